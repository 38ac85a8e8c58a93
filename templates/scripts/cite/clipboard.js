// Copying, and the button for it.

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
 * @param {HTMLElement} box what it stands before; `data-copy` and `data-copied` are its words
 * @param {() => string} text */
export function addCopyButton(box, text) {
  const button = document.createElement("button");
  const status = document.createElement("span");
  button.type = "button";
  button.className = "copy-button";
  button.textContent = box.dataset.copy ?? "";
  status.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    status.textContent = (await copy(text())) ? ` ${box.dataset.copied}` : "";
    button.focus();
  });
  const line = document.createElement("p");
  line.append(button, status);
  line.className = "cite-line";
  box.before(line);
}
