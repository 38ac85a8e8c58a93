// How a hit is drawn, and what can be opened of it.

import { load, need, whenReady } from "../search/files.js";
import { core } from "../search/opened.js";
import { agencyPath, fill, themePath } from "../search/paths.js";
import { NAME, lang } from "../search/shown_language.js";
import { copyOf, make, marked } from "./draw.js";
import { t } from "./elements.js";
import { column, record } from "./records.js";

/** @typedef {import("./records.js").Hit} Hit */

/** What has not been opened yet, each with what fills its text. @type {WeakMap<EventTarget, (text: HTMLElement) => void>} */
const closed = new WeakMap();

/** @param {Hit} hit @param {string[]} needles */
export function drawHit(hit, needles) {
  const row = /** @type {HTMLElement} */ (copyOf("search-hit").firstElementChild);
  const [at, heading, text, facts] = /** @type {HTMLElement[]} */ ([...row.children]);
  const title = /** @type {HTMLElement} */ (heading.firstElementChild);
  const agency = /** @type {HTMLElement} */ (facts.firstElementChild);
  row.dataset.searchResult = hit.key;
  at.textContent = `${hit.row.paragraph}.${hit.row.sentence}`;
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
  const more = copyOf("search-hit-more");
  const [translation, cite] = /** @type {HTMLElement[]} */ ([...more.children]);
  for (const { firstElementChild: summary } of more.children) name(/** @type {HTMLElement} */ (summary), hit);
  if (needles.length && !row.querySelector("mark")) {
    const summary = /** @type {HTMLElement} */ (translation.firstElementChild);
    whenReady(() => /** @type {const} */ ([need("more"), twinOf(hit)]), ([more, twin]) => {
      /** @type {Partial<More>} */ (more).sayFound?.(summary, twin, needles, { make, t });
      name(summary, hit);
    });
  }
  closed.set(translation, (text) => whenReady(() => twinOf(hit), (twin) => {
    text.lang = twin.lang;
    text.append(...marked(twin.text, needles));
  }));
  closed.set(cite, (text) => load("download", () => {
    whenReady(() => maker().cite?.(core, hit, record(hit.doc, "zh"), placeOf(hit)), (words = "") => text.append(words));
  }));
  /** @type {HTMLElement} */ (row.lastElementChild).append(more);
}

/** Heard in a list of all that can be opened, each says of which hit it is. @param {HTMLElement} summary @param {Hit} hit */
function name(summary, hit) {
  summary.setAttribute("aria-label", fill(t.of, { what: summary.textContent ?? "", name: hit.title }));
}

/** @param {Hit} hit @returns {Hit} it in the other language */
function twinOf(hit) {
  return record(hit.doc, lang === "en" ? "zh" : "en");
}

/** Fill what is opened for the first time. @param {EventTarget} details */
export function fillOpened(details) {
  closed.get(details)?.(/** @type {HTMLElement} */ (/** @type {HTMLElement} */ (details).lastElementChild));
  closed.delete(details);
}
