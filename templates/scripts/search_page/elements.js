// The elements of the search page and what its words are. The same script serves the search box of
// other pages, on which there are none of these and nothing of this folder is used.

const found = globalThis.document?.getElementById("search");

/** Whether this is the search page. */
export const isSearchPage = Boolean(found);
export const root = /** @type {HTMLElement} */ (found);
export const form = /** @type {HTMLFormElement} */ (root?.querySelector("form"));
export const box = /** @type {HTMLInputElement} */ (form?.elements.namedItem("q"));
export const status = /** @type {HTMLElement} */ (root?.querySelector("[role=status]"));
export const app = /** @type {HTMLElement} */ (globalThis.document?.getElementById("search-app"));

/** The words of the interface. @type {Record<string, string>} */
export const t = JSON.parse(root?.dataset.words ?? "{}");

/** @type {Record<string, HTMLElement>} */
const parts = {};
/** What is drawn by its name. @param {string} name */
export function part(name) {
  parts[name] ??= /** @type {HTMLElement} */ (app.querySelector(`[data-part=${name}]`));
  return parts[name];
}
