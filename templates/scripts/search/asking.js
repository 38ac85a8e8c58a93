// What the words of a query find: the most exact first.

import { campaignsCalled } from "./campaigns.js";
import { hasHan } from "./characters.js";
import { called } from "./dictionary.js";
import { byMeaning, bySynonym, byTopic, compared, loosely, ofAgencies, ofRuns, wordsApart } from "./finding.js";
import { finds, firstFound, joined } from "./found.js";
import { byLetters, byPinyin } from "./letters.js";
import { named } from "./names.js";
import { source } from "./opened.js";
import { STOP } from "./query.js";
import { both, inTurn } from "./scores.js";
import { apart, several, termsOf } from "./several.js";
import { together } from "./together.js";
import { wordsOf } from "./words.js";
import { byYear, ofYears, partYears } from "./years.js";

/** Characters up to which a phrase that is found is taken for one word. */
const LONGEST_WORD = 6;
/** Characters of what may be the beginning of a name: not of a clause that was pasted. */
const LONGEST_NAME = 16;

/**
 * Search for words that are no phrase and not excluded.
 * @param {string} text as typed @param {string} whole as compared
 * @param {boolean} isAlone whether nothing else is asked for
 * @returns {Found}
 */
export function searchWords(text, whole, isAlone = true) {
  return byYear(whole, isAlone) ?? (hasHan(whole) ? searchChinese(text, whole) : searchLatin(text, whole));
}

/** @param {string} text as typed @param {string} whole as compared @returns {Found} */
function searchChinese(text, whole) {
  const isSpaced = /\s/.test(text.trim());
  const own = source.own(whole);
  if (own.size && !isSpaced) {
    const parts = apart(whole, LONGEST_WORD + 1);
    return finds(own, [whole], "text", [], parts ? [parts] : []);
  }
  if (!own.size && campaignsCalled(whole).length) return byCampaign(whole);
  if (!isSpaced) {
    const found = firstFound(() => finds(byTopic(whole), [whole], "topic", [whole]), () => bySynonym(whole));
    if (found) return found;
    // What begins or abbreviates a name is no word, and its characters say nothing by themselves.
    if (isNameLike(whole)) return finds(new Map(), [], "text", [whole]);
    const exact = firstFound(() => finds(loosely(whole), [whole]), () => finds(source.pasted(whole), [whole]));
    if (exact) return exact;
  } else if (own.size && whole.length > 3) {
    return finds(own, [whole]);
  }
  const narrowed = inYears(text, [], own);
  if (narrowed) return narrowed;
  return several(termsOf(text));
}

/** @param {string} whole as compared */
function isNameLike(whole) {
  return whole.length <= LONGEST_NAME && !/[|\d]/.test(whole) && named(whole).like.length > 0;
}

/** @param {string} text as typed @param {string} whole as compared @returns {Found} */
function searchLatin(text, whole) {
  const plain = whole.replace(/\|/g, " ");
  const words = wordsOf(plain);
  if (campaignsCalled(whole).length && !source.phrase(words).size) return byCampaign(whole);
  const content = words.filter((word) => !STOP.has(word));
  const ways = together(content, (word) => byMeaning(word));
  const said = joined(ways, both(ways.map(({ found }) => found), source.count));
  const same = content.length > 1 ? bySynonym(plain) : finds(new Map());
  const narrowed = inYears(text, words, said.found);
  if (narrowed) return narrowed;
  if (said.found.size) return { ...said, later: [same] };
  const found = firstFound(() => same, () => finds(byTopic(whole), [], "topic", [plain]));
  if (found) return found;
  const letters = lettersOf(text);
  const heard = words.length > 1 ? byPinyin(letters, true) : byLetters(letters).heard;
  if (heard.found.size) return finds(heard.found, [...heard.passages], "heard");
  return several(content.length ? content : words);
}

/** Search for words of which some may be the name of an agency. @param {string} text as typed @returns {Found} */
function searchNamed(text) {
  const whole = compared(text);
  const ofNamed = ofAgencies(called(whole));
  return ofNamed.size ? finds(ofNamed) : searchWords(text, whole);
}

/** The letters of what may be pinyin. @param {string} text as typed */
export function lettersOf(text) {
  return text.normalize("NFD").replace(/[^a-zA-Z]/g, "").toLowerCase();
}

/** Activities of the campaigns with a name. @param {string} name */
function byCampaign(name) {
  return finds(ofRuns(0, campaignsCalled(name)));
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
  const others = rest ? searchNamed(rest) : finds(all);
  const narrowed = [within(said), within(others.found)];
  if (!narrowed[0].size && !narrowed[1].size) {
    return said.size || !others.found.size ? null : { ...others, kind: "some", missing: years };
  }
  // Of words that are not found together the year may be the one that is not meant.
  const found = inTurn(source.phrase(words), ...narrowed, ...(others.kind === "some" ? [others.found] : []));
  const later = others.later.map((list) => ({ ...list, found: within(list.found) }));
  return { ...others, found, needles: [...others.needles, ...years], later };
}
