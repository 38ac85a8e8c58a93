// The choice of light or dark colours.

import { SCHEME, remember, remembered } from "./memory.js";
import { words } from "./words.js";

/** Before the first paint, so that a page does not flash in other colours. */
export function applyScheme() {
  const scheme = remembered(SCHEME);
  if (scheme === "light" || scheme === "dark") document.documentElement.dataset.scheme = scheme;
}

/** Put the choice into the menu, at its end. */
export function addSchemeButton() {
  const how = { className: "scheme-button", textContent: words.change_scheme, onclick: changeScheme };
  document.querySelector(".nav")?.append(Object.assign(document.createElement("button"), how));
}

function changeScheme() {
  const { dataset } = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const current = dataset.scheme ?? (dark ? "dark" : "light");
  const next = current === "dark" ? "light" : "dark";
  dataset.scheme = next;
  remember(SCHEME, next);
}
