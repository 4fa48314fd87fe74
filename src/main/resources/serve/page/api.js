// @ts-check
/** Speaks with the server that the page came from. */

/** An answer that is a problem document. */
export class Problem extends Error {
  /** @param {any} document a problem document (RFC 9457) */
  constructor(document) {
    super(document.detail ?? document.title ?? "The server did not answer as expected");
    this.status = document.status ?? 0;
    this.title = document.title ?? "";
    /** @type {any[]} */
    this.problems = document.problems ?? [];
  }
}

/**
 * @param {string} method
 * @param {string} path
 * @param {any} [body] becomes JSON
 * @param {{signal?: AbortSignal, headers?: Record<string, string>}} [more]
 * @returns {Promise<Response>}
 */
export async function call(method, path, body, more = {}) {
  const headers = { ...more.headers };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  let response;
  try {
    response = await fetch(path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: more.signal,
      credentials: "same-origin",
      redirect: "error",
    });
  } catch (e) {
    if (e instanceof DOMException && e.name === "AbortError") throw e;
    throw new Problem({ title: "No answer", detail: "The server does not answer. Is it still running?" });
  }
  if (!response.ok) {
    const type = response.headers.get("Content-Type") ?? "";
    throw new Problem(type.includes("json") ? await response.json() : { status: response.status });
  }
  return response;
}

/** @param {string} path @returns {Promise<any>} */
export async function get(path) {
  return (await call("GET", path)).json();
}

/** @param {string} path @param {any} body @param {AbortSignal} [signal] @returns {Promise<any>} */
export async function post(path, body, signal) {
  return (await call("POST", path, body, { signal })).json();
}
