// What the frame of a page does: the shortcut of the search box, the switch of the language.

/** The key "/" leads to the search box. */
export function listenToSlash() {
  addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const typing = target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const box = document.getElementById("search-box") ?? document.getElementById("header-search");
    if (!box?.checkVisibility()) return;
    event.preventDefault();
    box.focus();
  });
}

/** Both languages have the same fragments, so the reader stays at the same record. */
export function keepFragments() {
  for (const link of document.querySelectorAll(".language-link")) {
    link.addEventListener("click", () => {
      if (location.hash) /** @type {HTMLAnchorElement} */ (link).hash = location.hash;
    });
  }
}

/**
 * Let nothing be drawn before the page is there down to its title, as each part of the header moves
 * those before it. Written here, since checkers of HTML know `blocking` of style sheets alone.
 * @see https://html.spec.whatwg.org/multipage/links.html#link-type-expect
 */
export function awaitTitle() {
  const how = { rel: "expect", href: "#title", blocking: "render" };
  document.head.append(Object.assign(document.createElement("link"), how));
}
