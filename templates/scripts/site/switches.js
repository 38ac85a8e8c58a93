// Switches that CSS obeys by itself, and that are remembered from page to page.

import { remember, remembered } from "./memory.js";

/** The ids of the switches: half-width marks as received, and the translation too. */
const SWITCHES = ["raw", "two"];

/** Before the first paint, so that no line moves after it. */
export function applySwitches() {
  for (const id of SWITCHES) {
    document.documentElement.toggleAttribute(`data-${id}`, remembered(`atlas-${id}`) === "on");
  }
}

export function rememberSwitches() {
  for (const id of SWITCHES) {
    const box = /** @type {HTMLInputElement | null} */ (document.querySelector(`input[type=checkbox]#${id}`));
    if (!box) continue;
    // A browser that goes back may have put the box as it was left.
    box.checked = remembered(`atlas-${id}`) === "on";
    box.addEventListener("change", () => {
      remember(`atlas-${id}`, box.checked ? "on" : "off");
      document.documentElement.toggleAttribute(`data-${id}`, box.checked);
    });
  }
}
