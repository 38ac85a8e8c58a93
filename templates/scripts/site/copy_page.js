// A button that copies the page as Markdown.

import { words } from "./words.js";

/** Add the button beside the link to the page's Markdown; of a page on a disk no script can read it. */
export function addMarkdownButton() {
  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector(".foot [type='text/markdown']");
  if (!link || location.protocol === "file:") return;
  const how = { className: "copy-button", textContent: words.copy_markdown };
  const button = Object.assign(document.createElement("button"), how);
  button.onclick = async () => {
    // Safari lets a page write only at once after a press: a promise of the text, then.
    const text = fetch(link.href).then((answer) => answer.text());
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": text })]);
    button.textContent = words.cite_copied;
  };
  link.parentElement?.setAttribute("aria-live", "polite");
  link.after(button);
}
