// Several words, or a question: what holds all of them, and else some.

import { hasHan } from "./characters.js";
import { byAgency, byAgencyLike, byStem, bySynonym, byTopic, formsOf, loosely, wordsApart } from "./finding.js";
import { byLetters, nearest } from "./letters.js";
import { agencies, source, synonyms } from "./opened.js";
import { ASKING, STOP, VERB, pairsOf } from "./query.js";
import { any, both, first, merge } from "./scores.js";
import { together } from "./together.js";
import { wordsOf } from "./words.js";

/** @param {string[]} terms @returns {Found} */
export function several(terms) {
  const parts = together(terms, (term) => (hasHan(term) ? { found: broadly(term), needles: [term] } : byWord(term)));
  const needles = parts.flatMap((part) => part.needles);
  const found = both(parts.map((part) => part.found), source.count);
  if (found.size && (terms.length > 1 || found.size > 2)) return { found, needles };
  if (found.size) {
    // Little was found: what is left without the verb may say more.
    const object = terms[0].replace(VERB, "");
    const more = object !== terms[0] && object.length > 1 ? source.own(object) : new Map();
    return { found: merge(new Map(found), more, 0.1), needles: [...needles, object], widened: more.size > found.size };
  }
  if (parts.some((part) => part.found.size)) {
    const words = terms.filter((_, i) => !parts[i].found.size);
    return { found: any(parts.map((part) => part.found), source.count), needles, widened: true, words };
  }
  // Nothing as typed: what shares the rarest pairs of characters.
  const pairs = terms.flatMap((term) => (hasHan(term) ? pairsOf(term) : []));
  const shared = together(pairs, (pair) => source.own(pair));
  return { found: any(shared, source.count), needles: pairs, widened: true, words: terms };
}

/** Everything that one of several words may mean. @param {string} term in Chinese, as compared @returns {Scores} */
function broadly(term) {
  const found = merge(new Map(source.own(term)), byAgency(term), 0.8);
  return first(
    () => found,
    () => byTopic(term),
    () => loosely(term),
    () => bySynonym(term),
    () => byAgencyLike(term),
    () => source.pasted(term),
    () => source.notes(term),
  );
}

/** @param {string} word in Latin letters */
function byWord(word) {
  let needles = formsOf(word);
  let found = byStem(word);
  const same = bySynonym(word);
  if (same.size) {
    found = merge(new Map(found), same);
    needles.push(...synonyms.of(word));
  }
  if (!found.size) {
    const { heard, begun } = byLetters(word);
    [found, needles] = heard.found.size ? [heard.found, [...heard.passages]] : [begun, [word]];
  }
  if (!found.size) {
    needles = nearest(word);
    found = new Map();
    for (const scores of together(needles, (near) => byStem(near))) merge(found, scores, 0.5);
  }
  if (!found.size && word.length > 1) found = source.notes(word);
  return { found, needles };
}

/** The words of a query, question words left out. @param {string} text as typed @returns {string[]} */
export function termsOf(text) {
  return wordsApart(text).flatMap((term) => {
    if (!hasHan(term)) return STOP.has(term) ? [] : wordsOf(term);
    return isKnown(term) || byTopic(term).size ? [term] : withoutAsking(term);
  });
}

/** @param {string} term as compared */
function isKnown(term) {
  return source.own(term).size || agencies.called(term).length;
}

/** @param {string} term as compared */
function withoutAsking(term) {
  let parts = [term];
  for (const asking of ASKING) parts = parts.flatMap((part) => (isKnown(part) ? [part] : part.split(asking).filter(Boolean)));
  const useful = parts.filter((part) => !ASKING.includes(part));
  return useful.length ? useful : [term];
}
