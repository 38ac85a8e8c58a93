// Whole names, and words that mean the same, by their key: the same as in generator/search/dictionary.py.

import { hasHan } from "./characters.js";
import { need } from "./files.js";
import { loose } from "./fold.js";
import { core } from "./opened.js";
import { stem, wordsOf } from "./words.js";

/** What may stand around a name and is no part of it. */
const AROUND = /^(中华人民共和国|the)|(ofthepeople’?srepublicof|of|pr)china$/;

/** What a key stands for. @typedef {[things: ThingRow[], same?: string[], read?: ThingRow[]]} Entry */

/** @param {string} key */
function hash(key) {
  let value = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) value = Math.imul(value ^ key.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}

/** @type {{filter: string, bits: string}} */
let decoded = { filter: "", bits: "" };

/** Whether there may be a key: where a bit that it sets is not set, there is none. @param {number} value its hash */
function mayBe(value) {
  const { filter, probes } = core.dictionary;
  if (decoded.filter !== filter) decoded = { filter, bits: atob(filter) };
  const { bits } = decoded;
  const step = (Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) | 1) >>> 0;
  for (let i = 0; i < probes; i++) {
    const place = (value + i * step) % (8 * bits.length);
    if (!((bits.charCodeAt(place >> 3) >> (place & 7)) & 1)) return false;
  }
  return true;
}

/** @param {string} key @param {boolean} [isAsked] whether to ask for what the filter leaves out @returns {Entry} */
function entryOf(key, isAsked) {
  const value = hash(key);
  if (!key || !(isAsked || mayBe(value))) return [[]];
  const file = /** @type {Record<string, Entry>} */ (need(`k${value % core.dictionary.parts}`));
  return Object.hasOwn(file, key) ? file[key] : [[]];
}

/**
 * What is called so.
 * @param {string} name as compared @param {boolean} [isAsked] whether to ask for themes and forms, which the
 *   filter leaves out
 * @returns {Thing[]}
 */
export function called(name, isAsked) {
  const key = loose(name);
  const [own, bare] = [key, key.replace(AROUND, "")].map((each) => entryOf(each, isAsked)[0]);
  return (own.length ? own : bare).map(thingOf);
}

/** What is called so in pinyin. @param {string} letters @returns {Thing[]} */
export function calledInPinyin(letters) {
  return letters.length < 4 ? [] : (entryOf(letters, true)[2] ?? []).map(thingOf);
}

/** Words that mean the same. @param {string} word as compared @returns {string[]} */
export function sameAs(word) {
  return entryOf(hasHan(word) ? loose(word) : wordsOf(word).map(stem).join(""))[1] ?? [];
}

/** @param {ThingRow} row @returns {Thing} */
export function thingOf([kind, id, zh, en, count]) {
  return { kind, id, zh, en, count };
}
