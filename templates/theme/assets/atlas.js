// Light or dark: the reader's choice is kept in this browser; without one the system decides.
(function () {
  "use strict";

  const KEY = "atlas-scheme";
  const root = document.documentElement;

  /** @returns {string | null} The remembered choice; none where storage is not allowed. */
  function remembered() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }

  /** @param {string} scheme "light" or "dark" */
  function choose(scheme) {
    root.dataset.scheme = scheme;
    try {
      localStorage.setItem(KEY, scheme);
    } catch {
      // The choice then holds for this page only.
    }
  }

  const scheme = remembered();
  if (scheme === "light" || scheme === "dark") {
    root.dataset.scheme = scheme;
  }

  addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll(".scheme-button")) {
      button.removeAttribute("hidden");
      button.addEventListener("click", () => {
        const dark = matchMedia("(prefers-color-scheme: dark)").matches;
        const current = root.dataset.scheme ?? (dark ? "dark" : "light");
        choose(current === "dark" ? "light" : "dark");
      });
    }
  });
})();
