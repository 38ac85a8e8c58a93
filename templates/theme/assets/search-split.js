// Looks in an index that is cut into files by key, for catalogs too large to be sent at once.
// The files are made by generator/search/split.py; search.js asks.

/**
 * @typedef {object} Split
 * @property {[number, number, number][]} runs campaign, agency and how many activities follow
 * @property {number} longest the length up to which phantoms are listed
 * @property {number} few how many texts are looked through rather than listed
 * @property {number} chunk how many activities are in one file of texts
 * @property {string} characters the Han characters in use
 * @property {Record<string, string[]>} starts the first key of each file, by kind of key
 */

(function () {
  "use strict";

  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const VALUES = new Map([...DIGITS].map((digit, i) => [digit.charCodeAt(0), i]));
  /** Kinds of field, as generator/search/split.py numbers them, and what a match in each weighs. */
  const GRAM_KINDS = 7;
  const [WHOLE, START, END, TITLE, QUOTE, CONTEXT, NOTE] = [0, 1, 2, 3, 4, 5, 6];
  const WORD_WEIGHTS = [8, 5, 3, 2];
  /** Windows on a long phrase that are looked up before its texts are. */
  const MOST_WINDOWS = 6;
  const MOST_READINGS = 30;

  /** @type {any} */
  const search = /** @type {any} */ (globalThis).atlasSearch;

  /** @typedef {Map<number, number>} Scores */

  /** @param {string | undefined} posting @returns {number[]} */
  function decode(posting = "") {
    const numbers = [];
    let last = -1;
    let gap = 0;
    let factor = 1;
    for (let i = 0; i < posting.length; i++) {
      const digit = VALUES.get(posting.charCodeAt(i)) ?? 0;
      gap += (digit % 32) * factor;
      factor *= 32;
      if (digit < 32) {
        last += gap + 1;
        numbers.push(last);
        [gap, factor] = [0, 1];
      }
    }
    return numbers;
  }

  /** @param {any} core */
  function makeSplit(core) {
    /** @type {Split} */
    const split = core.split;
    const used = new Set(split.characters);
    const count = split.runs.reduce((sum, [, , length]) => sum + length, 0);
    /** @type {number[]} */
    const ends = [];
    for (const [, , length] of split.runs) ends.push((ends[ends.length - 1] ?? 0) + length);

    /** The value of a key. @param {string} kind @param {string} key @returns {any} */
    function lookUp(kind, key) {
      const starts = split.starts[kind];
      let [low, high] = [0, starts.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (starts[middle] <= key) low = middle + 1;
        else high = middle;
      }
      if (!low) return undefined;
      const file = search.need(`${kind}${low - 1}`);
      return Object.hasOwn(file, key) ? file[key] : undefined;
    }

    /** @param {string} key @returns {number[]} */
    const gram = (key) => decode(lookUp("g", key));

    /** @param {number[]} numbers @returns {number[]} the activities */
    function docsOf(numbers) {
      return [...new Set(numbers.map((number) => Math.floor(number / GRAM_KINDS)))];
    }

    /** The texts of an activity in one language. @param {number} doc @param {string} lang */
    function texts(doc, lang) {
      const { rows, sentences } = search.need(`${lang}${Math.floor(doc / split.chunk)}`);
      const row = rows?.[doc % split.chunk];
      return row && { row, sentence: sentences[row[0]] };
    }

    /** @param {number} doc */
    function chinese(doc) {
      const found = texts(doc, "zh");
      if (!found) return search.makeWords("", [], [], "");
      const [, , title, quotes, contexts] = found.row;
      const text = found.sentence[0];
      return search.makeWords(title, search.cut(text, quotes), search.cut(text, contexts), text);
    }

    /** How well the English of an activity holds words in a row. @param {number} doc @param {string} words */
    function english(doc, words) {
      const found = texts(doc, "en");
      if (!found) return 0;
      if (search.spaced(found.row[2]).includes(words)) return 8;
      return search.spaced(found.sentence[0]).includes(words) ? 3 : 0;
    }

    /**
     * Weigh some activities by their texts.
     * @param {number[]} docs @param {(doc: number) => number} weigh @returns {Scores}
     */
    function check(docs, weigh) {
      const weights = search.together(docs, weigh);
      /** @type {Scores} */
      const found = new Map();
      docs.forEach((doc, i) => weights[i] && found.set(doc, weights[i]));
      return found;
    }

    /**
     * What a run of two or three characters says of where a phrase with it can be.
     * @param {string} key @returns {{numbers: number[], isWhole: boolean}} whether all of the run is there
     */
    function windowOf(key) {
      const numbers = gram(key);
      if (numbers.length || key.length < 3) return { numbers, isWhole: true };
      const points = [...key];
      if (points.length < 3) return { numbers, isWhole: true };
      const pairs = search.together([points[0] + points[1], points[1] + points[2]], gram);
      const rare = pairs.sort((/** @type {number[]} */ a, /** @type {number[]} */ b) => a.length - b.length)[0];
      // The runs of a frequent pair are listed; this one is not, so it is nowhere.
      return rare.length > split.few ? { numbers: [], isWhole: true } : { numbers: rare, isWhole: !rare.length };
    }

    /** The field of a number, parts of the title being one. @param {number} number */
    function fieldOf(number) {
      const kind = number % GRAM_KINDS;
      return number - kind + (kind < TITLE ? TITLE : kind);
    }

    /**
     * Activities whose own words hold a phrase: exact, by the phantoms of generator/search/grams.py.
     * @param {string} phrase as compared @returns {Scores}
     */
    function own(phrase) {
      const points = [...phrase];
      const keys = points.length < 4 ? [phrase] : points.slice(2).map((_, i) => points.slice(i, i + 3).join(""));
      const step = Math.max(1, (keys.length - 1) / (MOST_WINDOWS - 1));
      const some = keys.filter((_, i) => Math.round(Math.round(i / step) * step) === i);
      // Most phrases that are nowhere begin or end with what is nowhere.
      const outer = search.together(new Set([keys[0], keys[keys.length - 1]]), windowOf);
      if (outer.some((/** @type {any} */ window) => !window.numbers.length)) return new Map();
      let windows = search.together(some, windowOf);
      let left = common(windows);
      if (left.size > split.few && some.length < keys.length) {
        windows = search.together(keys, windowOf);
        left = common(windows);
      }
      const isListed = windows.length === keys.length && windows.every((/** @type {any} */ window) => window.isWhole);
      const docs = docsOf([...left]);
      if (!isListed || points.length > split.longest || (docs.length <= split.few && points.length > 3)) {
        return check(docs, (doc) => chinese(doc).own(phrase));
      }
      for (const phantom of phantomsOf(points)) for (const number of gram(phantom)) left.delete(fieldOf(number));
      const [head, tail] = [windows[0].numbers, windows[windows.length - 1].numbers].map(
        (/** @type {number[]} */ numbers) => new Map(numbers.map((number) => [fieldOf(number), number % GRAM_KINDS])),
      );
      /** @type {[number, number][]} */
      const scores = [...left].map((field) => {
        const [start, end] = [head.get(field), tail.get(field)];
        const isStart = start === WHOLE || start === START;
        const weight =
          field % GRAM_KINDS === QUOTE ? 6
          : field % GRAM_KINDS === CONTEXT ? 3
          : isStart && (end === WHOLE || (end === END && keys.length > 1)) ? 100
          : isStart ? 12
          : 10;
        return [Math.floor(field / GRAM_KINDS), weight];
      });
      return search.merge(new Map(), scores);
    }

    /** The fields of all windows, notes left out. @param {{numbers: number[]}[]} windows @returns {Set<number>} */
    function common(windows) {
      const isOwn = (/** @type {number} */ number) => number % GRAM_KINDS !== NOTE;
      const sets = windows.map(({ numbers }) => new Set(numbers.filter(isOwn).map(fieldOf)));
      sets.sort((a, b) => a.size - b.size);
      return new Set([...sets[0]].filter((field) => sets.every((set) => set.has(field))));
    }

    /** @param {string[]} points @returns {string[]} */
    function phantomsOf(points) {
      const found = [];
      for (let start = 0; start < points.length; start++) {
        for (let end = start + 4; end <= points.length; end++) found.push(points.slice(start, end).join(""));
      }
      return found;
    }

    /** Activities with most of a text's pairs of characters, whose texts are then looked through. @param {string} phrase */
    function similar(phrase) {
      const points = [...phrase];
      const pairs = points.slice(1).map((point, i) => points[i] + point).filter((pair) => !pair.includes("|"));
      const step = Math.max(1, pairs.length / MOST_WINDOWS);
      const some = pairs.filter((_, i) => Math.floor(Math.floor(i / step) * step + 0.5) === i).slice(0, MOST_WINDOWS);
      /** @type {Map<number, number>} */
      const counts = new Map();
      for (const numbers of search.together(some, gram)) {
        for (const doc of docsOf(numbers)) counts.set(doc, (counts.get(doc) ?? 0) + 1);
      }
      return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, split.few).map(([doc]) => doc);
    }

    /** All activities of the sentences of some. @param {number[]} docs */
    function siblings(docs) {
      const all = new Set(docs);
      const place = (/** @type {number} */ doc) => {
        const found = texts(doc, "zh");
        const run = ends.findIndex((end) => doc < end);
        return found && `${run}.${found.sentence[1]}.${found.sentence[2]}`;
      };
      search.together(docs, (/** @type {number} */ doc) => {
        for (const step of [-1, 1]) {
          for (let next = doc + step; next >= 0 && next < count && place(next) === place(doc); next += step) all.add(next);
        }
      });
      return [...all].sort((a, b) => a - b);
    }

    /** @param {string | undefined} posting of a word @returns {Scores} */
    function weighWords(posting) {
      return new Map(
        decode(posting).map((number) => [
          Math.floor(number / WORD_WEIGHTS.length), WORD_WEIGHTS[number % WORD_WEIGHTS.length],
        ]),
      );
    }

    /** Every way to read letters as syllables. @param {string} letters @returns {string[][]} */
    function readings(letters) {
      const known = new Set((search.need("reading").syllables ?? "").split(" "));
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

    /** @param {string} key @returns {string[]} */
    const heard = (key) => lookUp("s", key) ?? [];

    return {
      count,
      runs: split.runs,
      has: (/** @type {string} */ character) => used.has(character),
      own,
      loosely: (/** @type {string} */ phrase) => {
        const bare = search.loose(phrase);
        return check(similar(phrase), (doc) => chinese(doc).loosely(bare));
      },
      pasted: (/** @type {string} */ phrase) => {
        const bare = search.loose(phrase);
        if (bare.length < 4) return new Map();
        const near = [...check(similar(phrase), (doc) => chinese(doc).pasted(bare)).keys()];
        return check(siblings(near), (doc) => chinese(doc).pasted(bare));
      },
      notes(/** @type {string} */ phrase) {
        const points = [...phrase];
        const keys = points.length < 3 ? [phrase] : points.slice(1).map((point, i) => points[i] + point);
        const sets = search.together(keys.slice(0, MOST_WINDOWS), gram).map(
          (/** @type {number[]} */ numbers) => new Set(docsOf(numbers.filter((number) => number % GRAM_KINDS === NOTE))),
        );
        const docs = [...sets[0]].filter((doc) => sets.every((/** @type {Set<number>} */ set) => set.has(doc)));
        const near = docs.slice(0, split.few);
        const holds = search.together(near, (/** @type {number} */ doc) =>
          search.normalise(texts(doc, "zh")?.sentence[3] ?? "").includes(phrase),
        );
        return new Map(near.filter((_, i) => holds[i]).map((doc) => [doc, 1]));
      },
      forms: (/** @type {string} */ key) =>
        new Map(Object.entries(lookUp("w", key) ?? {}).map(([form, posting]) => [form, weighWords(/** @type {string} */ (posting))])),
      words: () => (search.need("vocabulary").words ?? "").split(" ").filter(Boolean),
      phrase(/** @type {string[]} */ words) {
        if (!words.length) return new Map();
        const keys = words.length > 1 ? words.slice(1).map((word, i) => `${words[i]} ${word}`) : [];
        /** @type {Scores[]} */
        const parts = keys.length
          ? search.together(keys, (/** @type {string} */ key) => weighWords(lookUp("w", key)))
          : [weighWords(lookUp("w", search.stem(words[0]))?.[words[0]])];
        // Pairs are of titles and sentences alone; a single word may also stand in a name or a quote.
        const docs = [...parts[0]].filter(([doc, weight]) => weight !== 5 && weight !== 2 && parts.every((part) => part.has(doc)));
        if (words.length < 3) return new Map(docs);
        return check(docs.map(([doc]) => doc), (doc) => english(doc, ` ${words.join(" ")} `));
      },
      sounds(/** @type {string} */ letters) {
        const paths = readings(letters).filter((path) => path.length > 1);
        const pairs = search.together(paths, (/** @type {string[]} */ path) =>
          search.together(path.slice(1).map((syllable, i) => `${path[i]} ${syllable}`), heard),
        );
        const triples = [...letters].slice(2).map((_, i) => letters.slice(i, i + 3));
        const initials = paths.length ? [] : search.together(triples, heard);
        const runs = [...pairs.flatMap((/** @type {string[][]} */ links) => chain(links, 1)), ...chain(initials, 2)];
        /** @type {Scores} */
        const found = new Map();
        const passages = new Set(runs.slice(0, MOST_READINGS));
        for (const scores of search.together(passages, own)) search.merge(found, scores);
        for (const [doc, weight] of found) found.set(doc, Math.min(weight, 8));
        return { found, passages };
      },
      columns: () => {
        const { themes, forms } = search.need("columns");
        const none = () => Array.from({ length: count }, () => []);
        return { themes: themes ?? none(), forms: forms ?? none() };
      },
      row(/** @type {number} */ doc, /** @type {string} */ lang) {
        const run = ends.findIndex((end) => doc < end);
        const [campaign, agency] = split.runs[run];
        const found = texts(doc, lang);
        const [, slug = "", title = "", quotes = []] = found?.row ?? [];
        const [text = "", paragraph = 0, sentence = 0] = found?.sentence ?? [];
        const quote = lang === "zh" ? search.cut(text, quotes).join(" … ") : "";
        return { campaign, agency, slug, title, text, quote, paragraph, sentence };
      },
    };
  }

  search.put("split", { makeSplit });
})();
