// What every page needs of JavaScript: the choice of colours, and the search box of the header, which
// loads nothing before it has the focus.
(function () {
  "use strict";

  const SCHEME = "atlas-scheme";
  const SIDE = "atlas-side-by-side";
  const root = document.documentElement;

  /** @param {string} key @returns {string | null} The choice; none where storage is not allowed. */
  function remembered(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  /** @param {string} key @param {string} choice */
  function remember(key, choice) {
    try {
      localStorage.setItem(key, choice);
    } catch {
      // The choice then holds for this page only.
    }
  }

  // Before the first paint, so that styles can keep the place of what is shown later.
  root.dataset.scripted = "";
  const scheme = remembered(SCHEME);
  if (scheme === "light" || scheme === "dark") {
    root.dataset.scheme = scheme;
  }

  /** @param {string} address @param {() => void} use called when the script is there */
  function loadScript(address, use) {
    const types = /** @type {any} */ (globalThis).trustedTypes;
    const vouch = { createScriptURL: (/** @type {string} */ url) => url };
    const script = document.createElement("script");
    script.src = types ? types.createPolicy("atlas", vouch).createScriptURL(address) : address;
    script.addEventListener("load", use);
    document.head.append(script);
  }

  /**
   * Make the header's box a combobox with suggestions, as the ARIA Authoring Practices Guide has it
   * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): the list is moved through by the arrow keys
   * while the focus stays in the box; Enter without a chosen suggestion goes to the search page.
   * @param {HTMLFormElement} form
   */
  function makeCombobox(form) {
    const box = /** @type {HTMLInputElement} */ (form.querySelector("input"));
    const list = /** @type {HTMLElement} */ (form.querySelector("ul"));
    const words = JSON.parse(form.dataset.words ?? "{}");
    const home = (form.dataset.home ?? "").replace(/index\.html$/, "");
    const name = root.lang === "en" ? 2 : 1;
    const search = () => /** @type {any} */ (globalThis).atlasSearch;
    /** @type {any} */
    let engine = null;
    let chosen = -1;

    const start = () => {
      const core = document.querySelector("meta[name=atlas-search]")?.getAttribute("content") ?? "";
      const scripts = (form.dataset.engine ?? "").split(" ");
      const next = () => {
        const address = scripts.shift();
        if (address) return loadScript(address, next);
        search().start(core, (/** @type {any} */ started) => {
          engine = started;
          engine?.prepare();
          suggest();
        });
      };
      if (search()) scripts.length = 0;
      next();
    };

    const close = () => {
      list.hidden = true;
      chosen = -1;
      box.setAttribute("aria-expanded", "false");
      box.removeAttribute("aria-activedescendant");
    };

    /** @param {string} text @param {string} kind @param {string} path */
    const option = (text, kind, path) => {
      const item = document.createElement("li");
      item.id = `header-option-${list.children.length}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.dataset.path = home + path;
      item.append(text);
      if (kind) {
        const note = document.createElement("span");
        note.append(` ${kind}`);
        item.append(note);
      }
      list.append(item);
    };

    const suggest = () => {
      const query = box.value.trim();
      if (!engine || !query) return close();
      search().whenReady(() => suggestionsOf(query), show, () => query === box.value.trim());
    };

    /** @param {string} query @returns {[string, string, string][]} text, kind and path of each */
    const suggestionsOf = (query) => {
      const { agencies, themes, campaigns } = engine.core;
      const named = engine.namesLike(query);
      const hits = engine.search(query).hits.slice(0, 6);
      return [
        ...named.agencies.slice(0, 3).map((/** @type {number} */ i) => [agencies[i][name], words.agency, `agencies/${agencies[i][0]}.html`]),
        ...search().together(hits, (/** @type {number} */ doc) => {
          const row = engine.row(doc, root.lang === "en" ? "en" : "zh");
          const agency = agencies[row.agency];
          const place = `agencies/${agency[0]}.html#${campaigns[row.campaign][0]}-${row.slug}`;
          return [row.title || engine.row(doc, "zh").title, agency[name], place];
        }),
        ...named.themes.slice(0, 3).map((/** @type {number} */ i) => [themes[i][name], words.theme, `themes/${themes[i][0]}.html`]),
      ];
    };

    /** @param {[string, string, string][]} suggestions */
    const show = (suggestions) => {
      list.replaceChildren();
      for (const suggestion of suggestions) option(...suggestion);
      chosen = -1;
      box.removeAttribute("aria-activedescendant");
      list.hidden = !list.children.length;
      box.setAttribute("aria-expanded", String(!list.hidden));
    };

    /** @param {number} next */
    const move = (next) => {
      const count = list.children.length;
      if (!count) return;
      chosen = (next + count) % count;
      [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === chosen)));
      box.setAttribute("aria-activedescendant", list.children[chosen].id);
      list.children[chosen].scrollIntoView({ block: "nearest" });
    };

    /** @param {Element | null} item */
    const follow = (item) => {
      const path = /** @type {HTMLElement | null} */ (item)?.dataset.path;
      if (path) location.href = path;
      close();
    };

    box.addEventListener("focus", start, { once: true });
    box.addEventListener("input", suggest);
    box.addEventListener("blur", () => setTimeout(close, 150));
    box.addEventListener("keydown", (event) => {
      if (/^Arrow(Down|Up)$/.test(event.key) && list.hidden) suggest();
      else if (event.key === "ArrowDown") move(chosen + 1);
      else if (event.key === "ArrowUp") move(chosen < 1 ? list.children.length - 1 : chosen - 1);
      else if (event.key === "Escape") close();
      else if (event.key === "Enter" && chosen !== -1) follow(list.children[chosen]);
      else return;
      event.preventDefault();
    });
    list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      follow(/** @type {Element} */ (event.target).closest("li"));
    });
    form.hidden = false;
  }

  /** Let the reader have original and translation side by side, on this page and the next. */
  function makeSideBySide() {
    const button = document.querySelector(".side-button");
    if (!button) return;
    const show = (/** @type {boolean} */ isOn) => {
      root.dataset.translation = isOn ? "side" : "below";
      button.setAttribute("aria-pressed", String(isOn));
      for (const box of document.querySelectorAll(".translation-box")) box.toggleAttribute("open", isOn);
    };
    if (remembered(SIDE) === "on") show(true);
    button.addEventListener("click", () => {
      const isOn = root.dataset.translation !== "side";
      show(isOn);
      remember(SIDE, isOn ? "on" : "off");
    });
  }

  addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll(".scheme-button")) {
      button.removeAttribute("hidden");
      button.addEventListener("click", () => {
        const dark = matchMedia("(prefers-color-scheme: dark)").matches;
        const current = root.dataset.scheme ?? (dark ? "dark" : "light");
        const next = current === "dark" ? "light" : "dark";
        root.dataset.scheme = next;
        remember(SCHEME, next);
      });
    }
    makeSideBySide();
    for (const link of document.querySelectorAll(".language-link")) {
      // Both languages have the same fragments, so the reader stays at the same record.
      link.addEventListener("click", () => {
        if (location.hash) /** @type {HTMLAnchorElement} */ (link).hash = location.hash;
      });
    }
    const menu = document.querySelector(".md-nav--primary")?.getAttribute("aria-label");
    if (menu) document.getElementById("__drawer")?.setAttribute("aria-label", menu);
    /** @type {HTMLFormElement | null} */
    const form = document.querySelector(".header-search");
    if (form) makeCombobox(form);
    addEventListener("keydown", (event) => {
      const target = /** @type {HTMLElement} */ (event.target);
      const typing = target.closest("input, textarea, select, [contenteditable]");
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const box = document.getElementById("search-box") ?? document.getElementById("header-search");
      if (!box?.checkVisibility()) return;
      event.preventDefault();
      box.focus();
    });
  });
})();
