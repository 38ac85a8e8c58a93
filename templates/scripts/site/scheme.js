// The choice of light or dark colours.

import { SCHEME, remember, remembered } from "./memory.js";

/** Before the first paint, so that a page does not flash in other colours. */
export function applyScheme() {
  const scheme = remembered(SCHEME);
  if (scheme === "light" || scheme === "dark") document.documentElement.dataset.scheme = scheme;
}

export function showSchemeButtons() {
  for (const button of document.querySelectorAll(".scheme-button")) {
    button.removeAttribute("hidden");
    button.addEventListener("click", changeScheme);
  }
}

function changeScheme() {
  const { dataset } = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const current = dataset.scheme ?? (dark ? "dark" : "light");
  const next = current === "dark" ? "light" : "dark";
  dataset.scheme = next;
  remember(SCHEME, next);
}
