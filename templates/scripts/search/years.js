// The years of campaigns among the words of a query, and what they find.

import { hasHan } from "./characters.js";
import { bySynonym, byStem, formsOf, ofRuns } from "./finding.js";
import { core, source } from "./opened.js";
import { ASKING, STOP } from "./query.js";
import { inTurn, merge } from "./scores.js";

/** The campaigns of a year. @param {string} year */
function campaignsOf(year) {
  return core.campaigns.flatMap(([own], i) => (own === year ? [i] : []));
}

/**
 * Part the years of campaigns from words: in Chinese a year may stand beside the others without a blank.
 * A question of which nothing else is left asks for a whole campaign.
 * @param {string[]} words as compared
 */
export function partYears(words) {
  /** @type {number[]} */
  const asked = [];
  const rest = words.flatMap((word) => {
    const pieces = hasHan(word) || /^\d+$/.test(word) ? word.split(/(\d+)年?/) : [word];
    const found = pieces.flatMap((piece, i) => (i % 2 ? campaignsOf(piece) : []));
    asked.push(...found);
    return found.length ? pieces.filter((piece, i) => piece && i % 2 === 0) : [word];
  });
  return { asked, rest: rest.some((word) => !ASKING.includes(word) && !STOP.has(word)) ? rest.join(" ") : "" };
}

/**
 * What a year alone finds: what says it itself, and then all of its campaign.
 * @param {string} word as compared @param {boolean} isAlone whether nothing else is asked for
 * @returns {Found | null} null if it is not the year of a campaign
 */
export function byYear(word, isAlone) {
  const all = ofRuns(0, campaignsOf(word.replace(/年$/, "")));
  if (!all.size || !isAlone) return all.size ? { found: all, needles: [] } : null;
  if (hasHan(word)) return { found: inTurn(source.own(word, true), all), needles: [word] };
  return { found: inTurn(merge(byStem(word, true), bySynonym(word)), all), needles: formsOf(word) };
}
