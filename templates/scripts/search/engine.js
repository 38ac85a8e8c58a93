// The search itself, without a page: it takes a query and returns ranked hits.

import { searchWords } from "./asking.js";
import { tries } from "./files.js";
import { compared, exactly, excluded } from "./finding.js";
import { nearest } from "./letters.js";
import { agencies, agenciesWithDocs, campaigns, core, forms, openIndex, source, synonyms, themes } from "./opened.js";
import { clean, parse } from "./query.js";
import { both, ranked } from "./scores.js";
import { together } from "./together.js";
import { wordsOf } from "./words.js";

/** @typedef {ReturnType<typeof makeEngine>} Engine */

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
  for (const part of [agencies, themes, forms, synonyms]) part.known();
  source.prepare();
}

/** Need what the rest of a query is likely to need. @param {string} query */
export function ahead(query) {
  if (/[a-z]/i.test(query)) source.ahead();
}

/** Agencies and themes whose name holds some words, for suggestions. @param {string} query */
export function namesLike(query) {
  const words = compared(query);
  if (!words) return { agencies: [], themes: [] };
  return { agencies: agencies.like(words).filter((i) => agenciesWithDocs.has(i)), themes: themes.like(words) };
}

/** @param {string} query @returns {Result} */
export function search(query) {
  if (answered?.query !== query || answered.tries !== tries) answered = { query, tries, result: resultOf(clean(String(query))) };
  return answered.result;
}

/** @param {string} text @returns {Result} */
function resultOf(text) {
  // The name of a campaign may have quotation marks in it.
  const isName = campaigns.called(compared(text)).length > 0;
  const typed = isName ? { phrases: [], excluded: [], rest: text } : parse(text);
  const phrases = typed.phrases.map(compared).filter(Boolean);
  const names = compared(typed.rest);
  const asked = names ? agencies.called(names) : [];
  const [absent, named] = [false, true].map((isThere) => asked.filter((agency) => agenciesWithDocs.has(agency) === isThere));
  const parts = together(phrases, exactly);
  const words = names ? searchWords(typed.rest, !phrases.length) : null;
  if (words) {
    parts.push(absent.length && !named.length && !source.own(names).size ? new Map() : words.found);
  } else if (!phrases.length) {
    parts.push(new Map(Array.from({ length: source.count }, (_, doc) => [doc, 1])));
  }
  const without = together(typed.excluded.map(compared).filter(Boolean), excluded);
  const found = [...both(parts, source.count)].filter(([doc]) => !without.some((scores) => scores.has(doc)));
  const hits = ranked(new Map(found));
  const missed = [...words?.words ?? [], ...(hits.length ? [] : wordsOf([...phrases, names].join(" ")))];
  return {
    hits,
    needles: [...new Set([...phrases, ...words?.needles ?? []])].filter(Boolean),
    widened: hits.length > 0 && words?.widened === true,
    absent,
    named,
    nearest: [...new Set(together(missed, nearest).flat())].slice(0, 5),
  };
}
