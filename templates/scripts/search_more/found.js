// What is said over a translation of a hit: the words that were found in it, and not in what is shown.

import { fill, marks } from "./lent.js";

/** The most words that are said. */
const MOST_SAID = 2;

/** @type {More["sayFound"]} */
export function sayFound(summary, { text, lang }, needles, { make, t }) {
  const found = new Set(marks(text, needles).map(([from, to]) => text.slice(from, to)));
  const words = [...found].slice(0, MOST_SAID).flatMap((word) => [" ", make("mark", { lang, translate: "no" }, word)]).slice(1);
  const [before, after] = fill(t.of, { what: summary.textContent ?? "", name: "\n" }).split("\n");
  if (words.length) summary.replaceChildren(before, ...words, after);
}
