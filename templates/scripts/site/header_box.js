// The search box of the header, which loads nothing before it has the focus.
//
// It is a combobox with suggestions, as the ARIA Authoring Practices Guide has it
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): the list is moved through by the arrow keys
// while the focus stays in the box; Enter without a chosen suggestion goes to the search page.

/** @type {HTMLFormElement} */
let form;
/** @type {HTMLInputElement} */
let box;
/** @type {HTMLElement} */
let list;
/** Whether there is an index to be searched. */
let isReady = false;
/** The number of the suggestion that is chosen. */
let chosen = -1;

/** Show the box, and do what is done in it. @param {HTMLFormElement} given */
export function openHeaderBox(given) {
  form = given;
  box = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  list = /** @type {HTMLElement} */ (form.querySelector("ul"));
  box.addEventListener("focus", load, { once: true });
  box.addEventListener("input", suggest);
  box.addEventListener("blur", () => setTimeout(close, 150));
  box.addEventListener("keydown", press);
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    follow(/** @type {Element} */ (event.target).closest("li"));
  });
  form.hidden = false;
}

/** Load the search, if the page has not. */
function load() {
  if (globalThis.atlasSearch) return start();
  const address = form.dataset.engine ?? "";
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
  const words = JSON.parse(form.dataset.words ?? "{}");
  atlasSearch.whenReady(() => atlasSearch.suggestionsOf(query, words), show, () => query === box.value.trim());
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
  item.dataset.path = (form.dataset.home ?? "").replace(/index\.html$/, "") + path;
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
