// @ts-check
/** Saves the listing, as it is corrected, as a scenario: its facts and what the rules make of them. */
import { post, Problem } from "./api.js";
import { announce, button, h, replace } from "./dom.js";
import { open } from "./drawer.js";
import { download } from "./exports.js";
import { assessment, listing, request, state } from "./state.js";

/** Opens the form. */
export function showCaseForm() {
  const now = assessment();
  if (!now) {
    announce("Nothing is assessed yet.");
    return;
  }
  open({ title: "Save as a case", fill: (body) => form(body, now) });
}

/** @param {HTMLElement} body @param {any} now */
function form(body, now) {
  const title = /** @type {HTMLInputElement} */ (h("input", { id: "case-title", maxlength: 120, required: true, autocomplete: "off" }));
  title.value = `${now.name}${state.corrections.size > 0 ? ", corrected" : ""}`.slice(0, 120).replace(/\p{C}/gu, "");
  const out = h("div", { "aria-live": "polite" });
  const submit = async (/** @type {Event} */ e) => {
    e.preventDefault();
    const asked = request(true);
    delete asked.profile;
    try {
      const answer = await post("/v1/cases", { ...asked, title: title.value, listing: listing().id });
      replace(out,
        h("p", { class: "good" }, answer.saved ? `Saved as ${answer.saved}.` : "The server saves nothing, since it was started without --save-to. Here is the case:"),
        h("pre", { class: "code", tabindex: "0", role: "region", "aria-label": "The case" }, answer.yaml),
        button("Download", () => download(answer.name, new Blob([answer.yaml], { type: "application/yaml" }))));
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      replace(out, h("p", { class: "error", role: "alert" }, problem.message));
    }
  };
  replace(body,
    h("p", null, "A case is a scenario of the rule pack: the facts that counted, and what all rules together make of them. ", h("span", { class: "mono" }, "assay rules test"), " runs it, so that a later change of rules shows."),
    h("form", { class: "stack", on: { submit } }, h("label", { for: "case-title" }, "What it shows"), title,
      h("div", { class: "row" }, h("button", { type: "submit", class: "primary" }, state.catalogue.saves ? "Save" : "Make"))),
    out);
}
