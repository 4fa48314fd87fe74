// @ts-check
/** Shows what could not be read, and where. */
import { byId, h, replace } from "./dom.js";
import { goTo } from "./source.js";

/** @param {any[]} problems @param {string} [title] */
export function showProblems(problems, title) {
  replace(byId("problems"), problems.length === 0 ? null : [
    title ? h("p", { class: "error" }, title) : null,
    h("ul", { class: "problems" }, problems.slice(0, 50).map(one)),
  ]);
}

/** @param {any} problem */
function one(problem) {
  const place = problem.line ? `${problem.line}:${problem.column ?? 1}` : problem.pointer ?? "";
  return h("li", null,
    problem.line
      ? h("button", { type: "button", class: "link mono", on: { click: () => goTo(problem.line, problem.column ?? 1) } }, place)
      : place ? h("span", { class: "mono" }, place) : null,
    " ", problem.message,
    problem.maybe ? h("span", { class: "quiet" }, ` Maybe ${problem.maybe}.`) : null);
}
