// Elements and words as they are drawn.

import { marks } from "../search/marks.js";
import { fill } from "../search/paths.js";
import { lang } from "../search/shown_language.js";
import { t } from "./elements.js";

/**
 * Make an element.
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children text is set as text, never read as HTML
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A copy of what is in a template of the page: to clone is quicker than to make each element. @param {string} id */
export function copyOf(id) {
  return document.importNode(/** @type {HTMLTemplateElement} */ (document.getElementById(id)).content, true);
}

const digits = new Intl.NumberFormat(lang);
/** @param {number} number of activities */
export function countOf(number) {
  return fill(number === 1 ? t.activities_one : t.activities_other, { n: digits.format(number) });
}

/** A text with what was found in it. @param {string} text @param {string[]} needles @returns {(Node | string)[]} */
export function marked(text, needles) {
  const parts = [];
  let end = 0;
  for (const [from, to] of marks(text, needles)) {
    if (from < end) continue;
    parts.push(text.slice(end, from), make("mark", {}, text.slice(from, to)));
    end = to;
  }
  return [...parts, text.slice(end)];
}
