// The HTML of an activity to paste elsewhere, shown on its page.

import { words } from "../site/words.js";
import { addCopyButton } from "./clipboard.js";
import { fillPattern, partsOfPage } from "./embed_pattern.js";

/** Show the code when its box is first opened; where the file of it cannot be read, its link stays.
 * @param {Element} box */
export function showEmbedCode(box) {
  const link = /** @type {HTMLAnchorElement | null} */ (box.querySelector(".embed-file"));
  if (!link || location.protocol === "file:") return;
  const parts = partsOfPage();
  const show = async () => {
    const answer = await fetch(link.href);
    const text = answer.ok ? await answer.text() : "";
    const code = text.includes("{url}") ? parts && fillPattern(text, parts) : codeOf(text);
    if (!code) return;
    const shown = document.createElement("pre");
    shown.tabIndex = 0;
    shown.translate = false;
    shown.textContent = code;
    link.parentElement?.replaceWith(shown);
    addCopyButton(box, words.embed_copy, code);
  };
  box.addEventListener("toggle", () => show().catch(() => undefined), { once: true });
}

/** Return the code of this page's activity in a file: the title, the address, and the code of each.
 * @param {string} text */
function codeOf(text) {
  const here = location.pathname.split("/").slice(-5).join("/");
  const lines = text.split("\n\n").map((block) => block.trim().split("\n"));
  return lines.find((block) => block[1]?.endsWith(`/${here}`))?.slice(2).join("\n");
}
