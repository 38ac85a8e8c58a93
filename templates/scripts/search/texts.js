// The Chinese of an activity, and how well it holds a phrase.

import { loose, normalise } from "./fold.js";

/** Offsets count code points, as Python does. @param {string} text @param {Spans} spans */
export function cut(text, spans) {
  const points = [...text];
  const found = [];
  for (let i = 0; i < spans.length; i += 2) {
    found.push(points.slice(spans[i], spans[i] + spans[i + 1]).join(""));
  }
  return found;
}

/** The Chinese of an activity as compared. */
export class ChineseWords {
  /**
   * @param {TextWeights} weights what a phrase weighs by where it stands
   * @param {string} title @param {string} sentence
   * @param {Spans} quotes @param {Spans} contexts of the sentence
   */
  constructor(weights, title, sentence, quotes, contexts) {
    this.weights = weights;
    this.title = normalise(title);
    this.quotes = cut(sentence, quotes).map((text) => normalise(text));
    this.contexts = cut(sentence, contexts).map((text) => normalise(text));
    this.whole = loose(normalise(sentence));
  }

  /** @param {string} phrase */
  own(phrase) {
    const { weights, title } = this;
    return title === phrase ? weights.whole
      : title.startsWith(phrase) ? weights.start
      : title.includes(phrase) ? weights.title
      : this.quotes.some((text) => text.includes(phrase)) ? weights.quote
      : this.contexts.some((text) => text.includes(phrase)) ? weights.context
      : 0;
  }

  /** The same without regard to punctuation. @param {string} bare */
  loosely(bare) {
    return loose(this.title).includes(bare) ? 8
      : this.quotes.some((text) => loose(text).includes(bare)) ? 5
      : this.contexts.some((text) => loose(text).includes(bare)) ? 3
      : 0;
  }

  /** How well it may be what a clause of its sentence was pasted for. @param {string} bare */
  pasted(bare) {
    if (!this.whole.includes(bare)) return 0;
    return [this.title, ...this.quotes].some((text) => bare.includes(loose(text))) ? 4 : 2;
  }
}
