// Han passages found by the Latin letters that they are read as.

/**
 * Return what finds the passage of a text that is read as some letters, as whole syllables or as
 * first letters.
 * @param {Record<string, string>} pinyin the characters that are read as each syllable, `|`, and those that
 *   are read so elsewhere
 * @param {string} letters @param {boolean} withInitials @param {boolean} withOthers
 */
export function passageReader(pinyin, letters, withInitials, withOthers) {
  const syllables = syllablesOf(pinyin, withOthers);
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
  return (text) => {
    for (let i = 0; i < text.length; i++) {
      const end = Math.max(read(text, i, 0), withInitials && letters.length > 2 ? initials(text, i) : -1);
      if (end !== -1) return text.slice(i, end);
    }
    return "";
  };
}

/** The syllables of each character. @param {Record<string, string>} pinyin @param {boolean} withOthers @returns {Map<string, string[]>} */
function syllablesOf(pinyin, withOthers) {
  const syllables = new Map();
  for (const [syllable, characters] of Object.entries(pinyin)) {
    for (const character of withOthers ? characters : characters.split("|")[0]) {
      syllables.set(character, [...(syllables.get(character) ?? []), syllable]);
    }
  }
  return syllables;
}
