// What every page needs of JavaScript.

import { addMarkdownButton } from "./copy_page.js";
import { awaitTitle, closeMenuByEscape, keepFragments, listenToShortcut } from "./frame.js";
import { forgive } from "./forgiving.js";
import { addHeaderBox } from "./header_box.js";
import { addSchemeButton, applyScheme } from "./scheme.js";
import { applySwitches, rememberSwitches } from "./switches.js";

// Before the first paint, so that styles can keep the place of what is shown later.
document.documentElement.dataset.scripted = "";
applyScheme();
applySwitches();
awaitTitle();
addEventListener("hashchange", forgive);

addEventListener("DOMContentLoaded", () => {
  addSchemeButton();
  rememberSwitches();
  closeMenuByEscape();
  keepFragments();
  addMarkdownButton();
  addHeaderBox();
  listenToShortcut();
  forgive();
});
