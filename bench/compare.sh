#!/bin/sh
# Compares Assay with other engines on the same rules and the same facts, and writes bench/target/comparison.md.
#   bench/compare.sh          everything; takes long, most of it a million whole evaluations
#   bench/compare.sh quick    short rounds, for a first look
# It builds what is missing; the ordinary build knows nothing of it.
set -eu
cd "$(dirname "$0")"
case "${1:-}" in
    quick) forks=1 seconds=0.5 rounds=3 cases=300 greatest=10000 ;;
    *) forks=3 seconds=2 rounds=9 cases=1000 greatest=1000000 ;;
esac
(cd .. && mvn -q -B -DskipTests package)
mvn -q -B package
classpath="target/classes:target/lib/*:../target/assay.jar:../target/lib/*"
out=target/comparison.md

{
    echo "Measured on $(date -u +%Y-%m-%d): $(nproc) processors, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1),"
    echo "JDK $(java -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.runtime.version = //p'),"
    echo "load at the start $(cut -d' ' -f1-3 /proc/loadavg)."
    echo
    java -Djmh.ignoreLock=true -cp "$classpath" dev.assay.bench.Compare ../rules target/task.json $forks $seconds
    echo
    if command -v npm > /dev/null; then
        (cd node && npm ci --silent --no-audit --no-fund && node compare.mjs ../target/task.json $seconds)
        echo
    fi
    java -cp "$classpath" dev.assay.bench.Growth ../rules $rounds $cases
    echo
    for what in matcher whole; do
        echo "$what:"
        echo
        java -Xmx256m -XX:+UseSerialGC -cp "$classpath" dev.assay.bench.Flatness ../rules $what 50000 $greatest
        echo
    done
    echo "Load at the end $(cut -d' ' -f1-3 /proc/loadavg)."
} > $out
cat $out
