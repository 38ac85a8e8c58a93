// The years of campaigns among the words of a query, and what they find.

import { hasHan } from "./characters.js";
import { byMeaning, ofRuns } from "./finding.js";
import { finds } from "./found.js";
import { core, source } from "./opened.js";
import { ASKING, STOP } from "./query.js";
import { inTurn } from "./scores.js";

/** All activities of the campaigns of some years. @param {string[]} years */
export function ofYears(years) {
  return ofRuns(0, core.campaigns.flatMap(([year], i) => (years.includes(year) ? [i] : [])));
}

/**
 * Part the years of campaigns from words: a year may stand beside another word without a blank.
 * A question of which nothing else is left asks for a whole campaign.
 * @param {string[]} words as compared
 */
export function partYears(words) {
  const known = core.campaigns.map(([year]) => year);
  /** @type {string[]} */
  const years = [];
  const without = words.join(" ").replace(/(\d+)年?/g, (all, year) => {
    if (!known.includes(year)) return all;
    years.push(year);
    return " ";
  });
  const rest = without.split(" ").filter(Boolean);
  return { years, rest: rest.some((word) => !ASKING.includes(word) && !STOP.has(word)) ? rest.join(" ") : "" };
}

/**
 * What a year alone finds: what says it itself, and then all of its campaign.
 * @param {string} word as compared @param {boolean} isAlone whether nothing else is asked for
 * @returns {Found | null} null if it is not the year of a campaign
 */
export function byYear(word, isAlone) {
  const all = ofYears([word.replace(/年$/, "")]);
  if (!all.size || !isAlone) return all.size ? finds(all) : null;
  if (hasHan(word)) return finds(inTurn(source.own(word), all), [word]);
  const said = byMeaning(word);
  return finds(inTurn(said.found, all), said.needles);
}
