// What has a name that begins with what is typed, or of which that is an abbreviation.

import { hasHan } from "./characters.js";
import { thingOf } from "./dictionary.js";
import { need } from "./files.js";
import { loose, normalise } from "./fold.js";
import { core } from "./opened.js";

const MOST_LIKE = 5;
/** What begins the names of many, so that an abbreviation leaves it out. */
const COMMON = /^(中华人民共和国|中华|中国|国家|国务院|中央|全国)/;

/** @typedef {{thing: Thing, keys: string[], words: string[]}} Known */
/** @type {{file: object, known: Known[]} | null} */
let made = null;

/** Everything that has a name, the names as they are compared. @returns {Known[]} */
function allNamed() {
  const file = /** @type {NamesFile} */ (need("names"));
  made = made?.file === file ? made : {
    file,
    known: (file.things ?? []).map(([kind, id, zh, en, count, names]) => {
      const words = names.map((name) => normalise(name));
      return { thing: thingOf([kind, id, zh, en, count]), words, keys: words.map(loose) };
    }),
  };
  return made.known;
}

/**
 * What is called so; and what has a name that begins so, or one that is abbreviated so: at most five.
 * @param {string} query as compared @returns {{own: Thing[], like: Thing[]}}
 */
export function named(query) {
  const key = loose(query);
  if (key.length < 2) return { own: [], like: [] };
  const isHan = hasHan(key);
  const short = isHan ? key.replace(COMMON, "") : key;
  /** @param {Known} known @returns {number} how near, the nearest as 0; none where it is not */
  const nearness = ({ thing, keys, words }) => {
    if (keys.includes(key)) return NaN;
    if (keys.some((each) => each.startsWith(key))) return 0;
    if (!isHan) return words.some((each) => each.includes(` ${query}`)) ? 1 : NaN;
    if (thing.kind !== "agency" || short.length < 2) return NaN;
    return keys.some((each) => abbreviates([...short], each.replace(COMMON, ""))) ? 2 : NaN;
  };
  const own = allNamed().filter(({ keys }) => keys.includes(key)).map(({ thing }) => thing);
  const like = allNamed()
    .map((known) => /** @type {const} */ ([known.thing, nearness(known)]))
    .filter(([, near]) => near >= 0)
    .sort((a, b) => a[1] - b[1])
    .slice(0, MOST_LIKE)
    .map(([thing]) => thing);
  return { own, like };
}

/** Whether characters stand in a name in their order, the first at its beginning. @param {string[]} points @param {string} name */
function abbreviates(points, name) {
  let at = 0;
  for (const point of points) {
    const next = name.indexOf(point, at);
    if (next < 0 || (!at && next)) return false;
    at = next + point.length;
  }
  return true;
}

/** The number of an agency, a theme or a form in its list; -1 if it has no activities. @param {Thing} thing */
export function numberOf({ kind, id }) {
  const list = /** @type {NamedEntry[]} */ (kind === "agency" ? core.agencies : kind === "theme" ? core.themes : core.forms);
  return kind === "term" ? -1 : list.findIndex(([own]) => own === id);
}
