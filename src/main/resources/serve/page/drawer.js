// @ts-check
/** The pane at the side: why a number is what it is, a rule, a form. Escape closes it and goes back to where one was. */
import { button, byId, h, replace } from "./dom.js";

/** @typedef {{title: string, fill: (body: HTMLElement) => void}} View */

/** @type {View[]} */
let views = [];
/** @type {Element | null} */
let opener = null;

/** Opens the pane with a view; what was open there before is one step back. @param {View} view */
export function open(view) {
  const drawer = byId("drawer");
  if (drawer.hidden) {
    opener = document.activeElement;
    views = [];
  }
  views.push(view);
  show();
}

/** Puts another view in the place of the one that is shown. @param {View} view */
export function turn(view) {
  views[views.length - 1] = view;
  show();
}

/** Whether the pane is open. */
export function isOpen() {
  return !byId("drawer").hidden;
}

/** Closes the pane. */
export function close() {
  byId("drawer").hidden = true;
  document.body.classList.remove("beside");
  views = [];
  if (opener instanceof HTMLElement) {
    const key = opener.dataset.key;
    const again = opener.isConnected || !key ? opener : document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (again instanceof HTMLElement) again.focus();
  }
  opener = null;
}

function show() {
  const view = views[views.length - 1];
  const drawer = byId("drawer");
  drawer.hidden = false;
  document.body.classList.add("beside");
  const title = h("h2", { id: "drawer-title", tabindex: "-1" }, view.title);
  const body = h("div", { class: "drawer-body" });
  replace(drawer,
    h("div", { class: "head" },
      views.length > 1 ? button("Back", () => { views.pop(); show(); }, { class: "ghost" }) : null,
      title,
      button("Close", close, { class: "ghost", title: "Escape closes it too" })),
    body);
  view.fill(body);
  drawer.scrollTop = 0;
  title.focus({ preventScroll: true });
}

document.addEventListener("keydown", (e) => {
  if (e.key === "Escape" && isOpen()) {
    e.preventDefault();
    close();
  }
});
