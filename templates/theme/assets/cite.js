// Write the reader's day into citations, and add buttons that copy: quote, citation and link, or HTML.
(function () {
  "use strict";

  const now = new Date();
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

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

  for (const day of document.querySelectorAll(".access-date")) day.textContent = today;

  /** Add a button that copies a text, and that says when it has.
   * @param {HTMLElement} box what it stands before; `data-copy` and `data-copied` are its words
   * @param {() => string} text */
  function addButton(box, text) {
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

  for (const each of document.querySelectorAll("details.cite")) {
    const box = /** @type {HTMLElement} */ (each);
    const article = box.closest("article");
    const citation = box.querySelector(`.citation[lang|="${document.documentElement.lang.slice(0, 2)}"]`);
    addButton(box, () => {
      const quote = [...(article?.querySelectorAll("mark") ?? [])].map((mark) => mark.textContent);
      const link = new URL(article ? `#${article.id}` : "#", location.href).href.replace(/#$/, "");
      return [quote.join(" … "), citation?.textContent, link].filter(Boolean).join("\n");
    });
  }

  for (const each of document.querySelectorAll("details.code-box")) {
    const box = /** @type {HTMLElement} */ (each);
    addButton(box, () => box.querySelector("code")?.textContent ?? "");
  }
})();
