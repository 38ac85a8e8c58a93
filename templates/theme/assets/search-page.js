// The search page: box, facets, hits, pages and downloads, over the search of search.js.
// The whole state is in the address; values in it are ids, so that both languages share it.
(function () {
  "use strict";

  const PAGE_SIZE = 20;
  const TYPING_MS = 120;
  /** Facets by their name in the address, with the column of an activity that holds them. */
  const FACETS = /** @type {const} */ (["theme", "form", "agency", "campaign"]);

  /** @typedef {{q: string, sort: string, page: number, chosen: Record<string, string[]>}} State */

  const root = /** @type {HTMLElement} */ (document.getElementById("search"));
  const form = /** @type {HTMLFormElement} */ (root.querySelector("form"));
  const box = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  const status = /** @type {HTMLElement} */ (root.querySelector("[role=status]"));
  const app = /** @type {HTMLElement} */ (document.getElementById("search-app"));
  /** The full list, which is all there is without JavaScript. */
  const all = [...(app.parentElement?.children ?? [])].filter(
    (element) => app.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING && !app.contains(element),
  );
  const lang = document.documentElement.lang === "en" ? "en" : "zh";
  const other = lang === "en" ? "zh" : "en";
  const tag = { zh: "zh-Hans", en: "en" };
  /** @type {Record<string, string>} */
  const t = JSON.parse(root.dataset.words ?? "{}");
  /** @type {any} */
  const search = /** @type {any} */ (globalThis).atlasSearch;
  /** @type {any} */
  let engine = null;
  /** @type {number[]} */
  let shown = [];
  let readingFailed = false;
  /** Counts what was asked for, so that a late answer does not undo a newer one. */
  let asked = 0;
  /** While words are typed one entry of the history grows; the one before it can be gone back to. */
  let isGrowing = false;

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

  /** @param {State} state */
  function go(state, replace = false) {
    asked++;
    const target = address(state);
    // A page opened from a disk may not change its address in every browser.
    try {
      if (replace) history.replaceState(null, "", target);
      else if (target !== location.pathname + location.search) history.pushState(null, "", target);
    } catch {
      // The hits are shown all the same.
    }
    show(state);
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

  /** @param {number} number */
  function countOf(number) {
    return say(number === 1 ? t.activities_one : t.activities_other, { n: number.toLocaleString(lang) });
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

  /** @param {number} doc */
  function record(doc) {
    const row = engine.core.activities[doc];
    const [campaign, agency, sentence, slug, zh, en, quotes] = row;
    const [year] = engine.core.campaigns[campaign];
    const [agencyId, agencyZh, agencyEn] = engine.core.agencies[agency];
    const [zhText, enText, paragraph, number] = engine.core.sentences[sentence];
    const points = [...zhText];
    const quote = [];
    for (let i = 0; i < quotes.length; i += 2) {
      quote.push(points.slice(quotes[i], quotes[i] + quotes[i + 1]).join(""));
    }
    return {
      key: `${year}/${agencyId}/${slug}`,
      path: `agencies/${agencyId}.html#${year}-${slug}`,
      campaign: year,
      agency: { id: agencyId, zh: agencyZh, en: agencyEn },
      title: { zh, en: en || zh },
      text: { zh: zhText, en: enText },
      quote: quote.join(" … "),
      paragraph,
      sentence: number,
      themes: row[8].map((/** @type {number} */ i) => engine.core.themes[i]),
      forms: row[9].map((/** @type {number} */ i) => engine.core.forms[i]),
    };
  }

  /** @param {string} facet @param {number} doc @returns {string[]} */
  function valuesOf(facet, doc) {
    const row = engine.core.activities[doc];
    if (facet === "theme") return row[8].map((/** @type {number} */ i) => engine.core.themes[i][0]);
    if (facet === "form") return row[9].map((/** @type {number} */ i) => engine.core.forms[i][0]);
    if (facet === "agency") return [engine.core.agencies[row[1]][0]];
    return [engine.core.campaigns[row[0]][0]];
  }

  /** @param {string} facet @returns {[string, string][]} ids with their names */
  function choices(facet) {
    const lists = { theme: "themes", form: "forms", agency: "agencies", campaign: "campaigns" };
    return engine.core[lists[/** @type {keyof typeof lists} */ (facet)]].map(
      (/** @type {string[]} */ [id, zh, en]) => [id, lang === "en" ? en : zh],
    );
  }

  // --- Showing ---

  /** @param {State} state */
  function show(state) {
    if (document.activeElement !== box || box.value.trim() !== state.q) box.value = state.q;
    for (const link of document.querySelectorAll(".language-link")) {
      const bare = (link.getAttribute("href") ?? "").split("?")[0];
      link.setAttribute("href", bare + address(state).slice(location.pathname.length));
    }
    if (!engine) return;
    const result = engine.search(state.q);
    const known = Object.fromEntries(FACETS.map((facet) => [facet, new Set(choices(facet).map(([id]) => id))]));
    const unknown = FACETS.flatMap((facet) => state.chosen[facet].filter((id) => !known[facet].has(id)));
    for (const facet of FACETS) state.chosen[facet] = state.chosen[facet].filter((id) => known[facet].has(id));

    /** @param {number} doc @param {string} [except] */
    const passes = (doc, except) =>
      FACETS.every((facet) => {
        const wanted = state.chosen[facet];
        return facet === except || !wanted.length || valuesOf(facet, doc).some((id) => wanted.includes(id));
      });
    shown = result.hits.filter((/** @type {number} */ doc) => passes(doc));
    if (state.sort === "notice") shown = [...shown].sort((a, b) => a - b);
    const pages = Math.max(1, Math.ceil(shown.length / PAGE_SIZE));
    state.page = Math.min(state.page, pages);

    app.hidden = false;
    for (const element of all) /** @type {HTMLElement} */ (element).hidden = true;
    drawMessages(state, result, unknown);
    drawChips(state);
    drawFacets(state, result.hits, passes);
    const start = (state.page - 1) * PAGE_SIZE;
    part("hits").replaceChildren(
      ...shown.slice(start, start + PAGE_SIZE).map((doc) => drawHit(doc, result.needles)),
    );
    drawPages(state, pages);
    part("tools").hidden = !shown.length;
    const sort = /** @type {HTMLSelectElement} */ (part("sort"));
    sort.value = state.sort;
    announce(shown.length ? say(t.status, { count: countOf(shown.length), page: state.page, pages }) : t.no_hits);
  }

  /** @param {string} name */
  function part(name) {
    return /** @type {HTMLElement} */ (app.querySelector(`[data-part=${name}]`));
  }

  let later = 0;
  /** Say something once typing has stopped. @param {string} text */
  function announce(text) {
    clearTimeout(later);
    later = window.setTimeout(() => {
      status.textContent = text;
    }, 250);
  }

  /** @param {State} state @param {any} result @param {string[]} unknown */
  function drawMessages(state, result, unknown) {
    /** @type {Node[]} */
    const messages = [];
    /** @param {string} text @param {...Node} links */
    const add = (text, ...links) => messages.push(make("p", {}, text, " ", ...links));
    const name = (/** @type {number} */ i) => engine.core.agencies[i][lang === "en" ? 2 : 1];
    for (const agency of result.absent) add(say(t.absent, { agency: name(agency) }));
    for (const agency of result.named) {
      const id = engine.core.agencies[agency][0];
      const link = make("a", { href: `agencies/${id}.html` }, name(agency));
      messages.push(make("p", {}, link, " ", t.named));
    }
    if (result.widened) add(t.widened);
    if (readingFailed) add(t.reading_failed);
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
    const chips = FACETS.flatMap((facet) =>
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

  /**
   * Draw each facet with what choosing a value would leave: OR within a facet, AND across.
   * @param {State} state @param {number[]} hits @param {(doc: number, except?: string) => boolean} passes
   */
  function drawFacets(state, hits, passes) {
    for (const facet of FACETS) {
      /** @type {Map<string, number>} */
      const counts = new Map();
      for (const doc of hits) {
        if (passes(doc, facet)) for (const id of valuesOf(facet, doc)) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      const list = /** @type {HTMLElement} */ (app.querySelector(`[data-list=${facet}]`));
      // What has the focus stays, though it may count nothing any more.
      const focused = list.contains(document.activeElement)
        ? /** @type {HTMLInputElement} */ (document.activeElement).value
        : null;
      const wanted = choices(facet).filter(
        ([id]) => counts.has(id) || state.chosen[facet].includes(id) || id === focused,
      );
      // Boxes that stay are kept, so that the one with the focus keeps it.
      const old = new Map([...list.children].map((item) => [/** @type {HTMLElement} */ (item).dataset.value, item]));
      const items = wanted.map(([id, text]) => {
        const item = /** @type {HTMLElement} */ (old.get(id) ?? drawChoice(facet, id, text));
        const input = /** @type {HTMLInputElement} */ (item.querySelector("input"));
        input.checked = state.chosen[facet].includes(id);
        /** @type {HTMLElement} */ (item.querySelector(".facet-count")).textContent = String(counts.get(id) ?? 0);
        return item;
      });
      const same = items.length === list.children.length && items.every((item, i) => list.children[i] === item);
      if (!same) list.replaceChildren(...items);
    }
  }

  /** @param {string} facet @param {string} id @param {string} text */
  function drawChoice(facet, id, text) {
    const input = make("input", { type: "checkbox", "data-facet": facet, value: id });
    const label = make("label", {}, input, " ", text, " ", make("span", { class: "facet-count" }));
    return make("li", { "data-value": id }, label);
  }

  /** @param {number} doc @param {string[]} needles */
  function drawHit(doc, needles) {
    const item = record(doc);
    const title = make("a", { class: "row-title", href: item.path }, ...marked(item.title[lang], needles));
    const own = item.text[lang] || item.text.zh;
    const ownTag = item.text[lang] ? tag[lang] : "zh-Hans";
    const facts = make("p", { class: "row-facts" });
    facts.append(
      make("a", { href: `agencies/${item.agency.id}.html` }, ...marked(item.agency[lang], needles)),
      ` · ${say(t.position, { paragraph: item.paragraph, sentence: item.sentence })} · `,
    );
    item.themes.forEach((/** @type {string[]} */ theme, /** @type {number} */ i) => {
      facts.append(i ? " · " : "", make("a", { href: `themes/${theme[0]}.html` }, theme[lang === "en" ? 2 : 1]));
    });
    const more = make(
      "details", {},
      make("summary", {}, t.other_language),
      make("p", { lang: tag[other] }, ...marked(item.text[other] || item.text.zh, needles)),
    );
    const link = new URL(item.path, location.href).href;
    const cited = lang === "zh"
      ? `${item.agency.zh}：“${item.quote}”。${t.notice_title}，${say(t.position, { paragraph: item.paragraph, sentence: item.sentence })}。${link}`
      : `${item.agency.en}: ${item.title.en} (“${item.quote}”). ${t.notice_title}, ${say(t.position, { paragraph: item.paragraph, sentence: item.sentence }).toLowerCase()}. ${link}`;
    const cite = make("details", {}, make("summary", {}, t.cite), make("p", { class: "citation" }, cited));
    return make(
      "li", { class: "row", "data-search-result": item.key },
      title,
      make("p", { class: "hit-text", lang: ownTag }, ...marked(own, needles)),
      facts,
      make("div", { class: "hit-more" }, more, cite),
    );
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
    return shown.map((doc) => {
      const item = record(doc);
      return {
        campaign: item.campaign, agency_id: item.agency.id, agency_zh: item.agency.zh, agency_en: item.agency.en,
        slug: item.key.split("/")[2], title_zh: item.title.zh, title_en: item.title.en, quote: item.quote,
        paragraph: item.paragraph, sentence: item.sentence, text_zh: item.text.zh, text_en: item.text.en,
        themes: item.themes.map((/** @type {string[]} */ theme) => theme[0]).join(" "),
        forms: item.forms.map((/** @type {string[]} */ form) => form[0]).join(" "),
        permalink: new URL(item.path, location.href).href,
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
    const rows = table();
    const text = kind === "json"
      ? `${JSON.stringify(rows, null, 1)}\n`
      // The mark at the start tells Excel that the file is UTF-8.
      : `\ufeff${[COLUMNS.map(cell), ...rows.map((row) => COLUMNS.map((name) => cell(row[name])))].map((line) => line.join(",")).join("\r\n")}\r\n`;
    const url = URL.createObjectURL(new Blob([text], { type: kind === "json" ? "application/json" : "text/csv" }));
    make("a", { href: url, download: `activities.${kind}` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  // --- What the reader does ---

  /** @param {string} facet @param {string} id @param {boolean} wanted */
  function choose(facet, id, wanted) {
    isGrowing = false;
    const state = read();
    const rest = state.chosen[facet].filter((value) => value !== id);
    go({ ...state, q: box.value.trim(), page: 1, chosen: { ...state.chosen, [facet]: wanted ? [...rest, id] : rest } });
  }

  let typing = 0;
  box.addEventListener("input", () => {
    clearTimeout(typing);
    typing = window.setTimeout(() => {
      ask({ ...read(), q: box.value.trim(), page: 1 }, isGrowing);
      isGrowing = true;
    }, TYPING_MS);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(typing);
    isGrowing = false;
    ask({ ...read(), q: box.value.trim(), page: 1 });
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
  addEventListener("popstate", () => {
    clearTimeout(typing);
    isGrowing = false;
    ask(read(), true);
  });

  // --- Loading ---

  /** Search, with the other file of the index when the query needs it. @param {State} state */
  function ask(state, replace = false) {
    const mine = ++asked;
    readingFailed = false;
    if (engine?.needsReading(state.q)) {
      search.load(engine.core.reading, "reading", (/** @type {any} */ data) => {
        readingFailed = !data;
        if (data) engine.setReading(data);
        // Something else may have been typed meanwhile.
        if (mine === asked) go(state, replace);
      });
    } else {
      go(state, replace);
    }
  }

  form.hidden = false;
  if (innerWidth < 768) app.querySelector("details[open]")?.removeAttribute("open");
  const meta = document.querySelector("meta[name=atlas-search]");
  search.load(meta?.getAttribute("content") ?? "", "core", (/** @type {any} */ core) => {
    if (!core) {
      status.textContent = t.load_failed;
      return;
    }
    engine = search.makeEngine(core);
    ask(read(), true);
  });
  box.value = read().q;
})();
