// @ts-check
/** The score with its interval, the posture and what the score is made of. */
import { button, byId, h, replace } from "./dom.js";
import { assessment, before, listing, state } from "./state.js";
import { showWhy } from "./why.js";

/** Shows the score of the assessment. */
export function render() {
  const now = assessment();
  pill(now);
  if (!now) {
    replace(byId("score"), h("p", { class: "quiet" }, "Nothing is assessed yet. Take an example, or paste a listing."));
    return;
  }
  const was = before();
  const a = now.aivss;
  replace(byId("score"),
    h("div", { class: "headline" },
      button([h("span", { class: "number" }, a.score.toFixed(1)), h("span", { class: `band ${a.severity.toLowerCase()}` }, a.severity)],
        () => showParts(now), { class: "big", data: { key: "score" }, "aria-label": `AIVSS ${a.score} ${a.severity}. What is it made of?` }),
      h("div", { class: "who" },
        h("p", { class: "name" }, now.name, was ? delta(was.aivss.score, a.score) : null),
        h("p", { class: "quiet" }, `AIVSS, profile ${a.profile}`, now.format ? `, read as ${now.format}` : ", native form"),
        h("p", null, "Posture ",
          button(now.posture, () => showWhy(`Posture ${now.posture}`, "The highest of what these rules ask for.", now.postureBecause), { class: "value", data: { key: "posture" } }),
          was && was.posture !== now.posture ? h("span", { class: "quiet" }, ` it was ${was.posture}`) : null))),
    scale(a, was?.aivss),
    h("p", { class: "quiet" }, now.openQuestions.length === 0
      ? "No question is open."
      : `By the answers to the ${now.openQuestions.length} open questions the score is ${a.low.toFixed(1)} to ${a.high.toFixed(1)}.`),
    h("div", { class: "parts" }, parts(now).map((p) => button([h("span", { class: "part-name" }, p.name), h("span", { class: "part-value" }, p.value)],
      () => showWhy(`${p.name} ${p.value}`, p.says, p.because), { class: "part", data: { key: `part-${p.name}` } }))),
    h("details", { data: { key: "summary" } }, h("summary", null, "In words"), h("p", null, now.summary)),
    others());
}

/** The score in the bar at the top, which stays in sight. @param {any} now */
function pill(now) {
  byId("pill").hidden = !now;
  if (!now) return;
  const was = before();
  replace(byId("pill"), h("strong", null, now.aivss.score.toFixed(1)), " ",
    h("span", { class: now.aivss.severity.toLowerCase() }, now.aivss.severity), was ? delta(was.aivss.score, now.aivss.score) : null);
}

/** @param {number} was @param {number} is */
export function delta(was, is) {
  const moved = Math.round((is - was) * 100) / 100;
  if (moved === 0) return null;
  return h("span", { class: `delta ${moved > 0 ? "up" : "down"}` }, ` ${moved > 0 ? "+" : "−"}${Math.abs(moved)}`);
}

/** @param {any} a @param {any} was */
function scale(a, was) {
  const at = (/** @type {number} */ x) => `${x * 10}%`;
  const range = h("span", { class: "range" });
  range.style.left = at(a.low);
  range.style.width = at(a.high - a.low);
  const point = h("span", { class: "point" });
  point.style.left = at(a.score);
  const old = was ? h("span", { class: "point old" }) : null;
  if (old) old.style.left = at(was.score);
  return h("div", { class: "scale", role: "img", "aria-label": `Score ${a.score} on a scale of 0 to 10, interval ${a.low} to ${a.high}` },
    h("span", { class: "track" }), range, old, point,
    h("span", { class: "end" }, "0"), h("span", { class: "end last" }, "10"));
}

/** @param {any} now */
function parts(now) {
  const a = now.aivss;
  const input = (/** @type {string} */ id) => a.inputs.filter((/** @type {any} */ i) => i.id === id).flatMap((/** @type {any} */ i) => i.because);
  const metrics = a.inputs.filter((/** @type {any} */ i) => /^[A-Z]{2}$/.test(i.id));
  return [
    { name: "CVSS base", value: a.cvssBase, says: a.cvssVector, because: metrics.flatMap((/** @type {any} */ i) => i.because.map((/** @type {any} */ b) => ({ ...b, effect: `${i.id} ${b.effect}` }))) },
    { name: "Uplift", value: a.aars, says: `(10 − CVSS base) × factor sum ÷ 10 × threat multiplier, with a factor sum of ${a.factorSum}. Each factor below leads to its rules.`, because: [] },
    { name: "Threat multiplier", value: a.threatMultiplier, says: "How likely an attack is, by what these rules say.", because: input("threatMultiplier") },
    { name: "Mitigation factor", value: a.mitigationFactor, says: "How far controls that the listing declares lower the score.", because: input("mitigationFactor") },
  ];
}

/** @param {any} now */
function showParts(now) {
  const a = now.aivss;
  const all = parts(now);
  showWhy(`AIVSS ${a.score} ${a.severity}`,
    `CVSS base ${a.cvssBase}, uplift ${a.aars} by a factor sum of ${a.factorSum}, threat multiplier ${a.threatMultiplier}, mitigation factor ${a.mitigationFactor}. ${a.notes.join(" ")}`,
    all.flatMap((p) => p.because));
}

/** The other listings of a document. */
function others() {
  const listings = state.now.listings;
  if (listings.length < 2) return null;
  const select = h("select", { id: "which", on: { change: (/** @type {Event} */ e) => {
    const index = Number(/** @type {HTMLSelectElement} */ (e.target).value);
    document.dispatchEvent(new CustomEvent("choose", { detail: index }));
  } } }, listings.map((/** @type {any} */ l, /** @type {number} */ i) => h("option", { value: i, selected: l === listing() }, l.name ?? l.id)));
  return h("p", null, h("label", { for: "which" }, `One of ${listings.length} listings `), select);
}
