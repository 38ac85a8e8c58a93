// Half-width marks of Chinese hits, drawn full-width as on the pages; what is copied is as received.

/** @type {Record<string, string>} */
const WIDE = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）" };
const HAN = /[\p{Script=Han}“”‘’《》、。]/u;
const TEXTS = "#search-app :is(.hit-text, .hit-more p):lang(zh)";

/** Widen the marks of what is drawn, now and later. */
export function widenHits() {
  if (!globalThis.document) return;
  const app = document.getElementById("search-app");
  if (app) new MutationObserver(widenAll).observe(app, { childList: true, subtree: true });
  widenAll();
}

function widenAll() {
  for (const text of document.querySelectorAll(TEXTS)) if (!text.querySelector(".half")) widen(text);
}

/** @param {Element} text */
function widen(text) {
  const whole = text.textContent ?? "";
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const nodes = [];
  while (walker.nextNode()) nodes.push(/** @type {Text} */ (walker.currentNode));
  let end = whole.length;
  for (const node of nodes.reverse()) {
    end -= node.length;
    // From the end, so that the places of those before it hold.
    for (let i = node.length - 1; i >= 0; i--) {
      const wide = wideOf(whole, end + i);
      if (wide) draw(node.splitText(i), wide);
    }
  }
}

/** @param {string} whole @param {number} place */
function wideOf(whole, place) {
  const mark = whole[place];
  const beside = whole.slice(Math.max(0, place - 1), place + 2).replace(mark, "");
  return HAN.test(beside) ? WIDE[mark] : undefined;
}

/** @param {Text} mark the mark with what follows it @param {string} wide */
function draw(mark, wide) {
  mark.splitText(1);
  const half = document.createElement("i");
  half.className = "half";
  half.dataset.wide = wide;
  mark.replaceWith(half);
  half.append(mark);
}
