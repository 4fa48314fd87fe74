// @ts-check
/** Takes the assessment away as a file, in the formats of the command. */
import { call, Problem } from "./api.js";
import { announce, button, h } from "./dom.js";
import { assessment, request, state } from "./state.js";

const ENDINGS = /** @type {Record<string, string>} */ ({ markdown: "md", text: "txt", sarif: "sarif", otm: "otm.json", cyclonedx: "cdx.json" });
const NAMES = /** @type {Record<string, string>} */ ({ json: "JSON", jsonl: "JSON Lines", markdown: "Markdown", text: "Text", html: "HTML", sarif: "SARIF", csv: "CSV", otm: "Open Threat Model", cyclonedx: "CycloneDX" });

/** The menu of exports. */
export function menu() {
  const items = state.catalogue.exports.map((/** @type {string} */ format) =>
    button(NAMES[format] ?? format, () => save(format), { data: { export: format } }));
  return h("details", { class: "menu", data: { key: "exports" } }, h("summary", null, "Export"), h("div", { class: "menu-items" }, items));
}

/** @param {string} format */
async function save(format) {
  const now = assessment();
  if (!now) {
    announce("Nothing is assessed yet.");
    return;
  }
  try {
    const response = await call("POST", `/v1/assessments?format=${encodeURIComponent(format)}`, request(true));
    download(`${now.id}.${ENDINGS[format] ?? format}`, await response.blob());
    announce(`Saved as ${format}.`);
  } catch (e) {
    if (!(e instanceof Problem)) throw e;
    announce(e.message);
  }
}

/** Hands a file to the browser. @param {string} name @param {Blob} blob */
export function download(name, blob) {
  const url = URL.createObjectURL(blob);
  const link = /** @type {HTMLAnchorElement} */ (h("a", { href: url, download: name.replace(/[^\w.-]/g, "_") }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
