// The records of the index as the page shows them.

import { core, source } from "../search/opened.js";
import { activityPath, keyOf } from "../search/paths.js";
import { lang } from "../search/shown_language.js";
import { together } from "../search/together.js";
import { FACETS } from "./state.js";

/** @typedef {import("./state.js").Facet} Facet */
/** @typedef {import("./state.js").State} State */

const TAGS = { zh: "zh-Hans", en: "en" };
const LISTS = /** @type {const} */ ({ theme: "themes", form: "forms", agency: "agencies", campaign: "campaigns" });

/**
 * An activity in one language, or what there is of it in Chinese.
 * @typedef {object} Hit
 * @property {number} doc
 * @property {Row} row in the language
 * @property {string} title
 * @property {string} text
 * @property {string} lang of the text
 * @property {string} key
 * @property {string} path
 */

/** @type {Partial<Record<Facet, number[][]>>} */
const columns = {};
/** @type {Partial<Record<Facet, [string, string][]>>} */
const choicesOf = {};

/** @param {number} doc @param {Language} language @returns {Hit} */
export function record(doc, language) {
  const row = source.row(doc, language);
  const zh = language === "en" && (!row.title || !row.text) ? source.row(doc, "zh") : row;
  return {
    doc,
    row,
    title: row.title || zh.title,
    text: row.text || zh.text,
    lang: row.text ? TAGS[language] : TAGS.zh,
    key: keyOf(core, row).join("/"),
    path: activityPath(core, row),
  };
}

/** @param {number[]} docs */
export function hitsOf(docs) {
  const hits = together(docs, (doc) => record(doc, lang));
  // One without a slug is in a file that could not be had, and would lead nowhere.
  return hits.filter((hit) => hit.row.slug);
}

/** The numbers of a facet's values of each activity. @param {Facet} facet @returns {number[][]} */
export function column(facet) {
  if (facet === "theme") return source.columns().themes;
  if (facet === "form") return source.columns().forms;
  const part = facet === "agency" ? 1 : 0;
  columns[facet] ??= source.runs.flatMap((run) => {
    const values = [run[part]];
    return Array.from({ length: run[2] }, () => values);
  });
  return columns[facet];
}

/** @param {Facet} facet @returns {[string, string][]} ids with their names */
export function choices(facet) {
  /** @type {(CampaignEntry | NamedEntry)[]} */
  const list = core[LISTS[facet]];
  choicesOf[facet] ??= list.map(([id, zh, en]) => [id, lang === "en" ? en : zh]);
  return choicesOf[facet];
}

/**
 * What tells whether an activity has the chosen values: OR within a facet, AND across.
 * @param {State} state @param {Facet} [except] which is left out
 * @returns {(doc: number) => boolean}
 */
export function filter(state, except) {
  const wanted = FACETS.filter((facet) => facet !== except && state.chosen[facet].length).map((facet) => {
    const ids = choices(facet).map(([id]) => id);
    return /** @type {const} */ ([column(facet), new Set(state.chosen[facet].map((id) => ids.indexOf(id)))]);
  });
  return (doc) => wanted.every(([values, chosen]) => values[doc].some((value) => chosen.has(value)));
}
