// @ts-check
/** Why a number is what it is: the rules behind it, their reasons and the words of the listing. */
import { button, h, replace } from "./dom.js";
import { open } from "./drawer.js";
import { showRule } from "./rule.js";
import { showInText } from "./source.js";
import { capability } from "./state.js";

/**
 * Opens the pane with the rules behind something.
 * @param {string} title @param {string} summary @param {any[]} because
 */
export function showWhy(title, summary, because) {
  open({
    title,
    fill: (body) => replace(body, h("p", { class: "lead" }, summary), reasons(because)),
  });
}

/** @param {any[]} because */
export function reasons(because) {
  if (because.length === 0) {
    return h("p", { class: "quiet" }, "No rule says anything here: it stands at its lowest, or the listing gives it itself.");
  }
  return h("ol", { class: "because" }, because.map((b) => h("li", null,
    h("div", { class: "rule-line" }, chip(b), h("strong", null, b.title), h("span", { class: "effect" }, b.effect)),
    h("p", null, b.reason),
    facts(b))));
}

/** A button that leads to a rule. @param {{rule: string, title: string}} because */
export function chip(because) {
  return button([because.rule, h("span", { class: "sr" }, ` ${because.title}`)],
    () => showRule(because.rule), { class: "chip", title: because.title });
}

/** The rules behind something, each once. @param {any[]} because */
export function chips(because) {
  const seen = new Map(because.map((b) => [b.rule, b]));
  return h("span", { class: "chips" }, [...seen.values()].map(chip));
}

/** @param {any} because */
function facts(because) {
  const unknown = because.unknown ?? [];
  if (because.facts.length + unknown.length === 0) return null;
  return h("ul", { class: "evidence" },
    because.facts.map((/** @type {string} */ id) => h("li", null,
      button(id, () => showInText(id), { class: "link mono", title: "Show it in the listing" }),
      " ", capability(id).phrase,
      because.evidence.filter((/** @type {any} */ e) => e.fact === id && e.quote).slice(0, 4)
        .map((/** @type {any} */ e) => [" ", h("q", null, e.quote)]))),
    unknown.map((/** @type {string} */ id) => h("li", { class: "quiet" },
      h("span", { class: "mono" }, id), " the listing does not say")));
}
