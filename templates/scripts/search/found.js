// What words find: lists of activities, each with how it was found, so that the page can say so.

/** The ways of finding, the nearest to what was typed first. */
const KINDS = /** @type {const} */ (["text", "same", "topic", "heard", "begun", "notes", "similar", "parts", "some"]);

/**
 * @param {Scores} found
 * @param {string[]} [needles] what to mark, as compared
 * @param {Kind} [kind]
 * @param {string[]} [missing] the words that nothing holds
 * @param {Found[]} [later] what is less near to what was typed
 * @returns {Found}
 */
export function finds(found, needles = [], kind = "text", missing = [], later = []) {
  return { found, needles, kind, missing, later };
}

/** What the first way finds that finds something. @param {(() => Found | null)[]} ways @returns {Found | undefined} */
export function firstFound(...ways) {
  for (const way of ways) {
    const found = way();
    if (found?.found.size) return found;
  }
}

/** How several words were found together, of which each was found in its way. @param {Found[]} parts @param {Scores} found */
export function joined(parts, found) {
  const kind = KINDS[Math.max(0, ...parts.map((part) => KINDS.indexOf(/** @type {never} */ (part.kind))))];
  return finds(found, parts.flatMap((part) => part.needles), kind, parts.flatMap((part) => part.missing));
}
