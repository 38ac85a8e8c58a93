// Copying and sharing, and the buttons for them.

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
 * @param {HTMLElement} box where it goes, under the summary if it has one; `data-copy` and `data-copied` are its words
 * @param {string} text */
export function addCopyButton(box, text) {
  const button = addButton(box, box.dataset.copy);
  button.addEventListener("click", async () => tell(button, (await copy(text)) ? box.dataset.copied : ""));
}

/** Add a button that shares the page by what the system has for it, else copies its address.
 * @param {HTMLElement} box as above; `data-share` and `data-link` are its words @param {string} url */
export function addShareButton(box, url) {
  const canShare = "share" in navigator;
  const button = addButton(box, canShare ? box.dataset.share : box.dataset.link);
  button.addEventListener("click", async () => {
    if (!canShare) return tell(button, (await copy(url)) ? box.dataset.copied : "");
    // A reader who thinks better of it is not told of an error.
    await navigator.share({ title: document.title, url }).catch(() => undefined);
  });
}

/** @param {HTMLElement} box @param {string | undefined} words */
function addButton(box, words) {
  const button = document.createElement("button");
  const status = document.createElement("span");
  button.type = "button";
  button.className = "copy-button";
  button.textContent = words ?? "";
  status.setAttribute("role", "status");
  const line = document.createElement("p");
  line.append(button, status);
  line.className = "cite-line";
  const summary = box.querySelector("summary");
  if (summary) summary.after(line);
  else box.append(line);
  return button;
}

/** @param {HTMLElement} button @param {string | undefined} words */
function tell(button, words) {
  const status = button.nextElementSibling;
  if (status) status.textContent = words ? ` ${words}` : "";
  button.focus();
}
