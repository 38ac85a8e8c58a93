// What a search box suggests while one types.

import { NAME, activityPath, lang, nameOf, namesLike, search, thingPath, together } from "./lent.js";

/** The most names of a kind. */
const MOST_NAMES = 3;
const MOST_HITS = 6;

/**
 * @param {string} query
 * @param {Record<string, string>} words of the interface
 * @returns {Suggestion[]}
 */
export function suggestionsOf(query, words) {
  const { core, source } = atlasSearch.opened();
  const { own, like } = namesLike(query);
  const named = (/** @type {Thing["kind"]} */ kind) => [...own, ...like]
    .filter((thing) => thing.kind === kind && thing.count)
    .slice(0, MOST_NAMES)
    .map((thing) => suggestion(nameOf(thing), words[kind], thingPath(core, thing)));
  return [
    ...named("agency"),
    ...together(search(query).hits.slice(0, MOST_HITS), (doc) => {
      const row = source.row(doc, lang);
      const agency = /** @type {string} */ (core.agencies[row.agency][NAME]);
      // What is announced every year has the same title and agency.
      const kind = core.campaigns.length > 1 ? `${agency} · ${core.campaigns[row.campaign][0]}` : agency;
      return suggestion(row.title || source.row(doc, "zh").title, kind, activityPath(core, row));
    }),
    ...named("theme"),
  ];
}

/** @param {string} text @param {string} kind @param {string} path @returns {Suggestion} */
function suggestion(text, kind, path) {
  return [text, kind, path];
}
