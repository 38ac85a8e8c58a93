// The search box of the header, which loads nothing before it has the focus.
//
// It is a combobox with suggestions, as the ARIA Authoring Practices Guide has it
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): the list is moved through by the arrow keys
// while the focus stays in the box; Enter without a chosen suggestion goes to the search page.

import { words } from "./words.js";

/** The address of this script, beside which that of the search stands. */
const here = /** @type {HTMLScriptElement | null} */ (document.currentScript)?.src ?? "";

/** @type {HTMLFormElement} */
let form;
/** @type {HTMLInputElement} */
let box;
/** @type {HTMLElement} */
let list;
/** What suggestions are called. */
let called = { agency: "", theme: "", all: "" };
/** The address of the search page, beside which all pages of its language stand. */
let page = "";
/** Whether there is an index to be searched. */
let isReady = false;
/** The number of the suggestion that is chosen. */
let chosen = -1;

/** Put the box before the link to the search page, of which a wide window shows the box alone. */
export function addHeaderBox() {
  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector(".find");
  if (!link) return;
  make(link);
  link.before(form);
  box.addEventListener("focus", load, { once: true });
  box.addEventListener("input", suggest);
  box.addEventListener("blur", () => setTimeout(close, 150));
  box.addEventListener("keydown", press);
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    follow(/** @type {Element} */ (event.target).closest("li"));
  });
}

/** @param {HTMLAnchorElement} link */
function make(link) {
  const label = words.search_label;
  called = { agency: words.agency, theme: words.theme, all: link.textContent ?? "" };
  page = link.href;
  form = element("form", { class: "header-search", role: "search", action: page });
  box = element("input", {
    id: "header-search", type: "text", name: "q", role: "combobox", "aria-label": label, "aria-expanded": "false",
    "aria-controls": "header-suggestions", "aria-autocomplete": "list", autocomplete: "off", autocapitalize: "off",
    spellcheck: "false", placeholder: called.all,
  });
  list = element("ul", { id: "header-suggestions", role: "listbox", "aria-label": label, hidden: "" });
  form.append(box, element("button", { type: "submit", "aria-label": called.all }), list);
}

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name @param {Record<string, string>} attributes @returns {HTMLElementTagNameMap[K]}
 */
function element(name, attributes) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** Load the search, if the page has not. */
function load() {
  if (globalThis.atlasSearch) return start();
  // The search asks the page where its index is; most pages do not say it.
  const index = new URL("../search/core.js", here).href;
  document.head.append(element("meta", { name: "atlas-search", content: index }));
  const address = here.replace("atlas.js", "search.js");
  const policy = globalThis.trustedTypes?.createPolicy("atlas", { createScriptURL: (url) => url });
  const script = document.createElement("script");
  script.src = policy ? policy.createScriptURL(address) : address;
  script.addEventListener("load", start);
  document.head.append(script);
}

function start() {
  atlasSearch.start((started) => {
    isReady = Boolean(started);
    started?.prepare();
    suggest();
  });
}

function suggest() {
  const query = box.value.trim();
  if (!isReady || !query) return close();
  atlasSearch.whenReady(() => atlasSearch.suggestionsOf(query, called), show, () => query === box.value.trim());
}

/** @param {Suggestion[]} suggestions */
function show(suggestions) {
  list.replaceChildren(...suggestions.map(option));
  chosen = -1;
  box.removeAttribute("aria-activedescendant");
  list.hidden = !list.children.length;
  box.setAttribute("aria-expanded", String(!list.hidden));
}

/** @param {Suggestion} suggestion @param {number} i */
function option([text, kind, path], i) {
  const item = document.createElement("li");
  item.id = `header-option-${i}`;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  item.dataset.path = new URL(path, page).href;
  const note = document.createElement("span");
  note.append(` ${kind}`);
  item.append(text, note);
  return item;
}

function close() {
  list.hidden = true;
  chosen = -1;
  box.setAttribute("aria-expanded", "false");
  box.removeAttribute("aria-activedescendant");
}

/** @param {KeyboardEvent} event */
function press(event) {
  // While an input method is composing, the keys are for it.
  if (event.isComposing) return;
  if (/^Arrow(Down|Up)$/.test(event.key) && list.hidden) suggest();
  else if (event.key === "ArrowDown") move(chosen + 1);
  else if (event.key === "ArrowUp") move(chosen < 1 ? list.children.length - 1 : chosen - 1);
  else if (event.key === "Escape") close();
  else if (event.key === "Enter" && chosen !== -1) follow(list.children[chosen]);
  else return;
  event.preventDefault();
}

/** @param {number} next */
function move(next) {
  const { children } = list;
  if (!children.length) return;
  chosen = (next + children.length) % children.length;
  for (const [i, item] of [...children].entries()) item.setAttribute("aria-selected", String(i === chosen));
  box.setAttribute("aria-activedescendant", children[chosen].id);
  children[chosen].scrollIntoView({ block: "nearest" });
}

/** @param {Element | null} item */
function follow(item) {
  const path = /** @type {HTMLElement | null} */ (item)?.dataset.path;
  if (path) location.href = path;
  close();
}
