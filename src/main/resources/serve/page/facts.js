// @ts-check
/** The facts that were found, those that follow from them, and those set right. */
import { correct } from "./assess.js";
import { button, byId, h, replace } from "./dom.js";
import { showRule } from "./rule.js";
import { showInText } from "./source.js";
import { assessment, capability, state } from "./state.js";

const STATUSES = ["present", "absent", "unknown"];

/** Shows the facts of the assessment. */
export function render() {
  const now = assessment();
  if (!now) {
    replace(byId("facts"), h("p", { class: "quiet" }, "Facts appear here, each with the words that show it. Set one right by a click."));
    return;
  }
  const counted = now.facts.filter((/** @type {any} */ f) => !state.corrections.has(f.id));
  const stated = counted.filter((/** @type {any} */ f) => !f.derivedBy);
  const derived = counted.filter((/** @type {any} */ f) => f.derivedBy);
  const aside = now.setAside.filter((/** @type {any} */ f) => !state.corrections.has(f.id));
  const corrected = [...state.corrections].map(([id, status]) => ({ id, status, strength: "", evidence: [] }));
  replace(byId("facts"),
    group("Set by you", corrected, true),
    group("Found in the listing", stated, true),
    group("Too weakly known to lower the risk", aside, true),
    group("Following from these", derived, false));
}

/** @param {string} title @param {any[]} facts @param {boolean} open */
function group(title, facts, open) {
  if (facts.length === 0) return null;
  const rows = h("ul", { class: "facts" }, facts.map(row));
  return open ? [h("h3", null, title), rows] : h("details", { data: { key: `group-${title}` } }, h("summary", null, `${title} (${facts.length})`), rows);
}

/** @param {any} fact */
function row(fact) {
  const c = capability(fact.id);
  const quotes = [...(fact.evidence ?? []), ...(fact.against ?? [])].filter((/** @type {any} */ e) => e.quote);
  return h("li", { class: state.corrections.has(fact.id) ? "corrected" : null, id: `fact-${fact.id}` },
    h("div", { class: "fact-text" },
      button(fact.id, () => showInText(fact.id), { class: "link mono", data: { key: `show-${fact.id}` }, title: "Show it in the listing" }),
      h("span", null, " ", c.phrase),
      fact.strength ? h("span", { class: "strength" }, fact.strength) : null,
      fact.against ? h("span", { class: "strength contested" }, "contested") : null,
      fact.derivedBy ? [" by ", button(fact.derivedBy, () => showRule(fact.derivedBy), { class: "chip" })] : null,
      quotes.slice(0, 3).map((/** @type {any} */ e) => h("q", null, e.quote))),
    h("div", { class: "switch", role: "group", "aria-label": `${fact.id} is` },
      STATUSES.map((s) => choice(fact, s)),
      state.corrections.has(fact.id) ? button("undo", () => correct(fact.id, null), { class: "undo", data: { key: `undo-${fact.id}` } }) : null));
}

/** @param {any} fact @param {string} status */
function choice(fact, status) {
  const on = fact.status === status;
  return button(status, () => (on ? undefined : correct(fact.id, status)),
    { class: status, "aria-pressed": String(on), data: { key: `set-${fact.id}-${status}` } });
}

/** Lets a fact be added that the listing does not state. */
export function renderAdd() {
  const list = h("datalist", { id: "capabilities" }, state.catalogue.capabilities.map((/** @type {any} */ c) => h("option", { value: c.id }, c.phrase)));
  const input = /** @type {HTMLInputElement} */ (
    h("input", { id: "add", list: "capabilities", placeholder: "add: tool.email", autocomplete: "off", spellcheck: "false" }));
  const add = () => {
    const id = input.value.trim();
    if (assessment() && state.catalogue.byId.has(id)) {
      input.value = "";
      correct(id, "present");
    } else input.setAttribute("aria-invalid", "true");
  };
  input.addEventListener("input", () => input.removeAttribute("aria-invalid"));
  replace(byId("addfact"), h("form", { class: "row", on: { submit: (/** @type {Event} */ e) => { e.preventDefault(); add(); } } },
    h("label", { for: "add", class: "sr" }, "Add a fact"), input, list, h("button", { type: "submit" }, "Add")));
}

/** Shows a fact's row. @param {string} id */
export function showFact(id) {
  const row = document.getElementById(`fact-${id}`);
  row?.closest("details")?.setAttribute("open", "");
  row?.scrollIntoView({ block: "center" });
  row?.querySelector("button")?.focus({ preventScroll: true });
}
