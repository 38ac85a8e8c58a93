// Kinds of characters. The index says which are Han, so that both sides have one definition.

/** @typedef {"dropped" | "blank" | "mark" | "letter" | "han"} Kind */

/** None before an index has said which. */
let han = /(?!)/u;
/** Few, looked up for each letter. @type {Map<string, Kind>} */
const kinds = new Map();

/** Say which characters are Han. @param {string} characters as in a character class */
export function defineHan(characters) {
  han = new RegExp(`[${characters}]`, "u");
  kinds.clear();
}

/** @param {string} text */
export function hasHan(text) {
  return han.test(text);
}

/** @param {string} character @returns {Kind} */
export function kindOf(character) {
  let kind = kinds.get(character);
  if (!kind) {
    kind = /[\p{Z}\t\n\v\f\r]/u.test(character) ? "blank"
      : /[\p{P}\p{S}]/u.test(character) ? "mark"
      : hasHan(character) ? "han"
      : /[\p{M}\p{C}]/u.test(character) ? "dropped"
      : "letter";
    kinds.set(character, kind);
  }
  return kind;
}
