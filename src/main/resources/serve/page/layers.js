// @ts-check
/** The seven layers, each with its threats. */
import { byId, h, replace } from "./dom.js";
import { assessment, before } from "./state.js";
import { chips, reasons } from "./why.js";

/** Shows the layers of the assessment. */
export function render() {
  const now = assessment();
  replace(byId("layers"), now ? now.layers.map((/** @type {any} */ l, /** @type {number} */ i) => layer(l, before()?.layers[i])) : null);
}

/** @param {any} layer @param {any} was */
function layer(layer, was) {
  const mapped = layer.status === "mapped";
  const evidenced = layer.threats.filter((/** @type {any} */ t) => t.certainty === "evidenced").length;
  return h("details", { class: `layer ${mapped ? "mapped" : "open"}`, data: { key: `layer-${layer.layer}` } },
    h("summary", null,
      h("span", { class: "layer-number" }, layer.layer),
      h("span", { class: "layer-name" }, layer.name),
      h("span", { class: "status" }, mapped ? "mapped" : "not certain", was && was.status !== layer.status ? h("span", { class: "delta" }, ` was ${was.status.replace("-", " ")}`) : null),
      h("span", { class: "quiet count" }, `${evidenced} of ${layer.threats.length} threats evidenced`)),
    h("p", null, layer.text),
    layer.because.length > 0 ? h("p", null, "By ", chips(layer.because)) : null,
    h("ul", { class: "threats" }, layer.threats.map((/** @type {any} */ t) => threat(layer.layer, t))),
    layer.caveats.length > 0 ? [h("h3", null, "What is left open"), h("ul", null, layer.caveats.map((/** @type {any} */ c) =>
      h("li", null, c.text, " ", chips(c.because))))] : null);
}

/** @param {number} number @param {any} threat */
function threat(number, threat) {
  const ids = ["asi", "llm", "atlas", "cwe"].flatMap((k) => threat.mappings[k] ?? []);
  return h("li", null, h("details", { data: { key: `threat-${number}-${threat.id}` } },
    h("summary", null, h("span", { class: "mono" }, threat.id), " ", threat.name,
      h("span", { class: `certainty ${threat.certainty}` }, threat.certainty)),
    h("p", null, threat.definition, ids.length > 0 ? h("span", { class: "quiet mono" }, ` ${ids.join(" ")}`) : null),
    threat.mitigations ? h("p", { class: "quiet" }, `Against it: ${threat.mitigations}`) : null,
    reasons(threat.because)));
}
