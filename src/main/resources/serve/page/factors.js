// @ts-check
/** The ten factors, each with its value, its interval and the rules behind it. */
import { button, byId, h, replace } from "./dom.js";
import { delta } from "./score.js";
import { assessment, before } from "./state.js";
import { chips, showWhy } from "./why.js";

/** Shows the factors of the assessment. */
export function render() {
  const now = assessment();
  byId("factorsum").textContent = now ? `sum ${now.aivss.factorSum} of 10` : "";
  replace(byId("factors"), now ? h("ul", { class: "factors" }, now.factors.map((/** @type {any} */ f, /** @type {number} */ i) =>
    row(f, before()?.factors[i]))) : null);
}

/** @param {any} factor @param {any} was */
function row(factor, was) {
  const value = h("span", { class: "fill" });
  value.style.width = `${factor.value * 100}%`;
  const sure = h("span", { class: "sure" });
  sure.style.width = `${Math.min(factor.low, factor.value) * 100}%`;
  const range = h("span", { class: "range" });
  range.style.left = `${factor.low * 100}%`;
  range.style.width = `${(factor.high - factor.low) * 100}%`;
  const interval = factor.low === factor.high ? "" : `${factor.low.toFixed(2)}–${factor.high.toFixed(2)}`;
  return h("li", { class: was && was.value !== factor.value ? "moved" : null, data: { factor: factor.id } },
    button([
      h("span", { class: "factor-name" }, factor.name),
      h("span", { class: "meter", "aria-hidden": "true" }, range, value, sure),
      h("span", { class: "factor-value" }, factor.value.toFixed(2), was ? delta(was.value, factor.value) : null),
      h("span", { class: "factor-range quiet" }, interval),
    ], () => showWhy(`${factor.name} ${factor.value}`, says(factor), factor.because),
    { class: "factor", data: { key: `factor-${factor.id}` }, title: "Why?" }),
    chips(factor.because));
}

/** @param {any} factor */
function says(factor) {
  const open = factor.low === factor.high ? "No open question moves it." : `By the answers to open questions it is ${factor.low} to ${factor.high}.`;
  return `Known: ${factor.confidence.known}. ${open}`;
}
