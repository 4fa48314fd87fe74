// @ts-check
/** Edits a rule, tries it on its cases and on listings, and saves it where the server may. */
import { call, post, Problem } from "./api.js";
import { announce, button, h, replace } from "./dom.js";
import { place } from "./source.js";
import { request, state } from "./state.js";
import { parts } from "./rule.js";

/**
 * Fills the pane with the form.
 * @param {HTMLElement} body @param {any} rule as the server gave it @param {() => void} saved runs when it is saved
 */
export function editor(body, rule, saved) {
  const source = area("rule-source", rule.source, 14);
  const cases = area("rule-cases", rule.cases, 12);
  const out = h("div", { id: "trial", "aria-live": "polite" });
  const saving = button("Save", () => run(save), { id: "save-rule", disabled: !rule.saves, title: rule.saves ? "" : "The server was started without --save-to" });
  const attempt = async () => {
    const listing = state.document.trim() ? request(true) : {};
    delete listing.profile;
    const answer = await post(`/v1/rules/${encodeURIComponent(rule.id)}/try`, { ...listing, source: source.value, cases: cases.value });
    replace(out, outcome(answer));
    announce(spoken(answer));
  };
  const save = async () => {
    const response = await call("PUT", `/v1/rules/${encodeURIComponent(rule.id)}`,
      { source: source.value, cases: cases.value, casesBefore: rule.cases });
    const answer = await response.json();
    const text = `Saved ${answer.saved.join(" and ")}${answer.inUse ? ", and in use from now on" : ""}.`;
    announce(text);
    if (answer.inUse) {
      rule.source = source.value;
      rule.cases = cases.value;
    }
    replace(out, h("p", { class: "good" }, text), button("Show the rule", saved, { class: "ghost" }));
    document.dispatchEvent(new CustomEvent("rules-changed"));
  };
  const run = async (/** @type {() => Promise<void>} */ work) => {
    out.setAttribute("aria-busy", "true");
    try {
      await work();
    } catch (e) {
      if (!(e instanceof Problem)) throw e;
      replace(out, failure(e, rule.id, source, cases));
    } finally {
      out.removeAttribute("aria-busy");
    }
  };
  const keys = (/** @type {KeyboardEvent} */ e) => {
    if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) {
      e.preventDefault();
      run(attempt);
    }
  };
  source.addEventListener("keydown", keys);
  cases.addEventListener("keydown", keys);
  replace(body,
    h("label", { for: "rule-source" }, "Rule, in DRL"), source,
    rule.hasCases ? [h("label", { for: "rule-cases" }, "Its cases, in YAML"), cases] : h("p", { class: "quiet" }, "The rules come with the program, which brings no cases; the examples are run."),
    h("div", { class: "row" },
      button("Try", () => run(attempt), { class: "primary", id: "try-rule", title: "Ctrl+Enter does it too" }),
      button("As it was", () => { source.value = rule.source; cases.value = rule.cases; replace(out); }, { class: "ghost" }),
      saving),
    h("p", { class: "quiet" }, "The rule is read by the safe loader, which compiles nothing. It is tried in the place of the one in use; nothing is kept unless it is saved."),
    out);
}

/** @param {string} id @param {string} value @param {number} rows @returns {HTMLTextAreaElement} */
function area(id, value, rows) {
  const element = /** @type {HTMLTextAreaElement} */ (h("textarea", { id, class: "code", rows, spellcheck: "false", wrap: "off", autocapitalize: "off" }));
  element.value = value;
  return element;
}

/** @param {any} answer */
function outcome(answer) {
  const failed = answer.cases.filter((/** @type {any} */ c) => !c.passed).length;
  return [
    h("p", { class: failed > 0 ? "error" : "good", id: "trial-verdict" }, answer.cases.length === 0 ? "The rule is read. It has no cases here."
      : failed > 0 ? `${failed} of ${answer.cases.length} cases differ` : `All ${answer.cases.length} cases hold`),
    h("ul", { class: "cases" }, answer.cases.map((/** @type {any} */ c) => h("li", { class: c.passed ? "passed" : "failed" },
      h("span", { class: "sign", "aria-hidden": "true" }, c.passed ? "✓" : "✗"), h("span", { class: "sr" }, c.passed ? "holds: " : "differs: "), c.name,
      c.differences.map((/** @type {string} */ d) => h("pre", null, d))))),
    h("h3", null, "On listings"),
    h("table", null,
      h("thead", null, h("tr", null, ["Listing", "Before", "After", "Moved"].map((t) => h("th", { scope: "col" }, t)))),
      h("tbody", null, answer.examples.map(example))),
    h("details", null, h("summary", null, "The edited rule in plain words"), parts(answer.parts)),
  ];
}

/** @param {any} e */
function example(e) {
  const same = e.before.score === e.after.score && e.before.posture === e.after.posture && e.moved.length === 0;
  return h("tr", { class: same ? "quiet" : "moved" },
    h("th", { scope: "row" }, e.title),
    h("td", null, e.before.score.toFixed(1)),
    h("td", null, e.after.score.toFixed(1), e.before.posture !== e.after.posture ? ` ${e.after.posture}` : ""),
    h("td", null, e.moved.map((/** @type {any} */ m) => h("div", null, `${m.factor} ${m.before} → ${m.after}`)),
      e.fired !== e.fires ? h("div", null, e.fires ? "now holds" : "no longer holds") : null, same && e.fired === e.fires ? "nothing" : null));
}

/** @param {any} answer */
function spoken(answer) {
  const failed = answer.cases.filter((/** @type {any} */ c) => !c.passed).length;
  return failed > 0 ? `${failed} of ${answer.cases.length} cases differ` : `${answer.cases.length} cases hold`;
}

/** @param {Problem} problem @param {string} id @param {HTMLTextAreaElement} source @param {HTMLTextAreaElement} cases */
function failure(problem, id, source, cases) {
  return [
    h("p", { class: "error", role: "alert" }, problem.message),
    h("ul", { class: "problems" }, problem.problems.slice(0, 20).map((p) => h("li", null,
      p.line && (p.file === id || p.file === "cases")
        ? button(`${p.line}:${p.column ?? 1}`, () => place(p.file === id ? source : cases, p.line, p.column ?? 1), { class: "link mono" })
        : h("span", { class: "mono" }, `${p.file}${p.line ? `:${p.line}` : ""}`),
      " ", p.message, p.maybe ? h("span", { class: "quiet" }, ` Maybe ${p.maybe}.`) : null))),
  ];
}
