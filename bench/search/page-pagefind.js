const box = document.querySelector("input");
const list = document.querySelector("ol");
const pagefind = await import("./pagefind/pagefind.js");
await pagefind.init();
let asked = 0;
window.ask = async (query) => {
  const { results } = await pagefind.search(query);
  const shown = await Promise.all(results.slice(0, 20).map((result) => result.data()));
  return { count: results.length, keys: shown.map(({ url }) => url.slice(1)), titles: shown.map(({ meta }) => meta.title) };
};
async function show() {
  const mine = ++asked;
  const { titles } = await window.ask(box.value);
  if (mine === asked) list.replaceChildren(...titles.map((title) => Object.assign(document.createElement("li"), { textContent: title })));
}
box.addEventListener("input", show);
box.value = new URLSearchParams(location.search).get("q") ?? "";
if (box.value) await show();
document.body.dataset.ready = "";
