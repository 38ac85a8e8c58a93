// Original and translation side by side, on this page and the next.

import { remember, remembered } from "./memory.js";

const SIDE = "atlas-side-by-side";

export function makeSideBySide() {
  const { dataset } = document.documentElement;
  // Each campaign of a page has a button; they say the same.
  const buttons = document.querySelectorAll(".side-button");
  if (!buttons.length) return;
  const show = (/** @type {boolean} */ isOn) => {
    dataset.translation = isOn ? "side" : "below";
    for (const button of buttons) button.setAttribute("aria-pressed", String(isOn));
    for (const box of document.querySelectorAll(".translation-box")) box.toggleAttribute("open", isOn);
  };
  if (remembered(SIDE) === "on") show(true);
  for (const button of buttons) {
    button.addEventListener("click", () => {
      const isOn = dataset.translation !== "side";
      show(isOn);
      remember(SIDE, isOn ? "on" : "off");
    });
  }
}
