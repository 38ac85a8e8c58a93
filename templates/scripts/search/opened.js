// The index that is searched: one at a time, so that every part has its records at hand.

import { defineHan } from "./characters.js";
import { need } from "./files.js";
import { makeNames, makeSynonyms, namesOf } from "./names.js";
import { Whole } from "./whole.js";

/** @type {Core} */
export let core;
/** @type {Source} */
export let source;
/** @type {import("./names.js").Names} */
export let agencies;
/** @type {import("./names.js").Names} */
export let themes;
/** @type {import("./names.js").Names} */
export let forms;
/** @type {import("./names.js").Names} */
export let campaigns;
/** @type {import("./names.js").Synonyms} */
export let synonyms;
/** Agencies that announced something. @type {Set<number>} */
export let agenciesWithDocs;

/** @param {Core} opened */
export function openIndex(opened) {
  core = opened;
  defineHan(core.han);
  source = sourceOf(core);
  [agencies, themes, forms] = [core.agencies, core.themes, core.forms].map((list) => makeNames(list.map(namesOf)));
  // Few type the quotation marks in the name of a campaign.
  campaigns = makeNames(core.campaigns.map(([, zh, en]) => [zh, en].flatMap((name) => [name, name.replace(/\p{P}/gu, "")])));
  synonyms = makeSynonyms(core.synonyms);
  agenciesWithDocs = new Set(source.runs.map(([, agency]) => agency));
}

/** Where the activities of an index are looked for. @param {Core} core @returns {Source} */
function sourceOf(core) {
  if (!core.split) return new Whole(/** @type {WholeCore} */ (core));
  return /** @type {{makeSplit: (core: Core) => Source}} */ (need("split")).makeSplit(core);
}
