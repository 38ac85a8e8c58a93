// The files of an index that is cut up: values by their key, and texts by the number of their activity.

import { ChineseWords, need, spaced, together } from "./lent.js";

export class Shards {
  /** @param {Core} core @param {Split} split @param {Language} lang of the page */
  constructor(core, split, lang) {
    this.lang = lang;
    this.weights = core.weights;
    this.split = split;
    const [least, share, most] = split.chunk;
    const count = split.runs.reduce((sum, [, , length]) => sum + length, 0);
    /** The first activity of each file of texts: chunk_starts of generator/search/split.py. @type {number[]} */
    this.chunks = [];
    for (let start = 0; start < count; start += Math.min(most, Math.max(least, Math.floor(start / share)))) this.chunks.push(start);
    /** Texts in the language of the page that came with keys. @type {Map<number, Texts>} */
    this.known = new Map();
  }

  /** The value of a key; what is often asked for has a file of its own with the texts of a page of hits. @param {string} kind @param {string} key */
  lookUp(kind, key) {
    const own = this.split.own[kind]?.indexOf(key) ?? -1;
    if (own >= 0) return this.ownFile(`${kind}${this.lang}${own}`).keys?.[key];
    const part = lastUpTo(this.split.starts[kind], key);
    return part < 0 ? undefined : ownValue(/** @type {Record<string, unknown>} */ (need(`${kind}${part}`)), key);
  }

  /** A file of one key, whose texts are kept. @param {string} name */
  ownFile(name) {
    const file = /** @type {Partial<KeyWithTexts>} */ (need(name));
    const { docs = [], rows = [], sentences = [] } = file.texts ?? {};
    for (const [i, doc] of docs.entries()) this.known.set(doc, { row: rows[i], sentence: sentences[rows[i][0]] });
    file.texts = null;
    return file;
  }

  /** @param {string} kind @param {string} key @returns {string | undefined} */
  posting(kind, key) {
    return /** @type {string | undefined} */ (this.lookUp(kind, key));
  }

  /** The texts of an activity in one language; none if their file could not be had. @param {number} doc @param {Language} lang @returns {Texts | undefined} */
  texts(doc, lang) {
    if (lang === this.lang && this.known.has(doc)) return this.known.get(doc);
    const chunk = lastUpTo(this.chunks, doc);
    const { rows, sentences = [] } = /** @type {Partial<ShownTexts>} */ (need(`${lang}${chunk}`));
    const row = rows?.[doc - this.chunks[chunk]];
    return row && { row, sentence: sentences[row[0]] };
  }

  /** @param {number} doc */
  chinese(doc) {
    const { row: [, , title, quotes = [], contexts = []], sentence: [text] } = this.texts(doc, "zh") ?? NOTHING;
    return new ChineseWords(this.weights.text, title, text, quotes, contexts);
  }

  /** How well the English of an activity holds words in a row. @param {number} doc @param {string} words with a blank at both ends */
  english(doc, words) {
    const { row: [, , title], sentence: [text] } = this.texts(doc, "en") ?? NOTHING;
    const { word } = this.weights;
    return spaced(title).includes(words) ? word.title : spaced(text).includes(words) ? word.sentence : 0;
  }

  /**
   * Weigh some activities by their texts.
   * @param {number[]} docs @param {(doc: number) => number} weigh @returns {Scores}
   */
  check(docs, weigh) {
    const weights = together(docs, weigh);
    /** @type {Scores} */
    const found = new Map();
    for (const [i, doc] of docs.entries()) if (weights[i]) found.set(doc, weights[i]);
    return found;
  }
}

/** @typedef {{row: ShownRow, sentence: ShownSentence}} Texts */
/** What stands for texts that could not be had. @type {Texts} */
export const NOTHING = { row: [0, "", ""], sentence: ["", 0, 0] };

/**
 * The place of the last in an ascending list that is not greater than a value; -1 if there is none.
 * @template T
 * @param {T[]} list @param {T} value
 */
function lastUpTo(list, value) {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** @param {Record<string, unknown>} table @param {string} key */
function ownValue(table, key) {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
