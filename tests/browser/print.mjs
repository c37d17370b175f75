// Public pages on paper: A4, no heading alone at the end of a page, nothing broken that belongs together, the content alone.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { browser, preview } from "./program.mjs";

const hasPdfTools = spawnSync("pdftotext", ["-v"]).error === undefined;
const names = ["decision", "election", "accession-open", "accession-complete", "network", "meeting", "meetings-minutes", "organisation", "news-item"];

let chrome, site, page, folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "gremium-print-"));
  [chrome, site] = [await browser(), await preview(process.env.GREMIUM_PROGRAM)];
  page = await chrome.newPage();
});
after(async () => {
  await chrome?.close();
  await site?.stop();
  rmSync(folder, { recursive: true });
});

const tidy = (text) => text.replace(/\s+/g, " ").trim();

// The last words of each sheet; letters alone, since a heading may be parted at its line's end.
async function sheetEnds() {
  const file = join(folder, "page.pdf");
  await page.pdf({ path: file, preferCSSPageSize: true });
  const size = execFileSync("pdfinfo", [file], { encoding: "utf8" }).match(/Page size: .*/)[0];
  const sheets = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
  return { size, ends: sheets.map((sheet) => tidy(sheet.trim().split("\n").slice(-4).join(" "))) };
}

test("no heading stands alone at the end of a sheet", { skip: !hasPdfTools && "pdftotext is not there" }, async () => {
  for (const name of names)
    for (const state of ["many", "long"]) {
      const address = `${site.url}/de/${name}/${state}`;
      if (!(await page.goto(address)).ok()) continue;
      const headings = await page.$$eval("main h1, main h2, main h3, main .kern-title", (all) => all.map((one) => one.textContent));
      const { size, ends } = await sheetEnds();
      assert.match(size, /A4/, address);
      for (const heading of headings.map(tidy).filter(Boolean))
        for (const end of ends) assert.ok(!end.endsWith(heading), `${address}: “${heading}” ends a sheet`);
    }
});

test("what belongs together is not broken, and the content stands alone", async () => {
  await page.emulateMedia({ media: "print" });
  for (const name of names) {
    await page.goto(`${site.url}/de/${name}`);
    const broken = await page.$$eval(
      "main tr, main .timeline__step, main .vote-bar, main .entry, main dl > div:not(:has(.roll-call)), main .roll-call",
      (all) => all.filter((one) => getComputedStyle(one).breakInside !== "avoid").map((one) => one.outerHTML.slice(0, 90)));
    assert.deepEqual(broken, [], name);
    const shown = await page.$$eval("nav, form, button", (all) => all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 90)));
    assert.deepEqual(shown, [], name);
  }
});

test("links that lead away say where, once", async () => {
  await page.emulateMedia({ media: "print" });
  const said = () => page.$$eval("main a[rel=external]", (all) => all.map((one) => one.textContent + getComputedStyle(one, "::after").content));
  await page.goto(`${site.url}/de/decision`);
  assert.ok((await said()).some((text) => text.includes("https://www.kaiserslautern.de/")));
  await page.goto(`${site.url}/de/organisation`);
  for (const text of await said()) assert.equal(text.split("https://").length, 2, text);
});
