// @ts-check
/** Puts the page together. */
import { get, Problem } from "./api.js";
import { assess } from "./assess.js";
import { showCaseForm } from "./cases.js";
import { announce, button, byId, h, replace } from "./dom.js";
import * as chains from "./chains.js";
import * as exports from "./exports.js";
import * as factors from "./factors.js";
import * as facts from "./facts.js";
import * as intake from "./intake.js";
import * as layers from "./layers.js";
import * as permalink from "./permalink.js";
import * as questions from "./questions.js";
import { showRules } from "./rule.js";
import * as score from "./score.js";
import * as session from "./session.js";
import * as source from "./source.js";
import { answered, onAnswer, state } from "./state.js";
import * as verdict from "./verdict.js";
import * as whatif from "./whatif.js";

for (const view of [source, score, whatif, verdict, factors, layers, chains, questions, facts]) onAnswer(view.render);
onAnswer(() => { permalink.keep(); });

async function load() {
  state.catalogue = await get("/v1/catalogue");
  state.catalogue.byId = new Map(state.catalogue.capabilities.map((/** @type {any} */ c) => [c.id, c]));
  state.examples = (await get("/v1/examples")).examples;
  state.profile ||= state.catalogue.profile;
  const pack = state.catalogue.rulePack;
  replace(byId("foot"), h("p", { class: "quiet" }, `Rules ${pack.name} ${pack.version} `, h("span", { class: "mono" }, pack.digest.slice(0, 19)), ". Everything stays on this machine: the page asks this server and nobody else."));
}

function tools() {
  replace(byId("tools"),
    button("Rules", showRules, { data: { key: "rules" } }),
    exports.menu(),
    button("Copy link", copy, { data: { key: "link" }, title: "The link holds the listing and your corrections behind the #, which no server gets to see" }),
    button("Save as a case", showCaseForm, { data: { key: "case" } }));
}

async function copy() {
  const link = await permalink.fragment();
  if (link === null) {
    announce("The listing is too long for a link.");
    return;
  }
  await navigator.clipboard.writeText(`${location.origin}/#${link}`).then(
    () => announce("The link is copied."), () => announce("The address of this page is the link."));
}

async function start() {
  await load();
  byId("main").hidden = false;
  tools();
  const linked = await permalink.take();
  intake.begin();
  facts.renderAdd();
  source.onMark(facts.showFact);
  source.fill();
  if (linked) {
    await assess({ keep: true });
    source.showMarks(true);
  } else answered();
  document.documentElement.dataset.ready = "true";
}

window.addEventListener("hashchange", async () => {
  if (await permalink.take()) {
    source.fill();
    await assess({ keep: true });
  }
});
byId("pill").addEventListener("click", (e) => {
  e.preventDefault();
  byId("result").scrollIntoView();
  byId("result").focus({ preventScroll: true });
});
document.addEventListener("choose", (e) => {
  state.index = /** @type {CustomEvent} */ (e).detail;
  state.corrections.clear();
  state.now = state.base;
  answered();
});
document.addEventListener("rules-changed", async () => {
  await load();
  if (state.document) await assess({ keep: true });
});
document.addEventListener("click", (e) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (e.target instanceof Node && !menu.contains(e.target)) menu.removeAttribute("open");
  }
});

try {
  await session.begin();
  await start();
} catch (e) {
  if (!(e instanceof Problem) || e.status !== 401) throw e;
  session.ask(start);
}
