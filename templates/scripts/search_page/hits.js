// How a hit is drawn, and what can be opened of it.

import { load, need, whenReady } from "../search/files.js";
import { core } from "../search/opened.js";
import { agencyPath, fill, themePath } from "../search/paths.js";
import { NAME, lang } from "../search/shown_language.js";
import { once } from "../search/together.js";
import { make, marked } from "./draw.js";
import { t } from "./elements.js";
import { column, record } from "./records.js";

/** @typedef {import("./records.js").Hit} Hit */

/** What has not been opened yet, each with what fills it. @type {WeakMap<EventTarget, () => void>} */
const closed = new WeakMap();

/** A hit without its words: to clone one is quicker than to make each of its elements. */
const blankHit = once(() => make(
  "li", { class: "row" },
  make("h3", {}, make("a", { class: "row-title" })),
  make("p", { class: "hit-text" }),
  make("p", { class: "row-facts" }, make("a")),
  make("div", { class: "hit-more" }),
));
const blankDetails = once(() => [t.other_language, t.cite].map((name) => make("details", {}, make("summary", {}, name), make("p"))));

/** @param {Hit} hit @param {string[]} needles */
export function drawHit(hit, needles) {
  const row = /** @type {HTMLElement} */ (blankHit().cloneNode(true));
  const [heading, text, facts] = /** @type {HTMLElement[]} */ ([...row.children]);
  const title = /** @type {HTMLElement} */ (heading.firstElementChild);
  const agency = /** @type {HTMLElement} */ (facts.firstElementChild);
  row.dataset.searchResult = hit.key;
  title.setAttribute("href", hit.path);
  title.append(...marked(hit.title, needles));
  text.lang = hit.lang;
  text.append(...marked(hit.text, needles));
  agency.setAttribute("href", agencyPath(core, hit.row.agency));
  agency.append(...marked(core.agencies[hit.row.agency][NAME], needles));
  if (core.campaigns.length > 1) facts.append(` · ${core.campaigns[hit.row.campaign][0]}`);
  facts.append(` · ${placeOf(hit)}`);
  // The themes follow when their file is there; a hit need not wait for it.
  whenReady(() => column("theme")[hit.doc], (themes) => {
    for (const theme of themes) facts.append(" · ", make("a", { href: themePath(core, theme) }, core.themes[theme][NAME]));
  });
  return row;
}

/** @param {Hit} hit */
function placeOf({ row: { paragraph, sentence } }) {
  return fill(t.position, { paragraph, sentence });
}

/** What few readers need of a hit. */
const maker = () => /** @type {Partial<DownloadMaker>} */ (need("download"));

/** Draw what can be opened of a hit. @param {HTMLElement} row @param {Hit} hit @param {string[]} needles */
export function drawMore(row, hit, needles) {
  const [translation, cite] = blankDetails().map((details) => /** @type {HTMLElement} */ (details.cloneNode(true)));
  onOpen(translation, () => record(hit.doc, lang === "en" ? "zh" : "en"), (twin, part) => {
    part.lang = twin.lang;
    part.append(...marked(twin.text, needles));
  });
  onOpen(cite, () => maker().cite?.(core, hit, record(hit.doc, "zh"), placeOf(hit)), (text, part) => part.append(text ?? ""));
  const open = closed.get(cite);
  closed.set(cite, () => load("download", () => open?.()));
  /** @type {HTMLElement} */ (row.lastElementChild).append(translation, cite);
}

/**
 * Fill details when they are opened, with what may have to be loaded first.
 * @template T
 * @param {HTMLElement} details @param {() => T} work
 * @param {(result: T, part: HTMLElement) => void} fill the element after the summary
 */
function onOpen(details, work, fill) {
  const part = /** @type {HTMLElement} */ (details.lastElementChild);
  closed.set(details, () => whenReady(work, (result) => fill(result, part)));
}

/** Fill what is opened for the first time. @param {EventTarget} details */
export function fillOpened(details) {
  closed.get(details)?.();
  closed.delete(details);
}
