// What the reader has switched on stays on, on the next page too; the switches themselves are boxes that
// the style sheet reads.

import { remember, remembered } from "./memory.js";

export function keepSwitches() {
  for (const each of document.querySelectorAll(".switches input")) {
    const box = /** @type {HTMLInputElement} */ (each);
    const key = `atlas-${box.id}`;
    if (remembered(key)) box.checked = remembered(key) === "on";
    box.addEventListener("change", () => remember(key, box.checked ? "on" : "off"));
  }
}
