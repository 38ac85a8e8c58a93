// The lists of hits, one for each way in which they were found.

import { fill } from "../search/paths.js";
import { nameOf } from "../search/shown_language.js";
import { drawHit } from "./hits.js";
import { make } from "./draw.js";
import { part, t } from "./elements.js";

/** @typedef {import("./answer.js").Answer} Answer */
/** @typedef {import("./records.js").Hit} Hit */

/** The rows that are drawn, by their activity. @type {Map<number, HTMLElement>} */
export const rows = new Map();

/** Draw the lists with the hits that are in sight at first. @param {Answer} found */
export function drawGroups(found) {
  const { groups, result } = found;
  rows.clear();
  part("hits").replaceChildren();
  const main = groups.find(({ kind }) => kind === "text") ?? groups[0];
  const isPlain = groups.length < 2 && (!main || main.kind === "text");
  const sections = (groups.length ? groups : [main]).map((group) => {
    const names = result.names.filter(({ kind, count }) => kind === "agency" && count).map(nameOf);
    const words = (group?.kind === "agency" ? names : group?.needles ?? []).join(t.between);
    const heading = make("h2", isPlain ? { class: "visually-hidden" } : {}, isPlain ? t.results : fill(t[`group_${group.kind}`], { words }));
    return make("section", {}, heading, group === main ? part("hits") : make("ol", { class: "rows" }));
  });
  part("groups").replaceChildren(...sections);
  drawRows(found, found.hits);
}

/** Draw hits into their lists. @param {Answer} found @param {Hit[]} hits */
export function drawRows({ groups, result }, hits) {
  const lists = groups.map((_, i) => /** @type {HTMLElement} */ (part("groups").children[i].lastElementChild));
  for (const hit of hits) {
    const row = drawHit(hit, result.needles);
    rows.set(hit.doc, row);
    lists[groups.findIndex(({ docs }) => docs.includes(hit.doc))].append(row);
  }
}
