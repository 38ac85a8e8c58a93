import MiniSearch from "./minisearch/minisearch.js";
import { options } from "./minisearch/options.js";
const box = document.querySelector("input");
const list = document.querySelector("ol");
const index = MiniSearch.loadJSON(await (await fetch("./minisearch/index.json")).text(), options);
window.ask = async (query) => {
  const results = index.search(query);
  const shown = results.slice(0, 20);
  return { count: results.length, keys: shown.map(({ id }) => id), titles: shown.map(({ shown }) => shown) };
};
async function show() {
  const { titles } = await window.ask(box.value);
  list.replaceChildren(...titles.map((title) => Object.assign(document.createElement("li"), { textContent: title })));
}
box.addEventListener("input", show);
box.value = new URLSearchParams(location.search).get("q") ?? "";
if (box.value) await show();
document.body.dataset.ready = "";
