import { createHash } from "node:crypto"; import { readFileSync as read } from "node:fs";
const [year, fail] = [process.argv[2], (why) => { console.error(why); process.exit(1); }];
const [raw, text] = ["", ".text"].map((end) => [...new TextDecoder("utf-8", { ignoreBOM: true }).decode(read(`notice-${year}${end}.txt`))]);
const rest = JSON.parse(read(`notice-${year}.rest.json`)), activities = JSON.parse(read("activities.json")).filter((a) => a.campaign === year);
if (createHash("sha256").update(read(`notice-${year}.txt`)).digest("hex") !== rest.sha256) fail("the notice has another SHA-256");
const seen = new Set(), spans = [...activities.flatMap((a) => [...a.quotes, ...a.contexts]), ...rest.rest], cut = new Set(rest.joins.flatMap((j) => [...Array(j.end - j.start).keys()].map((i) => i + j.start)));
for (const { start, end, text: words } of spans) { if (!words || text.slice(start, end).join("") !== words) fail(`not at ${start}: ${words}`); for (let i = start; i < end; i++) seen.add(i); }
if (raw.filter((_, i) => !cut.has(i)).join("") !== text.join("")) fail("the text is not the notice with its joins");
if (seen.size !== text.length || text.length + cut.size !== raw.length) fail(`${seen.size + cut.size} of ${raw.length} characters are accounted for`);
console.log(`${year}: ${activities.length} activities, ${activities.flatMap((a) => a.quotes).length} quotes in place, ${seen.size + cut.size} of ${raw.length} characters accounted for`);
