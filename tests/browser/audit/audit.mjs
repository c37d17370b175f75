// Asks two tools of others about the program's own pages: vnu, the checker of the HTML standard, about the markup of
// every preview page and of a served example; Lighthouse about accessibility, best practices and search engines.
// Takes minutes, so it is no part of `make test`: `make audit`. Ends with 1 where vnu finds an error or a score is
// below 100. Usage: GREMIUM_PROGRAM=… node audit.mjs
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import vnu from "vnu-jar";
import { end, listening } from "./serving.mjs";

const program = process.env.GREMIUM_PROGRAM;
const categories = ["accessibility", "best-practices", "seo"];
const folder = mkdtempSync(join(tmpdir(), "gremium-audit-"));
const env = { ...process.env, LC_ALL: "C" };
let problems = 0;

function problem(text) {
  problems += 1;
  console.log(text);
}

async function served(words) {
  const { server, url } = await listening(spawn(program, [...words, "--listen", "127.0.0.1:0"],
    { env, stdio: ["ignore", "pipe", "inherit"] }));
  return { url, stop: () => end(server) };
}

const textOf = async (address) => (await fetch(address)).text();
const linksIn = (html) => [...html.matchAll(/ href="(\/[^"#?]*)"/g)].map(([, path]) => path);

// Each page a file, so that one run of the checker reads them all.
async function checkMarkup(name, origin, paths) {
  const pages = join(folder, name);
  mkdirSync(pages);
  const files = new Map();
  for (const path of paths) {
    const file = join(pages, `${path.slice(1).replaceAll("/", "_")}.html`);
    files.set(file, path);
    writeFileSync(file, await textOf(origin + path));
  }
  const run = spawnSync("java", ["-jar", vnu, "--format", "json", "--exit-zero-always", "--errors-only", ...files.keys()],
    { encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`vnu ended with ${run.status}: ${run.stderr}`);
  const { messages } = JSON.parse(run.stderr);
  for (const { url, lastLine, message } of messages)
    problem(`${files.get(url.replace("file:", ""))}:${lastLine} ${message}`);
  console.log(`${name}: vnu read ${files.size} pages, ${messages.length} errors`);
}

async function checkScores(origin, paths, asked = categories) {
  const chrome = await launch({ chromePath: "/usr/bin/chromium", chromeFlags: ["--headless=new", "--no-sandbox"] });
  for (const path of paths) {
    const { lhr } = await lighthouse(origin + path, { port: chrome.port, onlyCategories: asked, logLevel: "error" });
    const scores = asked.map((id) => Math.round(lhr.categories[id].score * 100));
    console.log(`${path}: ${asked.map((id, i) => `${id} ${scores[i]}`).join(", ")}`);
    if (scores.every((score) => score === 100)) continue;
    for (const id of asked)
      for (const { id: audit, weight } of lhr.categories[id].auditRefs) {
        const { score, title } = lhr.audits[audit];
        if (weight > 0 && score !== null && score < 1) problem(`${path}: ${id}: ${audit}: ${title}`);
      }
  }
  await chrome.kill();
}

const preview = await served(["preview"]);
const samples = linksIn(await textOf(`${preview.url}/de/`)).filter((path) => path.startsWith("/de/"));
await checkMarkup("preview", preview.url, new Set(samples));
await preview.stop();

const db = join(folder, "example.db");
execFileSync(program, ["demo", "--db", db], { env, stdio: "ignore" });
const site = await served(["serve", "--db", db]);
const shown = new Set(["/de/", "/en/", "/fr/"]);
// From the home pages two links deep: every kind of public page.
for (let depth = 0; depth < 2; ++depth)
  for (const path of [...shown])
    for (const next of linksIn(await textOf(site.url + path)))
      if (/^\/(de|en|fr)\/[\w/-]*$/.test(next)) shown.add(next);
await checkMarkup("example", site.url, shown);
// One of each kind, by the first parts of its address; and where people log in.
const kinds = new Map([...shown].filter((path) => path.startsWith("/de/"))
  .map((path) => [path.split("/").slice(2, 3).join("/") + (path.split("/").length > 3 && path.split("/")[3] ? "/…" : ""), path]));
await checkScores(site.url, [...kinds.values()]);
// Nobody is to find it by a search engine.
await checkScores(site.url, ["/office/login"], categories.filter((id) => id !== "seo"));
await site.stop();
rmSync(folder, { recursive: true, force: true });
console.log(problems === 0 ? "nothing to mend" : `${problems} to mend`);
process.exit(problems === 0 ? 0 : 1);
