// Where in a text what was found stands.

import { hasHan } from "./characters.js";
import { fold } from "./fold.js";

/**
 * Return where a text is to be marked, as pairs of start and end.
 * @param {string} text
 * @param {string[]} needles as compared
 * @returns {[number, number][]}
 */
export function marks(text, needles) {
  if (!needles.length) return [];
  const { text: folded, from } = fold(text);
  /** @type {[number, number][]} */
  const found = [];
  for (const needle of needles) {
    const isWord = !hasHan(needle);
    for (let at = folded.indexOf(needle); at !== -1; at = folded.indexOf(needle, at + needle.length)) {
      if (isWord && /[\p{L}\p{N}]/u.test(folded[at - 1] ?? "")) continue;
      const last = from[at + needle.length - 1];
      found.push([from[at], last + (String.fromCodePoint(text.codePointAt(last) ?? 32).length)]);
    }
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return found.filter(([, end], i) => found.slice(0, i).every(([, before]) => before <= found[i][0] || end < 0));
}
