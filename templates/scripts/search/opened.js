// The index that is searched: one at a time, so that every part has its records at hand.

import { defineHan } from "./characters.js";
import { need } from "./files.js";
import { Whole } from "./whole.js";

/** @type {Core} */
export let core;
/** @type {Source} */
export let source;

/** @param {Core} opened */
export function openIndex(opened) {
  core = opened;
  defineHan(core.han);
  source = sourceOf(core);
}

/** The index that is open, for scripts that are loaded later. */
export function opened() {
  return { core, source };
}

/** Where the activities of an index are looked for. @param {Core} core @returns {Source} */
function sourceOf(core) {
  if (!core.split) return new Whole(/** @type {WholeCore} */ (core));
  return /** @type {{makeSplit: (core: Core) => Source}} */ (need("split")).makeSplit(core);
}
