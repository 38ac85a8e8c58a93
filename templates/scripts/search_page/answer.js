// The answer to what is asked for: which activities, and which of them on this page.

import { search } from "../search/engine.js";
import { core } from "../search/opened.js";
import { choices, filter, hitsOf } from "./records.js";
import { FACETS, ofEach } from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./records.js").Hit} Hit */

const PAGE_SIZE = 20;
/** Pixels that a hit takes at least. */
const HIT_HEIGHT = 150;

/**
 * @typedef {object} Answer
 * @property {State} state of it only what is known
 * @property {Result} result
 * @property {string[]} unknown values of facets that are not there
 * @property {number[]} docs every activity with the chosen values, in their order
 * @property {Hit[]} hits those of the page that are in sight at first
 * @property {number[]} rest the others of the page
 * @property {number} pages
 */

/**
 * @param {State} asked @param {number} room pixels of the window that hits can take
 * @returns {Answer}
 */
export function answer(asked, room) {
  const result = search(asked.q);
  const known = ofEach((facet) => new Set(asked.chosen[facet].length ? choices(facet).map(([id]) => id) : []));
  const chosen = ofEach((facet) => asked.chosen[facet].filter((id) => known[facet].has(id)));
  const unknown = FACETS.flatMap((facet) => asked.chosen[facet].filter((id) => !known[facet].has(id)));
  const state = { ...asked, chosen };
  const found = result.hits.filter(filter(state));
  if (state.sort === "notice") found.sort((a, b) => a - b);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  state.page = Math.min(state.page, pages);
  const start = (state.page - 1) * PAGE_SIZE;
  const docs = found.slice(start, start + PAGE_SIZE);
  // The texts of a large catalog are in many files: those of what is in sight come first.
  const rest = core.split ? docs.splice(Math.max(1, Math.ceil(room / HIT_HEIGHT))) : [];
  return { state, result, unknown, docs: found, hits: hitsOf(docs), rest, pages };
}
