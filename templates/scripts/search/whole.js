// Looks in the whole text, which a small catalog sends at once.

import { need } from "./files.js";
import { loose, normalise, spaced } from "./fold.js";
import { passageReader } from "./pinyin.js";
import { merge } from "./scores.js";
import { ChineseWords, cut } from "./texts.js";
import { once } from "./together.js";
import { stem, wordsOf } from "./words.js";

/** What a word weighs of which only the beginning was typed. */
export const BEGUN = 0.7;

/**
 * What is compared of an activity.
 * @typedef {object} Compared
 * @property {ChineseWords} zh
 * @property {string} en the title
 * @property {string} sentenceEn
 * @property {number} agency
 * @property {number} sentence
 */

/** @implements {Source} */
export class Whole {
  /** @param {WholeCore} core */
  constructor(core) {
    const [campaigns, agencies] = core.activities;
    this.core = core;
    this.count = campaigns.length;
    /** @type {Run[]} */
    this.runs = campaigns.map((campaign, i) => [campaign, agencies[i], 1]);
    this.docs = once(() => this.compare());
    this.seen = once(() => new Set(this.docs().flatMap(({ zh, sentence }) => [...zh.title, ...core.zh[1][sentence]])));
    this.stems = once(() => this.learn());
    this.words = once(() => [...this.stems().values()].flatMap((forms) => [...forms.keys()]).sort());
  }

  prepare() {
    this.seen();
    this.stems();
  }

  /** @returns {Compared[]} */
  compare() {
    const { activities: [, agencies, places, quotes, contexts], zh, en, weights } = this.core;
    const english = en[1].map(spaced);
    return places.map((sentence, i) => ({
      zh: new ChineseWords(weights.text, zh[0][i], zh[1][sentence], quotes[i], contexts[i]),
      en: spaced(en[0][i]),
      sentenceEn: english[sentence],
      agency: agencies[i],
      sentence,
    }));
  }

  /** Words by their stem, with the weight of each field. */
  learn() {
    /** @type {Map<string, Map<string, Scores>>} */
    const stems = new Map();
    const weights = this.core.weights.word;
    /** @param {number} doc @param {string} text @param {number} weight */
    const add = (doc, text, weight) => {
      for (const word of wordsOf(text)) {
        const key = stem(word);
        const forms = stems.get(key) ?? new Map();
        stems.set(key, forms);
        forms.set(word, merge(forms.get(word) ?? new Map(), [[doc, weight]]));
      }
    };
    this.docs().forEach(({ zh, en, sentenceEn, agency }, i) => {
      add(i, en, weights.title);
      add(i, zh.title, weights.title);
      add(i, [...zh.quotes, ...zh.contexts].join(" "), weights.quote);
      add(i, sentenceEn, weights.sentence);
      for (const name of this.core.agencies[agency].slice(1)) add(i, normalise(name ?? ""), weights.agency);
    });
    return stems;
  }

  /** @param {(doc: Compared) => number} weigh @returns {Scores} */
  filter(weigh) {
    /** @type {Scores} */
    const found = new Map();
    this.docs().forEach((doc, i) => {
      const weight = weigh(doc);
      if (weight) found.set(i, weight);
    });
    return found;
  }

  /** @param {string} character */
  has(character) {
    return this.seen().has(character);
  }

  /** @param {string} phrase */
  own(phrase) {
    return this.filter(({ zh }) => zh.own(phrase));
  }

  /** @param {string} phrase */
  loosely(phrase) {
    return this.filter(({ zh }) => zh.loosely(loose(phrase)));
  }

  /** @param {string} phrase */
  pasted(phrase) {
    const bare = loose(phrase);
    return bare.length < 4 ? new Map() : this.filter(({ zh }) => zh.pasted(bare));
  }

  /** @param {string} phrase */
  notes(phrase) {
    const { notes = [] } = /** @type {{notes?: string[]}} */ (need("notes"));
    return this.filter(({ sentence }) => (normalise(notes[sentence] ?? "").includes(phrase) ? 1 : 0));
  }

  /** @param {string} key @returns {Map<string, Scores>} */
  forms(key) {
    return this.stems().get(key) ?? new Map();
  }

  /** @param {string} letters */
  beginning(letters) {
    /** @type {Scores} */
    const found = new Map();
    for (const word of this.words()) if (word.startsWith(letters)) merge(found, this.forms(stem(word)).get(word) ?? [], BEGUN);
    return found;
  }

  ahead() {
    // All is there.
  }

  /** @param {string[]} words @returns {Scores} */
  phrase(words) {
    const { title, sentence } = this.core.weights.word;
    const phrase = words.join(" ");
    if (!phrase) return new Map();
    return this.filter(({ zh, en, sentenceEn }) =>
      en.includes(` ${phrase} `) ? title
      : sentenceEn.includes(` ${phrase} `) ? sentence
      : wordsOf(zh.title).join(" ").includes(phrase) ? title
      : 0,
    );
  }

  /** @param {string} letters */
  begins(letters) {
    return this.words().some((word) => word.startsWith(letters));
  }

  /** @param {string} letters @param {boolean} withInitials @returns {Heard} */
  sounds(letters, withInitials) {
    const { pinyin = {} } = /** @type {Reading} */ (need("reading"));
    const [common, other] = [false, true].map((withOthers) => passageReader(pinyin, letters, withInitials && !withOthers, withOthers));
    /** @type {Scores} */
    const found = new Map();
    /** @type {Set<string>} */
    const passages = new Set();
    this.docs().forEach(({ zh, agency }, i) => {
      const names = [normalise(this.core.agencies[agency][1])];
      const fields = /** @type {[string[], number][]} */ ([[[zh.title], 8], [zh.quotes, 5], [zh.contexts, 3], [names, 2]]);
      for (const [passage, share] of /** @type {const} */ ([[common, 1], [other, 0.1]])) {
        for (const [texts, weight] of found.has(i) ? [] : fields) {
          const read = texts.map(passage).find(Boolean);
          if (read) {
            passages.add(read);
            found.set(i, weight * share);
            break;
          }
        }
      }
    });
    return { found, passages };
  }

  /** @returns {TopicColumns} */
  columns() {
    const [, , , , , themes, forms] = this.core.activities;
    return { themes, forms };
  }

  /** @param {number} doc @param {Language} lang @returns {Row} */
  row(doc, lang) {
    const { activities, sentences: [paragraphs, numbers], slugs } = this.core;
    const [campaigns, agencies, places, quotes, contexts] = activities;
    const [titles, texts] = this.core[lang];
    const place = places[doc];
    const text = texts[place];
    const pieces = (/** @type {Spans[]} */ spans) => (lang === "zh" ? cut(text, spans[doc]) : []);
    return {
      campaign: campaigns[doc], agency: agencies[doc], slug: slugs[doc], title: titles[doc], text,
      quotes: pieces(quotes), contexts: pieces(contexts), paragraph: paragraphs[place], sentence: numbers[place],
    };
  }
}
