// @ts-check
/** Asks the server about the listing, as it is and with corrections. The last question wins. */
import { post, Problem } from "./api.js";
import { announce } from "./dom.js";
import { answered, assessment, before, request, state } from "./state.js";
import { showProblems } from "./problems.js";

/** @type {AbortController | null} */
let running = null;

/** Assesses the document anew; corrections stay only if asked for. @param {{keep?: boolean}} [how] */
export async function assess(how = {}) {
  if (!how.keep) {
    state.corrections.clear();
    state.index = 0;
  }
  state.base = null;
  if (!state.document.trim()) {
    state.now = null;
    showProblems([]);
    answered();
    return;
  }
  if (new Blob([state.document]).size > state.catalogue.largest * 0.9) {
    fail(new Problem({ title: "Too large", detail: "The listing is larger than the server takes." }));
    return;
  }
  await ask(async (signal) => {
    state.base = await post("/v1/assessments", request(false), signal);
    if (state.index >= state.base.listings.length) state.index = 0;
    await both(signal);
  });
}

/** Assesses the document with the corrections as they are now. */
export async function reassess() {
  if (state.base) await ask(both);
}

/** The assessment with corrections, and what the policy says, asked side by side. @param {AbortSignal} signal */
async function both(signal) {
  const corrected = state.corrections.size > 0;
  const check = (/** @type {boolean} */ c) => state.policy ? post("/v1/checks", { ...request(c), policy: state.policy }, signal) : null;
  const [now, verdicts, verdictsBefore] = await Promise.all([
    corrected ? post("/v1/assessments", request(true), signal) : state.base, check(corrected), corrected ? check(false) : null]);
  Object.assign(state, { now, verdicts, verdictsBefore });
}

/** Sets a fact right, or takes the correction back. @param {string} id @param {string | null} status */
export async function correct(id, status) {
  if (status === null) state.corrections.delete(id);
  else {
    if (id.startsWith("kind.") && status === "present") {
      for (const other of state.corrections.keys()) if (other.startsWith("kind.")) state.corrections.delete(other);
    }
    state.corrections.set(id, status);
  }
  await reassess();
}

/** Takes all corrections back. */
export async function reset() {
  state.corrections.clear();
  await reassess();
}

/** @param {(signal: AbortSignal) => Promise<void>} work */
async function ask(work) {
  running?.abort();
  const mine = (running = new AbortController());
  document.body.setAttribute("aria-busy", "true");
  try {
    await work(mine.signal);
    if (mine !== running) return;
    showProblems([...state.now.problems, ...state.now.warnings]);
    answered();
    tell();
  } catch (e) {
    if (mine !== running || (e instanceof DOMException && e.name === "AbortError")) return;
    fail(e);
  } finally {
    if (mine === running) document.body.removeAttribute("aria-busy");
  }
}

/** @param {unknown} e */
function fail(e) {
  if (!(e instanceof Problem)) throw e;
  if (e.status === 401) {
    location.reload();
    return;
  }
  state.now = null;
  showProblems(e.problems.length > 0 ? e.problems : [{ message: e.message }], e.title);
  answered();
}

function tell() {
  const now = assessment();
  const was = before();
  const change = was ? `, it was ${was.aivss.score}` : "";
  announce(`${now.name}: AIVSS ${now.aivss.score}, ${now.aivss.severity}${change}`);
}
