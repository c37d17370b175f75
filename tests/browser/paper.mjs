// Sheets made to be printed: what stands on paper, and how the sheet looks on screens.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { badContrast, inaccessible, invalidities, sideways, watch } from "./inspect.mjs";
import { browser, logIn, start } from "./program.mjs";

const program = process.env.GREMIUM_PROGRAM;
const ref = "xg2act";
const hasPdfTools = spawnSync("pdftotext", ["-v"]).error === undefined;

let chrome, site, folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "gremium-paper-"));
  chrome = await browser();
  site = await start(program);
});
after(async () => {
  await chrome?.close();
  await site?.stop();
  rmSync(folder, { recursive: true });
});

async function visitor(options = {}) {
  return (await chrome.newContext({ locale: "de-DE", ...options })).newPage();
}

test("on paper there is the sheet alone", async () => {
  const page = await visitor();
  await page.goto(`${site.url}/de/decisions/${ref}/extract`);
  assert.ok(await page.isVisible(".app-header"));
  assert.ok(!(await page.isVisible(".paper__running")));
  await page.emulateMedia({ media: "print" });
  for (const gone of [".app-header", ".app-footer", ".paper-tools"]) assert.ok(!(await page.isVisible(gone)), gone);
  for (const there of [".paper__running", ".paper__heading", ".paper__qr", ".paper__line"])
    assert.ok(await page.isVisible(there), there);
  await page.context().close();
});

test("a long one has its head and its number on each page of A4", async (t) => {
  const clerk = await logIn(chrome, site, "admin");
  await clerk.goto(`${site.url}/office/decisions/${ref}`);
  await clerk.locator("details:has([name=excerpt])").evaluate((fold) => { fold.open = true; });
  await clerk.fill("[name=excerpt]", Array.from({ length: 90 }, (_, i) => `${i + 1}. Der Stadtrat beschließt.`).join("\n"));
  await clerk.click("form:has([name=excerpt]) .form__buttons button[type=submit]");
  await clerk.context().close();
  for (const [language, last] of [["de", /Seite (\d) von \1/], ["en", /Seite (\d) von \1/]]) {
    const page = await visitor();
    await page.goto(`${site.url}/${language}/decisions/${ref}/extract`);
    const file = join(folder, `${language}.pdf`);
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
    await page.context().close();
    if (!hasPdfTools) {
      t.diagnostic("pdftotext is not installed: what stands in the PDF was not read");
      return;
    }
    assert.match(execFileSync("pdfinfo", [file], { encoding: "utf8" }), /Page size:.*\(A4\)/);
    const sheets = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
    assert.ok(sheets.length > 2, `${sheets.length} pages`);
    sheets.forEach((sheet, i) => {
      assert.match(sheet, /^\s*Stadtrat, Stadt Kaiserslautern\s+13\. Mai 2024/);
      assert.match(sheet, new RegExp(`Seite ${i + 1} von ${sheets.length}`));
      assert.doesNotMatch(sheet, /Auszug prüfen|Impressum|Kopf überspringen/);
    });
    assert.match(sheets.at(-1), last);
    assert.match(sheets.at(-1), /Für die Richtigkeit des Auszugs/);
  }
});

test("on screens it is a sheet, narrow or wide, light or dark", async () => {
  for (const [width, colorScheme] of [[320, "light"], [320, "dark"], [800, "dark"], [1400, "light"], [1400, "dark"]]) {
    const page = await visitor({ viewport: { width, height: 900 }, colorScheme });
    const complaints = [];
    watch(page, site.url, (text) => complaints.push(text));
    await page.goto(`${site.url}/fr/decisions/${ref}/extract`);
    complaints.push(...await sideways(page), ...await (width === 320 ? inaccessible : badContrast)(page));
    if (width === 320) complaints.push(...await invalidities(await page.content()));
    assert.deepEqual(complaints, [], `${width} ${colorScheme}`);
    if (process.env.GREMIUM_PICTURES)
      await page.screenshot({ path: join(process.env.GREMIUM_PICTURES, `extract-${width}-${colorScheme}.png`), fullPage: true });
    await page.context().close();
  }
});
