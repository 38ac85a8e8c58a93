// Switches that CSS obeys by itself, and that are remembered from page to page.

import { remember, remembered } from "./memory.js";

/** Half-width marks as received; the translation too. */
const SWITCHES = ["raw", "two"];

/** Before the first paint, so that no line moves after it. */
export function applySwitches() {
  for (const id of SWITCHES) obey(id, remembered(`atlas-${id}`));
}

export function rememberSwitches() {
  for (const id of SWITCHES) {
    const box = /** @type {HTMLInputElement | null} */ (document.getElementById(id));
    // A browser that goes back may have put the box as it was left.
    if (box) box.checked = remembered(`atlas-${id}`) === "on";
    box?.addEventListener("change", () => {
      const choice = box.checked ? "on" : "off";
      remember(`atlas-${id}`, choice);
      obey(id, choice);
    });
  }
}

/** @param {string} id @param {string | null} choice */
function obey(id, choice) {
  document.documentElement.toggleAttribute(`data-${id}`, choice === "on");
}
