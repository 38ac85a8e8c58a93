// What the search that is there already lends to this script, which is loaded after it.

export const {
  BEGUN, ChineseWords, cut, loose, merge, need, normalise, peek, put, spaced, stem, together, wordsOf,
} = atlasSearch;
