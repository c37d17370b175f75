// Compares important pages with pictures of how they are meant to look. Usage: GREMIUM_PROGRAM=… node golden.mjs
// PICTURES DIFFERENCES
//
// PICTURES has one PNG a page, width and colour scheme. GREMIUM_GOLDEN_UPDATE=1 renews those that differ: look at them
// before they are committed. DIFFERENCES gets what was seen and, in red, where it differs. The content is the sample's
// (`gremium preview`), the type is the program's own, so that pictures are the same on every machine with Chromium, but
// for how edges of letters are smoothed.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { browser, preview } from "./program.mjs";

const [pictures, differences] = process.argv.slice(2);
const update = process.env.GREMIUM_GOLDEN_UPDATE === "1";
const narrowLight = [320, "light"], narrowDark = [320, "dark"], wideLight = [1280, "light"], wideDark = [1280, "dark"];
// Each page narrow and wide, light and dark by turns; the first four in all of them.
const all = [narrowLight, narrowDark, wideLight, wideDark];
const pages = {
  "/de/home": all,
  "/de/decision": all,
  "/de/accession-open": all,
  "/de/office-decision-wrong": all,
  "/de/network": [narrowDark, wideLight],
  "/en/organisation": [narrowLight, wideDark],
  "/fr/news-item": [narrowDark, wideLight],
  "/de/meeting": [narrowLight, wideLight],
  "/de/meetings-minutes": [narrowDark, wideLight],
  "/de/office-today": [narrowLight, wideDark],
  "/de/office-room": [narrowDark, wideLight],
  "/en/decisions/long": [narrowLight],
  "/de/office-decisions/empty": [narrowDark],
};
const tallest = 1280;
// A pixel differs from this distance in colour on; the edges of letters are passed over. So many may.
const distance = 0.2, mayDiffer = 60;

const site = await preview(process.env.GREMIUM_PROGRAM);
// Letters drawn without regard to the screen and to the settings of the machine.
const chrome = await browser(["--disable-lcd-text", "--font-render-hinting=none", "--force-color-profile=srgb"]);
rmSync(differences, { recursive: true, force: true });
for (const folder of [pictures, differences]) mkdirSync(folder, { recursive: true });

async function taken(path, [width, colorScheme]) {
  const context = await chrome.newContext({ colorScheme, viewport: { width, height: 800 }, deviceScaleFactor: 1,
    reducedMotion: "reduce" });
  const page = await context.newPage();
  const answer = await page.goto(site.url + path, { waitUntil: "load" });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()}`);
  await page.evaluate(() => document.fonts.ready);
  const height = Math.min(tallest, await page.evaluate(() => document.documentElement.scrollHeight));
  const clip = { x: 0, y: 0, width, height };
  const bytes = packed(await page.screenshot({ fullPage: true, clip, animations: "disabled" }));
  const foreign = await foreignFonts(page);
  await context.close();
  return { bytes, foreign };
}

// The same picture in fewer bytes.
function packed(bytes) {
  return PNG.sync.write(PNG.sync.read(bytes), { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 });
}

// Type that does not come with the program: it would look different elsewhere.
async function foreignFonts(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "body, body *" });
  const found = new Set();
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    for (const font of fonts) if (!font.isCustomFont) found.add(font.familyName);
  }
  return [...found];
}

let problems = 0;
function problem(text) {
  problems += 1;
  console.log(text);
}

// Whether they are the same but for the edges of letters; else the difference is written.
function compare(name, wanted, seen) {
  const [one, other] = [wanted, seen].map((bytes) => PNG.sync.read(bytes));
  if (one.width !== other.width || one.height !== other.height)
    return `is ${other.width} × ${other.height}, was ${one.width} × ${one.height}`;
  const difference = new PNG({ width: one.width, height: one.height });
  const count = pixelmatch(one.data, other.data, difference.data, one.width, one.height, { threshold: distance });
  if (count <= mayDiffer) return "";
  writeFileSync(join(differences, `${name}.difference.png`), PNG.sync.write(difference));
  return `${count} pixels differ`;
}

const names = new Set();
for (const [path, looks] of Object.entries(pages))
  for (const look of looks) {
    const name = [...path.split("/").slice(2), ...look].join("-");
    const file = join(pictures, `${name}.png`);
    names.add(`${name}.png`);
    const { bytes, foreign } = await taken(path, look);
    for (const family of foreign) problem(`${name}: set in ${family}, which does not come with the program`);
    const fault = existsSync(file) ? compare(name, readFileSync(file), bytes) : "there is no picture of it yet";
    if (fault === "") continue;
    if (update) {
      writeFileSync(file, bytes);
    } else {
      writeFileSync(join(differences, `${name}.png`), bytes);
      problem(`${name}: ${fault}; see ${differences}`);
    }
  }
for (const left of readdirSync(pictures).filter((file) => !names.has(file))) {
  if (update) rmSync(join(pictures, left));
  else problem(`${left}: a picture of nothing`);
}
await chrome.close();
await site.stop();
console.log(`${names.size} pictures, ${problems} problems`);
process.exit(problems === 0 ? 0 : 1);
