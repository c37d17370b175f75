// Looks at every page in a browser. Usage: node pages.mjs FOLDER [PICTURES]
//
// FOLDER has the pages and assets that the test of the views writes. Each page is served with the content security
// policy of the program and must be valid HTML, pass axe in light and dark, need no sideways scrolling at 320 px, log
// nothing and fetch nothing from elsewhere. PICTURES, if named, gets pictures of some of them. Prints the weight of a
// first visit.
import { createServer } from "node:http";
import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { badContrast, inaccessible, invalidities, sideways, watch } from "./inspect.mjs";

const [folder, pictures] = process.argv.slice(2);
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript",
  ".svg": "image/svg+xml", ".woff2": "font/woff2" };
const firstVisitLimit = 100_000;

let problems = 0;
function problem(page, text) {
  problems += 1;
  console.log(`${page}: ${text}`);
}

let sent = 0;
const server = createServer((request, response) => {
  const path = join(folder, request.url.split("?")[0]);
  if (!existsSync(path)) {
    response.writeHead(404).end();
    return;
  }
  // Assets are packed when they are built, pages as the program does it (src/web/cache.cpp).
  const isPage = extname(path) === ".html";
  const packed = isPage || existsSync(path + ".gz");
  const body = isPage ? gzipSync(readFileSync(path), { level: 5 }) : readFileSync(packed ? path + ".gz" : path);
  sent += body.length;
  const headers = { "Content-Type": types[extname(path)] ?? "text/plain", "Content-Security-Policy": policy };
  if (packed) headers["Content-Encoding"] = "gzip";
  response.writeHead(200, headers).end(body);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const languages = readdirSync(folder).filter((name) => name.length === 2);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"] });
let count = 0;
let at = "";
async function opened(colorScheme, width) {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
  const page = await context.newPage();
  watch(page, origin, (text) => problem(at, text));
  return page;
}

// Narrow and dark, wide and light: each shape and each colour is seen once.
const views = [await opened("dark", 320), await opened("light", 1280)];
for (const language of languages) {
  for (const name of readdirSync(join(folder, language)).sort()) {
    at = `${language}/${name}`;
    count += 1;
    for (const text of await invalidities(readFileSync(join(folder, at), "utf8"))) problem(at, text);
    // A sheet that is a file of its own: its styles are put in when the file is made.
    if (name.startsWith("paper-")) continue;
    await Promise.all(views.map(async (page, number) => {
      await page.goto(`${origin}/${at}`);
      // Words change with the language, colours and roles do not.
      const ask = language !== languages[0] ? () => [] : number === 0 ? inaccessible : badContrast;
      for (const text of [...await sideways(page), ...await ask(page)])
        problem(at, `${page.viewportSize().width} px: ${text}`);
    }));
  }
}

for (const name of ["home", "network", "decision", "accession-open"]) {
  const context = await browser.newContext();
  const page = await context.newPage();
  sent = 0;
  await page.goto(`${origin}/de/${name}.html`, { waitUntil: "networkidle" });
  console.log(`first visit of ${name}: ${sent} bytes`);
  if (sent > firstVisitLimit) problem(name, "too heavy");
  await context.close();
}

if (pictures) {
  mkdirSync(pictures, { recursive: true });
  for (const name of readdirSync(join(folder, "de")).map((file) => file.replace(".html", "")))
    for (const [width, colorScheme] of [[320, "light"], [800, "dark"], [1400, "light"]]) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      await page.goto(`${origin}/de/${name}.html`, { waitUntil: "networkidle" });
      await page.screenshot({ path: join(pictures, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      await context.close();
    }
}
await browser.close();
server.close();
console.log(`${count} pages, ${problems} problems`);
process.exit(problems === 0 ? 0 : 1);
