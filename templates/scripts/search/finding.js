// What finds activities by one phrase, name or word.

import { hasHan } from "./characters.js";
import { called, sameAs } from "./dictionary.js";
import { need } from "./files.js";
import { normalise } from "./fold.js";
import { finds } from "./found.js";
import { numberOf } from "./names.js";
import { source } from "./opened.js";
import { STOP } from "./query.js";
import { both, merge } from "./scores.js";
import { together } from "./together.js";
import { stem, wordsOf } from "./words.js";

/** The most ways to put forms of words together. */
const MOST_WAYS = 20;
const RADICALS = /[\u2e80-\u2ef3]/;

/** Text as compared; one that holds characters not in use may have them in another form. @param {string} text */
export function compared(text) {
  const plain = normalise(text);
  const isPlain = [...plain].every((character) => !hasHan(character) || source.has(character));
  if (isPlain && !RADICALS.test(text)) return plain;
  const { simplified = "" } = /** @type {Reading} */ (need("reading"));
  return normalise(text, Object.fromEntries([...simplified.matchAll(/(.)(.)/gu)].map(([, old, own]) => [old, own])));
}

/** The words of a query that marks or blanks keep apart, as compared. @param {string} text as typed */
export function wordsApart(text) {
  return text.split(/[\s,，、;；。？！?!]+/u).map(compared).filter(Boolean);
}

/** Activities that hold a phrase but for marks in it; what is short stands for itself. @param {string} phrase @returns {Scores} */
export function loosely(phrase) {
  return phrase.length < 4 ? new Map() : source.loosely(phrase);
}

/** Activities of the agencies among some things. @param {Thing[]} things */
export function ofAgencies(things) {
  return ofRuns(1, things.filter((thing) => thing.kind === "agency").map(numberOf));
}

/** Activities of some campaigns or agencies. @param {0 | 1} part of a run @param {number[]} wanted */
export function ofRuns(part, wanted) {
  /** @type {Scores} */
  const found = new Map();
  const numbers = new Set(wanted);
  let doc = 0;
  for (const run of source.runs) {
    for (const end = doc + run[2]; doc < end; doc++) if (numbers.has(run[part])) found.set(doc, 5);
  }
  return found;
}

/** Activities of the themes and forms among some things. @param {Thing[]} things */
export function ofTopics(things) {
  /** @type {Scores} */
  const found = new Map();
  for (const [kind, weight] of /** @type {const} */ ([["theme", 3], ["form", 2]])) {
    const wanted = things.filter((thing) => thing.kind === kind).map(numberOf);
    if (!wanted.length) continue;
    source.columns()[`${kind}s`].forEach((values, doc) => {
      if (values.some((value) => wanted.includes(value))) merge(found, [[doc, weight]]);
    });
  }
  return found;
}

/** Activities of the themes and forms with a name. @param {string} name */
export function byTopic(name) {
  return ofTopics(called(name, true));
}

/** Activities that hold a Latin word, by its stem. @param {string} word */
export function byStem(word) {
  /** @type {Scores} */
  const found = new Map();
  for (const [form, scores] of source.forms(stem(word))) merge(found, scores, form === word ? 1 : 0.9);
  return found;
}

/** The forms in use of a Latin word. @param {string} word */
export function formsOf(word) {
  return [...source.forms(stem(word)).keys()];
}

/** @param {string} phrase Latin words @returns {Scores} */
export function byWords(phrase) {
  const words = wordsOf(phrase).filter((word) => !STOP.has(word));
  return words.length ? both(together(words, (word) => byStem(word)), source.count) : new Map();
}

/** Activities that hold some Latin words in a row, in any of their forms. @param {string} phrase @returns {Scores} */
function inARow(phrase) {
  /** @type {string[][]} */
  let ways = [[]];
  for (const word of wordsOf(phrase)) ways = ways.flatMap((way) => formsOf(word).map((form) => [...way, form])).slice(0, MOST_WAYS);
  const found = new Map();
  for (const scores of together(ways, (way) => source.phrase(way))) merge(found, scores);
  return found;
}

/** Activities that hold words of the same meaning. @param {string} term @returns {Found} */
export function bySynonym(term) {
  const words = sameAs(term);
  /** @type {Scores} */
  const found = new Map();
  const others = together(words, (other) => (hasHan(other) ? source.own(other) : wordsOf(other).length > 1 ? inARow(other) : byStem(other)));
  for (const scores of others) merge(found, scores, 0.8);
  const needles = words.filter((_, i) => others[i].size).flatMap((other) => (hasHan(other) ? [other] : wordsOf(other).flatMap(formsOf)));
  return finds(found, needles, "same", [term]);
}

/** Activities that hold a Latin word, or words of the same meaning. @param {string} word @returns {Found} */
export function byMeaning(word) {
  const own = byStem(word);
  const same = bySynonym(word);
  if (!own.size) return same;
  return finds(merge(new Map(own), same.found), [...formsOf(word), ...same.needles]);
}

/** @param {string} phrase in quotation marks, as compared */
export function exactly(phrase) {
  if (!hasHan(phrase)) return source.phrase(wordsOf(phrase));
  const found = source.own(phrase);
  return found.size ? found : source.pasted(phrase);
}

/** @param {string} term to be left out, as compared */
export function excluded(term) {
  return hasHan(term) ? source.own(term) : byWords(term.replace(/\|/g, " "));
}
