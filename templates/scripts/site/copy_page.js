// A button that copies the page as Markdown.

import { copyButton } from "../cite/clipboard.js";

/** Add the button beside the link to the page's Markdown; of a page on a disk no script can read it. */
export function addMarkdownButton() {
  /** @type {HTMLElement | null} */
  const line = document.querySelector(".page-markdown");
  const link = line?.querySelector("a");
  if (!line || !link || location.protocol === "file:") return;
  const read = async () => {
    const answer = await fetch(link.href);
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.text();
  };
  line.append(" ", ...copyButton(line, read));
}
