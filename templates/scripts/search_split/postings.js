// Lists of numbers as generator/search/postings.py writes them.

const MOST_DECODED = 50;

export class Postings {
  /** @param {string} digits those of the first half end a number */
  constructor(digits) {
    this.base = digits.length / 2;
    this.values = new Uint8Array(128);
    for (let i = 0; i < digits.length; i++) this.values[digits.charCodeAt(i)] = i;
    /**
     * What was decoded last: a search is run again when a file arrives, and the next one is like it.
     * @type {Map<string, number[]>}
     */
    this.decoded = new Map();
  }

  /** @param {string | undefined} posting @returns {number[]} ascending */
  decode(posting = "") {
    const done = this.decoded.get(posting);
    if (done) return done;
    const { base, values } = this;
    const numbers = [];
    let last = -1;
    let gap = 0;
    let factor = 1;
    for (let i = 0; i < posting.length; i++) {
      const digit = values[posting.charCodeAt(i)];
      gap += (digit % base) * factor;
      factor *= base;
      if (digit < base) {
        last += gap + 1;
        numbers.push(last);
        [gap, factor] = [0, 1];
      }
    }
    if (this.decoded.size === MOST_DECODED) this.decoded.clear();
    this.decoded.set(posting, numbers);
    return numbers;
  }
}

/**
 * The activities of a posting, with what the best match in each weighs.
 * @param {number[]} numbers @param {number[]} weights by kind @returns {Scores}
 */
export function weigh(numbers, weights) {
  /** @type {Scores} */
  const found = new Map();
  for (const number of numbers) {
    const doc = Math.floor(number / weights.length);
    const weight = weights[number % weights.length];
    if (weight > (found.get(doc) ?? 0)) found.set(doc, weight);
  }
  return found;
}
