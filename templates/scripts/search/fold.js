// Text in the form in which it is compared; its rules are those of generator/search/normalise.py.

import { kindOf } from "./characters.js";

// Marks, sound marks of half-width katakana, and the later letters of a Hangul syllable.
const HAS_MARKS = /[\p{M}ﾞﾟ\u1160-\u11ff]/u;
const CLUSTER = /\P{M}[\p{M}ﾞﾟ\u1160-\u11ff]*|\p{M}+/gu;

/**
 * Bring text into the form in which it is compared.
 * @param {string} text
 * @param {Record<string, string>} simplified
 * @returns {{text: string, from: number[]}} the form, and where each of its units came from
 */
export function fold(text, simplified = {}) {
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
      if (kind === "blank") {
        if (!last || last === " " || last === "|" || kindOf(last) === "han") continue;
        unit = " ";
      } else if (kind === "mark") {
        if (last === " ") drop();
        if (!out || out.endsWith("|")) continue;
        unit = "|";
      } else if (kind === "dropped") {
        continue;
      } else if (kind === "han" && last === " ") {
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
export function normalise(text, simplified = {}) {
  return fold(text, simplified).text;
}

/** Text without its marks and blanks. @param {string} text as compared */
export function loose(text) {
  return text.replace(/[| ]/g, "");
}

/** English as it is compared with words: a blank at both ends. @param {string} text */
export function spaced(text) {
  return ` ${normalise(text)} `.replace(/\|/g, " ");
}
