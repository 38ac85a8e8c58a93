// The HTML to paste, made of the pattern that all activities of a campaign share and of what the page has.

import { sentenceIn } from "./sentences.js";

/** @typedef {{ text: Record<string, string>, sentences: Record<string, Piece[]> }} Parts */
/** @typedef {{ html: string, isOwn: boolean }} Piece */

const ESCAPED = /** @type {Record<string, string>} */ ({
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&#34;",
  "'": "&#39;",
});

/** Return what the page says of its activity, as it came: a browser may translate what is shown.
 * @returns {Parts | null} */
export function partsOfPage() {
  const hero = document.querySelector(".hero");
  const address = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"));
  if (!hero || !address) return null;
  const text = {
    url: address.href,
    agency: document.querySelector(".by a")?.textContent ?? "",
    position: document.querySelector(".kick a:last-of-type")?.textContent ?? "",
  };
  const sentences = Object.fromEntries(["zh", "en"].map((lang) => [lang, piecesOf(sentenceIn(hero, lang))]));
  return { text, sentences };
}

/** Return the code.
 * @param {string} file the pattern, after a line that explains it @param {Parts} parts */
export function fillPattern(file, { text, sentences }) {
  const lines = file.slice(file.indexOf("\n\n")).trim().split("\n");
  // A sentence may have no translation.
  const kept = lines.filter((line) => sentences.en.length || !line.includes("{en}"));
  return kept
    .join("\n")
    .replace(/\{(zh|en)\}(<mark[^>]*>)\{\1_own\}<\/mark>/g, (_, lang, mark) => joined(sentences[lang], mark))
    .replace(/\{(url|agency|position)\}/g, (_, name) => escaped(text[name]));
}

/** Return pieces as HTML, those of the activity itself marked.
 * @param {Piece[]} pieces @param {string} mark */
function joined(pieces, mark) {
  return pieces.map(({ html, isOwn }) => (isOwn ? `${mark}${html}</mark>` : html)).join("");
}

/** @param {Element | null} sentence @returns {Piece[]} */
function piecesOf(sentence) {
  const nodes = [...(sentence?.childNodes ?? [])];
  return nodes.map((node) => ({ html: htmlOf(node), isOwn: node.nodeName === "MARK" }));
}

/** Return the words of a node as HTML, of which only another language is told.
 * @param {Node} node @returns {string} */
function htmlOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.textContent ?? "");
  const html = [...node.childNodes].map(htmlOf).join("");
  const lang = node instanceof Element && node.localName === "span" && node.getAttribute("lang");
  return lang ? `<span lang="${lang}">${html}</span>` : html;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"']/g, (each) => ESCAPED[each]);
}
