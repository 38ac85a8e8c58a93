// The search box of the header: what it does is loaded when it has the focus.

/** The address of this script, beside which those of the search stand. */
const here = /** @type {HTMLScriptElement | null} */ (document.currentScript)?.src ?? "";

/** Put the box before the link to the search page, of which a wide window shows the box alone. */
export function addHeaderBox() {
  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector(".find");
  if (!link) return;
  const name = link.textContent ?? "";
  const form = element("form", { class: "header-search", role: "search", "aria-label": name, action: link.href });
  const box = element("input", {
    id: "header-search", type: "text", name: "q", role: "combobox", "aria-label": name, "aria-expanded": "false",
    "aria-controls": "header-suggestions", "aria-autocomplete": "list", autocomplete: "off", autocapitalize: "off",
    spellcheck: "false", placeholder: name,
  });
  const list = element("ul", { id: "header-suggestions", role: "listbox", "aria-label": name, hidden: "" });
  form.append(box, element("button", { type: "submit", "aria-label": name }), list);
  link.before(form);
  box.addEventListener("focus", load, { once: true });
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

/** Load the search, if the page has not, and then what the box does with it. */
function load() {
  const policy = globalThis.trustedTypes?.createPolicy("atlas", { createScriptURL: (url) => url });
  const names = ["header-box.js"];
  if (!globalThis.atlasSearch) {
    // The search asks the page where its index is; most pages do not say it.
    document.head.append(element("meta", { name: "atlas-search", content: new URL("../search/core.js", here).href }));
    names.unshift("search.js");
  }
  for (const name of names) {
    const address = here.replace("atlas.js", name);
    const script = document.createElement("script");
    // One after the other.
    script.async = false;
    script.src = policy ? policy.createScriptURL(address) : address;
    document.head.append(script);
  }
}
