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

  /** @type {any} */
  const search = /** @type {any} */ (globalThis).atlasSearch;

  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const VALUES = new Uint8Array(128);
  [...DIGITS].forEach((digit, i) => (VALUES[digit.charCodeAt(0)] = i));
  /** Kinds of field, as generator/search/inverted.py numbers them, and what a match in each weighs. */
  const GRAM_KINDS = 7;
  const [WHOLE, START, END, TITLE, , , NOTE] = [0, 1, 2, 3, 4, 5, 6];
  const GRAM_WEIGHTS = [100, 12, 10, 10, 6, 3, 0];
  const WORD_WEIGHTS = [8, 5, 3, 2];
  const BEGUN_WEIGHTS = WORD_WEIGHTS.map((weight) => weight * search.BEGUN);
  /** Activities that are like a text and are compared with it. */
  const MOST_SIMILAR = 20;
  /** Windows on a long phrase that are looked up before its texts are. */
  const MOST_WINDOWS = 6;
  const MOST_READINGS = 30;

  /** @typedef {Map<number, number>} Scores */
  /** @typedef {{row: any[], sentence: any[]}} Texts of an activity */

  /**
   * What was decoded last: a search is run again when a file arrives, and the next one is like it.
   * @type {Map<string, number[]>}
   */
  const decoded = new Map();
  const MOST_DECODED = 50;

  /** @param {string | undefined} posting @returns {number[]} */
  function decode(posting = "") {
    const done = decoded.get(posting);
    if (done) return done;
    const numbers = [];
    let last = -1;
    let gap = 0;
    let factor = 1;
    for (let i = 0; i < posting.length; i++) {
      const digit = VALUES[posting.charCodeAt(i)];
      gap += (digit % 32) * factor;
      factor *= 32;
      if (digit < 32) {
        last += gap + 1;
        numbers.push(last);
        [gap, factor] = [0, 1];
      }
    }
    if (decoded.size === MOST_DECODED) decoded.clear();
    decoded.set(posting, numbers);
    return numbers;
  }

  /**
   * The activities of a posting, with what the best match in each weighs.
   * @param {number[]} numbers @param {number[]} weights by kind @returns {Scores}
   */
  function weigh(numbers, weights) {
    /** @type {Scores} */
    const found = new Map();
    for (const number of numbers) {
      const doc = Math.floor(number / weights.length);
      const weight = weights[number % weights.length];
      if (weight > (found.get(doc) ?? 0)) found.set(doc, weight);
    }
    return found;
  }

  /** @param {any} core */
  function makeSplit(core) {
    const lang = globalThis.document?.documentElement.lang === "en" ? "en" : "zh";
    /** @type {Split} */
    const split = core.split;
    const used = new Set(split.characters);
    const count = split.runs.reduce((sum, [, , length]) => sum + length, 0);
    /** @type {number[]} */
    const ends = [];
    for (const [, , length] of split.runs) ends.push((ends[ends.length - 1] ?? 0) + length);
    /** Texts in the language of the page that came with keys. @type {Map<number, Texts>} */
    const known = new Map();

    /**
     * The value of a key.
     * @param {string} kind @param {string} key
     * @param {boolean} [isShown] whether its hits are likely to be shown: the texts of the first then come with it
     * @returns {any}
     */
    function lookUp(kind, key, isShown = false) {
      const starts = split.starts[kind];
      let [low, high] = [0, starts.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (starts[middle] <= key) low = middle + 1;
        else high = middle;
      }
      if (!low) return undefined;
      const withTexts = `${kind}${lang}${low - 1}`;
      if (!isShown && !search.peek(withTexts)) return value(search.need(`${kind}${low - 1}`), key);
      const file = search.need(withTexts);
      if (file.texts) keep(file);
      return value(file.keys ?? {}, key);
    }

    /** @param {Record<string, any>} table @param {string} key */
    function value(table, key) {
      return Object.hasOwn(table, key) ? table[key] : undefined;
    }

    /** Take the texts out of a file. @param {{texts: {docs: number[], rows: any[][], sentences: any[][]} | null}} file */
    function keep(file) {
      const { docs, rows, sentences } = /** @type {NonNullable<typeof file.texts>} */ (file.texts);
      docs.forEach((doc, i) => known.set(doc, { row: rows[i], sentence: sentences[rows[i][0]] }));
      file.texts = null;
    }

    /** @param {string} key @returns {number[]} */
    const postings = (key) => decode(lookUp("g", key));

    /** @param {number[]} numbers @returns {number[]} the activities */
    function docsOf(numbers) {
      return [...new Set(numbers.map((number) => Math.floor(number / GRAM_KINDS)))];
    }

    /** The texts of an activity in one language. @param {number} doc @param {string} name */
    function texts(doc, name) {
      if (name === lang && known.has(doc)) return known.get(doc);
      const { rows, sentences } = search.need(`${name}${Math.floor(doc / split.chunk)}`);
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
    function windowOf(key, isShown = false) {
      const numbers = decode(lookUp("g", key, isShown));
      if (numbers.length || key.length < 3) return { numbers, isWhole: true };
      const points = [...key];
      if (points.length < 3) return { numbers, isWhole: true };
      const pairs = search.together([points[0] + points[1], points[1] + points[2]], postings);
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
     * @param {string} phrase as compared @param {boolean} [isShown] @returns {Scores}
     */
    function own(phrase, isShown = false) {
      const points = [...phrase];
      if (points.length < 4) {
        const { numbers, isWhole } = windowOf(phrase, isShown);
        return isWhole ? weigh(numbers, GRAM_WEIGHTS) : check(docsOf(numbers), (doc) => chinese(doc).own(phrase));
      }
      const keys = points.slice(2).map((_, i) => points.slice(i, i + 3).join(""));
      const last = keys[keys.length - 1];
      // As one types, the last run is the one whose file is not there yet.
      const look = (/** @type {string} */ key) => windowOf(key, isShown && key === last);
      const step = Math.max(1, (keys.length - 1) / (MOST_WINDOWS - 1));
      const some = keys.filter((_, i) => Math.round(Math.round(i / step) * step) === i);
      // Most phrases that are nowhere begin or end with what is nowhere.
      const outer = search.together(new Set([keys[0], last]), look);
      if (outer.some((/** @type {any} */ window) => !window.numbers.length)) return new Map();
      let windows = search.together(some, look);
      let left = common(windows);
      if (left.length > split.few && some.length < keys.length) {
        windows = search.together(keys, look);
        left = common(windows);
      }
      const isListed = windows.length === keys.length && windows.every((/** @type {any} */ window) => window.isWhole);
      const docs = docsOf(left);
      if (!isListed || points.length > split.longest || docs.length <= split.few) {
        return check(docs, (doc) => chinese(doc).own(phrase));
      }
      const absent = new Set(phantomsOf(points).flatMap((phantom) => postings(phantom).map(fieldOf)));
      if (absent.size) left = left.filter((field) => !absent.has(field));
      const [starts, ends] = [kindsOf(left, windows[0].numbers), kindsOf(left, windows[windows.length - 1].numbers)];
      /** @type {Scores} */
      const found = new Map();
      left.forEach((field, i) => {
        const kind = starts[i] !== START ? field % GRAM_KINDS : ends[i] === END ? WHOLE : START;
        const weight = GRAM_WEIGHTS[kind];
        const doc = Math.floor(field / GRAM_KINDS);
        if (weight > (found.get(doc) ?? 0)) found.set(doc, weight);
      });
      return found;
    }

    /** The fields of all windows, notes left out. @param {{numbers: number[]}[]} windows @returns {number[]} ascending */
    function common(windows) {
      const isOwn = (/** @type {number} */ number) => number % GRAM_KINDS !== NOTE;
      const lists = windows.map(({ numbers }) => numbers.filter(isOwn).map(fieldOf));
      return lists.sort((a, b) => a.length - b.length).reduce((left, right) => {
        let i = 0;
        return left.filter((field) => {
          while (right[i] < field) i++;
          return right[i] === field;
        });
      });
    }

    /** The kinds that a posting gives some of its fields. @param {number[]} fields ascending @param {number[]} numbers @returns {number[]} */
    function kindsOf(fields, numbers) {
      let i = 0;
      return fields.map((field) => {
        while (fieldOf(numbers[i]) < field) i++;
        return numbers[i] % GRAM_KINDS;
      });
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
      for (const numbers of search.together(some, postings)) {
        for (const doc of docsOf(numbers)) counts.set(doc, (counts.get(doc) ?? 0) + 1);
      }
      return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_SIMILAR).map(([doc]) => doc);
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
    function weighWords(posting, weights = WORD_WEIGHTS) {
      return weigh(decode(posting), weights);
    }

    /** Activities by each word of a stem. @param {string} key @param {boolean} [isShown] @returns {Map<string, Scores>} */
    function forms(key, isShown) {
      // Where all words are known, most beginnings of words need no file.
      const stems = search.peek("vocabulary");
      const entry = stems && !Object.hasOwn(stems, key) ? {} : lookUp("w", key, isShown) ?? {};
      return new Map(Object.entries(entry).map(([form, posting]) => [form, weighWords(/** @type {string} */ (posting))]));
    }

    /** The words that begin so, each after its stem. @param {string} letters */
    function begun(letters) {
      return words().filter(([, form]) => form.startsWith(letters));
    }

    /** All words, each after its stem. @returns {[string, string][]} */
    const words = () =>
      madeOf("vocabulary", (stems) => {
        const all = Object.entries(stems).flatMap(([key, forms]) => forms.split(" ").map((/** @type {string} */ form) => [key, form]));
        return all.sort((a, b) => (a[1] < b[1] ? -1 : 1));
      });

    /** @returns {Set<string>} */
    const syllables = () => madeOf("reading", (reading) => new Set((reading.syllables ?? "").split(" ")));

    /**
     * What is made of a file, once.
     * @param {string} name @param {(file: any) => any} make
     */
    function madeOf(name, make) {
      const file = search.need(name);
      const done = made.get(file) ?? make(file);
      made.set(file, done);
      return done;
    }
    /** @type {WeakMap<object, any>} */
    const made = new WeakMap();

    /** Activities by all words that begin so. @param {string} letters @returns {Scores} */
    function beginning(letters) {
      const [word, ...more] = begun(letters);
      if (more.length) return weighWords(lookUp("w", `${letters}*`, true), BEGUN_WEIGHTS);
      const found = word && forms(word[0], true).get(word[1]);
      return search.merge(new Map(), found ?? [], search.BEGUN);
    }

    /** Every way to read letters as syllables. @param {string} letters @returns {string[][]} */
    function readings(letters) {
      const known = syllables();
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
        const sets = search.together(keys.slice(0, MOST_WINDOWS), postings).map(
          (/** @type {number[]} */ numbers) => new Set(docsOf(numbers.filter((number) => number % GRAM_KINDS === NOTE))),
        );
        const docs = [...sets[0]].filter((doc) => sets.every((/** @type {Set<number>} */ set) => set.has(doc)));
        const near = docs.slice(0, MOST_SIMILAR);
        const holds = search.together(near, (/** @type {number} */ doc) =>
          search.normalise(texts(doc, "zh")?.sentence[3] ?? "").includes(phrase),
        );
        return new Map(near.filter((_, i) => holds[i]).map((doc) => [doc, 1]));
      },
      forms,
      words: () => words().map(([, form]) => form),
      beginning,
      ahead: () => void search.together([words, syllables], (/** @type {() => any} */ read) => read()),
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
      begins: (/** @type {string} */ letters) => begun(letters).length > 0,
      sounds(/** @type {string} */ letters, /** @type {boolean} */ withInitials) {
        const paths = readings(letters).filter((path) => path.length > 1);
        const pairs = search.together(paths, (/** @type {string[]} */ path) =>
          search.together(path.slice(1).map((syllable, i) => `${path[i]} ${syllable}`), heard),
        );
        const triples = [...letters].slice(2).map((_, i) => letters.slice(i, i + 3));
        const first = new Set([...syllables()].map((syllable) => syllable[0]));
        const areInitials = withInitials && !paths.length && [...letters].every((letter) => first.has(letter));
        const initials = areInitials ? search.together(triples, heard) : [];
        const runs = [...pairs.flatMap((/** @type {string[][]} */ links) => chain(links, 1)), ...chain(initials, 2)];
        /** @type {Scores} */
        const found = new Map();
        const passages = new Set(runs.slice(0, MOST_READINGS));
        for (const scores of search.together(passages, (/** @type {string} */ passage) => own(passage))) search.merge(found, scores);
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
