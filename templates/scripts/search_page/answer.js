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
 * @property {Group[]} groups those of the page by how they were found
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
  const isWanted = filter(state);
  const all = result.groups.map((group) => ({ ...group, docs: group.docs.filter(isWanted) }));
  if (state.sort === "notice") for (const { docs } of all) docs.sort((a, b) => a - b);
  const docs = all.flatMap((group) => group.docs);
  const pages = Math.max(1, Math.ceil(docs.length / PAGE_SIZE));
  state.page = Math.min(state.page, pages);
  const start = (state.page - 1) * PAGE_SIZE;
  const shown = docs.slice(start, start + PAGE_SIZE);
  const onPage = new Set(shown);
  const groups = all.map((group) => ({ ...group, docs: group.docs.filter((doc) => onPage.has(doc)) })).filter((group) => group.docs.length);
  // The texts of a large catalog are in many files: those of what is in sight come first.
  const rest = core.split ? shown.splice(Math.max(1, Math.ceil(room / HIT_HEIGHT))) : [];
  return { state, result, unknown, docs, groups, hits: hitsOf(shown), rest, pages };
}
