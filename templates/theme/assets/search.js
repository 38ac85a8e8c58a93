// The search itself, without a page: it reads the index, takes a query, and returns ranked hits.
// It runs in browsers and in Node.js alike. The index is made by generator/search/.

/**
 * @typedef {object} Core
 * @property {[string, string, string][]} campaigns year and names
 * @property {[string, string, string, string[]][]} agencies id, names, other names
 * @property {[string, string, string, string[]][]} themes id, names, other names
 * @property {[string, string, string, string[]][]} forms id, names, other names
 * @property {string[][]} synonyms
 * @property {any[][]} sentences as columns: Chinese, English, paragraph, number
 * @property {any[][]} activities as columns: see generator/search/index.py
 * @property {Split} [split] where a large catalog is cut into files; it then has no texts
 *
 * @typedef {{pinyin: Record<string, string>, traditional: Record<string, string>, notes: string[]}} Reading
 *
 * @typedef {object} Result
 * @property {number[]} hits activities by their number, best first
 * @property {string[]} needles what to mark in the text, as compared
 * @property {boolean} widened not every word could be found together
 * @property {number[]} absent agencies asked for by name that announced nothing
 * @property {number[]} named agencies asked for by name that announced something
 * @property {string[]} nearest words like those that were not found
 */

(function () {
  "use strict";

  const HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}";
  const HAS_HAN = new RegExp(`[${HAN}]`, "u");
  // Marks, sound marks of half-width katakana, and the later letters of a Hangul syllable.
  const HAS_MARKS = /[\p{M}ﾞﾟ\u1160-\u11ff]/u;
  const CLUSTER = /\P{M}[\p{M}ﾞﾟ\u1160-\u11ff]*|\p{M}+/gu;
  const LONGEST_QUERY = 300;
  /** What a word weighs of which only the beginning was typed. */
  const BEGUN = 0.7;
  /** Words offered for one that may be mistyped. */
  const MOST_NEAREST = 20;

  const [DROPPED, BLANK, STOP_MARK, LETTER, HAN_LETTER] = [0, 1, 2, 3, 4];
  /** Kinds of characters: few, looked up for each letter. @type {Map<string, number>} */
  const kinds = new Map();

  /** @param {string} character */
  function kindOf(character) {
    let kind = kinds.get(character);
    if (kind === undefined) {
      kind = /[\p{Z}\t\n\v\f\r]/u.test(character) ? BLANK
        : /[\p{P}\p{S}]/u.test(character) ? STOP_MARK
        : HAS_HAN.test(character) ? HAN_LETTER
        : /[\p{M}\p{C}]/u.test(character) ? DROPPED
        : LETTER;
      kinds.set(character, kind);
    }
    return kind;
  }

  /**
   * Bring text into the form in which it is compared; see generator/search/normalise.py.
   * @param {string} text
   * @param {Record<string, string>} simplified
   * @returns {{text: string, from: number[]}} the form, and where each of its units came from
   */
  function fold(text, simplified = {}) {
    let out = "";
    let last = "";
    /** @type {number[]} */
    const from = [];
    const drop = () => {
      out = out.slice(0, -1);
      from.pop();
    };
    let place = 0;
    for (const cluster of HAS_MARKS.test(text) ? text.match(CLUSTER) ?? [] : text) {
      for (const character of cluster.normalize("NFKC").toLowerCase()) {
        let unit = simplified[character] ?? character;
        const kind = kindOf(unit);
        if (kind === BLANK) {
          if (!last || last === " " || last === "|" || kindOf(last) === HAN_LETTER) continue;
          unit = " ";
        } else if (kind === STOP_MARK) {
          if (last === " ") drop();
          if (!out || out.endsWith("|")) continue;
          unit = "|";
        } else if (kind === DROPPED) {
          continue;
        } else if (kind === HAN_LETTER && last === " ") {
          drop();
        }
        out += unit;
        last = unit;
        for (let i = 0; i < unit.length; i++) from.push(place);
      }
      place += cluster.length;
    }
    while (/[ |]$/.test(out)) drop();
    return { text: out, from };
  }

  /** @param {string} text */
  function normalise(text, simplified = {}) {
    return fold(text, simplified).text;
  }

  /** @param {string} text as compared */
  function wordsOf(text) {
    return text.match(/[\p{Script=Latin}\p{N}]+/gu) ?? [];
  }

  /**
   * Return the stem of an English word: the same for `publish`, `publishes` and `publishing`.
   * @param {string} word
   */
  function stem(word) {
    let s = word.replace(/iz(e|es|ed|er|ers|ing|ation)$/, "is$1");
    if (s.length < 4 || /\d/.test(s)) return s;
    s = s.replace(/(ss|x|ch|sh)es$/, "$1").replace(/ies$/, "y").replace(/([^sui])s$/, "$1");
    const bare = s.replace(/(ations?|atives?|ives?|ings?|ions?|ed|ers?|ment)$/, "");
    if (bare.length >= 3 && /[aeiouy]/.test(bare)) s = bare;
    return s.replace(/([bdgmnprt])\1$/, "$1").replace(/[ey]$/, "").replace(/at$/, "");
  }

  /**
   * Return how many letters differ, counting a swap of neighbours as one.
   * @param {string} a @param {string} b @param {number} most
   */
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    /** @type {number[]} */
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      let least = i;
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1] ? 0 : 1;
        let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        next.push(cost);
        least = Math.min(least, cost);
      }
      if (least > most) return most + 1;
      [before, row] = [row, next];
    }
    return row[b.length];
  }

  // Words of a question, which say nothing about what is looked for. The longest come first.
  const ASKING = (
    "有哪些活动|有什么活动|哪些活动|什么活动|哪些机构|哪些单位|哪些部门|哪个部门|哪个单位|哪个机构|" +
    "哪家机构|哪家单位|有没有|有哪些|是什么|怎么样|为什么|请问|关于|方面|哪些|哪个|哪家|哪里|什么|怎么|如何|是否|负责|" +
    "开展了|开展|举办|组织|相关|有关|今年|活动|要做|会做|做了|谁来|谁在|谁会|谁|吗|呢|的|了|在|有|会|是|和|与|对|把|被|做|要"
  ).split("|");
  const VERB = /^(发布|公布|推进|推动|加强|加大|强化|深化|实施|落实|提升)/;
  const STOP = new Set(
    (
      "a about all an and any are as at be by can carry could did do does for from had has have he how i if " +
      "in into is it its me must of on or out please s shall should show tell that the their them there these " +
      "they this those to was were what when where which who whom whose why will with would you your " +
      "activity activities agency agencies announce announced list find"
    ).split(" "),
  );

  /** @typedef {Map<number, number>} Scores a weight for each activity found */

  /**
   * Where an engine looks: the whole text, or the files of a split index (search-split.js).
   * What needs a file that is not there yet throws `Missing`.
   * @typedef {object} Source
   * @property {number} count how many activities there are
   * @property {() => void} [prepare] do at once what the first search would wait for
   * @property {[number, number, number][]} runs campaign, agency and how many activities follow
   * @property {(character: string) => boolean} has whether a Han character is in use
   * @property {(phrase: string, isShown?: boolean) => Scores} own activities whose own words hold a phrase, exactly; whether they are likely to be shown
   * @property {(phrase: string) => Scores} loosely the same without regard to punctuation
   * @property {(phrase: string) => Scores} pasted activities of the sentence a clause was pasted from
   * @property {(phrase: string) => Scores} notes activities with an editors' note that holds a phrase
   * @property {(stem: string, isShown?: boolean) => Map<string, Scores>} forms activities by each word of a stem
   * @property {() => Iterable<string>} words every Latin word in use
   * @property {(letters: string) => Scores} beginning activities by all words with a beginning
   * @property {() => void} [ahead] need at once what letters need that may be the beginning of a word
   * @property {(words: string[]) => Scores} phrase activities whose English holds these words in a row
   * @property {(letters: string) => boolean} begins whether a word begins so
   * @property {(letters: string, withInitials: boolean) => {found: Scores, passages: Set<string>}} sounds Han passages read so
   * @property {() => {themes: number[][], forms: number[][]}} columns of every activity
   * @property {(doc: number, lang: string) => Row} row what is shown of an activity
   *
   * @typedef {object} Row
   * @property {number} campaign
   * @property {number} agency
   * @property {string} slug
   * @property {string} title
   * @property {string} text the whole sentence
   * @property {string} quote only in Chinese
   * @property {number} paragraph
   * @property {number} sentence
   */

  /** Thrown where files of the index are needed that have not arrived. */
  class Missing {
    /** @param {string[]} names */
    constructor(names) {
      this.names = names;
    }
  }

  /**
   * Call a function for each item; ask for the files that are missing for all of them at once.
   * @template T, R
   * @param {Iterable<T>} items
   * @param {(item: T, i: number) => R} use
   * @returns {R[]}
   */
  function together(items, use) {
    /** @type {R[]} */
    const results = [];
    /** @type {string[]} */
    const names = [];
    let i = 0;
    for (const item of items) {
      try {
        results.push(use(item, i++));
      } catch (error) {
        if (!(error instanceof Missing)) throw error;
        names.push(...error.names);
      }
    }
    if (names.length) throw new Missing(names);
    return results;
  }

  /**
   * Put work off until its result is first asked for: a page that only lists does not wait for it.
   * @template T
   * @param {() => T} work
   * @returns {() => T}
   */
  function once(work) {
    /** @type {{result: T} | null} */
    let done = null;
    return () => (done ??= { result: work() }).result;
  }

  /** @param {Scores} into @param {Iterable<[number, number]>} scores */
  function merge(into, scores, factor = 1) {
    for (const [doc, weight] of scores) into.set(doc, Math.max(into.get(doc) ?? 0, weight * factor));
    return into;
  }

  /** @param {string} text as compared */
  function loose(text) {
    return text.replace(/[| ]/g, "");
  }

  /** Offsets count code points, as Python does. @param {string} text @param {number[]} spans */
  function cut(text, spans) {
    const points = [...text];
    const found = [];
    for (let i = 0; i < spans.length; i += 2) {
      found.push(points.slice(spans[i], spans[i] + spans[i + 1]).join(""));
    }
    return found;
  }

  /** English as it is compared with words: a blank at both ends. @param {string} text */
  function spaced(text) {
    return ` ${normalise(text)} `.replace(/\|/g, " ");
  }

  /**
   * The Chinese of an activity as compared, and how well it holds a phrase.
   * @param {string} title @param {string[]} quotes @param {string[]} contexts @param {string} sentence
   */
  function makeWords(title, quotes, contexts, sentence) {
    const own = { title: normalise(title), quotes: quotes.map((t) => normalise(t)), contexts: contexts.map((t) => normalise(t)) };
    const whole = loose(normalise(sentence));
    return {
      ...own,

      /** @param {string} phrase */
      own: (phrase) =>
        own.title === phrase ? 100
        : own.title.startsWith(phrase) ? 12
        : own.title.includes(phrase) ? 10
        : own.quotes.some((text) => text.includes(phrase)) ? 6
        : own.contexts.some((text) => text.includes(phrase)) ? 3
        : 0,

      /** @param {string} bare */
      loosely: (bare) =>
        loose(own.title).includes(bare) ? 8
        : own.quotes.some((text) => loose(text).includes(bare)) ? 5
        : own.contexts.some((text) => loose(text).includes(bare)) ? 3
        : 0,

      /** @param {string} bare */
      pasted: (bare) => {
        if (!whole.includes(bare)) return 0;
        return [own.title, ...own.quotes].some((text) => bare.includes(loose(text))) ? 4 : 2;
      },
    };
  }

  /** @param {any[][]} columns @returns {any[][]} */
  function rowsOf(columns) {
    return columns[0].map((_, i) => columns.map((column) => column[i]));
  }

  /**
   * Look in the whole text, which a small catalog sends at once.
   * @param {Core} core
   * @returns {Source}
   */
  function makeWhole(core) {
    const rows = rowsOf(core.activities);
    const places = rowsOf(core.sentences);
    const sentencesOf = once(() =>
      places.map(([zh, en]) => ({ zh, en: spaced(en) })),
    );
    const docsOf = once(() => {
      const sentences = sentencesOf();
      return rows.map(([, agency, sentence, , zh, en, quotes, contexts]) => {
        const text = sentences[sentence].zh;
        const words = makeWords(zh, cut(text, quotes), cut(text, contexts), text);
        return { ...words, agency, sentence, en: spaced(en), of: sentences[sentence] };
      });
    });
    const seenOf = once(() => new Set(docsOf().flatMap((doc) => [...doc.title, ...doc.of.zh])));

    /** Words by their stem, with the weight of each field. */
    const stemsOf = once(() => {
      /** @type {Map<string, Map<string, Scores>>} */
      const stems = new Map();
      /** @param {number} doc @param {string} text @param {number} weight */
      function learn(doc, text, weight) {
        for (const word of wordsOf(text)) {
          const key = stem(word);
          const forms = stems.get(key) ?? new Map();
          stems.set(key, forms);
          forms.set(word, merge(forms.get(word) ?? new Map(), [[doc, weight]]));
        }
      }
      docsOf().forEach((doc, i) => {
        learn(i, doc.en, 8);
        learn(i, doc.title, 8);
        learn(i, [...doc.quotes, ...doc.contexts].join(" "), 5);
        learn(i, doc.of.en, 3);
        for (const name of namesOf(core.agencies[doc.agency])) learn(i, normalise(name), 2);
      });
      return stems;
    });

    /** @param {(doc: ReturnType<typeof docsOf>[0]) => number} weigh @returns {Scores} */
    function filter(weigh) {
      /** @type {Scores} */
      const found = new Map();
      docsOf().forEach((doc, i) => {
        const weight = weigh(doc);
        if (weight) found.set(i, weight);
      });
      return found;
    }

    const words = once(() => [...stemsOf().values()].flatMap((forms) => [...forms.keys()]).sort());

    return {
      count: rows.length,
      prepare: () => void [seenOf(), stemsOf()],
      runs: rows.map(([campaign, agency]) => [campaign, agency, 1]),
      has: (character) => seenOf().has(character),
      own: (phrase) => filter((doc) => doc.own(phrase)),
      loosely: (phrase) => filter((doc) => doc.loosely(loose(phrase))),
      pasted: (phrase) => filter((doc) => doc.pasted(loose(phrase))),
      notes(phrase) {
        const notes = need("reading").notes ?? [];
        return filter((doc) => (normalise(notes[doc.sentence] ?? "").includes(phrase) ? 1 : 0));
      },
      forms: (key) => stemsOf().get(key) ?? new Map(),
      words,
      beginning(letters) {
        /** @type {Scores} */
        const found = new Map();
        for (const word of words()) if (word.startsWith(letters)) merge(found, stemsOf().get(stem(word))?.get(word) ?? [], BEGUN);
        return found;
      },
      phrase(words) {
        const phrase = words.join(" ");
        return filter((doc) =>
          doc.en.includes(` ${phrase} `) ? 8
          : doc.of.en.includes(` ${phrase} `) ? 3
          : wordsOf(doc.title).join(" ").includes(phrase) ? 8
          : 0,
        );
      },
      begins: (letters) => words().some((word) => word.startsWith(letters)),
      sounds(letters, withInitials) {
        const passage = reader(need("reading").pinyin ?? {}, letters, withInitials);
        /** @type {Scores} */
        const found = new Map();
        /** @type {Set<string>} */
        const passages = new Set();
        docsOf().forEach((doc, i) => {
          const fields = [[doc.title, 8], ...doc.quotes.map((text) => [text, 5])];
          const names = namesOf(core.agencies[doc.agency]).map((name) => [normalise(name), 2]);
          const more = [...doc.contexts.map((text) => [text, 3]), ...names];
          for (const [text, weight] of /** @type {[string, number][]} */ ([...fields, ...more])) {
            const read = passage(text);
            if (read) {
              passages.add(read);
              found.set(i, weight);
              break;
            }
          }
        });
        return { found, passages };
      },
      columns: () => ({ themes: rows.map((row) => row[8]), forms: rows.map((row) => row[9]) }),
      row(doc, lang) {
        const [campaign, agency, sentence, slug, zh, en, quotes] = rows[doc];
        const [text, translation, paragraph, number] = places[sentence];
        const shown = lang === "en" ? [en, translation, ""] : [zh, text, cut(text, quotes).join(" … ")];
        return { campaign, agency, slug, title: shown[0], text: shown[1], quote: shown[2], paragraph, sentence: number };
      },
    };
  }

  /** @param {[string, string, string, string[]]} entry of an agency, theme or form */
  function namesOf([, zh, en, others]) {
    return [zh, en, ...others];
  }

  /**
   * Return what finds the passage of a text that is read as some letters, as whole syllables or as
   * first letters.
   * @param {Record<string, string>} pinyin @param {string} letters @param {boolean} withInitials
   */
  function reader(pinyin, letters, withInitials) {
    /** @type {Map<string, string[]>} */
    const syllables = new Map();
    for (const [syllable, characters] of Object.entries(pinyin)) {
      for (const character of characters) {
        syllables.set(character, [...(syllables.get(character) ?? []), syllable]);
      }
    }
    /** @param {string} text @param {number} at @param {number} used @returns {number} end or -1 */
    const read = (text, at, used) => {
      if (used === letters.length) return at;
      for (const syllable of syllables.get(text[at]) ?? []) {
        if (letters.startsWith(syllable, used)) {
          const end = read(text, at + 1, used + syllable.length);
          if (end !== -1) return end;
        }
      }
      return -1;
    };
    /** @param {string} text @param {number} at */
    const initials = (text, at) => {
      for (let i = 0; i < letters.length; i++) {
        if (!(syllables.get(text[at + i]) ?? []).some((s) => s[0] === letters[i])) return -1;
      }
      return at + letters.length;
    };
    /** @param {string} text */
    return (text) => {
      for (let i = 0; i < text.length; i++) {
        const end = Math.max(read(text, i, 0), withInitials && letters.length > 2 ? initials(text, i) : -1);
        if (end !== -1) return text.slice(i, end);
      }
      return "";
    };
  }

  /** @param {Core} core */
  function makeEngine(core) {
    /** @type {Source} */
    const source = core.split ? need("split").makeSplit(core) : makeWhole(core);
    const { count, own } = source;
    const agenciesWithDocs = new Set(source.runs.map(([, agency]) => agency));
    /** What runs of activities there are, with the first of each. */
    const starts = [0];
    for (const [, , length] of source.runs) starts.push(starts[starts.length - 1] + length);

    /** The last answer: it is asked for again when the texts of its hits arrive. @type {{query: string, tries: number, result: Result} | null} */
    let answered = null;

    /** Text as compared; one that holds characters not in use may be Traditional. @param {string} text */
    function compared(text) {
      const plain = normalise(text);
      if ([...plain].every((character) => !HAS_HAN.test(character) || source.has(character))) return plain;
      return normalise(text, need("reading").traditional);
    }

    /** Names as compared: of agencies, themes and forms. */
    const [agencyNames, themeNames, formNames] = [core.agencies, core.themes, core.forms].map((list) =>
      once(() => {
        const all = list.map((entry) => namesOf(entry).map((name) => normalise(name)));
        /** @type {Map<string, number[]>} */
        const byName = new Map();
        all.forEach((names, i) => {
          for (const name of new Set(names)) byName.set(name, [...(byName.get(name) ?? []), i]);
        });
        return { all, byName };
      }),
    );

    const synonyms = once(() => {
      /** @type {Map<string, string[]>} */
      const others = new Map();
      for (const group of core.synonyms) {
        const words = group.map((word) => normalise(word));
        for (const word of words) {
          const key = HAS_HAN.test(word) ? word : wordsOf(word).map(stem).join(" ");
          others.set(key, words.filter((other) => other !== word));
        }
      }
      return others;
    });

    // --- What finds activities ---

    /** @param {{byName: Map<string, number[]>}} names @param {string} name @returns {number[]} */
    function called({ byName }, name) {
      return byName.get(name) ?? [];
    }

    /** @param {string} phrase */
    function byAgency(phrase, exact = true) {
      const hit = exact
        ? called(agencyNames(), phrase)
        : agencyNames().all.flatMap((own, i) => (own.some((name) => name.includes(phrase)) ? [i] : []));
      /** @type {Scores} */
      const found = new Map();
      if (!hit.length) return found;
      const wanted = new Set(hit);
      source.runs.forEach(([, agency, length], i) => {
        if (wanted.has(agency)) for (let j = 0; j < length; j++) found.set(starts[i] + j, 5);
      });
      return found;
    }

    /** Activities that hold a phrase but for marks in it; what is short stands for itself. @param {string} phrase @returns {Scores} */
    function loosely(phrase) {
      return phrase.length < 4 ? new Map() : source.loosely(phrase);
    }

    /** @param {string} phrase */
    function byTopic(phrase) {
      const themes = called(themeNames(), phrase);
      const forms = called(formNames(), phrase);
      /** @type {Scores} */
      const found = new Map();
      if (!themes.length && !forms.length) return found;
      const columns = source.columns();
      for (let doc = 0; doc < count; doc++) {
        if (columns.themes[doc].some((theme) => themes.includes(theme))) found.set(doc, 3);
        else if (columns.forms[doc].some((form) => forms.includes(form))) found.set(doc, 2);
      }
      return found;
    }

    /** Activities that hold a Latin word, by its stem. @param {string} word @param {boolean} [isShown] */
    function byStem(word, isShown) {
      /** @type {Scores} */
      const found = new Map();
      for (const [form, scores] of source.forms(stem(word), isShown)) merge(found, scores, form === word ? 1 : 0.9);
      return found;
    }

    /** @param {string} phrase Latin words @returns {Scores} */
    function byWords(phrase) {
      const words = wordsOf(phrase).filter((word) => !STOP.has(word));
      return words.length ? both(together(words, (word) => byStem(word))) : new Map();
    }

    /** @param {string} term */
    function bySynonym(term) {
      const key = HAS_HAN.test(term) ? term : wordsOf(term).map(stem).join(" ");
      /** @type {Scores} */
      const found = new Map();
      const others = together(synonyms().get(key) ?? [], (other) => (HAS_HAN.test(other) ? own(other) : byWords(other)));
      for (const scores of others) merge(found, scores, 0.8);
      return found;
    }

    /** The known words nearest to one that may be mistyped. @param {string} word @returns {string[]} */
    function nearest(word) {
      const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
      let best = most;
      /** @type {string[]} */
      let found = [];
      for (const known of most ? source.words() : []) {
        if (Math.abs(known.length - word.length) > best + 1) continue;
        const plural = known.endsWith("s") ? distance(word, known.slice(0, -1), best) : best + 1;
        const letters = Math.min(plural, distance(word, known, best));
        if (letters < best) found = [];
        if (letters <= best) found.push(known);
        best = Math.min(best, letters);
      }
      return found.slice(0, MOST_NEAREST);
    }

    /** What letters are read as that are not read. */
    const unheard = { found: /** @type {Scores} */ (new Map()), passages: /** @type {Set<string>} */ (new Set()) };

    /** @param {string} letters @param {boolean} withInitials */
    function byPinyin(letters, withInitials) {
      return letters.length < 2 ? unheard : source.sounds(letters, withInitials);
    }

    /**
     * What letters are read as, and the words that begin so. Where there are some, the letters are not
     * taken for the first letters of syllables.
     * @param {string} letters
     */
    function byLetters(letters) {
      if (letters.length < 2) return { heard: unheard, begun: /** @type {Scores} */ (new Map()) };
      if (read?.letters === letters && read.tries === tries) return read;
      source.ahead?.();
      const ways = [() => byPinyin(letters, !source.begins(letters)), () => source.beginning(letters)];
      const [heard, begun] = /** @type {[ReturnType<typeof byPinyin>, Scores]} */ (together(ways, (way) => way()));
      return (read = { letters, tries, heard, begun });
    }
    /** The last of them: a search asks again. @type {{letters: string, tries: number, heard: ReturnType<typeof byPinyin>, begun: Scores} | null} */
    let read = null;

    // --- How they are joined ---

    /** Activities found by all. @param {Scores[]} parts @returns {Scores} */
    function both(parts) {
      /** @type {Scores} */
      const found = new Map();
      if (parts.length === 1) return parts[0];
      const weights = parts.map((part) => Math.log(1 + count / (part.size || 1)));
      for (const doc of parts[0]?.keys() ?? []) {
        if (parts.every((part) => part.has(doc))) {
          found.set(doc, parts.reduce((sum, part, i) => sum + (part.get(doc) ?? 0) * weights[i], 0));
        }
      }
      return found;
    }

    /** Activities found by the rarest. @param {Scores[]} parts @returns {Scores} */
    function any(parts) {
      /** @type {Scores} */
      const found = new Map();
      const useful = parts.filter((part) => part.size);
      const rarest = Math.min(...useful.map((part) => part.size));
      for (const part of useful) {
        const weight = Math.log(1 + count / part.size);
        for (const [doc, score] of part) found.set(doc, (found.get(doc) ?? 0) + score * weight);
      }
      const kept = useful.filter((part) => part.size <= Math.max(rarest * 3, 3));
      for (const doc of [...found.keys()]) if (!kept.some((part) => part.has(doc))) found.delete(doc);
      return found;
    }

    /** The first that finds something. @param {(() => Scores)[]} ways */
    function first(...ways) {
      for (const way of ways) {
        const found = way();
        if (found.size) return found;
      }
      return /** @type {Scores} */ (new Map());
    }

    /** Activities, the best first and those that weigh the same in the notice's order. @param {Scores} found */
    function ranked(found) {
      /** @type {Map<number, number[]>} */
      const byWeight = new Map();
      for (const [doc, weight] of found) {
        const docs = byWeight.get(weight);
        if (docs) docs.push(doc);
        else byWeight.set(weight, [doc]);
      }
      return [...byWeight].sort((a, b) => b[0] - a[0]).flatMap(([, docs]) => docs.sort((a, b) => a - b));
    }

    /** Everything that one of several words may mean. @param {string} term @returns {Scores} */
    function broadly(term) {
      if (!HAS_HAN.test(term)) return latin(term).found;
      const found = merge(new Map(own(term)), byAgency(term), 0.8);
      if (found.size) return found;
      return first(
        () => byTopic(term),
        () => loosely(term),
        () => bySynonym(term),
        () => (term.length > 1 ? byAgency(term, false) : new Map()),
        () => source.pasted(term),
        () => source.notes(term),
      );
    }

    /** @param {string} term one Latin word */
    function latin(term) {
      /** @type {string[]} */
      let needles = [...source.forms(stem(term)).keys()];
      let found = byStem(term);
      const same = bySynonym(term);
      if (same.size) {
        found = merge(new Map(found), same);
        needles.push(...(synonyms().get(stem(term)) ?? []));
      }
      if (!found.size) {
        const { heard, begun } = byLetters(term);
        [found, needles] = heard.found.size ? [heard.found, [...heard.passages]] : [begun, [term]];
      }
      if (!found.size) {
        needles = nearest(term);
        found = new Map();
        for (const scores of together(needles, (word) => byStem(word))) merge(found, scores, 0.5);
      }
      if (!found.size && term.length > 1) found = source.notes(term);
      return { found, needles };
    }

    /**
     * @param {string} text as typed
     * @returns {{phrases: string[], excluded: string[], rest: string}}
     */
    function parse(text) {
      /** @type {string[]} */
      const phrases = [];
      /** @type {string[]} */
      const excluded = [];
      const rest = text
        .replace(/(^|\s)-"([^"]+)"/g, (_, before, words) => (excluded.push(words), before))
        .replace(/(^|\s)["“]([^"“”]+)["”](?=\s|$)/g, (_, before, words) => (phrases.push(words), before))
        .replace(/(^|\s)[-－](?=[^\s-])(\S+)/gu, (_, before, word) => (excluded.push(word), before));
      return {
        phrases: phrases.map(compared).filter(Boolean),
        excluded: excluded.map(compared).filter(Boolean),
        rest,
      };
    }

    /** @param {string} phrase as compared */
    function exactly(phrase) {
      if (HAS_HAN.test(phrase)) return first(() => own(phrase), () => source.pasted(phrase));
      return source.phrase(wordsOf(phrase));
    }

    /** @param {string} term as compared */
    function excludes(term) {
      return HAS_HAN.test(term) ? own(term) : byWords(term.replace(/\|/g, " "));
    }

    /**
     * Search for words that are no phrase and not excluded.
     * @param {string} text as typed
     * @returns {{found: Scores, needles: string[], widened: boolean, words: string[]}}
     */
    function searchWords(text) {
      const whole = compared(text);
      const plain = whole.replace(/\|/g, " ");
      /** @param {Scores} found @param {string[]} needles */
      const done = (found, needles, widened = false, words = /** @type {string[]} */ ([])) => ({
        found, needles, widened, words,
      });
      if (!whole) return done(new Map(), []);
      if (HAS_HAN.test(whole)) {
        const spaced = /\s/.test(text.trim());
        let found = own(whole, true);
        if (found.size && !spaced) return done(found, [whole]);
        if (!found.size && called(agencyNames(), whole).length) return done(byAgency(whole), []);
        if (!spaced) {
          found = first(() => byTopic(whole), () => loosely(whole), () => source.pasted(whole), () => bySynonym(whole));
          if (found.size) return done(found, [whole, ...(synonyms().get(whole) ?? [])]);
          if (whole.length > 1) found = byAgency(whole, false);
          if (found.size) return done(found, []);
        } else if (found.size && whole.length > 3) {
          return done(found, [whole]);
        }
        return several(termsOf(text), done);
      }
      if (called(agencyNames(), whole).length) return done(byAgency(whole), []);
      const words = wordsOf(plain);
      const content = words.filter((word) => !STOP.has(word));
      const strict = both(together(content, (word) => merge(byStem(word, content.length === 1), bySynonym(word))));
      merge(strict, bySynonym(plain));
      if (strict.size) {
        const needles = content.flatMap((word) => [...source.forms(stem(word)).keys(), ...(synonyms().get(stem(word)) ?? [])]);
        return done(strict, [...needles, ...(synonyms().get(words.map(stem).join(" ")) ?? [])]);
      }
      const topic = byTopic(whole);
      if (topic.size) return done(topic, []);
      const letters = text.normalize("NFD").replace(/[^a-zA-Z]/g, "").toLowerCase();
      const { found, passages } = words.length > 1 ? byPinyin(letters, true) : byLetters(letters).heard;
      if (found.size) return done(found, [...passages]);
      return several(content.length ? content : words, done);
    }

    /**
     * @template T
     * @param {string[]} terms
     * @param {(found: Scores, needles: string[], widened?: boolean, words?: string[]) => T} done
     */
    function several(terms, done) {
      const parts = together(terms, (term) =>
        HAS_HAN.test(term) ? { found: broadly(term), needles: [term] } : latin(term),
      );
      const needles = parts.flatMap((part) => part.needles);
      const all = both(parts.map((part) => part.found));
      const missing = terms.filter((_, i) => !parts[i].found.size);
      if (all.size > 2 || terms.length > 1) {
        if (all.size) return done(all, needles);
      } else if (all.size) {
        // Little was found: what is left without the verb may say more.
        const object = terms[0].replace(VERB, "");
        const more = object !== terms[0] && object.length > 1 ? own(object) : new Map();
        return done(merge(new Map(all), more, 0.1), [...needles, object], more.size > all.size);
      }
      if (parts.some((part) => part.found.size)) {
        return done(any(parts.map((part) => part.found)), needles, true, missing);
      }
      // Nothing as typed: what shares the rarest pairs of characters.
      const pairs = terms.flatMap((term) => (HAS_HAN.test(term) ? pairsOf(term) : []));
      const shared = together(pairs, (pair) => own(pair));
      return done(any(shared), pairs, true, terms);
    }

    /** @param {string} term */
    function pairsOf(term) {
      const points = [...term];
      return points.slice(1).map((point, i) => points[i] + point);
    }

    /** The words of a query, question words left out. @param {string} text @returns {string[]} */
    function termsOf(text) {
      const terms = text
        .split(/[\s,，、;；。？！?!]+/u)
        .map(compared)
        .filter(Boolean);
      return terms.flatMap((term) => {
        if (!HAS_HAN.test(term)) return STOP.has(term) ? [] : wordsOf(term);
        if (own(term).size || called(agencyNames(), term).length || byTopic(term).size) return [term];
        return withoutAsking(term);
      });
    }

    /** @param {string} term */
    function withoutAsking(term) {
      let parts = [term];
      for (const asking of ASKING) {
        parts = parts.flatMap((part) =>
          own(part).size || called(agencyNames(), part).length ? [part] : part.split(asking).filter(Boolean),
        );
      }
      const useful = parts.filter((part) => !ASKING.includes(part));
      return useful.length ? useful : [term];
    }

    return {
      core,
      columns: source.columns,
      row: source.row,

      /** The campaigns of the activities, as their runs. */
      runs: source.runs,

      /** Do at once what the first search would wait for. */
      prepare() {
        for (const part of [agencyNames, themeNames, formNames, synonyms]) part();
        source.prepare?.();
      },

      /** Need what the rest of a query is likely to need. @param {string} query */
      ahead(query) {
        if (/[a-z]/i.test(query)) source.ahead?.();
      },

      /** Agencies and themes whose name holds some words, for suggestions. @param {string} query */
      namesLike(query) {
        const words = compared(query);
        /** @param {string[][]} names */
        const like = (names) => names.flatMap((own, i) => (own.some((name) => name.includes(words)) ? [i] : []));
        if (!words) return { agencies: [], themes: [] };
        return { agencies: like(agencyNames().all).filter((i) => agenciesWithDocs.has(i)), themes: like(themeNames().all) };
      },

      /** @param {string} query @returns {Result} */
      search(query) {
        if (answered?.query !== query || answered.tries !== tries) answered = { query, tries, result: answer(query) };
        return answered.result;
      },
    };

    /** @param {string} query @returns {Result} */
    function answer(query) {
      const text = String(query).toWellFormed?.() ?? String(query);
      const { phrases, excluded, rest } = parse(text.slice(0, LONGEST_QUERY).replace(/\p{C}/gu, " "));
      const names = compared(rest);
      const asked = names ? called(agencyNames(), names) : [];
      const absent = asked.filter((agency) => !agenciesWithDocs.has(agency));
      const named = asked.filter((agency) => agenciesWithDocs.has(agency));
      /** @type {Scores} */
      let found;
      let result = { needles: /** @type {string[]} */ ([]), widened: false, words: /** @type {string[]} */ ([]) };
      const parts = together(phrases, exactly);
      if (names) {
        const words = searchWords(rest);
        result = words;
        parts.push(absent.length && !named.length && !own(names).size ? new Map() : words.found);
      } else if (!phrases.length) {
        parts.push(new Map(Array.from({ length: count }, (_, doc) => [doc, 1])));
      }
      found = parts.length === 1 ? parts[0] : both(parts);
      const without = together(excluded, excludes);
      if (without.length) found = new Map([...found].filter(([doc]) => !without.some((scores) => scores.has(doc))));
      const hits = ranked(found);
      const missed = hits.length ? result.words : [...result.words, ...wordsOf([...phrases, names].join(" "))];
      return {
        hits,
        needles: [...new Set([...phrases, ...result.needles])].filter(Boolean),
        widened: result.widened && hits.length > 0,
        absent,
        named,
        nearest: [...new Set(together(missed, nearest).flat())].slice(0, 5),
      };
    }
  }

  /**
   * Return where a text is to be marked, as pairs of start and end.
   * @param {string} text
   * @param {string[]} needles as compared
   * @returns {[number, number][]}
   */
  function marks(text, needles) {
    if (!needles.length) return [];
    const { text: folded, from } = fold(text);
    /** @type {[number, number][]} */
    const found = [];
    for (const needle of needles) {
      const isWord = !HAS_HAN.test(needle);
      for (let at = folded.indexOf(needle); at !== -1; at = folded.indexOf(needle, at + needle.length)) {
        if (isWord && /[\p{L}\p{N}]/u.test(folded[at - 1] ?? "")) continue;
        const last = from[at + needle.length - 1];
        found.push([from[at], last + (String.fromCodePoint(text.codePointAt(last) ?? 32).length)]);
      }
    }
    found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    return found.filter(([, end], i) => found.slice(0, i).every(([, before]) => before <= found[i][0] || end < 0));
  }

  // --- The files of the index ---

  /** @type {Record<string, any>} by name; null for what could not be had */
  const arrived = {};
  /** @type {Record<string, (() => void)[]>} */
  const waiting = {};
  /** Those that could not be had. @type {Set<string>} */
  const lost = new Set();
  /** How often what could not be had was tried again. */
  let tries = 0;
  /** Where the index is: known from the address of its first file. */
  let folder = "";

  /** Take in a file, or null where it cannot be had. @param {string} name @param {any} data */
  function put(name, data) {
    arrived[name] = data;
    if (data === null) lost.add(name);
    const uses = waiting[name] ?? [];
    delete waiting[name];
    for (const use of uses) use();
  }

  /** A file of the index; nothing is in one that could not be had. @param {string} name @returns {any} */
  function need(name) {
    if (!(name in arrived)) throw new Missing([name]);
    return arrived[name] ?? {};
  }

  /** A file of the index if it is there. @param {string} name @returns {any} */
  function peek(name) {
    return arrived[name];
  }

  /**
   * Load a file of the index once; a script, so that it works from a disk.
   * @param {string} name @param {() => void} use
   */
  function load(name, use, address = `${folder}${name}.js`) {
    if (name in arrived) return use();
    if (waiting[name]) return void waiting[name].push(use);
    waiting[name] = [use];
    const script = document.createElement("script");
    script.src = trusted(address);
    // A truncated file is no script: it loads, but hands over nothing.
    for (const end of ["load", "error"]) script.addEventListener(end, () => name in arrived || put(name, null));
    document.head.append(script);
  }

  /**
   * Do what needs files of the index, as often as it takes until all are there.
   * @template T
   * @param {() => T} work
   * @param {(result: T) => void} use
   * @param {() => boolean} isWanted asked before each time
   */
  function whenReady(work, use, isWanted = () => true) {
    if (!isWanted()) return;
    let result;
    try {
      result = work();
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      const names = [...new Set(error.names)];
      let left = names.length;
      for (const name of names) load(name, () => --left || whenReady(work, use, isWanted));
      return;
    }
    use(result);
  }

  /**
   * Start a search: load the first file and hand over its engine, or null if there is none to be had.
   * @param {string} address @param {(engine: any) => void} use
   */
  function start(address, use) {
    folder = address.slice(0, address.lastIndexOf("/") + 1);
    const ready = () => {
      const { core, split } = arrived;
      if (core && (split || !core.split)) engine ??= makeEngine(core);
      use(engine);
    };
    load("core", () => (arrived.core?.split ? load("split", ready, here.replace("search.js", "search-split.js")) : ready()));
  }
  /** @type {any} */
  let engine = null;
  /** The address of this script; the one for split indexes lies beside it. */
  const here = /** @type {HTMLScriptElement | null} */ (globalThis.document?.currentScript)?.src ?? "";

  /** Whether a file could not be had. */
  function hasFailed() {
    return lost.size > 0;
  }

  /** Forget what could not be had, so that it is tried again. */
  function retry() {
    if (hasFailed()) tries++;
    for (const name of lost) delete arrived[name];
    lost.clear();
  }

  /** @type {any} */
  let policy = null;
  /** Vouch for an address of ours where Trusted Types are asked for. @param {string} address */
  function trusted(address) {
    const types = /** @type {any} */ (globalThis).trustedTypes;
    policy ??= types?.createPolicy("atlas-search", { createScriptURL: (/** @type {string} */ url) => url });
    return policy ? policy.createScriptURL(address) : address;
  }

  const api = {
    fold, normalise, loose, wordsOf, stem, marks, makeWords, cut, spaced, merge, together, need, peek, put, BEGUN,
    start, whenReady, hasFailed, retry, makeEngine,
  };
  Object.assign(globalThis, { atlasSearch: api });
})();
