// What the frame of a page does: the shortcut of the search box, the switch of the language, the menu.

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

/** Give the control that opens the menu the menu's name. */
export function nameMenu() {
  const menu = document.querySelector(".md-nav--primary")?.getAttribute("aria-label");
  if (menu) document.getElementById("__drawer")?.setAttribute("aria-label", menu);
}
