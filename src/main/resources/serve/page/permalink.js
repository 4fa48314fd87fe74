// @ts-check
/** Keeps the listing and its corrections in the fragment of the address, which browsers send nowhere. */
import { state } from "./state.js";

const LARGEST = 4_000_000;
const LONGEST_LINK = 60_000;

/** The fragment for what is shown, or null if the listing is too long for a link. */
export async function fragment() {
  if (!state.document.trim()) return "";
  const content = { d: state.document, n: state.name || undefined, f: state.from || undefined, p: state.profile, y: state.policy || undefined, i: state.index || undefined, c: [...state.corrections] };
  const packed = new Blob([JSON.stringify(content)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const text = base64(new Uint8Array(await new Response(packed).arrayBuffer()));
  return text.length > LONGEST_LINK ? null : `l=${text}`;
}

/** Takes what a fragment holds into the state. Whoever made the link may have meant ill, so every part is looked at.
 * @returns {Promise<boolean>} whether there was something */
export async function take() {
  const text = new URLSearchParams(location.hash.slice(1)).get("l");
  if (!text) return false;
  try {
    const content = JSON.parse(await unpacked(text));
    if (typeof content.d !== "string") return false;
    state.document = content.d;
    state.name = typeof content.n === "string" ? content.n : "";
    state.from = state.catalogue.formats.includes(content.f) ? content.f : "";
    state.profile = state.catalogue.profiles.includes(content.p) ? content.p : state.catalogue.profile;
    state.policy = state.catalogue.policies.includes(content.y) ? content.y : "";
    state.index = Number.isInteger(content.i) && content.i > 0 ? content.i : 0;
    state.corrections = new Map((Array.isArray(content.c) ? content.c : []).filter((/** @type {any} */ c) =>
      Array.isArray(c) && state.catalogue.byId.has(c[0]) && ["present", "absent", "unknown"].includes(c[1])));
    return true;
  } catch {
    return false;
  }
}

/** Puts the link into the address. */
export async function keep() {
  const link = await fragment();
  const hash = link ? `#${link}` : location.pathname;
  if (link !== null && location.hash !== hash) history.replaceState(null, "", hash);
}

/** @param {string} text */
async function unpacked(text) {
  const stream = new Blob([bytes(text)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let out = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return out + decoder.decode();
    out += decoder.decode(value, { stream: true });
    if (out.length > LARGEST) {
      await reader.cancel();
      throw new Error("too large");
    }
  }
}

/** @param {Uint8Array} data */
function base64(data) {
  let text = "";
  for (let i = 0; i < data.length; i += 8192) text += String.fromCharCode(...data.subarray(i, i + 8192));
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** @param {string} text */
function bytes(text) {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
}
