// @ts-check
/** Combinations across layers, and statements that do not go together. */
import { button, byId, h, replace } from "./dom.js";
import { showInText } from "./source.js";
import { assessment, before } from "./state.js";
import { chips } from "./why.js";

/** Shows the chains and contradictions of the assessment. */
export function render() {
  const now = assessment();
  if (!now) {
    replace(byId("chains"));
    return;
  }
  const was = before();
  const order = ["complete", "open", "broken"];
  const chains = [...now.chains].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  const shown = chains.filter((c) => c.status !== "broken");
  const broken = chains.filter((c) => c.status === "broken");
  replace(byId("chains"),
    shown.length === 0 ? h("p", { class: "quiet" }, "No chain is complete or open.") : null,
    shown.map((c) => chain(c, was)),
    broken.length > 0 ? h("details", { data: { key: "broken" } }, h("summary", null, `${broken.length} broken, since the listing rules a leg out`), broken.map((c) => chain(c, was))) : null,
    now.contradictions.map(contradiction));
}

/** @param {any} chain @param {any} was */
function chain(chain, was) {
  const old = was?.chains.find((/** @type {any} */ c) => c.id === chain.id)?.status;
  return h("div", { class: `chain ${chain.status}` },
    h("p", null, h("span", { class: "mono" }, chain.id), " ", h("strong", null, chain.name), " ",
      h("span", { class: "status" }, chain.status), old && old !== chain.status ? h("span", { class: "delta" }, ` was ${old}`) : null, " ", chips(chain.because)),
    h("ul", { class: "legs" }, chain.legs.map((/** @type {any} */ leg) => h("li", { class: leg.state.replace(" ", "-") },
      h("span", { class: "leg-name" }, leg.name), " ", h("span", { class: "quiet" }, leg.state),
      leg.facts.map((/** @type {any} */ f) => [" ", factLink(typeof f === "string" ? f : f.id ?? f.capability)])))));
}

/** @param {string} id */
function factLink(id) {
  return button(id, () => showInText(id), { class: "link mono" });
}

/** @param {any} contradiction */
function contradiction(contradiction) {
  return h("div", { class: "chain contradiction" },
    h("p", null, h("strong", null, "Contradiction "), contradiction.title ?? contradiction.text ?? contradiction.reason ?? "", " ", contradiction.because ? chips(contradiction.because) : null),
    contradiction.reason && contradiction.title ? h("p", { class: "quiet" }, contradiction.reason) : null);
}
