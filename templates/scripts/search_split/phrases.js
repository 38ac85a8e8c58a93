// Activities whose own words hold a phrase: exact, by the runs and phantoms of generator/search/grams.py.

import { normalise, together } from "./lent.js";
import { Postings, weigh } from "./postings.js";

/** Activities that are like a text and are compared with it. */
export const MOST_SIMILAR = 20;
/** Windows on a long phrase that are looked up before its texts are. */
const MOST_WINDOWS = 6;

/** @typedef {{numbers: number[], isWhole: boolean}} Window what a run says of where a phrase with it can be; whether all of the run is there */

export class Phrases {
  /** @param {import("./shards.js").Shards} shards */
  constructor(shards) {
    const { weights, split } = shards;
    const kinds = Object.keys(weights.text);
    this.shards = shards;
    this.split = split;
    this.postings = new Postings(split.digits);
    /** What a match weighs by its kind, which is the number of the kind. */
    this.weights = Object.values(weights.text);
    this.whole = kinds.indexOf("whole");
    this.start = kinds.indexOf("start");
    this.end = kinds.indexOf("end");
    this.title = kinds.indexOf("title");
    this.note = kinds.indexOf("note");
  }

  /** @param {string} phrase as compared @returns {Scores} */
  own(phrase) {
    const points = [...phrase];
    const compare = (/** @type {number} */ doc) => this.shards.chinese(doc).own(phrase);
    if (points.length < 4) {
      const { numbers, isWhole } = this.windowOf(phrase);
      return isWhole ? weigh(numbers, this.weights) : this.shards.check(this.docsOf(numbers), compare);
    }
    const keys = points.slice(2).map((_, i) => points.slice(i, i + 3).join(""));
    const { windows, left } = this.narrow(keys);
    const isListed = windows.length === keys.length && windows.every((window) => window.isWhole);
    const docs = this.docsOf(left);
    if (!isListed || points.length > this.split.longest || docs.length <= this.split.few) {
      return this.shards.check(docs, compare);
    }
    const absent = new Set(phantomsOf(points).flatMap((phantom) => this.numbersOf(phantom).map((number) => this.fieldOf(number))));
    const fields = absent.size ? left.filter((field) => !absent.has(field)) : left;
    return this.weighFields(fields, windows[0].numbers, windows[windows.length - 1].numbers);
  }

  /** The windows on a phrase, as many as it takes, and the fields that have them all. @param {string[]} keys */
  narrow(keys) {
    const look = (/** @type {string} */ key) => this.windowOf(key);
    const step = Math.max(1, (keys.length - 1) / (MOST_WINDOWS - 1));
    const some = keys.filter((_, i) => Math.round(Math.round(i / step) * step) === i);
    // Most phrases that are nowhere begin or end with what is nowhere.
    const outer = together(new Set([keys[0], keys[keys.length - 1]]), look);
    if (outer.some((window) => !window.numbers.length)) return { windows: outer, left: [] };
    let windows = outer;
    let left = this.common(windows);
    // A few are looked up in their texts, which are likely to be shown: no more windows are needed.
    for (const more of [some, keys]) {
      if (windows.length < more.length && this.docsOf(left).length > this.split.few) {
        windows = together(more, look);
        left = this.common(windows);
      }
    }
    return { windows, left };
  }

  /** @param {string} key a run of up to three characters @returns {Window} */
  windowOf(key) {
    const numbers = this.numbersOf(key);
    if (numbers.length || key.length < 3) return { numbers, isWhole: true };
    const points = [...key];
    if (points.length < 3) return { numbers, isWhole: true };
    const pairs = together([points[0] + points[1], points[1] + points[2]], (pair) => this.numbersOf(pair));
    const rare = pairs.sort((a, b) => a.length - b.length)[0];
    // The runs of a frequent pair are listed; this one is not, so it is nowhere.
    return rare.length > this.split.few ? { numbers: [], isWhole: true } : { numbers: rare, isWhole: !rare.length };
  }

  /** @param {string} key */
  numbersOf(key) {
    return this.postings.decode(this.shards.posting("g", key));
  }

  /** @param {number[]} numbers @returns {number[]} the activities */
  docsOf(numbers) {
    return [...new Set(numbers.map((number) => Math.floor(number / this.weights.length)))];
  }

  /** The field of a number, parts of the title being one. @param {number} number */
  fieldOf(number) {
    const kind = number % this.weights.length;
    return number - kind + Math.max(kind, this.title);
  }

  /** The fields of all windows, notes left out. @param {Window[]} windows @returns {number[]} ascending */
  common(windows) {
    const isOwn = (/** @type {number} */ number) => number % this.weights.length !== this.note;
    const lists = windows.map(({ numbers }) => numbers.filter(isOwn).map((number) => this.fieldOf(number)));
    return lists.sort((a, b) => a.length - b.length).reduce((left, right) => {
      let i = 0;
      return left.filter((field) => {
        while (right[i] < field) i++;
        return right[i] === field;
      });
    });
  }

  /** Weigh the fields of a phrase by where in them it begins and ends. @param {number[]} fields @param {number[]} first @param {number[]} last */
  weighFields(fields, first, last) {
    const count = this.weights.length;
    const [starts, ends] = [this.kindsOf(fields, first), this.kindsOf(fields, last)];
    /** @type {Scores} */
    const found = new Map();
    fields.forEach((field, i) => {
      const kind = starts[i] !== this.start ? field % count : ends[i] === this.end ? this.whole : this.start;
      const doc = Math.floor(field / count);
      if (this.weights[kind] > (found.get(doc) ?? 0)) found.set(doc, this.weights[kind]);
    });
    return found;
  }

  /** The kinds that a posting gives some of its fields. @param {number[]} fields ascending @param {number[]} numbers @returns {number[]} */
  kindsOf(fields, numbers) {
    let i = 0;
    return fields.map((field) => {
      while (this.fieldOf(numbers[i]) < field) i++;
      return numbers[i] % this.weights.length;
    });
  }

  /** Activities with most of a text's pairs of characters, whose texts are then looked through. @param {string} phrase */
  similar(phrase) {
    const points = [...phrase];
    const pairs = points.slice(1).map((point, i) => points[i] + point).filter((pair) => !pair.includes("|"));
    const step = Math.max(1, pairs.length / MOST_WINDOWS);
    const some = pairs.filter((_, i) => Math.floor(Math.floor(i / step) * step + 0.5) === i).slice(0, MOST_WINDOWS);
    /** @type {Map<number, number>} */
    const counts = new Map();
    for (const numbers of together(some, (pair) => this.numbersOf(pair))) {
      for (const doc of this.docsOf(numbers)) counts.set(doc, (counts.get(doc) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_SIMILAR).map(([doc]) => doc);
  }

  /** Activities with an editors' note that holds a phrase. @param {string} phrase @returns {Scores} */
  notes(phrase) {
    const points = [...phrase];
    const keys = points.length < 3 ? [phrase] : points.slice(1).map((point, i) => points[i] + point);
    const isNote = (/** @type {number} */ number) => number % this.weights.length === this.note;
    const sets = together(keys.slice(0, MOST_WINDOWS), (key) => new Set(this.docsOf(this.numbersOf(key).filter(isNote))));
    const docs = [...sets[0]].filter((doc) => sets.every((set) => set.has(doc)));
    return this.shards.check(docs.slice(0, MOST_SIMILAR), (doc) => {
      const [, , , note = ""] = this.shards.texts(doc, "zh")?.sentence ?? [];
      return normalise(note).includes(phrase) ? 1 : 0;
    });
  }
}

/** @param {string[]} points @returns {string[]} */
function phantomsOf(points) {
  const found = [];
  for (let start = 0; start < points.length; start++) {
    for (let end = start + 4; end <= points.length; end++) found.push(points.slice(start, end).join(""));
  }
  return found;
}
