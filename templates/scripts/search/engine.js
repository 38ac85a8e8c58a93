// The search itself, without a page: it takes a query and returns ranked hits.

import { lettersOf, searchWords } from "./asking.js";
import { campaignsCalled } from "./campaigns.js";
import { hasHan } from "./characters.js";
import { called, calledInPinyin } from "./dictionary.js";
import { tries } from "./files.js";
import { compared, exactly, excluded, ofAgencies } from "./finding.js";
import { finds } from "./found.js";
import { nearest } from "./letters.js";
import { named } from "./names.js";
import { core, openIndex, source } from "./opened.js";
import { clean, parse } from "./query.js";
import { both, ranked } from "./scores.js";
import { together } from "./together.js";
import { wordsOf } from "./words.js";

/** @typedef {ReturnType<typeof makeEngine>} Engine */
/** @typedef {ReturnType<typeof namesLike>} Named */

const MOST_OFFERED = 5;

/** The last answer: it is asked for again when the texts of its hits arrive. @type {{query: string, tries: number, result: Result} | null} */
let answered = null;

/** Open an index, and return what can be asked of it. @param {Core} opened */
export function makeEngine(opened) {
  openIndex(opened);
  answered = null;
  return { core, source, row: source.row.bind(source), prepare, ahead, namesLike, search };
}

/** Do at once what the first search would wait for. */
export function prepare() {
  source.prepare();
}

/** Need what the rest of a query is likely to need. @param {string} query */
export function ahead(query) {
  if (/[a-z]/i.test(query)) source.ahead();
}

/** What is called so, and what has a name that begins so or is abbreviated so. @param {string} query @returns {{own: Thing[], like: Thing[]}} */
export function namesLike(query) {
  const { phrases, rest } = parse(clean(query));
  return named(phrases.length ? "" : compared(rest));
}

/** @param {string} query @returns {Result} */
export function search(query) {
  if (answered?.query !== query || answered.tries !== tries) answered = { query, tries, result: resultOf(clean(String(query))) };
  return answered.result;
}

/** @param {string} text @returns {Result} */
function resultOf(text) {
  // The name of a campaign may have quotation marks in it.
  const isName = campaignsCalled(compared(text)).length > 0;
  const typed = isName ? { phrases: [], excluded: [], rest: text } : parse(text);
  const phrases = typed.phrases.map(compared).filter(Boolean);
  const words = compared(typed.rest);
  const { names, lists } = words ? listsOf(typed.rest, words, !phrases.length) : { names: [], lists: [] };
  if (!words && !phrases.length) lists.push(finds(everything()));
  if (!words && phrases.length) lists.push(finds(both(together(phrases, exactly), source.count)));
  const parts = words ? together(phrases, exactly) : [];
  const without = together(typed.excluded.map(compared).filter(Boolean), excluded);
  const seen = new Set(without.flatMap((scores) => [...scores.keys()]));
  /** @type {number[]} */
  const hits = [];
  /** @type {Group[]} */
  const groups = [];
  for (const { found, kind, needles } of lists) {
    const docs = ranked(both([...parts, found], source.count)).filter((doc) => !seen.has(doc));
    for (const doc of docs) seen.add(doc);
    hits.push(...docs);
    if (docs.length) groups.push({ kind, docs, needles: [...new Set(needles)] });
  }
  const [first, second] = lists;
  const main = first.kind === "agency" ? second : first;
  const missing = [...new Set([...main.missing, ...(hits.length ? [] : phrases)])];
  // What has a meaning is no mistake.
  const mistyped = main.kind === "same" || main.kind === "topic" ? [] : missing.length || hits.length ? missing : [words];
  return {
    hits,
    groups,
    names: phrases.length ? [] : names,
    needles: [...new Set([...phrases, ...lists.flatMap((list) => list.needles)])].filter(Boolean),
    widened: groups.some(({ kind }) => kind === "some"),
    missing,
    nearest: [...new Set(together(wordsOf(mistyped.join(" ")), nearest).flat())].slice(0, MOST_OFFERED),
  };
}

/** @returns {Scores} */
function everything() {
  return new Map(Array.from({ length: source.count }, (_, doc) => [doc, 1]));
}

/**
 * What is called as the words say, and the lists of what they find: first all of an agency.
 * @param {string} text as typed @param {string} words as compared @param {boolean} isAlone
 * @returns {{names: Thing[], lists: Found[]}}
 */
function listsOf(text, words, isAlone) {
  let names = called(words);
  let found = names.some(isAgency) ? saying(words) : searchWords(text, words, isAlone);
  if (!names.some(isAgency) && !hasHan(words) && !(found.kind === "text" && found.found.size)) {
    names = calledInPinyin(lettersOf(text));
    if (names.some(isAgency)) found = { ...found, missing: [] };
  }
  const named = ofAgencies(names);
  return { names, lists: [...(named.size ? [finds(named, [], "agency")] : []), found, ...found.later] };
}

/** Activities that hold a name. @param {string} name */
function saying(name) {
  const found = hasHan(name) ? source.own(name) : source.phrase(wordsOf(name));
  return finds(found, found.size ? [name] : []);
}

/** @param {Thing} thing */
function isAgency({ kind }) {
  return kind === "agency";
}
