// @ts-check
/** What the page shows, and who wants to know when that changes. */

/**
 * @typedef {object} State
 * @property {any} catalogue what the server knows: capabilities, formats, profiles
 * @property {any[]} examples
 * @property {string} document the text of the listing
 * @property {string} name the name of its file
 * @property {string} from its format, or empty to tell it by the content
 * @property {string} profile
 * @property {string} policy the policy that decides, or empty
 * @property {any} verdicts its decisions, with corrections
 * @property {any} verdictsBefore its decisions over the listing as it is
 * @property {number} index which listing of the document is shown
 * @property {Map<string, string>} corrections status by capability
 * @property {any} base the answer for the listing as it is
 * @property {any} now the answer with corrections
 */

/** @type {State} */
export const state = {
  catalogue: null,
  examples: [],
  document: "",
  name: "",
  from: "",
  profile: "",
  policy: "",
  verdicts: null,
  verdictsBefore: null,
  index: 0,
  corrections: new Map(),
  base: null,
  now: null,
};

/** @type {(() => void)[]} */
const listeners = [];

/** @param {() => void} listener is called after each new answer */
export function onAnswer(listener) {
  listeners.push(listener);
}

/** Tells everybody. */
export function answered() {
  for (const listener of listeners) listener();
  const root = document.documentElement;
  root.dataset.answers = String(Number(root.dataset.answers ?? 0) + 1);
}

/** The assessment that is shown. @returns {any} */
export function assessment() {
  return state.now?.assessments[state.index] ?? null;
}

/** The assessment of the listing as it is, or null if nothing is corrected. @returns {any} */
export function before() {
  return state.corrections.size > 0 ? state.base?.assessments[state.index] ?? null : null;
}

/** The listing that is shown. @returns {any} */
export function listing() {
  return state.now?.listings[state.index] ?? null;
}

/** The policy's decision over it, or null. @returns {any} */
export function decision() {
  return assessment() && state.policy ? state.verdicts?.check.decisions[state.index] ?? null : null;
}

/** The decision over the listing as it is, or null if nothing is corrected. @returns {any} */
export function decisionBefore() {
  return state.corrections.size > 0 && state.policy ? state.verdictsBefore?.check.decisions[state.index] ?? null : null;
}

/** @param {string} id @returns {any} */
export function capability(id) {
  return state.catalogue?.byId.get(id) ?? { id, phrase: id, means: id, asks: id };
}

/** The request for the document, with or without corrections. @param {boolean} corrected */
export function request(corrected) {
  /** @type {any} */
  const body = { document: state.document, profile: state.profile };
  if (state.name) body.name = state.name;
  if (state.from) body.from = state.from;
  if (corrected && state.corrections.size > 0) {
    const id = state.base?.listings[state.index]?.id;
    body.corrections = [...state.corrections].map(([c, status]) =>
      id ? { listing: id, capability: c, status } : { capability: c, status });
  }
  return body;
}
