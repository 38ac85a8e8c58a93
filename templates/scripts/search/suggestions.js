// What a search box suggests while one types.

import { namesLike, search } from "./engine.js";
import { core, source } from "./opened.js";
import { activityPath, agencyPath, themePath } from "./paths.js";
import { NAME, lang } from "./shown_language.js";
import { together } from "./together.js";

/**
 * @param {string} query
 * @param {Record<string, string>} words of the interface
 * @returns {Suggestion[]}
 */
export function suggestionsOf(query, words) {
  const named = namesLike(query);
  return [
    ...named.agencies.slice(0, 3).map((i) => suggestion(core.agencies[i][NAME], words.agency, agencyPath(core, i))),
    ...together(search(query).hits.slice(0, 6), (doc) => {
      const row = source.row(doc, lang);
      const agency = core.agencies[row.agency][NAME];
      // What is announced every year has the same title and agency.
      const kind = core.campaigns.length > 1 ? `${agency} · ${core.campaigns[row.campaign][0]}` : agency;
      return suggestion(row.title || source.row(doc, "zh").title, kind, activityPath(core, row));
    }),
    ...named.themes.slice(0, 3).map((i) => suggestion(core.themes[i][NAME], words.theme, themePath(core, i))),
  ];
}

/** @param {string} text @param {string} kind @param {string} path @returns {Suggestion} */
function suggestion(text, kind, path) {
  return [text, kind, path];
}
