// Index the records of FOLDER/records.json by a peer, into the same folder; print milliseconds and bytes.
//   node peers.mjs pagefind|minisearch FOLDER
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync, copyFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [peer, folder] = process.argv.slice(2);
const records = JSON.parse(readFileSync(join(folder, "records.json"), "utf8"));
const target = join(folder, peer);
mkdirSync(target, { recursive: true });
const began = performance.now();

if (peer === "pagefind") {
  const pagefind = await import("pagefind");
  const { index } = await pagefind.createIndex({});
  for (const { key, title, text } of records) {
    await index.addCustomRecord({ url: `/${key}`, content: `${title.join(" ")} ${text.join(" ")}`, language: "zh", meta: { title: title[0] } });
  }
  const { errors } = await index.writeFiles({ outputPath: target });
  if (errors.length) throw new Error(errors.join("\n"));
  await pagefind.close();
} else {
  const require = createRequire(import.meta.url);
  const MiniSearch = require("minisearch");
  const { options } = await import("./minisearch-options.mjs");
  const index = new MiniSearch(options);
  index.addAll(records.map(({ key, title, text }) => ({ id: key, title: title.join(" "), text: text.join(" "), shown: title[0] })));
  writeFileSync(join(target, "index.json"), JSON.stringify(index));
  copyFileSync(require.resolve("minisearch").replace(/cjs[\\/]index\.cjs$/, "es/index.js"), join(target, "minisearch.js"));
  copyFileSync(new URL("./minisearch-options.mjs", import.meta.url), join(target, "options.js"));
}

let bytes = 0;
for (const entry of readdirSync(target, { recursive: true })) {
  const path = join(target, String(entry));
  if (statSync(path).isFile()) bytes += statSync(path).size;
}
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds: (performance.now() - began) / 1000, bytes, memory: peer === "pagefind" ? null : memory }));
