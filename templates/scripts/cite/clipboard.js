// Copying and sharing, and the buttons for them.

import { words } from "../site/words.js";

/** Copy a text; pages opened from a disk may have no clipboard but the old way.
 * @param {string} text @returns {Promise<boolean>} */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const box = document.createElement("textarea");
    box.value = text;
    document.body.append(box);
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    return done;
  }
}

/** Add a button that copies a text, and that says when it has.
 * @param {Element} box where it goes, under the summary if it has one
 * @param {string} label @param {string} text */
export function addCopyButton(box, label, text) {
  const button = addButton(box, label);
  button.addEventListener("click", async () => tell(button, await copy(text)));
}

/** Add a button that shares the page by what the system has for it, else copies its address.
 * @param {Element} box as above @param {string} url */
export function addShareButton(box, url) {
  const canShare = "share" in navigator;
  const button = addButton(box, canShare ? words.share_page : words.copy_link);
  button.addEventListener("click", async () => {
    if (!canShare) return tell(button, await copy(url));
    // A reader who thinks better of it is not told of an error.
    await navigator.share({ title: document.title, url }).catch(() => undefined);
  });
}

/** @param {Element} box @param {string} label */
function addButton(box, label) {
  const button = document.createElement("button");
  const status = document.createElement("span");
  button.type = "button";
  button.className = "copy-button";
  button.textContent = label;
  status.setAttribute("role", "status");
  const line = document.createElement("p");
  line.append(button, status);
  line.className = "cite-line";
  const summary = box.querySelector("summary");
  if (summary) summary.after(line);
  else box.append(line);
  return button;
}

/** @param {HTMLElement} button @param {boolean} isCopied */
function tell(button, isCopied) {
  const status = button.nextElementSibling;
  if (status) status.textContent = isCopied ? ` ${words.cite_copied}` : "";
  button.focus();
}
