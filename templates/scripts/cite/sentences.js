// The sentence of the activity whose page it is, in each language.

/** Return the paragraph of the sentence in a language.
 * @param {Element} hero @param {string} lang @returns {Element | null} */
export function sentenceIn(hero, lang) {
  // A sentence without a language of its own has the page's.
  const isOwn = document.documentElement.lang.startsWith(lang);
  return hero.querySelector(`p[lang|="${lang}"]`) ?? (isOwn ? hero.querySelector("p.q") : null);
}
