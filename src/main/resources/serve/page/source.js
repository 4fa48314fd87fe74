// @ts-check
/** The text of the listing: to edit, or with the words marked that facts come from. */
import { button, byId, h, replace, visible } from "./dom.js";
import { capability, listing, state } from "./state.js";

/** A longer text is shown no further; marks far down a huge listing help nobody. */
const SHOWN = 200_000;

let marked = false;

/** @returns {HTMLTextAreaElement} */
function field() {
  return /** @type {HTMLTextAreaElement} */ (byId("document"));
}

/** Shows the marked text, or the one to edit. @param {boolean} marks */
export function showMarks(marks) {
  marked = marks;
  render();
}

/** Puts the text of the state into the field. */
export function fill() {
  field().value = state.document;
}

/** Shows the text and the tabs as they are to be now. */
export function render() {
  const now = listing();
  const shown = marked && now !== null;
  field().hidden = shown;
  byId("marked").hidden = !shown;
  replace(byId("tabs"),
    button("Edit", () => { showMarks(false); field().focus(); }, tab("edit", !shown)),
    button(now ? `Marked (${now.marks.length})` : "Marked", () => showMarks(true), { ...tab("marked", shown), disabled: now === null }));
  if (shown) replace(byId("marked"), pieces(state.document, now.marks));
}

/** @param {string} key @param {boolean} on */
function tab(key, on) {
  return { class: "tab", "aria-pressed": String(on), data: { key: `tab-${key}` } };
}

/**
 * The text in pieces, each with the facts that it shows. Marks may overlap.
 * @param {string} text @param {any[]} marks
 */
function pieces(text, marks) {
  const end = Math.min(text.length, SHOWN);
  const cuts = new Set([0, end]);
  for (const mark of marks) {
    if (mark.end <= end) cuts.add(mark.start).add(mark.end);
  }
  const at = [...cuts].sort((a, b) => a - b);
  /** @type {Map<number, any[]>} */
  const over = new Map();
  for (const mark of marks) {
    for (let i = lower(at, mark.start); i < at.length - 1 && at[i] < mark.end; i++) {
      const list = over.get(at[i]) ?? [];
      list.push(mark);
      over.set(at[i], list);
    }
  }
  const all = at.slice(0, -1).map((start, i) => piece(text.slice(start, at[i + 1]), over.get(start) ?? []));
  if (end < text.length) all.push(h("p", { class: "quiet" }, `… and ${text.length - end} more characters, which are assessed but not shown`));
  return all;
}

/** @param {number[]} sorted @param {number} value */
function lower(sorted, value) {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle] < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** @param {string} text @param {any[]} marks */
function piece(text, marks) {
  if (marks.length === 0) return text;
  const ids = [...new Set(marks.map((m) => m.capability))];
  const says = marks.every((m) => m.says === "hint") ? "hint" : marks.some((m) => m.says === "absent") ? "absent" : "present";
  return h("mark", {
    class: says,
    title: visible(ids.map((id) => `${id}: ${capability(id).phrase}`).join("\n")),
    data: { facts: ids.join(" ") },
  }, text);
}

/** Leads from a mark to the fact that it shows. @param {(id: string) => void} show */
export function onMark(show) {
  byId("marked").addEventListener("click", (e) => {
    const mark = e.target instanceof Element ? e.target.closest("mark") : null;
    if (mark) show((mark.dataset.facts ?? "").split(" ")[0]);
  });
}

/** Shows where the listing says something. @param {string} id a capability */
export function showInText(id) {
  showMarks(true);
  const found = [...byId("marked").querySelectorAll("mark")].filter((m) => (m.dataset.facts ?? "").split(" ").includes(id));
  for (const mark of byId("marked").querySelectorAll(".lit")) mark.classList.remove("lit");
  for (const mark of found) mark.classList.add("lit");
  found[0]?.scrollIntoView({ block: "center" });
}

/** Puts the cursor at a line and column. @param {number} line @param {number} column */
export function goTo(line, column) {
  showMarks(false);
  place(field(), line, column);
}

/** @param {HTMLTextAreaElement} area @param {number} line @param {number} column */
export function place(area, line, column) {
  let at = 0;
  for (let i = 1; i < line; i++) {
    const next = area.value.indexOf("\n", at);
    if (next < 0) break;
    at = next + 1;
  }
  const caret = Math.min(at + column - 1, area.value.length);
  area.focus();
  area.setSelectionRange(caret, Math.min(caret + 1, area.value.length));
  area.scrollTop = Math.max(0, (line - 4) * parseFloat(getComputedStyle(area).lineHeight));
}
