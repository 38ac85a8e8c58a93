// The files of an index that is cut up: values by their key, and texts by the number of their activity.

import { ChineseWords, need, peek, spaced, together } from "./lent.js";

export class Shards {
  /** @param {Core} core @param {Split} split @param {Language} lang of the page */
  constructor(core, split, lang) {
    this.weights = core.weights;
    this.split = split;
    this.lang = lang;
    /** Texts in the language of the page that came with keys. @type {Map<number, {row: ShownRow, sentence: ShownSentence}>} */
    this.known = new Map();
  }

  /**
   * The value of a key.
   * @param {string} kind @param {string} key
   * @param {boolean} [isShown] whether its hits are likely to be shown: the texts of the first then come with it
   */
  lookUp(kind, key, isShown = false) {
    const starts = this.split.starts[kind];
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= key) low = middle + 1;
      else high = middle;
    }
    if (!low) return undefined;
    const withTexts = `${kind}${this.lang}${low - 1}`;
    if (!isShown && !peek(withTexts)) return ownValue(/** @type {Record<string, unknown>} */ (need(`${kind}${low - 1}`)), key);
    const file = /** @type {KeysWithTexts} */ (need(withTexts));
    this.keep(file);
    return ownValue(file.keys ?? {}, key);
  }

  /** @param {string} kind @param {string} key @param {boolean} [isShown] @returns {string | undefined} */
  posting(kind, key, isShown) {
    return /** @type {string | undefined} */ (this.lookUp(kind, key, isShown));
  }

  /** Take the texts out of a file. @param {KeysWithTexts} file */
  keep(file) {
    const { docs = [], rows = [], sentences = [] } = file.texts ?? {};
    for (const [i, doc] of docs.entries()) {
      this.known.set(doc, { row: rows[i], sentence: sentences[rows[i][0]] });
    }
    file.texts = null;
  }

  /** The texts of an activity in one language; none if their file could not be had. @param {number} doc @param {Language} lang */
  texts(doc, lang) {
    if (lang === this.lang && this.known.has(doc)) return this.known.get(doc);
    const { chunk } = this.split;
    const { rows, sentences = [] } = /** @type {Partial<ShownTexts>} */ (need(`${lang}${Math.floor(doc / chunk)}`));
    const row = rows?.[doc % chunk];
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

/** What stands for texts that could not be had. @type {{row: ShownRow, sentence: ShownSentence}} */
export const NOTHING = { row: [0, "", ""], sentence: ["", 0, 0] };

/** @param {Record<string, unknown>} table @param {string} key */
function ownValue(table, key) {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
