// @ts-check
/** What the corrections do, in one line, and how to take them back. */
import { correct, reset } from "./assess.js";
import { button, byId, h, replace } from "./dom.js";
import { assessment, before, state } from "./state.js";

/** Shows the corrections and what they moved. */
export function render() {
  const now = assessment();
  const was = before();
  if (!now || !was) {
    replace(byId("whatif"));
    return;
  }
  const moved = now.factors.filter((/** @type {any} */ f, /** @type {number} */ i) => f.value !== was.factors[i].value);
  const layers = now.layers.filter((/** @type {any} */ l, /** @type {number} */ i) => l.status !== was.layers[i].status);
  replace(byId("whatif"), h("section", { class: "card what-if", "aria-label": "What if" },
    h("p", null, h("strong", null, "What if "), `${was.aivss.score.toFixed(1)} → `, h("strong", { id: "whatif-score" }, now.aivss.score.toFixed(1)),
      moved.length > 0 ? `, by ${moved.map((/** @type {any} */ f) => f.name).join(", ")}` : ", no factor moves",
      layers.length > 0 ? `; layers ${layers.map((/** @type {any} */ l) => l.layer).join(", ")}` : ""),
    h("div", { class: "row" },
      [...state.corrections].map(([id, status]) => button([`${id} ${status} `, h("span", { "aria-hidden": "true" }, "×")], () => correct(id, null),
        { class: "chip", "aria-label": `${id} ${status}, take back`, data: { key: `back-${id}` } })),
      button("Take all back", reset, { class: "ghost", data: { key: "reset" } }))));
}
