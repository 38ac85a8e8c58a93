// The facets with their numbers.

import { fill } from "../search/paths.js";
import { make } from "./draw.js";
import { app, t } from "./elements.js";
import { choices, column, filter } from "./records.js";
import { FACETS } from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Facet} Facet */

/** Values of a facet that are listed at once, those with the most hits. */
const MOST_VALUES = 40;

/** Draw each facet with what choosing a value would leave. @param {import("./answer.js").Answer} found */
export function drawFacets({ state, result }) {
  for (const facet of FACETS) {
    const values = column(facet);
    const passes = filter(state, facet);
    /** @type {number[]} */
    const counts = [];
    for (const doc of result.hits) {
      if (passes(doc)) for (const value of values[doc]) counts[value] = (counts[value] ?? 0) + 1;
    }
    drawFacet(state, facet, counts);
  }
}

/** @param {State} state @param {Facet} facet @param {number[]} counts by value */
function drawFacet(state, facet, counts) {
  const list = /** @type {HTMLElement} */ (app.querySelector(`[data-list=${facet}]`));
  // What has the focus stays, though it may count nothing any more.
  const focused = list.contains(document.activeElement) ? /** @type {HTMLInputElement} */ (document.activeElement).value : null;
  const isKept = (/** @type {string} */ id) => state.chosen[facet].includes(id) || id === focused;
  const wanted = choices(facet)
    .map(([id, text], i) => /** @type {const} */ ([id, text, counts[i] ?? 0]))
    .filter(([id, , count]) => count || isKept(id));
  const most = new Set([...wanted].sort((a, b) => b[2] - a[2]).slice(0, MOST_VALUES).map(([id]) => id));
  const listed = wanted.filter(([id]) => most.has(id) || isKept(id));
  // Boxes that stay are kept, so that the one with the focus keeps it.
  const old = new Map([...list.children].map((item) => [/** @type {HTMLElement} */ (item).dataset.value, item]));
  const items = listed.map(([id, text, count]) => {
    const item = /** @type {HTMLElement} */ (old.get(id) ?? drawChoice(facet, id, text));
    const input = /** @type {HTMLInputElement} */ (item.querySelector("input"));
    input.checked = state.chosen[facet].includes(id);
    /** @type {HTMLElement} */ (item.querySelector(".facet-count")).textContent = String(count);
    return item;
  });
  const same = items.length === list.children.length && items.every((item, i) => list.children[i] === item);
  if (!same) list.replaceChildren(...items);
  /** @type {HTMLElement} */ (list.parentElement).hidden = !items.length;
  const left = wanted.length - listed.length;
  const more = /** @type {HTMLElement} */ (list.nextElementSibling);
  more.hidden = !left;
  more.textContent = fill(t.facet_more, { n: left });
}

/** @param {Facet} facet @param {string} id @param {string} text */
function drawChoice(facet, id, text) {
  const input = make("input", { type: "checkbox", "data-facet": facet, value: id });
  const label = make("label", {}, input, " ", text, " ", make("span", { class: "facet-count" }));
  return make("li", { "data-value": id }, label);
}
