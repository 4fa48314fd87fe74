// @ts-check
/** Takes listings in: typed, pasted, dropped, or one of the examples. */
import { assess } from "./assess.js";
import { byId, h, replace } from "./dom.js";
import { fill, showMarks } from "./source.js";
import { state } from "./state.js";

const PAUSE = 300;
let timer = 0;

/** Shows the row above the listing and listens. */
export function begin() {
  const examples = h("select", { id: "example", on: { change: (/** @type {Event} */ e) => {
    const select = /** @type {HTMLSelectElement} */ (e.target);
    const example = state.examples[Number(select.value)];
    if (example) take(example.document, example.name);
    select.value = "";
  } } }, h("option", { value: "" }, "Take an example …"), state.examples.map((x, i) => h("option", { value: i }, x.title)));
  const from = h("select", { id: "from", on: { change: (/** @type {Event} */ e) => {
    state.from = /** @type {HTMLSelectElement} */ (e.target).value;
    assess();
  } } }, h("option", { value: "" }, "told by content"), state.catalogue.formats.map((/** @type {string} */ f) => h("option", { value: f, selected: f === state.from }, f)));
  const profile = h("select", { id: "profile", on: { change: (/** @type {Event} */ e) => {
    state.profile = /** @type {HTMLSelectElement} */ (e.target).value;
    assess({ keep: true });
  } } }, state.catalogue.profiles.map((/** @type {string} */ p) => h("option", { value: p, selected: p === state.profile }, p)));
  const file = /** @type {HTMLInputElement} */ (h("input", { id: "file", type: "file", class: "sr", tabindex: "-1", "aria-hidden": "true" }));
  file.addEventListener("change", () => read(file.files));
  replace(byId("intake"),
    h("label", { class: "sr", for: "example" }, "Examples"), examples,
    h("button", { type: "button", on: { click: () => file.click() } }, "Open a file"), file,
    h("label", null, "Format ", from), h("label", null, "Profile ", profile));
  typing();
  dropping();
}

/** Takes a text as the listing. @param {string} text @param {string} name */
export async function take(text, name) {
  clearTimeout(timer);
  state.document = text;
  state.name = name.replace(/\p{C}/gu, "").slice(0, 100);
  fill();
  await assess();
  if (state.now) showMarks(true);
}

function typing() {
  const field = /** @type {HTMLTextAreaElement} */ (byId("document"));
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      state.document = field.value;
      assess();
    }, PAUSE);
  });
  field.addEventListener("paste", () => {
    if (field.value.trim() === "" || (field.selectionStart === 0 && field.selectionEnd === field.value.length)) {
      state.name = "";
      setTimeout(() => take(field.value, ""), 0);
    }
  });
  field.addEventListener("keydown", (e) => {
    if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) take(field.value, state.name);
  });
}

function dropping() {
  document.addEventListener("dragover", (e) => {
    e.preventDefault();
    document.body.classList.add("dropping");
  });
  for (const end of ["dragleave", "drop"]) document.addEventListener(end, () => document.body.classList.remove("dropping"));
  document.addEventListener("drop", (e) => {
    e.preventDefault();
    const data = e.dataTransfer;
    if (data && data.files.length > 0) read(data.files);
    else if (data?.getData("text/plain")) take(data.getData("text/plain"), "");
  });
}

/** @param {FileList | null} files */
async function read(files) {
  const file = files?.[0];
  if (!file) return;
  const text = file.size > state.catalogue.largest ? null : await file.text();
  if (text === null) {
    const { showProblems } = await import("./problems.js");
    showProblems([{ message: `${file.name} is larger than the server takes.` }], "Too large");
  } else take(text, file.name);
}
