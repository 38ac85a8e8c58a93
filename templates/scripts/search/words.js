// Latin words and their stems, the same as in generator/search/words.py, and words that are alike.

/** @param {string} text as compared */
export function wordsOf(text) {
  return text.match(/[\p{Script=Latin}\p{N}]+/gu) ?? [];
}

/**
 * Return the stem of an English word: the same for `publish`, `publishes` and `publishing`.
 * @param {string} word
 */
export function stem(word) {
  let s = word.replace(/iz(e|es|ed|er|ers|ing|ation)$/, "is$1");
  if (s.length < 4 || /\d/.test(s)) return s;
  s = s.replace(/(ss|x|ch|sh)es$/, "$1").replace(/ies$/, "y").replace(/([^sui])s$/, "$1");
  const [bare, end] = s.split(/(?:(?<=[a-z]{3})(ing|ed)|(?<=[a-z]{4})er|(?<=[a-z]{5})(?:ion|ive|ment))$/);
  if (bare !== s && /[aeiouy]/.test(bare)) {
    s = bare;
    // What is left of *caring* is *care*, not *car*.
    if (end) s = s.length === 3 ? s.replace(/[^aeiou][aeiou][^aeiouwxy]$/, "$&e") : s.replace(/([bdgmnprt])\1$/, "$1");
  }
  return s.replace(/y$/, "i").replace(/(?<=[^ ]{4})e$/, "");
}

/**
 * Return how many letters differ, counting a swap of neighbours as one.
 * @param {string} a @param {string} b @param {number} most
 */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before[j - 2] + 1);
      }
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length];
}
