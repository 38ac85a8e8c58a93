// What the search box of the header does: it is loaded, after the search, when the box has the focus.
//
// The box is a combobox with suggestions, as the ARIA Authoring Practices Guide has it
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): the list is moved through by the arrow keys
// while the focus stays in the box; Enter without a chosen suggestion goes to the search page.

import { words } from "../site/words.js";

const box = /** @type {HTMLInputElement} */ (document.getElementById("header-search"));
const list = /** @type {HTMLElement} */ (document.getElementById("header-suggestions"));
/** The address of the search page, beside which all pages of its language stand. */
const page = box.form?.action ?? "";
/** What suggestions are called. */
const called = { agency: words.agency, theme: words.theme, all: box.placeholder };
/** Whether there is an index to be searched. */
let isReady = false;
/** The number of the suggestion that is chosen. */
let chosen = -1;

box.addEventListener("input", suggest);
box.addEventListener("blur", () => setTimeout(close, 150));
box.addEventListener("keydown", press);
list.addEventListener("mousedown", (event) => {
  event.preventDefault();
  follow(/** @type {Element} */ (event.target).closest("li"));
});
// Without the search, the box goes to its page.
if (globalThis.atlasSearch) start();

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
  atlasSearch.whenReady(() => /** @type {Partial<More>} */ (atlasSearch.need("more")).suggestionsOf?.(query, called) ?? [], show, () => query === box.value.trim());
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
  // While an input method is composing, the keys are for it; Safari says so of the last by its code alone.
  if (event.isComposing || event.keyCode === 229) return;
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
