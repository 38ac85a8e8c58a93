// What Latin letters may be but a word: a beginning, pinyin, or a mistake.

import { tries } from "./files.js";
import { source } from "./opened.js";
import { together } from "./together.js";
import { distance } from "./words.js";

/** Words offered for one that may be mistyped. */
const MOST_NEAREST = 20;

/** @typedef {{heard: Heard, begun: Scores}} Letters what is read so, and all words that begin so */

/** The last of them: a search asks again. @type {{source: Source, letters: string, tries: number, found: Letters} | null} */
let last = null;

/** The known words nearest to one that may be mistyped. @param {string} word @returns {string[]} */
export function nearest(word) {
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

/** @param {string} letters @param {boolean} withInitials @returns {Heard} */
export function byPinyin(letters, withInitials) {
  return letters.length < 2 ? { found: new Map(), passages: new Set() } : source.sounds(letters, withInitials);
}

/**
 * What letters are read as, and the words that begin so. Where there are some, the letters are not
 * taken for the first letters of syllables.
 * @param {string} letters @returns {Letters}
 */
export function byLetters(letters) {
  if (letters.length < 2) return { heard: byPinyin(letters, false), begun: new Map() };
  if (last?.letters === letters && last.tries === tries && last.source === source) return last.found;
  source.ahead();
  // Each asks for files of its own, which are to come at the same time.
  /** @type {(Heard | Scores)[]} */
  const both = together([() => byPinyin(letters, !source.begins(letters)), () => source.beginning(letters)], (way) => way());
  const found = { heard: /** @type {Heard} */ (both[0]), begun: /** @type {Scores} */ (both[1]) };
  last = { source, letters, tries, found };
  return found;
}
