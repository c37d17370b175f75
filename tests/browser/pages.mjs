// Looks at every page of `gremium preview` in a browser. Usage: GREMIUM_PROGRAM=… node pages.mjs [PICTURES]
//
// Each page must be valid HTML, need no sideways scrolling, log nothing, fetch nothing from elsewhere, and pass axe: in
// full in three languages, in its other states in German, with long texts in all three. In the test language no
// letter may stand outside the marks of catalogues and values. A public page must weigh little. PICTURES, if named,
// gets pictures of all pages in German.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { badContrast, inaccessible, invalidities, sideways, unbracketed, watch } from "./inspect.mjs";
import { browser, preview } from "./program.mjs";

const [pictures] = process.argv.slice(2);
const languages = ["de", "en", "fr"];
// Bytes over the wire, headers included: what is promised to visitors on slow lines.
const firstVisitLimit = 100_000, repeatVisitLimit = 15_000;

let problems = 0;
function problem(page, text) {
  problems += 1;
  console.log(`${page}: ${text}`);
}

const site = await preview(process.env.GREMIUM_PROGRAM);
const chrome = await browser();
const textOf = async (path) => (await fetch(site.url + path)).text();

// All pages of a language, as the index has them: { path, name, state }.
async function pagesOf(language) {
  const index = await textOf(`/${language}/`);
  const found = [...index.matchAll(/ href="(\/\w+\/([\w-]+)(?:\/(\w+))?)"/g)]
    .map(([, path, name, state]) => ({ path, name, state: state ?? "full" }))
    .filter(({ path }) => path.startsWith(`/${language}/`));
  const own = index.slice(index.indexOf("<main"), index.indexOf("</main>"));
  return found.filter(({ path }) => own.includes(`"${path}"`));
}

// A sheet that is a file of its own: its styles are put in when the file is made.
const isSheet = ({ name }) => name.startsWith("paper-");
const isPublic = (page) => !page.name.startsWith("office-") && !isSheet(page);

let at = "";
async function opened(colorScheme, width) {
  const context = await chrome.newContext({ colorScheme, viewport: { width, height: 800 } });
  const page = await context.newPage();
  watch(page, site.url, (text) => problem(at, text));
  return page;
}

// Narrow and dark, wide and light: each shape and each colour is seen once.
const views = [await opened("dark", 320), await opened("light", 1280)];
const [narrow, wide] = views;

// Which views see a page, and what is asked of it there besides its width. Words change with the language, colours and
// roles do not; states change what is there and how long it is.
function looks(language, state) {
  if (language !== "de") return state === "full" || state === "long" ? [[narrow]] : [];
  if (state === "full") return [[narrow, inaccessible], [wide, badContrast]];
  if (state === "long") return [[narrow], [wide]];
  if (state === "one") return [];
  return [[narrow, state === "many" ? undefined : inaccessible]];
}

let count = 0;
for (const language of languages) {
  for (const page of await pagesOf(language)) {
    const looked = looks(language, page.state);
    if (language !== "de" && looked.length === 0) continue;
    at = page.path;
    count += 1;
    for (const text of await invalidities(await textOf(at))) problem(at, text);
    if (isSheet(page)) continue;
    await Promise.all(looked.map(async ([view, ask]) => {
      await view.goto(site.url + at);
      for (const text of [...await sideways(view), ...(ask ? await ask(view) : [])])
        problem(at, `${view.viewportSize().width} px: ${text}`);
    }));
  }
}
console.log(`${count} pages, ${problems} problems`);

const bracketed = await pagesOf("test");
for (const page of bracketed.filter((one) => ["full", "empty", "errors"].includes(one.state) && !isSheet(one))) {
  at = page.path;
  await wide.goto(site.url + at);
  for (const text of await unbracketed(wide)) problem(at, `past the catalogues: ${text}`);
}

let heaviest = { first: 0, repeat: 0 };
for (const page of (await pagesOf("de")).filter((one) => isPublic(one) && one.state === "full")) {
  const first = await weight(page.path), repeat = await weight(`${page.path}?again`, first.page);
  await first.page.context().close();
  if (first.bytes > firstVisitLimit) problem(page.path, `a first visit takes ${first.bytes} bytes`);
  if (repeat.bytes > repeatVisitLimit) problem(page.path, `a repeat visit takes ${repeat.bytes} bytes`);
  heaviest = { first: Math.max(first.bytes, heaviest.first), repeat: Math.max(repeat.bytes, heaviest.repeat) };
}
console.log(`heaviest first visit: ${heaviest.first} bytes, repeat visit: ${heaviest.repeat} bytes`);
if (heaviest.first === 0 || bracketed.length === 0 || count === 0) problem("preview", "shows no pages");

// What comes over the wire until all is loaded.
async function weight(path, page) {
  page ??= await (await chrome.newContext()).newPage();
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => { bytes += encodedDataLength; });
  await page.goto(site.url + path, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready);
  await session.detach();
  return { bytes, page };
}

if (pictures) {
  mkdirSync(pictures, { recursive: true });
  for (const { path, name, state } of await pagesOf("de"))
    for (const [width, colorScheme] of [[320, "light"], [800, "dark"], [1400, "light"]]) {
      const page = await (await chrome.newContext({ colorScheme, viewport: { width, height: 900 } })).newPage();
      await page.goto(site.url + path);
      await page.screenshot({ path: join(pictures, `${name}-${state}-${width}-${colorScheme}.png`), fullPage: true });
      await page.context().close();
    }
}
await chrome.close();
await site.stop();
process.exit(problems === 0 ? 0 : 1);
