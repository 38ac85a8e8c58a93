// The search page: box, facets, hits, pages and downloads, over the search of search.js, to which
// a build appends it. Where JavaScript runs, styles keep the full list out of sight from the start.
// The whole state is in the address; values in it are ids, so that both languages share it.
(function () {
  "use strict";
  if (!document.getElementById("search")) return;

  const PAGE_SIZE = 20;
  /** Pixels that a hit takes at least. */
  const HIT_HEIGHT = 150;
  /** Typing goes on as long as one letter follows another within this time. */
  const TYPING_MS = 300;
  /** Values of a facet that are listed at once, those with the most hits. */
  const MOST_VALUES = 40;
  /** Facets by their name in the address. */
  const FACETS = /** @type {const} */ (["theme", "form", "agency", "campaign"]);

  /** @typedef {{q: string, sort: string, page: number, chosen: Record<string, string[]>}} State */

  const root = /** @type {HTMLElement} */ (document.getElementById("search"));
  const form = /** @type {HTMLFormElement} */ (root.querySelector("form"));
  const box = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  const status = /** @type {HTMLElement} */ (root.querySelector("[role=status]"));
  const app = /** @type {HTMLElement} */ (document.getElementById("search-app"));
  const lang = document.documentElement.lang === "en" ? "en" : "zh";
  const other = lang === "en" ? "zh" : "en";
  const tag = { zh: "zh-Hans", en: "en" };
  /** Where the name in the language of the page is in the record of an agency, a theme or a form. */
  const NAME = lang === "en" ? 2 : 1;
  /** @type {Record<string, string>} */
  const t = JSON.parse(root.dataset.words ?? "{}");
  /** @type {any} */
  const search = /** @type {any} */ (globalThis).atlasSearch;
  /** @type {any} */
  let engine = null;
  /** @type {number[]} */
  let shown = [];
  /** Pixels of the window that hits can take. */
  let room = 0;
  /** Counts what was asked for, so that a late answer does not undo a newer one. */
  let asked = 0;
  /** While words are typed one entry of the history grows; the one before it can be gone back to. */
  let isGrowing = false;
  let typing = 0;
  /** When something was typed last. */
  let typed = -TYPING_MS;

  // --- The address ---

  /** @returns {State} */
  function read() {
    const params = new URLSearchParams(location.search);
    const page = Number.parseInt(params.get("page") ?? "1", 10);
    return {
      q: params.get("q") ?? "",
      sort: params.get("sort") === "notice" ? "notice" : "relevance",
      page: Number.isFinite(page) && page > 0 ? page : 1,
      chosen: Object.fromEntries(
        FACETS.map((facet) => [facet, (params.get(facet) ?? "").split(",").filter(Boolean)]),
      ),
    };
  }

  /** @param {State} state @returns {string} */
  function address(state) {
    const params = new URLSearchParams();
    if (state.q) params.set("q", state.q);
    for (const facet of FACETS) {
      if (state.chosen[facet].length) params.set(facet, state.chosen[facet].join(","));
    }
    if (state.sort !== "relevance") params.set("sort", state.sort);
    if (state.page > 1) params.set("page", String(state.page));
    const query = params.toString().replace(/%2C/g, ",");
    return location.pathname + (query ? `?${query}` : "");
  }

  /** Show what an address says, and put it there. @param {State} state */
  function go(state, replace = false, schedule = atOnce) {
    remember(state, replace);
    search.retry();
    ask(state, schedule);
  }

  /** @param {State} state */
  function remember(state, replace = false) {
    clearTimeout(typing);
    const target = address(state);
    for (const link of document.querySelectorAll(".language-link")) {
      const bare = (link.getAttribute("href") ?? "").split("?")[0];
      link.setAttribute("href", bare + target.slice(location.pathname.length));
    }
    // A page opened from a disk may not change its address in every browser.
    try {
      if (replace) history.replaceState(null, "", target);
      else if (target !== location.pathname + location.search) history.pushState(null, "", target);
    } catch {
      // The hits are shown all the same.
    }
  }

  // --- Building elements ---

  /**
   * @param {string} name
   * @param {Record<string, string>} attributes
   * @param {...(Node | string)} children text is set as text, never read as HTML
   */
  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  /** @param {string} pattern @param {Record<string, string | number>} values */
  function say(pattern, values) {
    return pattern.replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ""));
  }

  const digits = new Intl.NumberFormat(lang);
  /** @param {number} number */
  function countOf(number) {
    return say(number === 1 ? t.activities_one : t.activities_other, { n: digits.format(number) });
  }

  /** @param {string} text @param {string[]} needles @returns {(Node | string)[]} */
  function marked(text, needles) {
    const parts = [];
    let end = 0;
    for (const [from, to] of search.marks(text, needles)) {
      if (from < end) continue;
      parts.push(text.slice(end, from), make("mark", {}, text.slice(from, to)));
      end = to;
    }
    return [...parts, text.slice(end)];
  }

  // --- Records ---

  /** An activity in one language, or what there is of it in Chinese. @param {number} doc @param {string} lang */
  function record(doc, lang) {
    const row = engine.row(doc, lang);
    const zh = lang === "en" && (!row.title || !row.text) ? engine.row(doc, "zh") : row;
    const [year] = engine.core.campaigns[row.campaign];
    const agency = engine.core.agencies[row.agency];
    return {
      ...row,
      doc,
      title: row.title || zh.title,
      text: row.text || zh.text,
      lang: row.text ? tag[/** @type {"zh" | "en"} */ (lang)] : tag.zh,
      key: `${year}/${agency[0]}/${row.slug}`,
      path: `agencies/${agency[0]}.html#${year}-${row.slug}`,
      campaign: year,
      agency,
    };
  }

  /** The numbers of a facet's values of each activity. @param {string} facet @returns {number[][]} */
  function column(facet) {
    if (facet === "theme") return engine.columns().themes;
    if (facet === "form") return engine.columns().forms;
    const part = facet === "agency" ? 1 : 0;
    return (columns[facet] ??= engine.runs.flatMap((/** @type {number[]} */ run) => {
      const values = [run[part]];
      return Array.from({ length: run[2] }, () => values);
    }));
  }
  /** @type {Record<string, number[][]>} */
  const columns = {};

  /** @param {string} facet @returns {[string, string][]} ids with their names */
  function choices(facet) {
    const lists = { theme: "themes", form: "forms", agency: "agencies", campaign: "campaigns" };
    return (named[facet] ??= engine.core[lists[/** @type {keyof typeof lists} */ (facet)]].map(
      (/** @type {string[]} */ [id, zh, en]) => [id, lang === "en" ? en : zh],
    ));
  }
  /** @type {Record<string, [string, string][]>} */
  const named = {};

  // --- When what is not in sight at first is drawn ---

  /** @param {() => void} work */
  function atOnce(work) {
    work();
  }

  /** Two frames on, what was drawn is painted. @param {() => void} work */
  function oncePainted(work) {
    requestAnimationFrame(() => requestAnimationFrame(work));
  }

  /** @param {() => void} work */
  function onceTyped(work) {
    oncePainted(() => setTimeout(work, TYPING_MS));
  }

  // --- Showing ---

  /** Answer a search; what was asked for before it is dropped. @param {State} state */
  function ask(state, schedule = atOnce) {
    const mine = ++asked;
    if (document.activeElement !== box || box.value.trim() !== state.q) box.value = state.q;
    if (!engine) return;
    const isWanted = () => mine === asked;
    search.whenReady(() => answer(state), (/** @type {Answer} */ found) => {
      show(found);
      schedule(() => {
        search.whenReady(() => records(found.rest), (/** @type {Hit[]} */ rest) => showRest(found, rest), isWanted);
        search.whenReady(() => FACETS.map(column), () => drawFacets(found), isWanted);
      });
      oncePainted(() => {
        room = innerHeight - part("hits").getBoundingClientRect().top;
        search.whenReady(() => engine.ahead(state.q), () => {}, isWanted);
      });
    }, isWanted);
  }

  /**
   * @typedef {object} Answer
   * @property {State} state of it only what is known
   * @property {any} result
   * @property {string[]} unknown values of facets that are not there
   * @property {Hit[]} hits those of the page that are in sight at first
   * @property {number[]} rest the others of the page
   * @property {number} pages
   *
   * @typedef {ReturnType<typeof record>} Hit
   */

  /** @param {State} asked @returns {Answer} */
  function answer(asked) {
    const result = engine.search(asked.q);
    /** @type {Record<string, string[]>} */
    const chosen = {};
    const unknown = [];
    for (const facet of FACETS) {
      const known = new Set(asked.chosen[facet].length ? choices(facet).map(([id]) => id) : []);
      chosen[facet] = asked.chosen[facet].filter((id) => known.has(id));
      unknown.push(...asked.chosen[facet].filter((id) => !known.has(id)));
    }
    const state = { ...asked, chosen };
    const passes = filter(state);
    shown = result.hits.filter((/** @type {number} */ doc) => passes(doc));
    if (state.sort === "notice") shown = [...shown].sort((a, b) => a - b);
    const pages = Math.max(1, Math.ceil(shown.length / PAGE_SIZE));
    state.page = Math.min(state.page, pages);
    const start = (state.page - 1) * PAGE_SIZE;
    const docs = shown.slice(start, start + PAGE_SIZE);
    // The texts of a large catalog are in many files: those of what is in sight come first.
    const rest = engine.core.split ? docs.splice(Math.max(1, Math.ceil(room / HIT_HEIGHT))) : [];
    return { state, result, unknown, hits: records(docs), rest, pages };
  }

  /** @param {number[]} docs @returns {Hit[]} */
  function records(docs) {
    const hits = search.together(docs, (/** @type {number} */ doc) => record(doc, lang));
    // One without a slug is in a file that could not be had, and would lead nowhere.
    return hits.filter((/** @type {Hit} */ hit) => hit.slug);
  }

  /** What tells whether an activity has the chosen values. @param {State} state @param {string} [except] */
  function filter(state, except) {
    const wanted = FACETS.filter((facet) => facet !== except && state.chosen[facet].length).map((facet) => {
      const ids = choices(facet).map(([id]) => id);
      return /** @type {const} */ ([column(facet), new Set(state.chosen[facet].map((id) => ids.indexOf(id)))]);
    });
    if (!wanted.length) return () => true;
    return (/** @type {number} */ doc) => wanted.every(([values, chosen]) => values[doc].some((value) => chosen.has(value)));
  }

  /** @param {Answer} found */
  function show({ state, result, unknown, hits, pages }) {
    app.hidden = false;
    drawMessages(state, result, unknown);
    drawChips(state);
    part("hits").replaceChildren(...hits.map((hit) => drawHit(hit, result.needles)));
    part("tools").hidden = !shown.length;
    const sort = /** @type {HTMLSelectElement} */ (part("sort"));
    sort.value = state.sort;
    announce(shown.length ? say(t.status, { count: countOf(shown.length), page: state.page, pages }) : t.no_hits);
  }

  /** Show what is not in sight at first. @param {Answer} found @param {Hit[]} rest */
  function showRest({ state, result, unknown, hits, pages }, rest) {
    const list = part("hits");
    list.append(...rest.map((hit) => drawHit(hit, result.needles)));
    [...hits, ...rest].forEach((hit, i) => drawMore(/** @type {HTMLElement} */ (list.children[i]), hit, result.needles));
    drawPages(state, pages);
    if (search.hasFailed()) drawMessages(state, result, unknown);
  }

  /** @type {Record<string, HTMLElement>} */
  const parts = {};
  /** @param {string} name */
  function part(name) {
    return (parts[name] ??= /** @type {HTMLElement} */ (app.querySelector(`[data-part=${name}]`)));
  }

  let later = 0;
  /** Say something once typing has stopped. @param {string} text */
  function announce(text) {
    clearTimeout(later);
    later = window.setTimeout(() => {
      status.textContent = text;
    }, TYPING_MS);
  }

  /** @param {State} state @param {any} result @param {string[]} unknown */
  function drawMessages(state, result, unknown) {
    /** @type {Node[]} */
    const messages = [];
    /** @param {string} text @param {...Node} links */
    const add = (text, ...links) => messages.push(make("p", {}, text, " ", ...links));
    const name = (/** @type {number} */ i) => engine.core.agencies[i][NAME];
    for (const agency of result.absent) add(say(t.absent, { agency: name(agency) }));
    for (const agency of result.named) {
      const id = engine.core.agencies[agency][0];
      const link = make("a", { href: `agencies/${id}.html` }, name(agency));
      messages.push(make("p", {}, link, " ", t.named));
    }
    if (result.widened) add(t.widened);
    if (search.hasFailed()) add(t.part_failed);
    if (unknown.length) add(say(t.unknown_values, { values: unknown.join(", ") }));
    if (!shown.length) {
      add(t.no_hits_help);
      for (const word of result.nearest) {
        const link = make("a", { href: address({ ...state, q: word, page: 1 }) }, word);
        add(t.did_you_mean, link);
      }
      const themes = choices("theme").map(([id, text]) => make("a", { class: "chip", href: `themes/${id}.html` }, text));
      messages.push(make("p", { class: "chips" }, ...themes));
    }
    part("messages").replaceChildren(...messages);
  }

  /** @param {State} state */
  function drawChips(state) {
    const chips = FACETS.filter((facet) => state.chosen[facet].length).flatMap((facet) =>
      choices(facet)
        .filter(([id]) => state.chosen[facet].includes(id))
        .map(([id, text]) => {
          const button = make("button", { type: "button", class: "chip", "data-facet": facet, "data-value": id });
          button.append(text, make("span", { "aria-hidden": "true" }, " ×"));
          button.setAttribute("aria-label", say(t.remove_filter, { name: text }));
          return button;
        }),
    );
    part("chips").replaceChildren(...chips);
  }

  /** Draw each facet with what choosing a value would leave: OR within a facet, AND across. @param {Answer} found */
  function drawFacets({ state, result }) {
    for (const facet of FACETS) {
      /** @type {number[]} */
      const counts = [];
      const values = column(facet);
      const passes = filter(state, facet);
      for (const doc of result.hits) {
        if (passes(doc)) for (const value of values[doc]) counts[value] = (counts[value] ?? 0) + 1;
      }
      const list = /** @type {HTMLElement} */ (app.querySelector(`[data-list=${facet}]`));
      // What has the focus stays, though it may count nothing any more.
      const focused = list.contains(document.activeElement)
        ? /** @type {HTMLInputElement} */ (document.activeElement).value
        : null;
      const wanted = choices(facet)
        .map(([id, text], i) => /** @type {const} */ ([id, text, counts[i] ?? 0]))
        .filter(([id, , count]) => count || state.chosen[facet].includes(id) || id === focused);
      const most = new Set([...wanted].sort((a, b) => b[2] - a[2]).slice(0, MOST_VALUES).map(([id]) => id));
      const listed = wanted.filter(([id]) => most.has(id) || state.chosen[facet].includes(id) || id === focused);
      // Boxes that stay are kept, so that the one with the focus keeps it.
      const old = new Map([...list.children].map((item) => [/** @type {HTMLElement} */ (item).dataset.value, item]));
      const items = listed.map(([id, text, count]) => {
        const item = /** @type {HTMLElement} */ (old.get(id) ?? drawChoice(facet, id, text));
        const input = /** @type {HTMLInputElement} */ (item.querySelector("input"));
        input.checked = state.chosen[facet].includes(id);
        /** @type {HTMLElement} */ (item.querySelector(".facet-count")).textContent = String(count);
        return item;
      });
      const same = items.length === list.children.length && items.every((item, i) => list.children[i] === item);
      if (!same) list.replaceChildren(...items);
      const left = wanted.length - listed.length;
      const more = /** @type {HTMLElement} */ (list.nextElementSibling);
      more.hidden = !left;
      more.textContent = say(t.facet_more, { n: left });
    }
  }

  /** @param {string} facet @param {string} id @param {string} text */
  function drawChoice(facet, id, text) {
    const input = make("input", { type: "checkbox", "data-facet": facet, value: id });
    const label = make("label", {}, input, " ", text, " ", make("span", { class: "facet-count" }));
    return make("li", { "data-value": id }, label);
  }

  /** A hit without its words: to clone one is quicker than to make each of its elements. */
  const blankHit = make(
    "li", { class: "row" },
    make("a", { class: "row-title" }),
    make("p", { class: "hit-text" }),
    make("p", { class: "row-facts" }, make("a")),
    make("div", { class: "hit-more" }),
  );
  const blankDetails = [t.other_language, t.cite].map((name) => make("details", {}, make("summary", {}, name), make("p")));

  /** @param {Hit} hit @param {string[]} needles */
  function drawHit(hit, needles) {
    const row = /** @type {HTMLElement} */ (blankHit.cloneNode(true));
    const [title, text, facts] = /** @type {HTMLElement[]} */ ([...row.children]);
    const [id, ...names] = hit.agency;
    const agency = /** @type {HTMLElement} */ (facts.firstElementChild);
    row.dataset.searchResult = hit.key;
    title.setAttribute("href", hit.path);
    title.append(...marked(hit.title, needles));
    text.lang = hit.lang;
    text.append(...marked(hit.text, needles));
    agency.setAttribute("href", `agencies/${id}.html`);
    agency.append(...marked(names[NAME - 1], needles));
    facts.append(` · ${placeOf(hit)}`);
    // The themes follow when their file is there; a hit need not wait for it.
    search.whenReady(() => column("theme")[hit.doc], (/** @type {number[]} */ themes) => {
      for (const theme of themes) {
        const [key, ...texts] = engine.core.themes[theme];
        facts.append(" · ", make("a", { href: `themes/${key}.html` }, texts[NAME - 1]));
      }
    });
    return row;
  }

  /** @param {Hit} hit */
  function placeOf({ paragraph, sentence }) {
    return say(t.position, { paragraph, sentence });
  }

  /** Draw what can be opened of a hit. @param {HTMLElement} row @param {Hit} hit @param {string[]} needles */
  function drawMore(row, hit, needles) {
    const [translation, cite] = blankDetails.map((details) => /** @type {HTMLElement} */ (details.cloneNode(true)));
    onOpen(translation, () => record(hit.doc, other), (/** @type {Hit} */ twin, part) => {
      part.lang = twin.lang;
      part.append(...marked(twin.text, needles));
    });
    onOpen(cite, () => record(hit.doc, "zh"), (/** @type {Hit} */ { quote, agency }, part) => {
      const link = new URL(hit.path, location.href).href;
      part.textContent = lang === "zh"
        ? `${agency[1]}：“${quote}”。${t.notice_title}，${placeOf(hit)}。${link}`
        : `${agency[2]}: ${hit.title} (“${quote}”). ${t.notice_title}, ${placeOf(hit).toLowerCase()}. ${link}`;
    });
    /** @type {HTMLElement} */ (row.lastElementChild).append(translation, cite);
  }

  /** What fills the details that have not been opened yet. @type {WeakMap<EventTarget, () => void>} */
  const closed = new WeakMap();

  /**
   * Fill details when they are opened, with what may have to be loaded first.
   * @template T
   * @param {HTMLElement} details @param {() => T} work
   * @param {(result: T, part: HTMLElement) => void} fill the element after the summary
   */
  function onOpen(details, work, fill) {
    const part = /** @type {HTMLElement} */ (details.lastElementChild);
    closed.set(details, () => search.whenReady(work, (/** @type {T} */ result) => fill(result, part)));
  }

  /** @param {State} state @param {number} pages */
  function drawPages(state, pages) {
    const items = [];
    for (let page = 1; pages > 1 && page <= pages; page++) {
      const near = page === 1 || page === pages || Math.abs(page - state.page) < 3;
      if (!near) continue;
      const link = make("a", { href: address({ ...state, page }), "data-page": String(page) }, String(page));
      link.setAttribute("aria-label", say(t.page, { page }));
      if (page === state.page) link.setAttribute("aria-current", "page");
      items.push(make("li", {}, link));
    }
    part("pages").replaceChildren(...items);
    /** @type {HTMLElement} */ (part("pages").parentElement).hidden = !items.length;
  }

  // --- Downloads ---

  const COLUMNS = ["campaign", "agency_id", "agency_zh", "agency_en", "slug", "title_zh", "title_en", "quote",
    "paragraph", "sentence", "text_zh", "text_en", "themes", "forms", "permalink"];

  /** @returns {Record<string, string | number>[]} */
  function table() {
    const ids = (/** @type {string} */ facet, /** @type {number} */ doc) => {
      const all = choices(facet);
      return column(facet)[doc].map((value) => all[value][0]).join(" ");
    };
    return search.together(shown, (/** @type {number} */ doc) => {
      const [zh, en] = search.together(["zh", "en"], (/** @type {string} */ name) => record(doc, name));
      return {
        campaign: zh.campaign, agency_id: zh.agency[0], agency_zh: zh.agency[1], agency_en: zh.agency[2],
        slug: zh.slug, title_zh: zh.title, title_en: en.title, quote: zh.quote,
        paragraph: zh.paragraph, sentence: zh.sentence, text_zh: zh.text, text_en: en.lang === "en" ? en.text : "",
        themes: ids("theme", doc), forms: ids("form", doc),
        permalink: new URL(zh.path, location.href).href,
      };
    });
  }

  /** Return a cell of a CSV file (RFC 4180) that no spreadsheet takes for a formula. @param {string | number} value */
  function cell(value) {
    const text = String(value);
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return `"${safe.replace(/"/g, '""')}"`;
  }

  /** @param {string} kind "csv" or "json" */
  function download(kind) {
    search.whenReady(table, (/** @type {ReturnType<typeof table>} */ rows) => save(kind, rows));
  }

  /** @param {string} kind @param {ReturnType<typeof table>} rows */
  function save(kind, rows) {
    const text = kind === "json"
      ? `${JSON.stringify(rows, null, 1)}\n`
      // The mark at the start tells Excel that the file is UTF-8.
      : `\ufeff${[COLUMNS.map(cell), ...rows.map((row) => COLUMNS.map((name) => cell(row[name])))].map((line) => line.join(",")).join("\r\n")}\r\n`;
    const url = URL.createObjectURL(new Blob([text], { type: kind === "json" ? "application/json" : "text/csv" }));
    make("a", { href: url, download: `activities.${kind}` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  // --- What the reader does ---

  /** Make ready what the first letter would wait for, once it is seen that the box has the focus. */
  function prepare() {
    setTimeout(() => engine?.prepare());
  }
  box.addEventListener("focus", prepare);

  /** @param {string} facet @param {string} id @param {boolean} wanted */
  function choose(facet, id, wanted) {
    isGrowing = false;
    const state = read();
    const rest = state.chosen[facet].filter((value) => value !== id);
    go({ ...state, q: box.value.trim(), page: 1, chosen: { ...state.chosen, [facet]: wanted ? [...rest, id] : rest } });
  }

  box.addEventListener("input", (event) => {
    // An input method shows letters before it has the characters that are meant.
    if (/** @type {InputEvent} */ (event).isComposing) return;
    const state = { ...read(), q: box.value.trim(), page: 1 };
    const isTyping = event.timeStamp - typed < TYPING_MS;
    typed = event.timeStamp;
    search.retry();
    ask(state, isTyping ? onceTyped : oncePainted);
    clearTimeout(typing);
    typing = window.setTimeout(() => {
      remember(state, isGrowing);
      isGrowing = true;
    }, TYPING_MS);
  });
  box.addEventListener("compositionend", () => box.dispatchEvent(new Event("input")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    isGrowing = false;
    go({ ...read(), q: box.value.trim(), page: 1 });
  });
  app.addEventListener("change", (event) => {
    isGrowing = false;
    const target = /** @type {HTMLInputElement} */ (event.target);
    if (target.dataset.facet) choose(target.dataset.facet, target.value, target.checked);
    else if (target.dataset.part === "sort") go({ ...read(), sort: target.value, page: 1 });
  });
  app.addEventListener("click", (event) => {
    const target = /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (event.target).closest("button, a[data-page]"));
    if (!target) return;
    if (target.dataset.download) download(target.dataset.download);
    else if (target.dataset.value) {
      choose(target.dataset.facet ?? "", target.dataset.value, false);
      (/** @type {HTMLElement | null} */ (part("chips").querySelector("button")) ?? box).focus();
    } else if (target.dataset.page && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      isGrowing = false;
      go({ ...read(), page: Number(target.dataset.page) });
      part("hits").scrollIntoView();
      /** @type {HTMLElement | null} */ (part("hits").querySelector("a"))?.focus();
    }
  });
  // This event does not bubble, but it can be caught on its way down.
  app.addEventListener("toggle", ({ target }) => {
    if (!target) return;
    closed.get(target)?.();
    closed.delete(target);
  }, true);
  addEventListener("popstate", () => {
    clearTimeout(typing);
    isGrowing = false;
    go(read(), true);
  });

  // --- Loading ---

  form.hidden = false;
  room = innerHeight - root.getBoundingClientRect().bottom;
  if (innerWidth < 768) app.querySelector("details[open]")?.removeAttribute("open");
  const meta = document.querySelector("meta[name=atlas-search]");
  search.start(meta?.getAttribute("content") ?? "", (/** @type {any} */ started) => {
    engine = started;
    if (document.activeElement === box) prepare();
    if (engine) return go(read(), true, oncePainted);
    status.textContent = t.load_failed;
    // The full list is then all there is.
    app.classList.add("failed");
  });
  box.value = read().q;
})();
