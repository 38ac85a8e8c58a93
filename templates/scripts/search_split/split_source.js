// Looks in an index that is cut into files by key, for catalogs too large to be sent at once.

import { LatinWords } from "./latin.js";
import { cut, loose, need, together } from "./lent.js";
import { Phrases } from "./phrases.js";
import { NOTHING, Shards } from "./shards.js";

/** @implements {Source} */
export class SplitSource {
  /** @param {Core} core @param {Split} split */
  constructor(core, split) {
    this.runs = split.runs;
    this.count = split.runs.reduce((sum, [, , length]) => sum + length, 0);
    /** The first activity after each run. @type {number[]} */
    this.ends = [];
    for (const [, , length] of split.runs) this.ends.push((this.ends[this.ends.length - 1] ?? 0) + length);
    this.used = new Set(split.characters);
    const lang = globalThis.document?.documentElement.lang === "en" ? "en" : "zh";
    this.shards = new Shards(core, split, lang);
    this.phrases = new Phrases(this.shards);
    this.latin = new LatinWords(this.shards, this.phrases);
  }

  prepare() {
    // Every file waits until it is asked for.
  }

  /** @param {string} character */
  has(character) {
    return this.used.has(character);
  }

  /** @param {string} phrase */
  own(phrase) {
    return this.phrases.own(phrase);
  }

  /** @param {string} phrase */
  loosely(phrase) {
    const bare = loose(phrase);
    return this.shards.check(this.phrases.similar(phrase), (doc) => this.shards.chinese(doc).loosely(bare));
  }

  /** @param {string} phrase @returns {Scores} */
  pasted(phrase) {
    const bare = loose(phrase);
    if (bare.length < 4) return new Map();
    const compare = (/** @type {number} */ doc) => this.shards.chinese(doc).pasted(bare);
    const near = [...this.shards.check(this.phrases.similar(phrase), compare).keys()];
    return this.shards.check(this.siblings(near), compare);
  }

  /** All activities of the sentences of some. @param {number[]} docs */
  siblings(docs) {
    const all = new Set(docs);
    const place = (/** @type {number} */ doc) => {
      const found = this.shards.texts(doc, "zh");
      return found && `${this.runOf(doc)}.${found.sentence[1]}.${found.sentence[2]}`;
    };
    together(docs, (doc) => {
      for (const step of [-1, 1]) {
        for (let next = doc + step; next >= 0 && next < this.count && place(next) === place(doc); next += step) all.add(next);
      }
    });
    return [...all].sort((a, b) => a - b);
  }

  /** @param {number} doc */
  runOf(doc) {
    return this.ends.findIndex((end) => doc < end);
  }

  /** @param {string} phrase */
  notes(phrase) {
    return this.phrases.notes(phrase);
  }

  /** @param {string} key */
  forms(key) {
    return this.latin.forms(key);
  }

  words() {
    return this.latin.words().map(([, form]) => form);
  }

  /** @param {string} letters */
  beginning(letters) {
    return this.latin.beginning(letters);
  }

  ahead() {
    together([() => void this.latin.words(), () => void this.latin.syllables()], (read) => read());
  }

  /** @param {string[]} words */
  phrase(words) {
    return this.latin.phrase(words);
  }

  /** @param {string} letters */
  begins(letters) {
    return this.latin.begun(letters).length > 0;
  }

  /** @param {string} letters @param {boolean} withInitials */
  sounds(letters, withInitials) {
    return this.latin.sounds(letters, withInitials);
  }

  /** @returns {TopicColumns} */
  columns() {
    const { themes, forms } = /** @type {Partial<TopicColumns>} */ (need("columns"));
    const none = () => Array.from({ length: this.count }, () => []);
    return { themes: themes ?? none(), forms: forms ?? none() };
  }

  /** @param {number} doc @param {Language} lang @returns {Row} */
  row(doc, lang) {
    const [campaign, agency] = this.runs[this.runOf(doc)];
    const { row, sentence: [text, paragraph, sentence] } = this.shards.texts(doc, lang) ?? NOTHING;
    const [, slug, title, quotes = [], contexts = []] = row;
    return {
      campaign, agency, slug, title, text, paragraph, sentence, quotes: cut(text, quotes), contexts: cut(text, contexts),
    };
  }
}
