// The search as other scripts and tests use it. It runs in browsers and in Node.js alike.

import { defineHan } from "./characters.js";
import { makeEngine } from "./engine.js";
import { need, peek, put, whenReady } from "./files.js";
import { loose, normalise, spaced } from "./fold.js";
import { marks } from "./marks.js";
import { activityPath } from "./paths.js";
import { merge } from "./scores.js";
import { start } from "./start.js";
import { suggestionsOf } from "./suggestions.js";
import { ChineseWords, cut } from "./texts.js";
import { together } from "./together.js";
import { BEGUN } from "./whole.js";
import { stem, wordsOf } from "./words.js";

export const api = {
  BEGUN, ChineseWords, activityPath, cut, defineHan, loose, makeEngine, marks, merge, need, normalise, peek, put, spaced,
  start, stem, suggestionsOf, together, whenReady, wordsOf,
};
Object.assign(globalThis, { atlasSearch: api });
