// @ts-check
/** A rule in plain words, and the way to its edit form. */
import { get, Problem } from "./api.js";
import { button, h, replace } from "./dom.js";
import { open, turn } from "./drawer.js";
import { editor } from "./editor.js";
import { state } from "./state.js";

/** Opens the pane with a rule. @param {string} id */
export async function showRule(id) {
  open({ title: id, fill: (body) => replace(body, h("p", { class: "quiet" }, "…")) });
  turn(await view(id));
}

/** @param {string} id @returns {Promise<{title: string, fill: (body: HTMLElement) => void}>} */
async function view(id) {
  try {
    const rule = await get(`/v1/rules/${encodeURIComponent(id)}`);
    return { title: `${rule.id} ${rule.title}`, fill: (body) => replace(body, page(rule)) };
  } catch (e) {
    if (!(e instanceof Problem)) throw e;
    const message = e.message;
    return { title: id, fill: (body) => replace(body, h("p", { class: "error" }, message)) };
  }
}

/** @param {any} rule */
function page(rule) {
  return [
    h("p", { class: "quiet" }, `${rule.group} · ${rule.status} since ${rule.since} · `, h("span", { class: "mono" }, rule.file)),
    rule.edits ? h("div", { class: "row" }, button("Edit and try", () => open({
      title: `Edit ${rule.id}`,
      fill: (body) => editor(body, rule, () => showRule(rule.id)),
    }), { class: "primary" })) : null,
    parts(rule.parts),
    rule.hasCases || !rule.edits ? null : h("p", { class: "quiet" }, "The rules come with the program, which brings no cases. With --rules DIR the cases beside the rules are shown and run."),
  ];
}

/** The parts of a rule's page. @param {any[]} all */
export function parts(all) {
  return all.map((part) => {
    switch (part.type) {
      case "heading": return h("h3", null, part.text);
      case "para": return h("p", null, part.text);
      case "source": return h("pre", { class: "code", tabindex: "0", role: "region", "aria-label": "Source of the rule" }, part.text);
      case "bullets": return bullets(part.items);
      case "links": return h("ul", null, part.items.map((/** @type {any} */ l) =>
        h("li", null, l.relation, button(`${l.id} ${l.title}`, () => showRule(l.id), { class: "link" }))));
      default: return null;
    }
  });
}

/** @param {any[]} items @returns {HTMLElement} */
function bullets(items) {
  return h("ul", null, items.map((item) => h("li", null, item.text, item.items ? bullets(item.items) : null)));
}

/** Opens the pane with all rules, to look one up. */
export async function showRules() {
  open({ title: "Rules", fill: (body) => replace(body, h("p", { class: "quiet" }, "…")) });
  let answer;
  try {
    answer = await get("/v1/rules");
  } catch (e) {
    if (!(e instanceof Problem)) throw e;
    const message = e.message;
    turn({ title: "Rules", fill: (body) => replace(body, h("p", { class: "error" }, message)) });
    return;
  }
  const list = h("div");
  const input = /** @type {HTMLInputElement} */ (h("input", { id: "rule-filter", type: "search", autocomplete: "off" }));
  const fill = () => replace(list, groups(answer.rules, input.value.trim().toLowerCase()));
  input.addEventListener("input", fill);
  turn({
    title: `Rules of ${state.catalogue.rulePack.name} ${state.catalogue.rulePack.version}`,
    fill: (body) => {
      replace(body, h("label", { for: "rule-filter" }, "Find a rule by its id or words "), input, list);
      fill();
    },
  });
}

/** @param {any[]} rules @param {string} wanted */
function groups(rules, wanted) {
  const found = rules.filter((r) => `${r.id} ${r.title} ${r.concludes} ${r.reason}`.toLowerCase().includes(wanted));
  const names = [...new Set(found.map((r) => r.group))];
  return [h("p", { class: "quiet", role: "status" }, `${found.length} of ${rules.length}`), names.map((name) => [
    h("h3", null, name),
    h("ul", { class: "rule-list" }, found.filter((r) => r.group === name).map((r) =>
      h("li", null, button(r.id, () => showRule(r.id), { class: "chip", title: r.reason }), " ", r.title))),
  ])];
}
