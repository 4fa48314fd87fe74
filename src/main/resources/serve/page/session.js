// @ts-check
/** Exchanges the token for a cookie that scripts cannot read, and takes the token out of the address. */
import { call, Problem } from "./api.js";
import { button, byId, h, replace } from "./dom.js";

/** @param {string} token */
async function exchange(token) {
  await call("POST", "/v1/session", undefined, { headers: { Authorization: `Bearer ${token}` } });
}

/** Signs in by the token in the fragment, if there is one. */
export async function begin() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const token = fragment.get("token");
  if (!token) return;
  fragment.delete("token");
  const rest = fragment.toString();
  history.replaceState(null, "", rest ? `#${rest}` : location.pathname);
  await exchange(token);
}

/** Asks for the token. @param {() => void} then runs when it is right */
export function ask(then) {
  const input = /** @type {HTMLInputElement} */ (
    h("input", { id: "token", type: "password", autocomplete: "off", required: true, "aria-describedby": "token-help" }));
  const error = h("p", { class: "error", role: "alert" });
  const form = h("form", {
    class: "card signin",
    on: {
      submit: async (/** @type {Event} */ e) => {
        e.preventDefault();
        try {
          await exchange(input.value.trim());
          replace(byId("signin"));
          byId("signin").hidden = true;
          then();
        } catch (problem) {
          replace(error, problem instanceof Problem ? problem.message : "That did not work.");
        }
      },
    },
  },
  h("h2", null, "Sign in"),
  h("p", { id: "token-help" }, "This server answers only who knows its token. It stands in the address that the command printed, behind token=."),
  h("label", { for: "token" }, "Token"), input,
  h("button", { type: "submit", class: "primary" }, "Sign in"), error);
  replace(byId("signin"), form);
  byId("signin").hidden = false;
  input.focus();
}
