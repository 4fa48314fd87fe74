// @ts-check
/** The open questions, the most telling first, with the score by either answer. An answer is tried by a click. */
import { correct } from "./assess.js";
import { button, byId, h, replace } from "./dom.js";
import { assessment } from "./state.js";

/** Shows the open questions of the assessment. */
export function render() {
  const now = assessment();
  byId("coverage").textContent = now ? `${now.coverage.answered} of ${now.coverage.asked} things that rules ask are answered` : "";
  if (!now) {
    replace(byId("questions"));
    return;
  }
  const top = now.openQuestions.slice(0, 8);
  const more = now.openQuestions.slice(8);
  replace(byId("questions"),
    now.openQuestions.length === 0 ? h("p", { class: "quiet" }, "The listing leaves nothing open that rules ask for.") : null,
    h("ol", { class: "questions" }, top.map((/** @type {any} */ q) => question(q, now.aivss.score))),
    more.length > 0 ? h("details", { data: { key: "more-questions" } }, h("summary", null, `${more.length} more`),
      h("ol", { class: "questions", start: 9 }, more.map((/** @type {any} */ q) => question(q, now.aivss.score)))) : null);
}

/** @param {any} q @param {number} score */
function question(q, score) {
  return h("li", null,
    h("p", null, q.asks, " ", h("span", { class: "quiet mono" }, q.capability)),
    h("div", { class: "answers" },
      answer("Yes", q.capability, "present", q.scoreIfPresent, score),
      answer("No", q.capability, "absent", q.scoreIfAbsent, score),
      h("span", { class: "quiet" }, `settles ${q.settles.join(", ")}`)),
    q.hint ? h("p", { class: "quiet" }, `A hint: ${q.hint}`) : null);
}

/** @param {string} label @param {string} id @param {string} status @param {number} would @param {number} score */
function answer(label, id, status, would, score) {
  const way = would < score ? "down" : would > score ? "up" : "same";
  return button([label, " ", h("span", { class: `would ${way}` }, would.toFixed(1))], () => correct(id, status),
    { class: "answer", data: { key: `answer-${id}-${status}` }, title: `What if the answer were ${label.toLowerCase()}?` });
}
