// @ts-check
/** The verdict of a policy, the rules behind it and what it obliges to. */
import { reassess } from "./assess.js";
import { byId, h, replace } from "./dom.js";
import { decision, decisionBefore, state } from "./state.js";
import { chip } from "./why.js";

/** Shows the policy's verdict. */
export function render() {
  const now = decision();
  const was = decisionBefore();
  replace(byId("verdict"),
    h("label", { for: "policy" }, "Policy ", choice()),
    now ? [
      h("p", { class: "verdict-line" }, h("span", { class: `verdict ${now.verdict}`, id: "verdict-word" }, now.verdict),
        was && was.verdict !== now.verdict ? h("span", { class: "quiet" }, ` it was ${was.verdict}`) : null,
        now.mildest !== now.worst ? h("span", { class: "quiet" }, ` by the answers to what is open: ${now.mildest} to ${now.worst}`) : null),
      now.findings.length > 0 ? h("ul", { class: "findings" }, now.findings.map(finding)) : null,
      now.obligations.length > 0 ? h("details", { data: { key: "obligations" } }, h("summary", null, now.obligations.length === 1 ? "One obligation" : `${now.obligations.length} obligations`),
        h("ul", null, now.obligations.map((/** @type {string} */ o) => h("li", null, o)))) : null,
    ] : null);
}

/** @param {any} f */
function finding(f) {
  return h("li", null, h("span", { class: `verdict small ${f.verdict}` }, f.verdict), " ", chip(f), " ", h("strong", null, f.title), h("p", { class: "quiet" }, f.reason));
}

function choice() {
  return h("select", { id: "policy", data: { key: "policy" }, on: { change: (/** @type {Event} */ e) => {
    state.policy = /** @type {HTMLSelectElement} */ (e.target).value;
    reassess();
  } } }, h("option", { value: "" }, "none"), state.catalogue.policies.map((/** @type {string} */ p) => h("option", { value: p, selected: p === state.policy }, p)));
}
