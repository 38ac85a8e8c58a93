// What is asked for is all in the address; values in it are ids, so that both languages share it.

/** Facets by their name in the address. */
export const FACETS = /** @type {const} */ (["theme", "form", "agency", "campaign"]);
/** @typedef {typeof FACETS[number]} Facet */

/** @typedef {{q: string, sort: string, page: number, chosen: Record<Facet, string[]>}} State */

/** What is asked for where nothing is. @type {State} */
export const NOTHING = { q: "", sort: "relevance", page: 1, chosen: ofEach(() => []) };

/** What the address would say if every browser let it be changed. @type {string | undefined} */
let kept;

/** What the address says where the reader has gone to it. @returns {State} */
export function reread() {
  kept = undefined;
  return read();
}

/** What is asked for. @returns {State} */
export function read() {
  const params = new URLSearchParams(kept ?? location.search);
  const page = Number.parseInt(params.get("page") ?? "1", 10);
  return {
    q: params.get("q") ?? "",
    sort: params.get("sort") === "notice" ? "notice" : "relevance",
    page: Number.isFinite(page) && page > 0 ? page : 1,
    chosen: ofEach((facet) => (params.get(facet) ?? "").split(",").filter(Boolean)),
  };
}

/** @template T @param {(facet: Facet) => T} make @returns {Record<Facet, T>} */
export function ofEach(make) {
  const entries = FACETS.map((facet) => /** @type {const} */ ([facet, make(facet)]));
  return /** @type {Record<Facet, T>} */ (Object.fromEntries(entries));
}

/** @param {State} state @returns {string} */
export function addressOf(state) {
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

/** Put what is asked for into the address. @param {State} state @param {boolean} replace the entry of the history */
export function remember(state, replace) {
  const target = addressOf(state);
  kept = target.slice(location.pathname.length);
  for (const link of document.querySelectorAll(".language-link")) {
    const bare = (link.getAttribute("href") ?? "").split("?")[0];
    link.setAttribute("href", bare + kept);
  }
  // A page opened from a disk may not change its address in every browser.
  try {
    if (replace) history.replaceState(null, "", target);
    else if (target !== location.pathname + location.search) history.pushState(null, "", target);
  } catch {
    // The hits are shown all the same.
  }
}
