#!/bin/sh
# Installs Chromium and its driver from Debian's packages, for the tests of the page in a real browser. Does nothing where
# both are there. Needs root, as packages do.
set -eu
if [ -x /usr/bin/chromium ] && [ -x /usr/bin/chromedriver ]; then
  exit 0
fi
command -v apt-get > /dev/null || {
  echo "install.sh: there is no apt-get; install Chromium as /usr/bin/chromium and its driver as /usr/bin/chromedriver" >&2
  exit 1
}
apt-get update -q
DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends chromium chromium-driver fonts-dejavu-core
