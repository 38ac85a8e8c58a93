// Write the reader's day into citations, and add buttons that copy: quote, citation and link, or HTML.

import { addCopyButton } from "./clipboard.js";

const now = new Date();
const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

for (const day of document.querySelectorAll(".access-date")) day.textContent = today;

for (const each of document.querySelectorAll("details.cite")) {
  const box = /** @type {HTMLElement} */ (each);
  const article = box.closest("article");
  const citation = box.querySelector(`.citation[lang|="${document.documentElement.lang.slice(0, 2)}"]`);
  addCopyButton(box, () => {
    const quote = [...(article?.querySelectorAll("mark") ?? [])].map((mark) => mark.textContent);
    const link = new URL(article ? `#${article.id}` : "#", location.href).href.replace(/#$/, "");
    return [quote.join(" … "), citation?.textContent, link].filter(Boolean).join("\n");
  });
}

for (const each of document.querySelectorAll("details.code-box")) {
  const box = /** @type {HTMLElement} */ (each);
  addCopyButton(box, () => box.querySelector("code")?.textContent ?? "");
}
