// The main job, as people do it: from a council's vote to the member and its announcement; with script and without.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser, logIn, start, submit } from "./program.mjs";

const program = process.env.GREMIUM_PROGRAM;
let chrome, site;
before(async () => {
  chrome = await browser();
  site = await start(program);
});
after(async () => {
  await chrome?.close();
  await site?.stop();
});

async function choose(page, selector, words) {
  const options = await page.$$eval(`${selector} option`, (all) => all.map((o) => [o.value, o.textContent]));
  const found = options.find(([, text]) => text.includes(words));
  assert.ok(found, `${selector} offers ${words}`);
  await page.selectOption(selector, found[0]);
}

async function members() {
  const html = await (await fetch(`${site.url}/de/networks/defus`)).text();
  return Number(html.match(/(\d+) Mitglieder am/)[1]);
}

function today() {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(new Date());
}

async function record(page, city) {
  await page.goto(`${site.url}/office/organisations/new`);
  await page.selectOption("[name=kind]", "stadt");
  await page.selectOption("[name=country]", "DE");
  await page.fill("[name=name_de]", city);
  await submit(page);
  assert.match(page.url(), new RegExp(`/office/organisations/stadt-${city.toLowerCase()}$`));
  await page.click("main a[href$='/bodies/new']");
  await page.selectOption("[name=kind]", "stadtrat");
  await submit(page);
  assert.match(await page.textContent("#bodies ~ ul"), /Stadtrat/);
}

async function decide(page, city) {
  await page.goto(`${site.url}/office/decisions/new?organisation=stadt-${city.toLowerCase()}`);
  await choose(page, "[name=body]", city);
  await page.fill("[name=date]", "2024-10-12");
  await page.fill("[name=title]", `Beitritt der Stadt ${city}`);
  await page.selectOption("[name=outcome]", "adopted");
  await page.fill("[name=yes]", "40");
  await page.fill("[name=no]", "5");
  await page.fill("[name=present]", "30");
  await submit(page);
  const error = page.locator("#form-present-error");
  assert.match(await error.textContent(), /45 Stimmen \(40 \+ 5\), möglich waren aber höchstens 30/);
  assert.equal(await page.inputValue("[name=title]"), `Beitritt der Stadt ${city}`, "what was typed stays");
  await page.fill("[name=present]", "50");
  await submit(page);
  assert.match(page.url(), /\/office\/decisions\/\w+$/);
}

async function accede(page, city) {
  await page.goto(`${site.url}/office/accessions/new?organisation=stadt-${city.toLowerCase()}`);
  await page.check("[name=networks][value=defus]");
  await submit(page);
  assert.match(await page.textContent("main"), /DEFUS|defus/);
  assert.match(page.url(), /\/office\/accessions$/, "DEFUS without Efus is refused");
  await page.check("[name=networks][value=efus]");
  await submit(page);
  assert.match(page.url(), /\/office\/accessions\/\w+$/);
  await choose(page, "#step-decision", city);
  await page.fill("#step-source", "Niederschrift, S. 3");
  await submit(page, "#step");
  await page.click("main a[href$='/steps/0']");
  assert.equal(await page.inputValue("[name=source]"), "Niederschrift, S. 3");
  await page.fill("[name=source]", "Niederschrift, S. 4");
  await submit(page, "#step");
  assert.match(await page.textContent("main"), /Niederschrift, S. 4/, "a step taken is corrected");
  await page.fill("#step-source", "Schreiben der Stadt");
  await submit(page, "#step");
  await page.selectOption("#complete-rule", "FIXED_DATE");
  await page.fill("#complete-start", today());
  await submit(page, "#complete");
  assert.match(await page.textContent("main"), /abgeschlossen/);
}

async function openDraft(page, city) {
  await page.goto(`${site.url}/office/announcements`);
  for (const href of await page.$$eval("main a[href*='/office/announcements/']", (all) => all.map((a) => a.pathname))) {
    await page.goto(`${site.url}${href}?text=de`);
    if ((await page.textContent("main")).includes(city)) return;
  }
  assert.fail(`no draft about ${city}`);
}

async function writeAndPublish(editor, approver, city) {
  await openDraft(editor, city);
  const placeholders = editor.locator("textarea[name^=text_quotation]");
  const quotation = `„Wir freuen uns“, sagt der Rat von ${city}.`;
  for (const box of await placeholders.all()) if (!(await box.inputValue())) await box.fill(quotation);
  await submit(editor, "form[action$='/save']");
  assert.equal(await editor.locator("form[action$='/publish']").count(), 0, "the press does not publish");

  await openDraft(approver, city);
  assert.equal(await approver.locator("form[action$='/publish']").count(), 0, "not before it is signed off");
  await submit(approver, "form[action$='/sign-off']");
  await submit(approver, "form[action$='/publish']");
  assert.match(await approver.textContent("main"), /veröffentlicht/);
  return quotation;
}

async function flow(city, context) {
  const before = await members();
  const secretary = await logIn(chrome, site, "sekretariat", context);
  await record(secretary, city);
  await decide(secretary, city);
  await accede(secretary, city);
  assert.equal(await members(), before + 1, "the public count is one higher");
  const editor = await logIn(chrome, site, "presse", context);
  const approver = await logIn(chrome, site, "freigabe", context);
  const news = await (await fetch(`${site.url}/de/news`)).text();
  assert.ok(!news.includes(city), "a draft is not public");
  const quotation = await writeAndPublish(editor, approver, city);
  const list = await (await fetch(`${site.url}/de/news`)).text();
  assert.ok(list.includes(city), "the news has it");
  // Several of one day stand in no order.
  const items = [];
  for (const [, href] of list.matchAll(/href="(\/de\/news\/[^"]+)"/g)) items.push(await (await fetch(site.url + href)).text());
  const item = items.find((text) => text.includes(quotation));
  assert.ok(item, "with what was written");
  assert.match(item, new RegExp(`${before + 1} Mitglieder`), "and the new total");
  assert.ok((await (await fetch(`${site.url}/de/news.atom`)).text()).includes(city), "the feed has it");
  for (const page of [secretary, editor, approver]) assert.deepEqual(page.complaints, []);
}

test("from a council's vote to the published announcement", () => flow("Worms", {}));
test("the same without JavaScript", () => flow("Trier", { javaScriptEnabled: false }));

test("a double click is one record, a form of another session none", async () => {
  const page = await logIn(chrome, site, "sekretariat");
  await page.goto(`${site.url}/office/organisations/new`);
  const fields = await page.$$eval("main form input[type=hidden]", (all) => all.map((i) => [i.name, i.value]));
  const send = async (form) => {
    const answer = await page.context().request.post(`${site.url}/office/organisations`, { form });
    return [answer.status(), new URL(answer.url()).pathname];
  };
  const form = { ...Object.fromEntries(fields), kind: "stadt", country: "DE", name_de: "Doppelstadt" };
  assert.deepEqual(await send(form), [200, "/office/organisations/stadt-doppelstadt"]);
  assert.deepEqual(await send(form), [200, "/office/organisations/stadt-doppelstadt"]);
  await page.goto(`${site.url}/office/organisations`);
  assert.equal((await page.textContent("main")).split("Doppelstadt").length, 2);
  assert.equal((await send({ ...form, token: "0", form_key: "x", name_de: "Fremdstadt" }))[0], 403);
});

test("a form older than the record it changes is shown, not taken", async () => {
  const one = await logIn(chrome, site, "sekretariat");
  const two = await one.context().newPage();
  for (const page of [one, two]) await page.goto(`${site.url}/office/organisations/stadt-kaiserslautern`);
  await one.fill("#form-website", "https://www.kaiserslautern.de");
  await submit(one, "#form");
  await two.fill("#form-source", "anderswo");
  await submit(two, "#form");
  assert.match(await two.textContent("main"), /Dieser Eintrag wurde inzwischen geändert/);
  assert.equal(await two.inputValue("#form-source"), "anderswo", "what was typed stays");
  await one.reload();
  assert.notEqual(await one.inputValue("#form-source"), "anderswo", "and nothing was overwritten");
});

test("one key begins a decision from every page of the office, unless it is turned off", async () => {
  const page = await logIn(chrome, site, "sekretariat");
  await page.goto(`${site.url}/office/organisations`);
  await Promise.all([page.waitForURL(/\/office\/decisions\/new#form-body$/), page.keyboard.press("b")]);
  await page.waitForFunction(() => document.activeElement?.id === "form-body");
  await page.focus("#form-title");
  await page.keyboard.type("bb");
  assert.equal(await page.inputValue("#form-title"), "bb", "in a field it is a letter");
  await page.fill("#form-title", "");
  await page.goto(`${site.url}/office`);
  await page.click("summary:has-text('Tastenkürzel')");
  await page.uncheck("[data-keys] input");
  await page.focus("main");
  await page.keyboard.press("b");
  await page.goto(`${site.url}/office/organisations`);
  await page.keyboard.press("b");
  await page.waitForTimeout(300);
  assert.match(page.url(), /organisations$/);
  await page.context().close();
});
