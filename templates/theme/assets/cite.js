// Write the reader's day into citations, and add a button that copies quote, citation and link.
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

  for (const box of document.querySelectorAll("details.cite")) {
    const article = box.closest("article");
    const citation = box.querySelector(`.citation[lang|="${document.documentElement.lang.slice(0, 2)}"]`);
    const words = /** @type {HTMLElement} */ (box).dataset;
    const button = document.createElement("button");
    const status = document.createElement("span");
    button.type = "button";
    button.className = "copy-button";
    button.textContent = words.copy ?? "";
    status.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      const quote = [...(article?.querySelectorAll("mark") ?? [])].map((mark) => mark.textContent);
      const link = new URL(article ? `#${article.id}` : "#", location.href).href.replace(/#$/, "");
      const parts = [quote.join(" … "), citation?.textContent, link];
      const done = await copy(parts.filter(Boolean).join("\n"));
      status.textContent = done ? ` ${words.copied}` : "";
      button.focus();
    });
    const line = document.createElement("p");
    line.append(button, status);
    line.className = "cite-line";
    box.before(line);
  }
})();
