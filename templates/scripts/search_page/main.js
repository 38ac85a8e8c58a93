// What the reader does on the search page, and how the page starts. Where JavaScript runs, styles keep
// the full list out of sight from the start.

import "../search/main.js";
import { prepare } from "../search/engine.js";
import { load, peek, retry } from "../search/files.js";
import { core, source } from "../search/opened.js";
import { start } from "../search/start.js";
import { app, box, form, isSearchPage, part, status, t } from "./elements.js";
import { fillOpened } from "./hits.js";
import { TYPING_MS, announce } from "./messages.js";
import { choose, go, oncePainted, onceTyped, showForm, shown, type } from "./page.js";
import { FACETS, read, reread } from "./state.js";

if (isSearchPage) openSearchPage();

function openSearchPage() {
  showForm();
  fitFilters();
  listenToBox();
  app.addEventListener("change", changed);
  app.addEventListener("click", clicked);
  // This event does not bubble, but it can be caught on its way down.
  app.addEventListener("toggle", ({ target }) => target && fillOpened(target), true);
  addEventListener("popstate", () => go(reread(), true));
  // Paper has all that can be opened.
  addEventListener("beforeprint", () => {
    for (const details of app.querySelectorAll(".hit-more details")) fillOpened(details);
  });
  start((started) => {
    if (document.activeElement === box) prepareSearch();
    if (started) return go(read(), true, oncePainted);
    status.textContent = t.load_failed;
    // The full list is then all there is.
    app.classList.add("failed");
  });
  box.value = read().q;
}

/** Open the filters and the first of them where there is room beside the hits; over these they are closed. */
function fitFilters() {
  const wide = matchMedia("(min-width: 48em)");
  for (const details of app.querySelectorAll(".search-filters, .search-facets > details:first-child")) details.toggleAttribute("open", wide.matches);
  wide.onchange = fitFilters;
}

/** Make ready what the first letter would wait for, once it is seen that the box has the focus. */
function prepareSearch() {
  setTimeout(() => core && prepare());
}

function listenToBox() {
  /** When something was typed last. */
  let typed = -TYPING_MS;
  box.addEventListener("focus", prepareSearch);
  box.addEventListener("input", (event) => {
    // An input method shows letters before it has the characters that are meant.
    if (/** @type {InputEvent} */ (event).isComposing) return;
    const isTyping = event.timeStamp - typed < TYPING_MS;
    typed = event.timeStamp;
    type({ ...read(), q: box.value.trim(), page: 1 }, isTyping ? onceTyped : oncePainted);
  });
  box.addEventListener("compositionend", () => box.dispatchEvent(new Event("input")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go({ ...read(), q: box.value.trim(), page: 1 });
  });
}

/** @param {string | undefined} name */
function facetOf(name) {
  return FACETS.find((facet) => facet === name);
}

/** @param {Event} event */
function changed(event) {
  const target = /** @type {HTMLInputElement} */ (event.target);
  const facet = facetOf(target.dataset.facet);
  if (facet) choose(facet, target.value, target.checked);
  else if (target.dataset.part === "sort") go({ ...read(), sort: target.value, page: 1 });
}

/** @param {MouseEvent} event */
function clicked(event) {
  const target = /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (event.target).closest("button, a[data-page]"));
  if (!target) return;
  const { download: kind, value, page } = target.dataset;
  const facet = facetOf(target.dataset.facet);
  if (kind) download(kind);
  else if (value && facet) {
    choose(facet, value, false);
    (part("chips").querySelector("button") ?? box).focus();
  } else if (page && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    go({ ...read(), page: Number(page) });
    goToHits();
  } else if (target === part("show")) {
    part("filters").removeAttribute("open");
    goToHits();
  }
}

function goToHits() {
  part("groups").scrollIntoView();
  part("groups").querySelector("a")?.focus();
}

/** Load what makes files, and let it make one of the hits. @param {string} kind "csv" or "json" */
function download(kind) {
  const docs = shown;
  retry();
  load("download", () => {
    const maker = /** @type {DownloadMaker | null} */ (peek("download"));
    if (maker) maker.download(core, source, docs, kind);
    else announce(t.part_failed);
  });
}
