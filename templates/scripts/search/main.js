// The search as other scripts and tests use it. It runs in browsers and in Node.js alike.

import { defineHan } from "./characters.js";
import { makeEngine, namesLike, search } from "./engine.js";
import { need, peek, put, whenReady } from "./files.js";
import { loose, normalise, spaced } from "./fold.js";
import { marks } from "./marks.js";
import { activityPath, agencyPath, fill, themePath, thingPath } from "./paths.js";
import { merge } from "./scores.js";
import { start } from "./start.js";
import { opened } from "./opened.js";
import { NAME, lang, nameOf } from "./shown_language.js";
import { ChineseWords, cut } from "./texts.js";
import { together } from "./together.js";
import { BEGUN } from "./whole.js";
import { stem, wordsOf } from "./words.js";

export const api = {
  BEGUN, ChineseWords, NAME, activityPath, agencyPath, cut, defineHan, fill, lang, loose, makeEngine, marks, merge,
  nameOf, namesLike, need, normalise, opened, peek, put, search, spaced, start, stem, themePath, thingPath,
  together, whenReady, wordsOf,
};
Object.assign(globalThis, { atlasSearch: api });
