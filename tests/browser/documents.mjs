// Documents as people add and read them: chosen in the browser, shown with their decision, opened by visitors.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { inaccessible, invalidities, sideways, watch } from "./inspect.mjs";
import { browser, logIn, start, submit } from "./program.mjs";

const program = process.env.GREMIUM_PROGRAM;
const pdf = Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Size 4/Root 1 0 R>>
%%EOF
`);

let chrome, site, page, decision;
before(async () => {
  chrome = await browser();
  site = await start(program);
  page = await logIn(chrome, site, "admin");
  const html = await (await page.context().request.get(`${site.url}/de/decisions`)).text();
  decision = html.match(/href="\/de\/decisions\/(\w+)"/)[1];
});
after(async () => {
  await chrome?.close();
  await site?.stop();
});

async function inspected(on) {
  const problems = await invalidities(await (await on.context().request.get(on.url())).text());
  await on.setViewportSize({ width: 320, height: 800 });
  problems.push(...(await sideways(on)), ...(await inaccessible(on)));
  await on.setViewportSize({ width: 1280, height: 800 });
  assert.deepEqual(problems, [], on.url());
}

test("a document is added at its decision, and visitors find it there", async () => {
  await page.goto(`${site.url}/office/decisions/${decision}`);
  await Promise.all([page.waitForNavigation(), page.click('a[href^="/office/documents/new"]')]);
  await inspected(page);
  await page.setInputFiles("#form-file", { name: "Übersicht & Anlage.PDF", mimeType: "text/html", buffer: pdf });
  await page.fill("#form-title", "Übersicht");
  await page.selectOption("#form-readers", "everyone");
  await submit(page, "#form");
  assert.match(page.url(), /\/office\/documents\/\w+$/);
  await inspected(page);
  await page.goto(`${site.url}/office/documents`);
  await inspected(page);
  assert.match(await page.textContent("main"), /Übersicht \(PDF, \d+\sByte\)/);
  assert.deepEqual(page.complaints, []);

  const visitor = await (await chrome.newContext({ locale: "de-DE" })).newPage();
  const problems = [];
  watch(visitor, site.url, (text) => problems.push(text));
  await visitor.goto(`${site.url}/de/decisions/${decision}`);
  await inspected(visitor);
  const href = await visitor.getAttribute('a[href^="/documents/"]', "href");
  const answer = await visitor.context().request.get(site.url + href);
  assert.equal(answer.headers()["content-type"], "application/pdf");
  assert.match(answer.headers()["content-disposition"], /^inline; .*filename\*=UTF-8''%C3%9Cbersicht%20%26%20Anlage\.pdf$/);
  assert.deepEqual(await answer.body(), pdf);
  assert.deepEqual(problems, []);
  await visitor.context().close();
});

test("a file that is refused is said so at its field, and what was typed stays", async () => {
  await page.goto(`${site.url}/office/documents/new?subject_kind=decision&subject=${decision}`);
  await page.setInputFiles("#form-file", { name: "Bild.pdf", mimeType: "application/pdf", buffer: Buffer.from("<svg/>") });
  await page.fill("#form-title", "Ein Bild");
  await submit(page, "#form");
  assert.match(await page.textContent("#form-file-error"), /HTML, SVG/);
  assert.equal(await page.inputValue("#form-title"), "Ein Bild");
  assert.deepEqual(await inaccessible(page), []);
  await submit(page, "#form");
  assert.match(await page.textContent("#form-file-error"), /Bitte eine Datei wählen/);
  page.complaints.length = 0;
});

test("a document is corrected and taken back", async () => {
  await page.goto(`${site.url}/office/documents`);
  await Promise.all([page.waitForNavigation(), page.click("main .entries a")]);
  await page.fill("#form-title", "Neue Übersicht");
  await submit(page, "#form");
  assert.equal(await page.textContent("h1"), "Neue Übersicht");
  await page.click("summary:has-text('zurücknehmen')");
  await page.fill("#withdraw-reason", "Falsche Datei");
  await submit(page, "#withdraw");
  assert.equal(new URL(page.url()).pathname, `/office/decisions/${decision}`);
  await page.goto(`${site.url}/office/documents`);
  assert.match(await page.textContent("main"), /keine Dokumente/);
});
