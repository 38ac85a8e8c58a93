// The search page: it shows the answer to what is asked for, first what is in sight.

import { ahead } from "../search/engine.js";
import { hasFailed, retry, whenReady } from "../search/files.js";
import { core } from "../search/opened.js";
import { fill } from "../search/paths.js";
import { answer } from "./answer.js";
import { countOf } from "./draw.js";
import { app, box, form, part, root, t } from "./elements.js";
import { drawFacets } from "./facets.js";
import { drawGroups, drawRows, rows } from "./groups.js";
import { drawMore } from "./hits.js";
import { TYPING_MS, announce, drawMessages, drawNames } from "./messages.js";
import { drawPages } from "./pages.js";
import { column, hitsOf } from "./records.js";
import { FACETS, read, remember } from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./answer.js").Answer} Answer */
/** @typedef {(work: () => void) => void} Schedule when what is not in sight at first is drawn */

/** Every activity that is found. @type {number[]} */
export let shown = [];
/** Pixels of the window that hits can take. */
let room = 0;
/** Counts what was asked for, so that a late answer does not undo a newer one. */
let asked = 0;
/** While words are typed one entry of the history grows; the one before it can be gone back to. */
let isGrowing = false;
let typing = 0;

/** Show the form, under which hits will be. */
export function showForm() {
  form.hidden = false;
  room = innerHeight - root.getBoundingClientRect().bottom;
}

/** @type {Schedule} */
function atOnce(work) {
  work();
}

/** Two frames on, what was drawn is painted. @type {Schedule} */
export function oncePainted(work) {
  requestAnimationFrame(() => requestAnimationFrame(work));
}

/** @type {Schedule} */
export function onceTyped(work) {
  oncePainted(() => setTimeout(work, TYPING_MS));
}

/** Show what is asked for, and put it into the address. @param {State} state */
export function go(state, replace = false, schedule = atOnce) {
  isGrowing = false;
  keep(state, replace);
  retry();
  ask(state, schedule);
}

/** Show what is asked for while it is typed. @param {State} state @param {Schedule} schedule */
export function type(state, schedule) {
  retry();
  ask(state, schedule);
  clearTimeout(typing);
  typing = window.setTimeout(() => {
    keep(state, isGrowing);
    isGrowing = true;
  }, TYPING_MS);
}

/** @param {State} state @param {boolean} replace */
function keep(state, replace) {
  clearTimeout(typing);
  remember(state, replace);
}

/** @param {import("./state.js").Facet} facet @param {string} id @param {boolean} wanted */
export function choose(facet, id, wanted) {
  const state = read();
  const rest = state.chosen[facet].filter((value) => value !== id);
  const chosen = { ...state.chosen, [facet]: wanted ? [...rest, id] : rest };
  go({ ...state, q: box.value.trim(), page: 1, chosen });
}

/** Answer a search; what was asked for before it is dropped. @param {State} state @param {Schedule} schedule */
function ask(state, schedule) {
  const mine = ++asked;
  if (document.activeElement !== box || box.value.trim() !== state.q) box.value = state.q;
  if (!core) return;
  const isWanted = () => mine === asked;
  whenReady(() => answer(state, room), (found) => {
    show(found, isWanted);
    schedule(() => {
      whenReady(() => hitsOf(found.rest), (rest) => showRest(found, rest, isWanted), isWanted);
      whenReady(() => FACETS.map(column), () => drawFacets(found), isWanted);
      drawNames(found, isWanted);
    });
    oncePainted(() => {
      room = innerHeight - part("groups").getBoundingClientRect().top;
      whenReady(() => ahead(state.q), () => undefined, isWanted);
    });
  }, isWanted);
}

/** @param {Answer} found @param {() => boolean} isWanted */
function show(found, isWanted) {
  const { state, pages, docs } = found;
  shown = docs;
  app.hidden = false;
  drawMessages(found, isWanted);
  drawGroups(found);
  part("show").textContent = fill(t.show, { count: countOf(docs.length) });
  part("show").hidden = part("tools").hidden = !docs.length;
  part("filters").hidden = !docs.length && !Object.values(state.chosen).flat().length;
  /** @type {HTMLSelectElement} */ (part("sort")).value = state.sort;
  announce(docs.length ? fill(t.status, { count: countOf(docs.length), page: state.page, pages }) : t.no_hits);
}

/** Show what is not in sight at first. @param {Answer} found @param {import("./records.js").Hit[]} rest @param {() => boolean} isWanted */
function showRest(found, rest, isWanted) {
  drawRows(found, rest);
  for (const hit of [...found.hits, ...rest]) drawMore(/** @type {HTMLElement} */ (rows.get(hit.doc)), hit, found.result.needles);
  drawPages(found);
  if (hasFailed()) drawMessages(found, isWanted);
}
