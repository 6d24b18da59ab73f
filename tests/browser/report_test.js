// The HTML report in a browser: node report_test.js DEBUNK FILE...
// Exits 77 (skipped) where there is no Chromium, or where `npm ci` was not run in this folder.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [debunk, ...files] = process.argv.slice(2);
const skip = (reason) => { console.log(`skipped: ${reason}`); process.exit(77); };
const browserPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
if (!browserPath) skip("there is no Chromium (Debian: apt-get install chromium)");
let chromium, axe;
try {
  ({ chromium } = await import("playwright-core"));
  axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
} catch {
  skip("playwright-core and axe-core are not installed (npm ci in tests/browser)");
}

let failures = 0;
function expect(holds, what) {
  if (holds) return;
  ++failures;
  console.log(`FAILED: ${what}`);
}

const folder = mkdtempSync(join(tmpdir(), "debunk-report-"));
function report(name, ...inputs) {
  const path = join(folder, name);
  let html;
  try {
    html = execFileSync(debunk, ["check", "--preview", "--format", "html", ...inputs], { maxBuffer: 1 << 28 });
  } catch (error) {
    if (error.status !== 1) throw error;
    html = error.stdout;
  }
  writeFileSync(path, html);
  return pathToFileURL(path).href;
}

const browser = await chromium.launch({
  executablePath: browserPath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

async function open(url, width, colorScheme, javaScriptEnabled = true) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, javaScriptEnabled, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.on("request", (request) => expect(request.url().startsWith(url), `the page asks for ${request.url()}`));
  page.on("console", (message) => expect(false, `console: ${message.text()}`));
  page.on("pageerror", (error) => expect(false, `script: ${error.message}`));
  await page.goto(url);
  return page;
}

const focused = (page) => page.evaluate(() => document.activeElement.getAttribute("href"));
const count = (page, selector) => page.locator(`${selector}:visible`).count();

async function keys(url) {
  const page = await open(url, 1400, "light");
  const total = await count(page, ".finding");
  expect(total >= 2, `two findings to step through, not ${total}`);
  await page.keyboard.press("n");
  expect(await focused(page) === "#n1-1", "n goes to the first finding");
  await page.keyboard.press("j");
  expect(await focused(page) === "#n1-2", "j goes on to the second");
  await page.keyboard.press("p");
  expect(await focused(page) === "#n1-1", "p goes back");
  expect(await page.locator("#n1-1.current").count() === 1, "its note is the current one");
  await page.keyboard.press("Enter");
  expect(page.url().endsWith("#n1-1"), "Enter goes from the mark to its note");
  await page.keyboard.press("k");
  expect(await focused(page) === `#n1-${await page.locator("#file1 .finding").count()}` || (await page.locator(".file").count()) > 1, "k from the first goes round to the last");
  await page.keyboard.press("?");
  expect(await page.locator("#help").isVisible(), "? opens the keys");
  await page.uncheck("#keys-on");
  await page.keyboard.press("Escape");
  expect(!(await page.locator("#help").isVisible()), "Escape closes them");
  await page.keyboard.press("n");
  expect(await focused(page) !== "#n1-1", "single keys can be turned off");
  await page.context().close();
}

async function columns(url) {
  const page = await open(url, 1400, "light");
  const overlaps = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll(".finding")].map((note) => note.getBoundingClientRect());
    const text = document.querySelector(".text").getBoundingClientRect();
    return boxes.some((box, i) => box.left < text.right || (i > 0 && box.top < boxes[i - 1].bottom && box.bottom > boxes[i - 1].top));
  });
  expect(!overlaps, "wide: notes stand beside the text and do not overlap");
  await page.context().close();
}

async function choices(url) {
  for (const withScript of [true, false]) {
    const page = await open(url, 1400, "light", withScript);
    const how = withScript ? "with script" : "without script";
    const all = await count(page, ".finding"), errors = await count(page, ".finding.error");
    expect(errors > 0, `${how}: the example has errors`);
    await page.uncheck("#show-error");
    expect(await count(page, ".finding") === all - errors, `${how}: errors can be hidden`);
    await page.check("#show-error");
    await page.check("#view-corrected");
    expect(await count(page, ".finding") === 0 && (await count(page, ".changes li")) > 0, `${how}: the corrected text can be shown`);
    await page.context().close();
  }
}

async function narrow(url) {
  const page = await open(url, 320, "light");
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width <= 320, `320 pixels are enough, ${width} are used`);
  await page.context().close();
}

async function accessible(url) {
  for (const [width, scheme, corrected] of [[1400, "light"], [1400, "dark"], [320, "light"], [1400, "light", true], [1400, "dark", true]]) {
    const page = await open(url, width, scheme);
    if (corrected) await page.check("#view-corrected");
    await page.evaluate(() => { for (const details of document.querySelectorAll("details")) details.open = true; });
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run());
    for (const violation of violations) expect(false, `axe ${violation.id} (${width} ${scheme}): ${violation.nodes.slice(0, 3).map((node) => node.html).join("\n  ")}`);
    await page.context().close();
  }
}

try {
  const one = report("one.html", files[0]), many = report("many.html", ...files);
  await keys(one);
  await columns(one);
  await choices(one);
  await narrow(one);
  await narrow(many);
  await accessible(one);
  await accessible(many);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
console.log(failures === 0 ? "the report holds in a browser" : `${failures} failed`);
process.exit(failures === 0 ? 0 : 1);
