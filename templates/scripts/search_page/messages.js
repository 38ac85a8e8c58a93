// What is said about the hits.

import { hasFailed, need, whenReady } from "../search/files.js";
import { namesLike } from "../search/engine.js";
import { countOf, make } from "./draw.js";
import { part, status, t } from "./elements.js";
import { choices } from "./records.js";
import { NOTHING, addressOf } from "./state.js";

/** @typedef {import("./answer.js").Answer} Answer */

/** Typing goes on as long as one letter follows another within this time. */
export const TYPING_MS = 300;
/** What is said where no name is asked for. */
const NO_NAMES = { own: [], like: [] };

let later = 0;

/** Say something once typing has stopped. @param {string} text */
export function announce(text) {
  clearTimeout(later);
  later = window.setTimeout(() => {
    status.textContent = text;
  }, TYPING_MS);
}

/** Say what belongs to the hits: most have nothing to be said beside them. @param {Answer} found @param {() => boolean} isWanted */
export function drawMessages(found, isWanted) {
  const { state, result, unknown, docs } = found;
  const isSaid = [result.names, result.missing, unknown, ...Object.values(state.chosen)].some((list) => list.length);
  if (isSaid || !docs.length || hasFailed()) whenReady(() => need("more"), (more) => draw(found, NO_NAMES, more), isWanted);
  else draw(found, NO_NAMES, { messagesOf: () => [] });
}

/** Say what else has a name like that, once the hits are painted. @param {Answer} found @param {() => boolean} isWanted */
export function drawNames(found, isWanted) {
  const { q } = found.state;
  if (q) whenReady(() => /** @type {const} */ ([namesLike(q), need("more")]), ([named, more]) => draw(found, named, more), isWanted);
}

/** @param {Answer} found @param {import("../search/engine.js").Named} named @param {unknown} more */
function draw(found, named, more) {
  const { chipsOf, messagesOf } = /** @type {Partial<More>} */ (more);
  const tools = { make, t, choices, countOf, addressOf, hasFailed: hasFailed(), none: NOTHING };
  part("messages").replaceChildren(...messagesOf?.({ ...found, named }, tools) ?? [t.part_failed]);
  part("chips").replaceChildren(...chipsOf?.(found.state, tools) ?? []);
}
