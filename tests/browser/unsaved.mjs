// What is typed and not saved: it is back after the page was loaded again, in another language, after a refusal and after
// the next log-in, for whoever typed it and nobody else; and gone once it is saved or given up. And what is folded is found.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { badContrast, inaccessible, sideways } from "./inspect.mjs";
import { browser, logIn, start, submit } from "./program.mjs";

const program = process.env.GREMIUM_PROGRAM;
let chrome, site, page;
before(async () => {
  chrome = await browser();
  site = await start(program);
});
after(async () => {
  await chrome?.close();
  await site?.stop();
});
beforeEach(async () => {
  await page?.context().close();
  page = await logIn(chrome, site, "sekretariat");
  page.on("dialog", (dialog) => dialog.accept());
});

const restored = () => page.locator("[data-restored]");
const kept = () => page.evaluate(() => [sessionStorage, localStorage].flatMap((store) => Object.keys(store))
  .filter((key) => key.startsWith("gremium:unsaved:")).length);
const settled = () => page.waitForTimeout(500);
const stored = (on = page) => on.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
// What the page is asked before it is left.
function questions() {
  const asked = [];
  page.on("dialog", (dialog) => asked.push(dialog.type()));
  return asked;
}
const logOut = (on = page) => Promise.all([on.waitForURL(/login/), on.click("form[action='/office/logout'] button")]);
async function logInAgain(name, on = page) {
  await on.fill("#name", name);
  await on.fill("input[type=password]", site.passwords[name]);
  await submit(on, "form:has(#password)");
}

async function type() {
  await page.goto(`${site.url}/office/decisions/new`);
  await page.fill("#form-title", "Beitritt, noch nicht fertig");
  await page.selectOption("#form-outcome", "rejected");
  await page.uncheck("#form-is_public");
  await page.click("summary:has-text('Weitere Zahlen')");
  await page.fill("#form-eligible", "52");
  await page.check("#form-secret");
}

async function isThere() {
  await page.waitForFunction(() => document.querySelector("#form-title").value !== "");
  assert.equal(await page.inputValue("#form-title"), "Beitritt, noch nicht fertig");
  assert.equal(await page.inputValue("#form-outcome"), "rejected");
  assert.equal(await page.isChecked("#form-is_public"), false);
  assert.equal(await page.inputValue("#form-eligible"), "52");
  assert.equal(await page.isChecked("#form-secret"), true);
  assert.ok(await page.isVisible("#form-eligible"), "what is back is not folded away");
}

test("a page that is loaded again has what was typed, and says so", async () => {
  await type();
  await page.reload();
  await isThere();
  await settled();
  assert.match(await restored().innerText(), /Nicht gespeicherte Eingaben sind wiederhergestellt/);
  assert.equal(await restored().getAttribute("role"), "status");
  assert.deepEqual([...(await inaccessible(page)), ...(await badContrast(page))], []);
  await page.setViewportSize({ width: 320, height: 700 });
  assert.deepEqual(await sideways(page), []);
  assert.deepEqual(page.complaints, []);
});

test("who gives it up has the form as it was", async () => {
  await type();
  await page.reload();
  await settled();
  await page.click("[data-restored] button");
  assert.equal(await page.inputValue("#form-title"), "");
  assert.equal(await page.isChecked("#form-is_public"), true);
  assert.equal(await restored().count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.form?.id), "form", "the focus is in the form");
  await page.reload();
  await settled();
  assert.equal(await restored().count(), 0);
  assert.equal(await kept(), 0);
});

test("the language is switched without a question, and nothing is lost", async () => {
  const asked = [];
  page.on("dialog", (dialog) => asked.push(dialog.type()));
  await type();
  await Promise.all([page.waitForNavigation(), page.click(".languages a[lang=fr]")]);
  await isThere();
  assert.deepEqual(asked, []);
  await settled();
  assert.match(await restored().innerText(), /Votre saisie non enregistrée a été rétablie/);
  await Promise.all([page.waitForNavigation(), page.click(".languages a[lang=en]")]);
  await isThere();
  assert.deepEqual(asked, []);
});

test("what was refused can be read in another language, and is gone once it is saved", async () => {
  await type();
  await submit(page, "#form");
  assert.equal(new URL(page.url()).pathname, "/office/decisions");
  await isThere();
  await settled();
  assert.equal(await restored().count(), 0, "the answer shows it by itself");
  await page.fill("#form-source", "Niederschrift");
  await Promise.all([page.waitForNavigation(), page.click(".languages a[lang=en]")]);
  assert.equal(new URL(page.url()).pathname, "/office/decisions/new", "the answer has no address, its form has");
  await isThere();
  assert.equal(await page.inputValue("#form-source"), "Niederschrift", "with what was typed after it");
  await page.fill("#form-date", "14/05/2024");
  await page.selectOption("#form-body", { index: 1 });
  await submit(page, "#form");
  assert.match(new URL(page.url()).pathname, /^\/office\/decisions\/\w+$/);
  assert.equal(await kept(), 0);
  await page.goto(`${site.url}/office/decisions/new`);
  await settled();
  assert.equal(await page.inputValue("#form-title"), "");
  assert.equal(await restored().count(), 0);
  // Back shows the form that was sent; sent once more it is asked about, not entered.
  await page.fill("#form-title", "Beitritt, noch nicht fertig");
  await page.fill("#form-date", "14/05/2024");
  await page.selectOption("#form-body", { index: 1 });
  await page.selectOption("#form-outcome", "adopted");
  await submit(page, "#form");
  assert.match(await page.textContent("[data-error-summary]"), /Already entered\?/);
  assert.equal(await page.evaluate(() => document.activeElement.hasAttribute("data-error-summary")), true, "and read out");
  await page.check("#form-again");
  await submit(page, "#form");
  assert.match(new URL(page.url()).pathname, /^\/office\/decisions\/\w+$/);
});

test("after Back a second decision is asked about", async () => {
  await page.goto(`${site.url}/office/decisions/new`);
  await page.selectOption("#form-body", { index: 2 });
  await page.fill("#form-date", "15.05.2024");
  await page.fill("#form-title", "Zweimal gesendet");
  await page.selectOption("#form-outcome", "adopted");
  await submit(page, "#form");
  const first = new URL(page.url()).pathname;
  await page.goBack();
  await page.selectOption("#form-body", { index: 2 });
  await page.fill("#form-date", "15.05.2024");
  await page.fill("#form-title", "Zweimal gesendet");
  await page.selectOption("#form-outcome", "adopted");
  await submit(page, "#form");
  assert.equal(await page.getAttribute("[data-error-summary] a", "href"), first);
});

test("what is not saved waits through the log-out for whoever typed it", async () => {
  const asked = questions();
  await type();
  await logOut();
  assert.deepEqual(asked, [], "nothing is lost, so nothing is asked");
  assert.match(await page.innerText("[data-unsaved-waits]"), /wartet Text, der nicht gespeichert ist/);
  assert.deepEqual([...(await inaccessible(page)), ...(await badContrast(page))], []);
  assert.equal(await kept(), 1);
  await logInAgain("sekretariat");
  assert.match(await page.innerText("[data-unsaved]"), /Nicht gespeichert/);
  assert.deepEqual([...(await inaccessible(page)), ...(await badContrast(page))], []);
  await page.setViewportSize({ width: 320, height: 700 });
  assert.deepEqual(await sideways(page), []);
  await page.setViewportSize({ width: 1280, height: 720 });
  await Promise.all([page.waitForURL(/decisions\/new$/), page.click("[data-unsaved] a")]);
  await isThere();
  await page.fill("#form-date", "17.05.2024");
  await page.selectOption("#form-body", { index: 1 });
  await submit(page, "#form");
  assert.match(new URL(page.url()).pathname, /^\/office\/decisions\/\w+$/);
  assert.equal(await kept(), 0, "what is saved waits no more");
  await page.goto(`${site.url}/office`);
  await settled();
  assert.equal(await page.isVisible("[data-unsaved]"), false);
  await logOut();
  assert.equal(await page.isVisible("[data-unsaved-waits]"), false);
  assert.deepEqual(page.complaints.filter((text) => !text.startsWith("Clear-Site-Data")), []);
});

test("nobody else at the same browser can read it", async () => {
  await type();
  await logOut();
  assert.doesNotMatch(await stored(), /Beitritt|fertig|decisions/);
  await logInAgain("admin");
  await settled();
  assert.equal(await page.isVisible("[data-unsaved]"), false);
  await page.goto(`${site.url}/office/decisions/new`);
  await settled();
  assert.equal(await page.inputValue("#form-title"), "");
  assert.equal(await restored().count(), 0);
  assert.doesNotMatch(await stored(), /Beitritt|fertig/);
  await page.fill("#form-title", "Etwas ganz anderes");
  await settled();
  assert.equal(await kept(), 2);
  await logOut();
  await logInAgain("sekretariat");
  await page.goto(`${site.url}/office/decisions/new`);
  await isThere();
});

test("the key is of the account: in its pages, in no other, and the same after the next log-in", async () => {
  const key = () => page.evaluate(() => document.querySelector("form[data-account]")?.dataset.unsavedKey);
  const own = await key();
  assert.match(own, /^[0-9a-f]{64}$/);
  await logOut();
  assert.doesNotMatch(await page.content(), new RegExp(own));
  await logInAgain("admin");
  assert.match(await key(), /^[0-9a-f]{64}$/);
  assert.notEqual(await key(), own);
  await logOut();
  await logInAgain("sekretariat");
  assert.equal(await key(), own);
});

test("it waits when the tab was closed, for 30 days", async () => {
  await type();
  await settled();
  const context = page.context();
  await page.close();
  page = await context.newPage();
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto(`${site.url}/office/decisions/new`);
  await isThere();
  await settled();
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith("gremium:unsaved:")))
      localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)), at: Date.now() - 31 * 24 * 3600 * 1000 }));
  });
  await page.goto(`${site.url}/office`);
  await settled();
  assert.equal(await kept(), 0);
});

test("two tabs with the same form keep what was typed in each", async () => {
  await type();
  const other = await page.context().newPage();
  other.on("dialog", (dialog) => dialog.accept());
  await other.goto(`${site.url}/office/decisions/new`);
  await settled();
  assert.equal(await other.inputValue("#form-title"), "", "it is being written elsewhere");
  await other.fill("#form-title", "Ein zweiter Beschluss");
  await other.reload();
  await page.reload();
  await isThere();
  await other.waitForFunction(() => document.querySelector("#form-title").value === "Ein zweiter Beschluss");
  await settled();
  await other.close();
  await page.goto(`${site.url}/office`);
  await page.waitForSelector("[data-unsaved] li");
  assert.equal(await page.locator("[data-unsaved] li").count(), 2);
});

test("who gives it up on the start page has the form as it was", async () => {
  await type();
  await page.goto(`${site.url}/office`);
  await page.click("[data-unsaved] button");
  assert.equal(await page.isVisible("[data-unsaved]"), false);
  assert.equal(await kept(), 0);
  await page.goto(`${site.url}/office/decisions/new`);
  await settled();
  assert.equal(await page.inputValue("#form-title"), "");
});

test("whoever logs out in one tab has left in all, and going back shows nothing", async () => {
  await type();
  const other = await page.context().newPage();
  await other.goto(`${site.url}/office`);
  await logOut(other);
  await page.waitForURL(/login\?next=%2Foffice%2Fdecisions%2Fnew/);
  assert.doesNotMatch(await stored(), /Beitritt|fertig/);
  await other.goBack();
  await other.waitForURL(/login/);
  await logInAgain("sekretariat");
  await page.waitForURL(/decisions\/new$/);
  await isThere();
});

test("where nothing can be stored or encrypted, whoever logs out is asked and leaves nothing behind", async () => {
  const own = page;
  for (const hinder of [
    () => { Object.defineProperty(Crypto.prototype, "subtle", { get: () => undefined }); },
    () => {
      const set = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, value) {
        if (this === localStorage) throw new DOMException("full", "QuotaExceededError");
        set.call(this, key, value);
      };
    },
  ]) {
    page = await logIn(chrome, site, "sekretariat");
    await page.addInitScript(hinder);
    page.on("dialog", (dialog) => dialog.accept());
    const asked = questions();
    await type();
    await page.reload();
    await isThere();
    await settled();
    asked.length = 0;
    await logOut();
    assert.deepEqual(asked, ["beforeunload"]);
    assert.equal(await kept(), 0);
    assert.doesNotMatch(await stored(), /Beitritt|fertig/);
    await page.context().close();
  }
  page = own;
});

test("passwords and hidden fields are not kept", async () => {
  // As it is before it is encrypted.
  await page.addInitScript(() => {
    const encode = TextEncoder.prototype.encode;
    TextEncoder.prototype.encode = function (text) { window.hidden = (window.hidden ?? "") + text; return encode.call(this, text); };
  });
  await page.goto(`${site.url}/office/password`);
  for (const field of await page.locator("main input[type=password]").all()) await field.fill("geheimes Wort 123");
  await settled();
  assert.doesNotMatch(String(await page.evaluate(() => window.hidden)), /geheimes Wort/);
  await type();
  await settled();
  const all = await page.evaluate(() => window.hidden);
  assert.match(all, /noch nicht fertig/);
  for (const name of ["token", "form_key"]) assert.doesNotMatch(all, new RegExp(`"${name}`));
});

// Somebody else changes these fields of the organisation.
async function change(at, fields) {
  const other = await logIn(chrome, site, "admin");
  await other.goto(at);
  for (const [id, value] of Object.entries(fields)) await other.fill(id, value);
  await submit(other, "#form");
  await other.context().close();
}

test("a record that others changed since is merged, not overwritten", async () => {
  const at = `${site.url}/office/organisations/stadt-kaiserslautern`;
  await page.goto(at);
  await page.fill("#form-source", "mein Beleg");
  await settled();
  await change(at, { "#form-website": "https://www.kaiserslautern.de", "#form-source": "ihr Beleg" });
  await page.goto(at);
  await restored().waitFor();
  assert.equal(await page.inputValue("#form-source"), "mein Beleg");
  await submit(page, "#form");
  assert.match(await page.textContent("main"), /Inzwischen steht dort „ihr Beleg“/);
  assert.equal(await page.inputValue("#form-source"), "mein Beleg");
  assert.equal(await page.inputValue("#form-website"), "https://www.kaiserslautern.de");
  await submit(page, "#form");
  assert.doesNotMatch(await page.textContent("main"), /Inzwischen|inzwischen geändert/);
  await page.goto(at);
  await settled();
  assert.equal(await page.inputValue("#form-source"), "mein Beleg");
  assert.equal(await restored().count(), 0);
  // What changed elsewhere in it is no reason to ask.
  await page.fill("#form-source", "mein neuer Beleg");
  await settled();
  await change(at, { "#form-inhabitants": "99662" });
  await page.goto(at);
  await restored().waitFor();
  await submit(page, "#form");
  assert.doesNotMatch(await page.textContent("main"), /Inzwischen|inzwischen geändert/);
  assert.equal(await page.inputValue("#form-source"), "mein neuer Beleg");
  assert.equal(await page.inputValue("#form-inhabitants"), "99662");
});

test("each form of a page has its own, also beside what it makes", async () => {
  await page.goto(`${site.url}/office/announcements`);
  const draft = (await page.getAttribute("main a[href^='/office/announcements/']", "href")).split("?")[0];
  const editor = await logIn(chrome, site, "presse");
  editor.on("dialog", (dialog) => dialog.accept());
  await editor.goto(`${site.url}${draft}?text=de`);
  const box = editor.locator("textarea[name^=text_]").first();
  await box.evaluate((field) => { field.closest("details").open = true; });
  await box.fill("Eigene Worte");
  await editor.reload();
  await editor.locator("[data-restored]").waitFor();
  assert.equal(await box.inputValue(), "Eigene Worte");
  assert.ok(await editor.locator("form [data-restored]").isVisible());
  await editor.goto(`${site.url}${draft}?text=en`);
  await editor.waitForTimeout(500);
  assert.equal(await editor.locator("[data-restored]").count(), 0, "the text in another language is another form");
  await editor.context().close();
});

test("a decision is recorded by keyboard, past what is folded", async () => {
  await page.goto(`${site.url}/office`);
  await Promise.all([page.waitForURL(/\/office\/decisions\/new#form-body$/), page.keyboard.press("b")]);
  await page.waitForFunction(() => document.activeElement?.id === "form-body");
  const at = () => page.evaluate(() => document.activeElement.id || document.activeElement.closest("summary")?.textContent || document.activeElement.textContent);
  const typed = { "form-date": "16.05.2024", "form-title": "Allein mit der Tastatur", "form-outcome": "ang", "form-yes": "30", "form-no": "2" };
  const started = Date.now();
  await page.keyboard.press("ArrowDown");
  const stops = [await at()];
  while (!/eintragen/.test(stops.at(-1)) && stops.length < 40) {
    await page.keyboard.press("Tab");
    stops.push(await at());
    const text = typed[stops.at(-1)];
    if (!text) continue;
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(text);
  }
  assert.ok(stops.includes("Weitere Zahlen und Umstände der Abstimmung"), stops.join(", "));
  assert.ok(!stops.includes("form-eligible"), "what is folded is passed by");
  assert.ok(stops.length <= 24, `${stops.length} stops: ${stops.join(", ")}`);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  assert.match(new URL(page.url()).pathname, /^\/office\/decisions\/\w+$/);
  assert.ok(Date.now() - started < 20_000);
  assert.equal(await page.inputValue("#form-outcome"), "adopted");
});

test("the summary of errors opens what is folded, with script and without", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const own = await logIn(chrome, site, "sekretariat", { javaScriptEnabled });
    await own.goto(`${site.url}/office/decisions/new`);
    await own.press("summary:has-text('Weitere Zahlen')", "Enter");
    await own.fill("#form-proxies", "viele");
    await own.press("summary:has-text('Weitere Zahlen')", "Enter");
    await submit(own, "#form");
    assert.ok(await own.isVisible("#form-proxies"), "it comes back open");
    if (javaScriptEnabled) {
      await own.press("summary:has-text('Weitere Zahlen')", "Enter");
      await own.click("[data-error-summary] a[href='#form-proxies']");
      assert.equal(await own.evaluate(() => document.activeElement.id), "form-proxies");
    }
    await own.context().close();
  }
});
