// What finds activities by one phrase, name or word.

import { hasHan } from "./characters.js";
import { need } from "./files.js";
import { normalise } from "./fold.js";
import { agencies, forms, source, synonyms, themes } from "./opened.js";
import { STOP } from "./query.js";
import { both, merge } from "./scores.js";
import { together } from "./together.js";
import { stem, wordsOf } from "./words.js";

/** Text as compared; one that holds characters not in use may be Traditional. @param {string} text */
export function compared(text) {
  const plain = normalise(text);
  if ([...plain].every((character) => !hasHan(character) || source.has(character))) return plain;
  return normalise(text, /** @type {Reading} */ (need("reading")).traditional);
}

/** The words of a query that marks or blanks keep apart, as compared. @param {string} text as typed */
export function wordsApart(text) {
  return text.split(/[\s,，、;；。？！?!]+/u).map(compared).filter(Boolean);
}

/** Activities that hold a phrase but for marks in it; what is short stands for itself. @param {string} phrase @returns {Scores} */
export function loosely(phrase) {
  return phrase.length < 4 ? new Map() : source.loosely(phrase);
}

/** Activities of agencies with a name. @param {string} name */
export function byAgency(name) {
  return ofRuns(1, agencies.called(name));
}

/** Activities of agencies of which a name holds some words. @param {string} words */
export function byAgencyLike(words) {
  return ofRuns(1, words.length > 1 ? agencies.like(words) : []);
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

/** @param {string} name of a theme or a form */
export function byTopic(name) {
  const ofTheme = themes.called(name);
  const ofForm = forms.called(name);
  /** @type {Scores} */
  const found = new Map();
  if (!ofTheme.length && !ofForm.length) return found;
  const columns = source.columns();
  for (let doc = 0; doc < source.count; doc++) {
    if (columns.themes[doc].some((theme) => ofTheme.includes(theme))) found.set(doc, 3);
    else if (columns.forms[doc].some((form) => ofForm.includes(form))) found.set(doc, 2);
  }
  return found;
}

/** Activities that hold a Latin word, by its stem. @param {string} word @param {boolean} [isShown] whether its hits are likely to be shown */
export function byStem(word, isShown) {
  /** @type {Scores} */
  const found = new Map();
  for (const [form, scores] of source.forms(stem(word), isShown)) merge(found, scores, form === word ? 1 : 0.9);
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

/** @param {string} term */
export function bySynonym(term) {
  /** @type {Scores} */
  const found = new Map();
  const others = together(synonyms.of(term), (other) => (hasHan(other) ? source.own(other) : byWords(other)));
  for (const scores of others) merge(found, scores, 0.8);
  return found;
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
