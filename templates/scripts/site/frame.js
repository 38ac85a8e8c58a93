// What the frame of a page does: the shortcut of the search box, the switch of the language.

/**
 * Ctrl or Command with K leads to the search box. A key alone would be pressed by who dictates a text
 * (https://www.w3.org/TR/WCAG22/#character-key-shortcuts).
 */
export function listenToShortcut() {
  addEventListener("keydown", (event) => {
    const isPressed = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
    if (!isPressed || event.altKey || event.shiftKey || event.isComposing) return;
    const box = document.getElementById("search-box") ?? document.getElementById("header-search");
    if (!box?.checkVisibility()) return;
    event.preventDefault();
    box.focus();
  });
}

/** Escape closes the menu, and the focus goes back to what has opened it. */
export function closeMenuByEscape() {
  /** @type {HTMLDetailsElement | null} */
  const menu = document.querySelector(".menu");
  addEventListener("keydown", ({ key, target }) => {
    if (key !== "Escape" || !menu?.open || !(/** @type {Element} */ (target).closest(".menu, .nav"))) return;
    menu.open = false;
    /** @type {HTMLElement} */ (menu.firstElementChild).focus();
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
