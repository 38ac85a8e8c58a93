// What pages with citations need: the reader's day in them, buttons that copy quote, citation and link,
// or HTML, and the original beside the translation.

import { makeSideBySide } from "../site/side_by_side.js";
import { addCopyButton } from "./clipboard.js";

makeSideBySide();

const now = new Date();
const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

for (const day of document.querySelectorAll(".access-date")) day.textContent = today;

/** Return the words of an activity, the original after a translation, and the sentence they stand in.
 * @param {Element} article */
function quoted(article) {
  const [chinese, english] = [".quotation blockquote", ".translation [lang=en]"].map((place) => {
    const sentence = article.querySelector(place);
    const words = [...(sentence?.querySelectorAll("mark") ?? [])].map((mark) => mark.textContent).join(" … ");
    return { words, sentence: sentence?.textContent ?? "" };
  });
  if (document.documentElement.lang !== "en" || !english.words) return [chinese.words, chinese.sentence];
  return [`${english.words} (${chinese.words})`, english.sentence];
}

for (const each of document.querySelectorAll("details.cite")) {
  const box = /** @type {HTMLElement} */ (each);
  const article = box.closest("article");
  const citation = box.querySelector(`.citation[lang|="${document.documentElement.lang.slice(0, 2)}"]`);
  addCopyButton(box, () => {
    const link = new URL(article ? `#${article.id}` : "#", location.href).href.replace(/#$/, "");
    return [...(article ? quoted(article) : []), citation?.textContent, link].filter(Boolean).join("\n");
  });
}

for (const each of document.querySelectorAll("details.code-box")) {
  const box = /** @type {HTMLElement} */ (each);
  addCopyButton(box, () => box.querySelector("code")?.textContent ?? "");
}
