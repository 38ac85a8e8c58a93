// What the words of a query find: the most exact first.

import { hasHan } from "./characters.js";
import { byAgency, byAgencyLike, byStem, bySynonym, byTopic, compared, formsOf, loosely, ofRuns, wordsApart } from "./finding.js";
import { byLetters, byPinyin } from "./letters.js";
import { agencies, campaigns, source, synonyms } from "./opened.js";
import { STOP } from "./query.js";
import { both, first, inTurn, merge } from "./scores.js";
import { several, termsOf } from "./several.js";
import { together } from "./together.js";
import { wordsOf } from "./words.js";
import { byYear, ofYears, partYears } from "./years.js";

/** @param {Scores} found @param {string[]} needles @returns {Found} */
function finds(found, needles = []) {
  return { found, needles };
}

/**
 * Search for words that are no phrase and not excluded.
 * @param {string} text as typed @param {boolean} isAlone whether nothing else is asked for
 * @returns {Found}
 */
export function searchWords(text, isAlone = true) {
  const whole = compared(text);
  return byYear(whole, isAlone) ?? (hasHan(whole) ? searchChinese(text, whole) : searchLatin(text, whole));
}

/** @param {string} text as typed @param {string} whole as compared @returns {Found} */
function searchChinese(text, whole) {
  const isSpaced = /\s/.test(text.trim());
  let found = source.own(whole, true);
  if (found.size && !isSpaced) return finds(found, [whole]);
  if (!found.size && agencies.called(whole).length) return finds(byAgency(whole));
  if (!found.size && campaigns.called(whole).length) return finds(byCampaign(whole));
  if (!isSpaced) {
    found = first(() => byTopic(whole), () => loosely(whole), () => source.pasted(whole), () => bySynonym(whole));
    if (found.size) return finds(found, [whole, ...synonyms.of(whole)]);
    found = byAgencyLike(whole);
    if (found.size) return finds(found);
  } else if (found.size && whole.length > 3) {
    return finds(found, [whole]);
  }
  return inYears(text, [], found) ?? several(termsOf(text));
}

/** @param {string} text as typed @param {string} whole as compared @returns {Found} */
function searchLatin(text, whole) {
  if (agencies.called(whole).length) return finds(byAgency(whole));
  const plain = whole.replace(/\|/g, " ");
  const words = wordsOf(plain);
  if (campaigns.called(whole).length && !source.phrase(words).size) return finds(byCampaign(whole));
  const content = words.filter((word) => !STOP.has(word));
  const said = both(together(content, (word) => merge(byStem(word, content.length === 1), bySynonym(word))), source.count);
  merge(said, bySynonym(plain));
  const narrowed = inYears(text, words, said);
  if (narrowed) return narrowed;
  if (said.size) {
    const needles = content.flatMap((word) => [...formsOf(word), ...synonyms.of(word)]);
    return finds(said, [...needles, ...synonyms.of(words.join(" "))]);
  }
  const topic = byTopic(whole);
  if (topic.size) return finds(topic);
  const letters = text.normalize("NFD").replace(/[^a-zA-Z]/g, "").toLowerCase();
  const { found, passages } = words.length > 1 ? byPinyin(letters, true) : byLetters(letters).heard;
  return found.size ? finds(found, [...passages]) : several(content.length ? content : words);
}

/** Activities of the campaigns with a name. @param {string} name */
function byCampaign(name) {
  return ofRuns(0, campaigns.called(name));
}

/**
 * Where one of several words is the year of a campaign, look for the others in that campaign. What
 * holds the words in a row stays first, whatever its year.
 * @param {string} text as typed @param {string[]} words the Latin ones @param {Scores} said what holds all words
 * @returns {Found | null} null if there is no such year, or nothing but what is said
 */
function inYears(text, words, said) {
  const { years, rest } = partYears(wordsApart(text));
  if (!years.length) return null;
  const all = ofYears(years);
  const within = (/** @type {Scores} */ scores) => new Map([...scores].filter(([doc]) => all.has(doc)));
  const others = rest ? searchWords(rest) : finds(all);
  const narrowed = [within(said), within(others.found)];
  if (!narrowed[0].size && !narrowed[1].size) return said.size ? null : { ...others, widened: true };
  // Of words that are not found together the year may be the one that is not meant.
  const found = inTurn(source.phrase(words), ...narrowed, ...(others.widened ? [others.found] : []));
  return { ...others, found, needles: [...others.needles, ...years] };
}
