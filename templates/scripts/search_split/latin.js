// Activities by Latin words: as words, as their beginnings, or read as Chinese.

import { BEGUN, merge, need, peek, together, stem } from "./lent.js";
import { weigh } from "./postings.js";

const MOST_READINGS = 30;

export class LatinWords {
  /** @param {import("./shards.js").Shards} shards @param {import("./phrases.js").Phrases} phrases */
  constructor(shards, phrases) {
    this.shards = shards;
    this.phrases = phrases;
    this.kinds = shards.weights.word;
    /** What a match weighs by its kind, which is the number of the kind. */
    this.weights = Object.values(this.kinds);
    /** What was made of a file. @type {WeakMap<object, unknown>} */
    this.made = new WeakMap();
  }

  /** @param {string | undefined} posting @returns {Scores} */
  weigh(posting, factor = 1) {
    return weigh(this.phrases.postings.decode(posting), this.weights.map((weight) => weight * factor));
  }

  /** Activities by each word of a stem. @param {string} key @returns {Map<string, Scores>} */
  forms(key) {
    // Where all words are known, most beginnings of words need no file.
    const stems = /** @type {Record<string, string> | undefined} */ (peek("vocabulary"));
    const entry = stems && !Object.hasOwn(stems, key) ? {} : this.shards.lookUp("w", key) ?? {};
    return new Map(Object.entries(/** @type {Record<string, string>} */ (entry)).map(([form, posting]) => [form, this.weigh(posting)]));
  }

  /** All words, each after its stem. @returns {[string, string][]} */
  words() {
    return this.madeOf("vocabulary", (/** @type {Record<string, string>} */ stems) => {
      const all = Object.entries(stems).flatMap(([key, forms]) => forms.split(" ").map((form) => /** @type {[string, string]} */ ([key, form])));
      return all.sort((a, b) => (a[1] < b[1] ? -1 : 1));
    });
  }

  /** The words that begin so, each after its stem. @param {string} letters */
  begun(letters) {
    return this.words().filter(([, form]) => form.startsWith(letters));
  }

  /** @returns {Set<string>} */
  syllables() {
    return this.madeOf("reading", (/** @type {Reading} */ reading) => new Set((reading.syllables ?? "").split(" ")));
  }

  /**
   * What is made of a file, once.
   * @template F, T
   * @param {string} name @param {(file: F) => T} make @returns {T}
   */
  madeOf(name, make) {
    const file = /** @type {object} */ (need(name));
    const done = /** @type {T} */ (this.made.get(file)) ?? make(/** @type {F} */ (file));
    this.made.set(file, done);
    return done;
  }

  /** Activities by all words that begin so. @param {string} letters @returns {Scores} */
  beginning(letters) {
    const begun = this.begun(letters);
    if (new Set(begun.map(([key]) => key)).size > 1) {
      // What begins with these letters and with all that its words have in common is the same.
      const beginning = shared(begun[0][1], begun[begun.length - 1][1]);
      return this.weigh(this.shards.posting("w", `${beginning}*`), BEGUN);
    }
    // The words of one stem lie together.
    const forms = begun.length ? this.forms(begun[0][0]) : new Map();
    const found = new Map();
    for (const [, form] of begun) merge(found, forms.get(form) ?? [], BEGUN);
    return found;
  }

  /** Activities whose English holds these words in a row. @param {string[]} words @returns {Scores} */
  phrase(words) {
    if (!words.length) return new Map();
    const keys = words.length > 1 ? words.slice(1).map((word, i) => `${words[i]} ${word}`) : [];
    const parts = keys.length
      ? together(keys, (key) => this.weigh(this.shards.posting("p", key)))
      : [this.forms(stem(words[0])).get(words[0]) ?? new Map()];
    // Pairs are of titles and sentences alone; a single word may also stand in a name or a quote.
    const { title, sentence } = this.kinds;
    const docs = [...parts[0]].filter(([doc, weight]) => [title, sentence].includes(weight) && parts.every((part) => part.has(doc)));
    if (words.length < 3) return new Map(docs);
    return this.shards.check(docs.map(([doc]) => doc), (doc) => this.shards.english(doc, ` ${words.join(" ")} `));
  }

  /** Activities with Han passages that are read so. @param {string} letters @param {boolean} withInitials @returns {Heard} */
  sounds(letters, withInitials) {
    const paths = this.readings(letters).filter((path) => path.length > 1);
    const heard = (/** @type {string} */ key) => /** @type {string[]} */ (this.shards.lookUp("s", key) ?? []);
    const pairs = together(paths, (path) => together(path.slice(1).map((syllable, i) => `${path[i]} ${syllable}`), heard));
    const triples = [...letters].slice(2).map((_, i) => letters.slice(i, i + 3));
    const first = new Set([...this.syllables()].map((syllable) => syllable[0]));
    const areInitials = withInitials && !paths.length && [...letters].every((letter) => first.has(letter));
    const initials = areInitials ? together(triples, heard) : [];
    const runs = [...pairs.flatMap((links) => chain(links, 1)), ...chain(initials, 2)];
    /** @type {Scores} */
    const found = new Map();
    const passages = new Set(runs.slice(0, MOST_READINGS));
    for (const scores of together(passages, (passage) => this.phrases.own(passage))) merge(found, scores);
    for (const [doc, weight] of found) found.set(doc, Math.min(weight, 8));
    return { found, passages };
  }

  /** Every way to read letters as syllables. @param {string} letters @returns {string[][]} */
  readings(letters) {
    const known = this.syllables();
    /** @type {string[][]} */
    const found = [];
    /** @param {number} at @param {string[]} path */
    const read = (at, path) => {
      if (found.length === MOST_READINGS) return;
      if (at === letters.length) return void found.push(path);
      for (let end = at + 1; end <= Math.min(letters.length, at + 6); end++) {
        const syllable = letters.slice(at, end);
        if (known.has(syllable)) read(end, [...path, syllable]);
      }
    };
    read(0, []);
    return found;
  }
}

/** What two words both begin with. @param {string} first @param {string} last */
function shared(first, last) {
  const [points, others] = [[...first], [...last]];
  const end = points.findIndex((point, i) => point !== others[i]);
  return end < 0 ? first : points.slice(0, end).join("");
}

/** Join runs that overlap. @param {string[][]} links @param {number} overlap */
function chain(links, overlap) {
  let found = links[0] ?? [];
  for (const next of links.slice(1)) {
    found = found
      .flatMap((run) => next.filter((link) => run.endsWith(link.slice(0, overlap))).map((link) => run + link.slice(overlap)))
      .slice(0, MOST_READINGS);
  }
  return found;
}
