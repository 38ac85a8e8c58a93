// The language in which records are shown: that of the page.

/** @type {Language} */
export const lang = globalThis.document?.documentElement.lang === "en" ? "en" : "zh";

/** Where the name in this language is in the record of an agency, a theme or a form. */
export const NAME = lang === "en" ? 2 : 1;

/** @param {Thing} thing */
export function nameOf(thing) {
  return thing[lang] || thing.zh;
}
