// What is said about the hits, and the way to their other pages.

import { hasFailed } from "../search/files.js";
import { core } from "../search/opened.js";
import { agencyPath, fill, themePath } from "../search/paths.js";
import { NAME } from "../search/shown_language.js";
import { make } from "./draw.js";
import { part, status, t } from "./elements.js";
import { addressOf } from "./state.js";

/** Typing goes on as long as one letter follows another within this time. */
export const TYPING_MS = 300;

let later = 0;

/** Say something once typing has stopped. @param {string} text */
export function announce(text) {
  clearTimeout(later);
  later = window.setTimeout(() => {
    status.textContent = text;
  }, TYPING_MS);
}

/** @param {import("./answer.js").Answer} found */
export function drawMessages({ state, result, unknown, docs }) {
  /** @type {Node[]} */
  const messages = [];
  /** @param {string} text @param {...Node} links */
  const add = (text, ...links) => messages.push(make("p", {}, text, " ", ...links));
  for (const agency of result.absent) add(fill(t.absent, { agency: core.agencies[agency][NAME] }));
  for (const agency of result.named) {
    const link = make("a", { href: agencyPath(core, agency) }, core.agencies[agency][NAME]);
    messages.push(make("p", {}, link, t.named));
  }
  if (result.widened) add(t.widened);
  if (hasFailed()) add(t.part_failed);
  if (unknown.length) add(fill(t.unknown_values, { values: unknown.join(", ") }));
  if (!docs.length) {
    add(t.no_hits_help);
    for (const word of result.nearest) {
      add(t.did_you_mean, make("a", { href: addressOf({ ...state, q: word, page: 1 }) }, word));
    }
    const themes = core.themes.map((theme, i) => make("a", { class: "chip", href: themePath(core, i) }, theme[NAME]));
    messages.push(make("p", { class: "chips" }, ...themes));
  }
  part("messages").replaceChildren(...messages);
}

/** @param {import("./answer.js").Answer} found */
export function drawPages({ state, pages }) {
  const items = [];
  for (let page = 1; pages > 1 && page <= pages; page++) {
    const near = page === 1 || page === pages || Math.abs(page - state.page) < 3;
    if (!near) continue;
    const link = make("a", { href: addressOf({ ...state, page }), "data-page": String(page) }, String(page));
    link.setAttribute("aria-label", fill(t.page, { page }));
    if (page === state.page) link.setAttribute("aria-current", "page");
    items.push(make("li", {}, link));
  }
  part("pages").replaceChildren(...items);
  /** @type {HTMLElement} */ (part("pages").parentElement).hidden = !items.length;
}
