// Measure pages as Lighthouse's mobile run does, the median of three: node lighthouse.mjs URL...
// CHROME_PATH names the browser.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const METRICS = ["largest-contentful-paint", "cumulative-layout-shift", "total-blocking-time"];
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

const chrome = await launch({ chromeFlags: ["--headless=new", "--no-sandbox"] });
for (const page of process.argv.slice(2)) {
  const runs = [];
  for (let i = 0; i < 3; i++) {
    const options = { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "silent" };
    runs.push((await lighthouse(page, options)).lhr);
  }
  const scores = CATEGORIES.map((id) => median(runs.map((run) => Math.round(run.categories[id].score * 100))));
  const metrics = METRICS.map((id) => median(runs.map((run) => run.audits[id].numericValue)));
  const failed = Object.values(runs[2].audits)
    .filter(({ score, scoreDisplayMode: mode }) => score !== null && score < 0.9 && /binary|numeric/.test(mode))
    .map(({ id }) => id);
  console.log(JSON.stringify({ page, scores, metrics, failed }));
}
await chrome.kill();
