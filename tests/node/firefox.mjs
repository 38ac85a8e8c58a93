// Use search pages in Firefox: node firefox.mjs FIREFOX ADDRESS...
// Prints a line of JSON for each: its hits in their order, then every error and every breach of a policy.
import puppeteer from "puppeteer-core";

const [executablePath, ...addresses] = process.argv.slice(2);
/** Milliseconds that anything is waited for. */
const PATIENCE = 120_000;
const browser = await puppeteer.launch({
  browser: "firefox", executablePath, defaultViewport: { width: 1280, height: 800 }, timeout: PATIENCE,
});
try {
  for (const address of addresses) {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    const wrong = [];
    page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
    page.on("pageerror", (error) => wrong.push(String(error)));
    page.on("requestfailed", (request) => wrong.push(`${request.failure()?.errorText} ${request.url()}`));
    await page.evaluateOnNewDocument(() => {
      document.addEventListener("securitypolicyviolation", (event) =>
        console.error("policy", event.violatedDirective, event.blockedURI, event.sourceFile));
    });
    await page.goto(address);
    await page.waitForSelector("#search-app:not([hidden])");
    // What is not in sight at first is drawn after it.
    await page.waitForFunction(() => !document.querySelector("[data-search-result] .hit-more:empty"));
    const hits = await page.$$eval("[data-search-result]", (items) =>
      items.map((item) => item.getAttribute("data-search-result")));
    if (hits.length) await use(page);
    console.log(JSON.stringify({ hits, wrong }));
    await page.close();
  }
} finally {
  await browser.close();
}

/** Open what a hit has to open, take the hits away as a file, choose a value, and be given suggestions. */
async function use(page) {
  const first = await page.waitForSelector("[data-list=agency] input");
  await page.$$eval("details", (boxes) => {
    for (const box of boxes) box.open = true;
  });
  await page.$eval("[data-download=csv]", (button) => button.click());
  await first.evaluate((box) => box.click());
  await page.waitForSelector("button.chip");
  // A window without a screen is never the active one, and boxes in it are not told of the focus.
  await page.$eval("#header-search", (box) => box.dispatchEvent(new FocusEvent("focus")));
  await page.type("#header-search", "电梯");
  await page.waitForSelector("#header-suggestions:not([hidden]) [role=option]");
}
