// Copying, and the button for it.

/** Copy a text; pages opened from a disk may have no clipboard but the old way.
 * @param {Promise<string>} text */
async function copy(text) {
  try {
    // Safari lets a page write only at once after a press: a promise of the text, then.
    const blob = text.then((each) => new Blob([each], { type: "text/plain" }));
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
    return true;
  } catch {
    const words = await text.catch(() => "");
    if (!words) return false;
    const box = document.createElement("textarea");
    box.value = words;
    document.body.append(box);
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    return done;
  }
}

/** Return a button that copies a text, and what says when it has.
 * @param {HTMLElement} box `data-copy` and `data-copied` are the words
 * @param {() => string | Promise<string>} text */
export function copyButton(box, text) {
  const button = document.createElement("button");
  const status = document.createElement("span");
  button.type = "button";
  button.className = "copy-button";
  button.textContent = box.dataset.copy ?? "";
  status.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    status.textContent = (await copy(Promise.resolve(text()))) ? ` ${box.dataset.copied}` : "";
    button.focus();
  });
  return [button, status];
}

/** Add such a button before a box.
 * @param {HTMLElement} box @param {() => string} text */
export function addCopyButton(box, text) {
  const line = document.createElement("p");
  line.append(...copyButton(box, text));
  line.className = "cite-line";
  box.before(line);
}
