// What pages with citations need: the reader's day in them, buttons that copy words, citation and link, or
// HTML, and one that shares.

import { words } from "../site/words.js";
import { addCopyButton, addShareButton } from "./clipboard.js";
import { showEmbedCode } from "./embed_code.js";
import { sentenceIn } from "./sentences.js";

const now = new Date();
const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

for (const day of document.querySelectorAll(".access-date")) day.textContent = today;

const lang = document.documentElement.lang.slice(0, 2);
const here = location.href.replace(/#.*$/, "");

/** @param {ParentNode} box */
function citation(box) {
  return box.querySelector(`.citation[lang|="${lang}"]`)?.textContent ?? "";
}

/** Return the words of the activity whose page it is, the original after a translation, and their sentence.
 * @param {Element} hero */
function quoted(hero) {
  const [chinese, english] = ["zh", "en"].map((each) => {
    const sentence = sentenceIn(hero, each);
    const words = [...(sentence?.querySelectorAll("mark") ?? [])].map((mark) => mark.textContent).join(" … ");
    return { words, sentence: sentence?.textContent ?? "" };
  });
  if (lang !== "en" || !english.words) return [chinese.words, chinese.sentence];
  return [`${english.words} (${chinese.words})`, english.sentence];
}

// What is copied is kept as it came: a browser that translates the page changes the words that are shown.
const hero = document.querySelector(".hero");
const taking = document.querySelector(".do");
if (hero && taking) {
  addCopyButton(taking, words.cite_copy, [...quoted(hero), citation(document), here].join("\n"));
  addShareButton(taking, here);
}

for (const box of document.querySelectorAll("details.cite")) {
  if (!taking) addCopyButton(box, words.citation_copy, [citation(box), here].filter(Boolean).join("\n"));
}

for (const box of document.querySelectorAll("details.code-box")) {
  const code = box.querySelector("code")?.textContent;
  if (code) addCopyButton(box, words.embed_copy, code);
  else showEmbedCode(box);
}
