// @ts-check
/** Builds the page's elements. Texts become text nodes and nothing else, so that no listing can become markup. */

/** Control, format, private-use and line-breaking characters, which could hide or reorder what is shown. */
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/gu;

/** A text as it can be shown: what is invisible becomes an escape. @param {unknown} text */
export function visible(text) {
  return String(text ?? "").replace(INVISIBLE, (c) => {
    const code = /** @type {number} */ (c.codePointAt(0));
    return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
  });
}

/** @param {number} code @param {number} digits */
function hex(code, digits) {
  return code.toString(16).toUpperCase().padStart(digits, "0");
}

/**
 * An element. Properties: `class`, `on` with listeners, `data` with data attributes; all others are attributes, of which
 * `null`, `undefined` and `false` are left out.
 * @param {string} tag
 * @param {Record<string, any> | null} [props]
 * @param {...any} children texts, numbers, elements, lists of those; nothing for null, undefined and false
 * @returns {HTMLElement}
 */
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    } else if (name === "data") {
      Object.assign(element.dataset, value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  append(element, children);
  return element;
}

/** @param {Node} parent @param {any[]} children */
function append(parent, children) {
  for (const child of children) {
    if (Array.isArray(child)) append(parent, child);
    else if (child instanceof Node) parent.appendChild(child);
    else if (child !== null && child !== undefined && child !== false) {
      parent.appendChild(document.createTextNode(visible(child)));
    }
  }
}

/** @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element;
}

/**
 * Puts new contents into an element; what was focused or unfolded before and has the same key is so again.
 * @param {HTMLElement} root
 * @param {...any} children
 */
export function replace(root, ...children) {
  const active = document.activeElement;
  const key = active instanceof HTMLElement && root.contains(active) ? active.dataset.key : undefined;
  const open = new Set(
    [...root.querySelectorAll("details[open][data-key]")].map((d) => /** @type {HTMLElement} */ (d).dataset.key));
  root.replaceChildren();
  append(root, children);
  for (const details of root.querySelectorAll("details[data-key]")) {
    if (open.has(/** @type {HTMLElement} */ (details).dataset.key)) details.setAttribute("open", "");
  }
  if (key) {
    const again = root.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  }
}

/** A button. @param {string | Node | any[]} label @param {(e: Event) => void} click @param {Record<string, any>} [props] */
export function button(label, click, props = {}) {
  return h("button", { type: "button", ...props, on: { click } }, label);
}

/** Tells what happened to those who do not see it. @param {string} text */
export function announce(text) {
  byId("live").textContent = visible(text);
}
