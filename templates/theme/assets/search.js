// The search itself, without a page: it reads the index, takes a query, and returns ranked hits.
// It runs in browsers and in Node.js alike. The index is made by generator/search/.

/**
 * @typedef {object} Core
 * @property {[string, string, string][]} campaigns year and names
 * @property {[string, string, string, string[]][]} agencies id, names, other names
 * @property {[string, string, string, string[]][]} themes id, names, other names
 * @property {[string, string, string, string[]][]} forms id, names, other names
 * @property {string[][]} synonyms
 * @property {[string, string, number, number, string][]} sentences Chinese, English, place, notes
 * @property {[number, number, number, string, string, string, number[], number[], number[], number[],
 *   number[]][]} activities see generator/search/index.py
 * @property {string} reading the name of the other file
 *
 * @typedef {{pinyin: Record<string, string>, traditional: Record<string, string>}} Reading
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

  const HAN = "々〇㐀-䶿一-鿿豈-﫿\u{20000}-\u{3ffff}";
  const HAS_HAN = new RegExp(`[${HAN}]`, "u");
  const BESIDE_HAN = new RegExp(`[${HAN}|]`, "u");
  // Marks, sound marks of half-width katakana, and the later letters of a Hangul syllable.
  const CLUSTER = /\P{M}[\p{M}ﾞﾟ\u1160-\u11ff]*|\p{M}+/gu;
  const LONGEST_QUERY = 300;

  /**
   * Bring text into the form in which it is compared; see generator/search/normalise.py.
   * @param {string} text
   * @param {Record<string, string>} simplified
   * @returns {{text: string, from: number[]}} the form, and where each of its units came from
   */
  function fold(text, simplified = {}) {
    let out = "";
    /** @type {number[]} */
    const from = [];
    /** @param {string} unit @param {number} place */
    const add = (unit, place) => {
      out += unit;
      for (let i = 0; i < unit.length; i++) from.push(place);
    };
    const drop = () => {
      out = out.slice(0, -1);
      from.pop();
    };
    for (const match of text.matchAll(CLUSTER)) {
      for (const character of match[0].normalize("NFKC").toLowerCase()) {
        const unit = simplified[character] ?? character;
        const last = out.slice(-1);
        if (/[\p{Z}\t\n\v\f\r]/u.test(unit)) {
          if (last && last !== " " && !BESIDE_HAN.test(lastPoint(out))) add(" ", match.index);
        } else if (/[\p{P}\p{S}]/u.test(unit)) {
          if (last === " ") drop();
          if (out && !out.endsWith("|")) add("|", match.index);
        } else if (HAS_HAN.test(unit) || !/[\p{M}\p{C}]/u.test(unit)) {
          if (last === " " && BESIDE_HAN.test(unit)) drop();
          add(unit, match.index);
        }
      }
    }
    while (/[ |]$/.test(out)) drop();
    return { text: out, from };
  }

  /** @param {string} text */
  function lastPoint(text) {
    return [...text.slice(-2)].pop() ?? "";
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
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1] ? 0 : 1;
        let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        next.push(cost);
      }
      if (Math.min(...next) > most) return most + 1;
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

  /** @param {Core} core */
  function makeEngine(core) {
    /** @type {Reading | null} */
    let reading = null;
    const rows = core.activities;
    const count = rows.length;
    const sentences = core.sentences.map(([zh, en, , , notes]) => ({
      zh: normalise(zh),
      en: ` ${normalise(en)} `.replace(/\|/g, " "),
      notes: normalise(notes),
    }));
    const docs = rows.map(([, agency, sentence, , zh, en, quotes, contexts, themes, forms, partners]) => ({
      agency,
      sentence,
      themes,
      forms,
      partners,
      title: normalise(zh),
      quotes: pick(sentence, quotes),
      contexts: pick(sentence, contexts),
      en: ` ${normalise(en)} `.replace(/\|/g, " "),
    }));
    const seen = new Set(docs.flatMap((doc) => [...doc.title, ...sentences[doc.sentence].zh]));

    /** @param {number} sentence @param {number[]} spans */
    function pick(sentence, spans) {
      const found = [];
      for (let i = 0; i < spans.length; i += 2) {
        const points = core.sentences[sentence][0];
        // Offsets count code points, as Python does.
        found.push(normalise([...points].slice(spans[i], spans[i] + spans[i + 1]).join("")));
      }
      return found;
    }

    /** Names as compared: of agencies, themes and forms. */
    const [agencyNames, themeNames, formNames] = [core.agencies, core.themes, core.forms].map((list) =>
      list.map(([, zh, en, others]) => [zh, en, ...others].map((name) => normalise(name))),
    );

    /** @type {Map<string, Scores>} the activities of each Latin word, with the weight of its field */
    const vocabulary = new Map();
    /** @type {Map<string, Set<string>>} the words of each stem */
    const stems = new Map();
    /** @param {number} doc @param {string} text @param {number} weight */
    function learn(doc, text, weight) {
      for (const word of wordsOf(text)) {
        let scores = vocabulary.get(word);
        if (!scores) {
          vocabulary.set(word, (scores = new Map()));
          const key = stem(word);
          stems.set(key, (stems.get(key) ?? new Set()).add(word));
        }
        scores.set(doc, Math.max(scores.get(doc) ?? 0, weight));
      }
    }
    docs.forEach((doc, i) => {
      learn(i, doc.en, 8);
      learn(i, doc.title, 8);
      learn(i, [...doc.quotes, ...doc.contexts].join(" "), 5);
      learn(i, sentences[doc.sentence].en, 3);
      learn(i, agencyNames[doc.agency].join(" "), 2);
    });

    /** @type {Map<string, string[]>} */
    const synonyms = new Map();
    for (const group of core.synonyms) {
      const words = group.map((word) => normalise(word));
      for (const word of words) {
        const key = HAS_HAN.test(word) ? word : wordsOf(word).map(stem).join(" ");
        synonyms.set(key, words.filter((other) => other !== word));
      }
    }

    // --- What finds activities ---

    /** @param {Scores} into @param {Iterable<[number, number]>} scores */
    function merge(into, scores, factor = 1) {
      for (const [doc, weight] of scores) into.set(doc, Math.max(into.get(doc) ?? 0, weight * factor));
      return into;
    }

    /** @param {(doc: typeof docs[0]) => number} weigh @returns {Scores} */
    function filter(weigh) {
      /** @type {Scores} */
      const found = new Map();
      docs.forEach((doc, i) => {
        const weight = weigh(doc);
        if (weight) found.set(i, weight);
      });
      return found;
    }

    /**
     * Activities whose own words hold a phrase: the promise of exactness.
     * @param {string} phrase as compared
     */
    function own(phrase) {
      return filter((doc) =>
        doc.title === phrase ? 100
        : doc.title.startsWith(phrase) ? 12
        : doc.title.includes(phrase) ? 10
        : doc.quotes.some((text) => text.includes(phrase)) ? 6
        : doc.contexts.some((text) => text.includes(phrase)) ? 3
        : 0,
      );
    }

    /** The same without regard to punctuation. @param {string} phrase */
    function ownLoosely(phrase) {
      const bare = loose(phrase);
      return filter((doc) =>
        loose(doc.title).includes(bare) ? 8
        : doc.quotes.some((text) => loose(text).includes(bare)) ? 5
        : doc.contexts.some((text) => loose(text).includes(bare)) ? 3
        : 0,
      );
    }

    /** @param {string} text */
    function loose(text) {
      return text.replace(/[| ]/g, "");
    }

    /** Activities of the sentence from which a clause was pasted. @param {string} phrase */
    function pasted(phrase) {
      const bare = loose(phrase);
      return filter((doc) => {
        if (!loose(sentences[doc.sentence].zh).includes(bare)) return 0;
        const own = [doc.title, ...doc.quotes].map(loose);
        return own.some((text) => bare.includes(text)) ? 4 : 2;
      });
    }

    /** @param {string[][]} names @param {string} name @returns {number[]} */
    function called(names, name) {
      return names.flatMap((own, i) => (own.includes(name) ? [i] : []));
    }

    /** @param {string} phrase */
    function byAgency(phrase, exact = true) {
      const hit = exact
        ? called(agencyNames, phrase)
        : agencyNames.flatMap((own, i) => (own.some((name) => name.includes(phrase)) ? [i] : []));
      return filter((doc) => (hit.includes(doc.agency) ? 5 : 0));
    }

    /** @param {string} phrase */
    function byTopic(phrase) {
      const themes = called(themeNames, phrase);
      const forms = called(formNames, phrase);
      return filter((doc) =>
        doc.themes.some((theme) => themes.includes(theme)) ? 3
        : doc.forms.some((form) => forms.includes(form)) ? 2
        : 0,
      );
    }

    /** @param {string} phrase */
    function byNotes(phrase) {
      return filter((doc) => (sentences[doc.sentence].notes.includes(phrase) ? 1 : 0));
    }

    /** Activities that hold a Latin word, by its stem. @param {string} word */
    function byStem(word) {
      /** @type {Scores} */
      const found = new Map();
      for (const form of stems.get(stem(word)) ?? []) {
        merge(found, vocabulary.get(form) ?? [], form === word ? 1 : 0.9);
      }
      return found;
    }

    /** @param {string} phrase Latin words @returns {Scores} */
    function byWords(phrase) {
      const words = wordsOf(phrase).filter((word) => !STOP.has(word));
      return words.length ? both(words.map(byStem)) : new Map();
    }

    /** @param {string} term */
    function bySynonym(term) {
      const key = HAS_HAN.test(term) ? term : wordsOf(term).map(stem).join(" ");
      /** @type {Scores} */
      const found = new Map();
      for (const other of synonyms.get(key) ?? []) {
        merge(found, HAS_HAN.test(other) ? own(other) : byWords(other), 0.8);
      }
      return found;
    }

    /** @param {string} word */
    function byPrefix(word) {
      /** @type {Scores} */
      const found = new Map();
      if (word.length < 2) return found;
      for (const [known, scores] of vocabulary) {
        if (known.startsWith(word)) merge(found, scores, 0.7);
      }
      return found;
    }

    /** The known words nearest to one that may be mistyped. @param {string} word @returns {string[]} */
    function nearest(word) {
      const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
      let best = most;
      /** @type {string[]} */
      let found = [];
      for (const known of most ? vocabulary.keys() : []) {
        const single = distance(word, known.replace(/s$/, ""), best);
        const letters = Math.min(single, distance(word, known, best));
        if (letters < best) found = [];
        if (letters <= best) found.push(known);
        best = Math.min(best, letters);
      }
      return found;
    }

    /**
     * The Han passages that are read as some letters, as whole syllables or as first letters.
     * @param {string} letters
     */
    function byPinyin(letters) {
      /** @type {Scores} */
      const found = new Map();
      /** @type {Set<string>} */
      const passages = new Set();
      if (!reading || letters.length < 2) return { found, passages };
      /** @type {Map<string, string[]>} */
      const syllables = new Map();
      for (const [syllable, characters] of Object.entries(reading.pinyin)) {
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
      const holds = (text) => {
        for (let i = 0; i < text.length; i++) {
          const end = Math.max(read(text, i, 0), letters.length > 2 ? initials(text, i) : -1);
          if (end !== -1) return text.slice(i, end);
        }
        return "";
      };
      docs.forEach((doc, i) => {
        const fields = [[doc.title, 8], ...doc.quotes.map((text) => [text, 5])];
        const more = [...doc.contexts.map((text) => [text, 3]), ...agencyNames[doc.agency].map((n) => [n, 2])];
        for (const [text, weight] of /** @type {[string, number][]} */ ([...fields, ...more])) {
          const passage = holds(text);
          if (passage) {
            passages.add(passage);
            found.set(i, weight);
            break;
          }
        }
      });
      return { found, passages };
    }

    // --- How they are joined ---

    /** Activities found by all. @param {Scores[]} parts @returns {Scores} */
    function both(parts) {
      /** @type {Scores} */
      const found = new Map();
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

    /** Everything that one of several words may mean. @param {string} term @returns {Scores} */
    function broadly(term) {
      if (!HAS_HAN.test(term)) return latin(term).found;
      const found = own(term);
      merge(found, byAgency(term), 0.8);
      if (term.length > 1) merge(found, ownLoosely(term), 0.8);
      if (!found.size) merge(found, byTopic(term));
      if (!found.size) merge(found, bySynonym(term));
      if (!found.size && term.length > 1) merge(found, byAgency(term, false), 0.5);
      if (!found.size) merge(found, pasted(term));
      if (!found.size) merge(found, byNotes(term));
      return found;
    }

    /** @param {string} term one Latin word */
    function latin(term) {
      /** @type {string[]} */
      let needles = [...(stems.get(stem(term)) ?? [])];
      let found = byStem(term);
      const same = bySynonym(term);
      if (same.size) {
        found = merge(new Map(found), same);
        needles.push(...(synonyms.get(stem(term)) ?? []));
      }
      if (!found.size) {
        const { found: read, passages } = byPinyin(term);
        if (read.size) [found, needles] = [read, [...passages]];
      }
      if (!found.size) [found, needles] = [byPrefix(term), [term]];
      if (!found.size) {
        needles = nearest(term);
        for (const word of needles) merge(found, byStem(word), 0.5);
      }
      if (!found.size) found = byNotes(term);
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
      /** @param {string} words */
      const compared = (words) => normalise(words, reading?.traditional);
      return {
        phrases: phrases.map(compared).filter(Boolean),
        excluded: excluded.map(compared).filter(Boolean),
        rest,
      };
    }

    /** @param {string} phrase as compared */
    function exactly(phrase) {
      if (HAS_HAN.test(phrase)) return first(() => own(phrase), () => pasted(phrase));
      const words = ` ${phrase.replace(/\|/g, " ")} `;
      return filter((doc) =>
        doc.en.includes(words) ? 8
        : sentences[doc.sentence].en.includes(words) ? 3
        : wordsOf(doc.title).join(" ").includes(words.trim()) ? 8
        : 0,
      );
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
      const whole = normalise(text, reading?.traditional);
      const plain = whole.replace(/\|/g, " ");
      /** @param {Scores} found @param {string[]} needles */
      const done = (found, needles, widened = false, words = /** @type {string[]} */ ([])) => ({
        found, needles, widened, words,
      });
      if (!whole) return done(new Map(), []);
      if (HAS_HAN.test(whole)) {
        const spaced = /\s/.test(text.trim());
        let found = own(whole);
        if (found.size && !spaced) return done(found, [whole]);
        if (!found.size && called(agencyNames, whole).length) return done(byAgency(whole), []);
        if (!spaced) {
          found = first(() => ownLoosely(whole), () => byTopic(whole), () => pasted(whole), () => bySynonym(whole));
          if (found.size) return done(found, [whole, ...(synonyms.get(whole) ?? [])]);
          if (whole.length > 1) found = byAgency(whole, false);
          if (found.size) return done(found, []);
        } else if (found.size && whole.length > 3) {
          return done(found, [whole]);
        }
        return several(termsOf(text), done);
      }
      if (called(agencyNames, whole).length) return done(byAgency(whole), []);
      const words = wordsOf(plain);
      const content = words.filter((word) => !STOP.has(word));
      const strict = content.length ? both(content.map((word) => merge(byStem(word), bySynonym(word)))) : new Map();
      merge(strict, bySynonym(plain));
      if (strict.size) {
        const needles = content.flatMap((word) => [...(stems.get(stem(word)) ?? []), ...(synonyms.get(stem(word)) ?? [])]);
        return done(strict, [...needles, ...(synonyms.get(words.map(stem).join(" ")) ?? [])]);
      }
      const topic = byTopic(whole);
      if (topic.size) return done(topic, []);
      const letters = text.normalize("NFD").replace(/[^a-zA-Z]/g, "").toLowerCase();
      const { found, passages } = byPinyin(letters);
      if (found.size) return done(found, [...passages]);
      return several(content.length ? content : words, done);
    }

    /**
     * @template T
     * @param {string[]} terms
     * @param {(found: Scores, needles: string[], widened?: boolean, words?: string[]) => T} done
     */
    function several(terms, done) {
      const parts = terms.map((term) =>
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
        return done(merge(new Map(all), more, 0.5), [...needles, object], more.size > all.size);
      }
      if (parts.some((part) => part.found.size)) {
        return done(any(parts.map((part) => part.found)), needles, true, missing);
      }
      // Nothing as typed: what shares the rarest pairs of characters.
      const pairs = terms.flatMap((term) => (HAS_HAN.test(term) ? pairsOf(term) : []));
      const shared = pairs.map(own);
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
        .map((term) => normalise(term, reading?.traditional))
        .filter(Boolean);
      return terms.flatMap((term) => {
        if (!HAS_HAN.test(term)) return STOP.has(term) ? [] : wordsOf(term);
        if (own(term).size || called(agencyNames, term).length || byTopic(term).size) return [term];
        return withoutAsking(term);
      });
    }

    /** @param {string} term */
    function withoutAsking(term) {
      let parts = [term];
      for (const asking of ASKING) {
        parts = parts.flatMap((part) =>
          own(part).size || called(agencyNames, part).length ? [part] : part.split(asking).filter(Boolean),
        );
      }
      const useful = parts.filter((part) => !ASKING.includes(part));
      return useful.length ? useful : [term];
    }

    return {
      core,
      docs,

      /** @param {Reading} data */
      setReading(data) {
        reading = data;
      },

      /** Whether a query can be answered better with the other file. @param {string} query */
      needsReading(query) {
        const text = normalise(query);
        if (reading || !text) return false;
        if ([...text].some((character) => HAS_HAN.test(character) && !seen.has(character))) return true;
        return wordsOf(text).some((word) => /[a-z]/.test(word) && !byStem(word).size);
      },

      /** Agencies and themes whose name holds some words, for suggestions. @param {string} query */
      namesLike(query) {
        const words = normalise(query, reading?.traditional);
        const used = new Set(docs.map((doc) => doc.agency));
        /** @param {string[][]} names */
        const like = (names) => names.flatMap((own, i) => (own.some((name) => name.includes(words)) ? [i] : []));
        return words ? { agencies: like(agencyNames).filter((i) => used.has(i)), themes: like(themeNames) } : { agencies: [], themes: [] };
      },

      /** @param {string} query @returns {Result} */
      search(query) {
        const text = String(query).toWellFormed?.() ?? String(query);
        const { phrases, excluded, rest } = parse(text.slice(0, LONGEST_QUERY).replace(/\p{C}/gu, " "));
        const names = normalise(rest, reading?.traditional);
        const asked = called(agencyNames, names);
        const hasDocs = new Set(docs.map((doc) => doc.agency));
        const absent = asked.filter((agency) => !hasDocs.has(agency));
        const named = asked.filter((agency) => hasDocs.has(agency));
        /** @type {Scores} */
        let found;
        let result = { needles: /** @type {string[]} */ ([]), widened: false, words: /** @type {string[]} */ ([]) };
        const parts = phrases.map(exactly);
        if (normalise(rest)) {
          const words = searchWords(rest);
          result = words;
          parts.push(absent.length && !named.length && !own(names).size ? new Map() : words.found);
        } else if (!phrases.length) {
          parts.push(filter(() => 1));
        }
        found = parts.length === 1 ? parts[0] : both(parts);
        for (const term of excluded) for (const doc of excludes(term).keys()) found.delete(doc);
        const hits = [...found.keys()].sort((a, b) => (found.get(b) ?? 0) - (found.get(a) ?? 0) || a - b);
        const missed = hits.length ? result.words : [...result.words, ...wordsOf([...phrases, names].join(" "))];
        return {
          hits,
          needles: [...new Set([...phrases, ...result.needles])].filter(Boolean),
          widened: result.widened && hits.length > 0,
          absent,
          named,
          nearest: [...new Set(missed.flatMap(nearest))].slice(0, 5),
        };
      },
    };
  }

  /**
   * Return where a text is to be marked, as pairs of start and end.
   * @param {string} text
   * @param {string[]} needles as compared
   * @returns {[number, number][]}
   */
  function marks(text, needles) {
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

  /** @type {Record<string, any>} */
  const arrived = {};
  /** @type {Record<string, ((data: any) => void)[]>} */
  const waiting = {};
  /** Where the index is: known from the address of its first file. */
  let folder = "";

  /** Tell all who wait for a file that it is there, or with null that it cannot be had.
   * @param {string} name @param {any} data */
  function settle(name, data) {
    if (data) arrived[name] = data;
    for (const use of waiting[name] ?? []) use(data);
    delete waiting[name];
  }

  /**
   * Load a file of the index once; a script, so that it works from a disk.
   * @param {string} address @param {string} name @param {(data: any) => void} use gets null on failure
   */
  function load(address, name, use) {
    if (name in arrived) return use(arrived[name]);
    if (waiting[name]) return void waiting[name].push(use);
    waiting[name] = [use];
    if (address.includes("/")) folder = address.slice(0, address.lastIndexOf("/") + 1);
    else address = folder + address;
    const script = document.createElement("script");
    script.src = trusted(address);
    script.addEventListener("error", () => settle(name, null));
    // A truncated file is no script: it loads, but hands over nothing.
    script.addEventListener("load", () => settle(name, arrived[name] ?? null));
    document.head.append(script);
  }

  /** @type {any} */
  let policy = null;
  /** Vouch for an address of ours where Trusted Types are asked for. @param {string} address */
  function trusted(address) {
    const types = /** @type {any} */ (globalThis).trustedTypes;
    policy ??= types?.createPolicy("atlas-search", { createScriptURL: (/** @type {string} */ url) => url });
    return policy ? policy.createScriptURL(address) : address;
  }

  Object.assign(globalThis, {
    atlasSearch: {
      makeEngine,
      normalise,
      marks,
      stem,
      load,
      put: settle,
    },
  });
})();
