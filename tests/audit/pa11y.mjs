// Check pages with pa11y's own engine, HTML_CodeSniffer: node pa11y.mjs CHROMIUM URL...
import pa11y from "pa11y";
import puppeteer from "puppeteer";

const [executablePath, ...urls] = process.argv.slice(2);
const browser = await puppeteer.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
});
const issues = [];
for (const url of urls) {
  const result = await pa11y(url, { browser, standard: "WCAG2AA", runners: ["htmlcs"] });
  for (const { code, selector, context } of result.issues) {
    issues.push({ page: url, what: `${code} ${selector} ${context}` });
  }
}
await browser.close();
console.log(JSON.stringify(issues));
