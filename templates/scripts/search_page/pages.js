// The way to the other pages of hits.

import { fill } from "../search/paths.js";
import { make } from "./draw.js";
import { part, t } from "./elements.js";
import { addressOf } from "./state.js";

/** @param {import("./answer.js").Answer} found */
export function drawPages({ state, pages }) {
  const isNear = (/** @type {number} */ page) => page === 1 || page === pages || Math.abs(page - state.page) < 3;
  // Between two that are shown one alone is shown too.
  const isShown = (/** @type {number} */ page) => isNear(page) || (isNear(page - 1) && isNear(page + 1));
  /** @type {Element[]} */
  const items = [];
  /** @param {number} page @param {string} text @param {Record<string, string>} attributes */
  const add = (page, text, attributes) => {
    items.push(make("li", {}, make("a", { href: addressOf({ ...state, page }), ...attributes }, text)));
  };
  /** @param {number} page @param {string} rel @param {string} text */
  const turn = (page, rel, text) => {
    if (page > 0 && page <= pages) add(page, text, { "data-page": String(page), rel });
  };
  turn(state.page - 1, "prev", t.prev);
  for (let page = 1; pages > 1 && page <= pages; page++) {
    if (isShown(page)) {
      add(page, String(page), { "data-page": String(page), "aria-label": fill(t.page, { page }) });
      if (page === state.page) items[items.length - 1].firstElementChild?.setAttribute("aria-current", "page");
    } else if (isShown(page - 1)) {
      items.push(make("li", { "aria-hidden": "true" }, "…"));
    }
  }
  turn(state.page + 1, "next", t.next);
  part("pages").replaceChildren(...items);
  /** @type {HTMLElement} */ (part("pages").parentElement).hidden = !items.length;
}
