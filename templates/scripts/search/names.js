// Names of campaigns, agencies, themes and forms, and words that mean the same.

import { hasHan } from "./characters.js";
import { normalise } from "./fold.js";
import { once } from "./together.js";
import { stem, wordsOf } from "./words.js";

/** @typedef {ReturnType<typeof makeNames>} Names */
/** @typedef {ReturnType<typeof makeSynonyms>} Synonyms */

/** Every name of an agency, a theme or a form. @param {NamedEntry} entry */
export function namesOf([, zh, en, others]) {
  return [zh, en, ...others];
}

/** The names of a list of records, as they are compared. @param {string[][]} names of each record */
export function makeNames(names) {
  const known = once(() => {
    const all = names.map((own) => own.map((name) => normalise(name)));
    /** @type {Map<string, number[]>} */
    const byName = new Map();
    all.forEach((own, i) => {
      for (const name of new Set(own)) byName.set(name, [...(byName.get(name) ?? []), i]);
    });
    return { all, byName };
  });
  return {
    known,
    /** The records with a name. @param {string} name */
    called: (name) => known().byName.get(name) ?? [],
    /** The records of which a name holds some words. @param {string} words */
    like: (words) => known().all.flatMap((own, i) => (own.some((name) => name.includes(words)) ? [i] : [])),
  };
}

/** Words that mean the same, as they are compared. @param {string[][]} groups */
export function makeSynonyms(groups) {
  const known = once(() => {
    /** @type {Map<string, string[]>} */
    const others = new Map();
    for (const group of groups) {
      const words = group.map((word) => normalise(word));
      for (const word of words) others.set(sameOf(word), words.filter((other) => other !== word));
    }
    return others;
  });
  /** The others of a word. @param {string} word */
  const of = (word) => known().get(sameOf(word)) ?? [];
  return { known, of };
}

/** @param {string} word */
function sameOf(word) {
  return hasHan(word) ? word : wordsOf(word).map(stem).join(" ");
}
