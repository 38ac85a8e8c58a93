// What every page needs of JavaScript.

import { addMarkdownButton } from "./copy_page.js";
import { awaitTitle, keepFragments, listenToSlash } from "./frame.js";
import { openHeaderBox } from "./header_box.js";
import { applyScheme, showSchemeButtons } from "./scheme.js";
import { keepSwitches } from "./switches.js";

// Before the first paint, so that styles can keep the place of what is shown later.
document.documentElement.dataset.scripted = "";
applyScheme();
awaitTitle();

addEventListener("DOMContentLoaded", () => {
  showSchemeButtons();
  keepFragments();
  addMarkdownButton();
  keepSwitches();
  /** @type {HTMLFormElement | null} */
  const form = document.querySelector(".header-search");
  if (form) openHeaderBox(form);
  listenToSlash();
});
