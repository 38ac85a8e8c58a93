// Several words, or a question: what holds all of them, and else some.

import { hasHan } from "./characters.js";
import { called } from "./dictionary.js";
import { byMeaning, byStem, bySynonym, byTopic, loosely, ofAgencies, wordsApart } from "./finding.js";
import { finds, firstFound, joined } from "./found.js";
import { byLetters, nearest } from "./letters.js";
import { source } from "./opened.js";
import { ASKING, STOP, VERB, pairsOf } from "./query.js";
import { any, both, merge } from "./scores.js";
import { together } from "./together.js";
import { wordsOf } from "./words.js";

/** A word of so many letters is hardly another one with a mistake in it; a shorter one may well be. */
const LEAST_MISTYPED = 6;
/** Characters of a query whose parts are looked for. */
const MOST_APART = 24;

/** @param {string[]} terms @returns {Found} */
export function several(terms) {
  const parts = together(terms, (term) => (hasHan(term) ? broadly(term) : byWord(term)));
  const found = both(parts.map((part) => part.found), source.count);
  if (found.size) {
    // Little was found: what is left without the verb may say more.
    const object = terms[0].replace(VERB, "");
    const more = terms.length > 1 || found.size > 2 || object === terms[0] ? new Map() : source.own(object);
    return { ...joined(parts, found), later: [finds(more, [object], "some")] };
  }
  const some = parts.filter((part) => part.found.size);
  const missing = parts.flatMap((part, i) => (part.found.size ? part.missing : [terms[i]]));
  const scores = some.length ? any(some.map((part) => part.found), source.count) : new Map();
  return finds(scores, some.flatMap((part) => part.needles), "some", missing);
}

/** Everything that one of several words may mean. @param {string} term in Chinese, as compared @returns {Found} */
function broadly(term) {
  const own = merge(new Map(source.own(term)), ofAgencies(called(term)), 0.8);
  if (own.size) return finds(own, [term]);
  return firstFound(
    () => finds(byTopic(term), [term], "topic", [term]),
    () => finds(loosely(term), [term]),
    () => bySynonym(term),
    () => finds(source.pasted(term), [term]),
    () => finds(source.notes(term), [term], "notes", [term]),
    () => apart(term, 4),
    () => mostOf(term),
  ) ?? finds(own);
}

/** @param {string} word in Latin letters @returns {Found} */
function byWord(word) {
  const missing = [word];
  const meant = byMeaning(word);
  if (meant.found.size) return meant;
  const named = ofAgencies(called(word));
  if (named.size) return finds(named);
  const { heard, begun } = byLetters(word);
  if (heard.found.size) return finds(heard.found, [...heard.passages], "heard");
  if (begun.size) return finds(begun, [word], "begun", missing);
  const near = word.length < LEAST_MISTYPED ? [] : nearest(word);
  if (near.length) {
    const found = new Map();
    for (const scores of together(near, (each) => byStem(each))) merge(found, scores, 0.5);
    return finds(found, near, "similar", missing);
  }
  return finds(word.length > 1 ? source.notes(word) : new Map(), [word], "notes", missing);
}

/**
 * Words that were typed without a blank: what holds their parts, though not together.
 * @param {string} text in Chinese, as compared @param {number} least characters of it @returns {Found | null}
 */
export function apart(text, least) {
  const points = [...text];
  if (points.length < least || points.length > MOST_APART || /[| ]/.test(text)) return null;
  const ways = together(points.slice(3), (_, i) => {
    const pieces = [points.slice(0, i + 2).join(""), points.slice(i + 2).join("")];
    const [first, last] = together(pieces, (piece) => source.own(piece));
    const rest = last.size || !first.size ? finds(last, [pieces[1]]) : apart(pieces[1], 4) ?? finds(last);
    const needles = [pieces[0], ...rest.needles];
    const all = both([first, rest.found], source.count);
    // A piece of two characters is a common word, by which nothing is found alone.
    const isTold = first.size && last.size && pieces.every((piece) => piece.length > 2);
    return all.size || !isTold ? finds(all, needles, "parts") : finds(any([first, last], source.count), needles, "some");
  });
  const best = ["parts", "some"].map((kind) => ways.filter((way) => way.kind === kind).sort((a, b) => b.found.size - a.found.size)[0]);
  return best.find((way) => way?.found.size) ?? null;
}

/**
 * What holds most of a text, where that is more than a common word; of a long one what shares its
 * rarest pairs of characters.
 * @param {string} text in Chinese, as compared @returns {Found | null}
 */
function mostOf(text) {
  const points = [...text];
  if (points.length > MOST_APART) {
    const pairs = [...new Set(pairsOf(text))];
    const shared = any(together(pairs, (pair) => source.own(pair)), source.count);
    return finds(shared, pairs, "some", [text]);
  }
  const least = Math.max(3, Math.ceil(points.length * (2 / 3)));
  for (let length = points.length - 1; length >= least; length--) {
    const pieces = points.slice(length - 1).map((_, i) => points.slice(i, i + length).join(""));
    const held = together(pieces, (piece) => source.own(piece));
    const at = held.findIndex((scores) => scores.size);
    if (at !== -1) return finds(held[at], [pieces[at]], "some", [text]);
  }
  return null;
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
  return source.own(term).size || called(term).length;
}

/** @param {string} term as compared */
function withoutAsking(term) {
  let parts = [term];
  for (const asking of ASKING) parts = parts.flatMap((part) => (isKnown(part) ? [part] : part.split(asking).filter(Boolean)));
  // What is left of a word that was cut through says nothing.
  const useful = parts.filter((part) => part.length > 1 && !ASKING.includes(part));
  return useful.length ? useful : [term];
}
