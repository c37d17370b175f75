// What bad input gets: a sentence at its field, what was typed kept, nothing recorded.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser, logIn, start } from "./program.mjs";

const program = process.env.GREMIUM_PROGRAM;
let chrome, site, page;
before(async () => {
  chrome = await browser();
  site = await start(program);
  page = await logIn(chrome, site, "sekretariat");
  // Each form begins as it is offered; what is kept of the one before is in unsaved.mjs.
  await page.addInitScript(() => { sessionStorage.clear(); localStorage.clear(); });
});
after(async () => {
  await chrome?.close();
  await site?.stop();
});

async function submit(on, form) {
  const [answer] = await Promise.all([
    on.waitForResponse((response) => response.request().isNavigationRequest() && response.status() !== 303),
    on.click(`${form} button[type=submit]`),
  ]);
  await on.waitForLoadState();
  return answer.status();
}

// How many records a list of the office shows.
async function number(list) {
  const html = await (await page.context().request.get(`${site.url}/office/${list}`)).text();
  return html.split(`href="/office/${list}/`).length;
}

const typed = {
  decisions: { body: 1, date: "2024-05-13", title: "Beitritt", outcome: "adopted", label: "none", yes: "30", present: "40" },
  organisations: { kind: "stadt", country: "DE", name_de: "Musterstadt" },
};
const cases = [
  // list, form to open, what is typed wrongly, field that is named, words
  ["decisions", "decisions/new", { date: "2024-02-30" }, "date", /kein(en)? (gültiges )?(Datum|Tag)|gibt es nicht|2024-02-30/],
  ["decisions", "decisions/new", { date: "gestern" }, "date", /gestern/],
  ["decisions", "decisions/new", { date: "" }, "date", /./],
  ["decisions", "decisions/new", { date: "9999-01-01" }, "date", /./],
  ["decisions", "decisions/new", { yes: "30", no: "20" }, "present", /50/],
  ["decisions", "decisions/new", { yes: "-3" }, "yes", /./],
  ["decisions", "decisions/new", { yes: "99999999999999999999" }, "yes", /./],
  ["decisions", "decisions/new", { yes: "drei" }, "yes", /./],
  ["decisions", "decisions/new", { title: "" }, "title", /./],
  ["decisions", "decisions/new", { title: "x".repeat(5000) }, "title", /5000/],
  ["decisions", "decisions/new", { body: "" }, "body", /./],
  ["decisions", "decisions/new", { source_url: "javascript:alert(1)" }, "source_url", /./],
  ["organisations", "organisations/new", { name_de: "" }, "name_de", /./],
  ["organisations", "organisations/new", { name_de: "  \u00a0 " }, "name_de", /./],
  ["organisations", "organisations/new", { kind: "" }, "kind", /./],
  ["organisations", "organisations/new", { website: "kein Verweis" }, "website", /./],
];

test("a long list is found by typing, and what is found is sent", async () => {
  await page.goto(`${site.url}/office/accessions/new`);
  const select = page.locator("#form-organisation"), field = page.locator("#form-organisation-find");
  const chosen = () => select.evaluate((list) => list.selectedOptions[0].text);
  assert.match(await page.locator('label[for="form-organisation-find"]').innerText(), /Durch Tippen finden/);
  const before = await chosen();
  await field.fill("a");
  assert.equal(await chosen(), before, "as long as several fit, nothing is chosen");
  await field.fill("MUNCHEN");
  assert.equal(await chosen(), "München");
  await field.press("Enter");
  assert.equal(page.url(), `${site.url}/office/accessions/new`, "Enter does not send the form");
  assert.equal(await select.evaluate((list) => document.activeElement === list), true);
  await field.fill("xyzzy");
  assert.equal(await chosen(), "München", "what nobody is called changes nothing");
  // It is no field of the form's own, and short lists have none.
  assert.equal(await field.getAttribute("name"), null);
  await page.goto(`${site.url}/office/decisions/new`);
  assert.equal(await page.locator("#form-outcome-find").count(), 0);
});

test("letters typed in a list find any word of a choice", async () => {
  await page.goto(`${site.url}/office/decisions/new#form-body`);
  const chosen = () => page.$eval("#form-body", (list) => list.selectedOptions[0].text);
  await page.focus("#form-body");
  await page.keyboard.type("kais");
  assert.match(await chosen(), /Kaiserslautern/);
  await page.waitForTimeout(1100);
  await page.keyboard.type("haupt");
  assert.match(await chosen(), /^Hauptausschuss/);
  const before = await chosen();
  await page.waitForTimeout(1100);
  await page.keyboard.type("stadtrat, KAIS");
  assert.match(await chosen(), /^Stadtrat, Kaiserslautern/);
  assert.notEqual(await chosen(), before);
  await page.waitForTimeout(1100);
  await page.keyboard.type("xyzzy");
  assert.match(await chosen(), /^Stadtrat, Kaiserslautern/, "what nothing is called changes nothing");
});

async function type(values) {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`#form [name="${name}"]`);
    if (await field.evaluate((element) => element.tagName) !== "SELECT") await field.fill(value);
    else await field.selectOption(typeof value === "number" ? { index: value } : value);
  }
}

for (const [list, form, wrong, field, words] of cases) {
  const name = `${field} ${JSON.stringify(wrong).slice(0, 60)} is refused at its field`;
  test(name, async () => {
    const before = await number(list);
    await page.goto(`${site.url}/office/${form}`);
    const all = { ...typed[list], ...wrong };
    await type(all);
    const expected = {};
    for (const key of Object.keys(all)) expected[key] = await page.inputValue(`#form [name="${key}"]`);
    assert.equal(await submit(page, "#form"), 422);
    const input = page.locator(`#form [name="${field}"]`);
    assert.equal(await input.getAttribute("aria-invalid"), "true");
    const described = (await input.getAttribute("aria-describedby")).split(" ");
    const sentences = await Promise.all(described.map((id) => page.textContent(`#${id}`)));
    assert.match(sentences.join(" "), words);
    const link = page.locator(`[data-error-summary] a[href="#${await input.getAttribute("id")}"]`);
    await link.click();
    assert.equal(await page.evaluate(() => document.activeElement.name), field, "the summary leads to the field");
    for (const [key, value] of Object.entries(expected))
      assert.equal(await page.inputValue(`#form [name="${key}"]`), value.trim(), `${key} is kept`);
    assert.equal(await number(list), before, "nothing is recorded");
  });
}

test("what was entered is said in the window's title, and in a region that is filled once the page is there", async () => {
  for (const [lang, done] of [["de", "Erledigt"], ["en", "Done"], ["fr", "C’est fait"]]) {
    for (const javaScriptEnabled of [true, false]) {
      const own = await logIn(chrome, site, "sekretariat", { javaScriptEnabled });
      await own.addInitScript(() => {
        addEventListener("DOMContentLoaded", () => {
          const told = document.querySelector("[data-entered] .kern-title");
          if (!told) return;
          window.told = [told.textContent];
          new MutationObserver(() => window.told.push(told.textContent)).observe(told, { childList: true, characterData: true, subtree: true });
        });
      });
      await own.goto(`${site.url}/office/organisations/stadt-kaiserslautern?lang=${lang}`);
      assert.doesNotMatch(await own.title(), new RegExp(done));
      await own.fill("#form-source", `Beleg ${lang} ${javaScriptEnabled}`);
      await Promise.all([own.waitForNavigation(), own.press("#form button[type=submit]", "Enter")]);
      assert.match(await own.title(), new RegExp(`^${done}\\s?: `));
      await own.waitForTimeout(300);
      assert.equal(await own.innerText("[data-entered]"), `${done}.`);
      if (javaScriptEnabled) assert.deepEqual(await own.evaluate(() => window.told), ["\u00a0", `${done}.`]);
      await own.reload();
      assert.equal(await own.locator("[data-entered]").count(), 0);
      assert.doesNotMatch(await own.title(), new RegExp(done));
      await own.context().close();
    }
  }
});

test("a month is a date, and what was refused can be put right and sent", async () => {
  const before = await number("decisions");
  await page.goto(`${site.url}/office/decisions/new`);
  await type({ ...typed.decisions, date: "2024-13" });
  assert.equal(await submit(page, "#form"), 422);
  await type({ date: "2024-05" });
  assert.equal(await submit(page, "#form"), 200);
  assert.equal(await number("decisions"), before + 1);
});

test("markup, script and marks of direction are shown as text", async () => {
  const title = "<script>alert(1)</script> &amp; {{t:x}} \"'";
  await page.goto(`${site.url}/office/decisions/new`);
  await type({ ...typed.decisions, title });
  assert.equal(await submit(page, "#form"), 200);
  const at = page.url().split("/").pop();
  assert.equal(await page.inputValue("#form-title"), title);
  await page.goto(`${site.url}/de/decisions/${at}`);
  assert.equal(await page.textContent("h1"), title);
  assert.equal(await page.evaluate(() => document.querySelectorAll("main script").length), 0);
  await page.goto(`${site.url}/office/organisations/new`);
  await type({ kind: "stadt", country: "DE", name_de: "Stadt\u202etdatS" });
  assert.equal(await submit(page, "#form"), 422, "nothing turns the text around it");
});

test("an organisation has one open accession to a network, in a network it may join", async () => {
  const open = async (networks) => {
    await page.goto(`${site.url}/office/accessions/new?organisation=stadt-bonn`);
    for (const network of networks) await page.check(`#form [name=networks][value=${network}]`);
    return submit(page, "#form");
  };
  const id = await page.context().request.get(`${site.url}/office/organisations/stadt-bonn`);
  if (id.status() === 404) {
    await page.goto(`${site.url}/office/organisations/new`);
    await type({ kind: "stadt", country: "DE", name_de: "Bonn" });
    assert.equal(await submit(page, "#form"), 200);
  }
  const before = await number("accessions");
  assert.equal(await open([]), 422);
  assert.equal(await page.locator("#form-networks-error").count(), 1, "no network: told at the boxes");
  assert.equal(await open(["defus"]), 422);
  assert.equal(await page.locator("#form-networks-error").count(), 1, "DEFUS without Efus: told at the boxes");
  assert.ok(await page.isChecked("#form [name=networks][value=defus]"), "the tick is kept");
  assert.equal(await number("accessions"), before);
  assert.equal(await open(["efus"]), 200);
  assert.equal(await open(["efus"]), 422);
  assert.equal(await page.locator("#form-networks-error").count(), 1, "a second one: told at the boxes");
  assert.equal(await number("accessions"), before + 1);
});

test("a step is not taken for nothing, and not before the one before it", async () => {
  await page.goto(`${site.url}/office/accessions`);
  await page.click("main a[href*='/office/accessions/']:has-text('Bonn')");
  const at = page.url();
  const answer = async () => ({ status: await submit(page, "#step"), errors: await page.locator("#step .kern-error").count() });
  assert.deepEqual(await answer(), { status: 422, errors: 1 }, "with nothing to show for it");
  const token = await page.inputValue("#step [name=token]");
  const skipped = await page.context().request.post(`${at}/steps/1`, { form: { token, form_key: "k", date: "2024-05-13" } });
  assert.equal(skipped.status(), 422);
  const early = await page.context().request.post(`${at}/complete`, {
    form: { token, form_key: "l", rule: "FIXED_DATE", start: "2030-01-01" } });
  assert.equal(early.status(), 422);
  const none = await page.context().request.post(`${at}/steps/99`, { form: { token, form_key: "m" } });
  assert.ok([404, 422].includes(none.status()), String(none.status()));
});

test("a double click is one record", async () => {
  await page.goto(`${site.url}/office/organisations/new`);
  await type({ kind: "stadt", country: "DE", name_de: "Klickstadt" });
  await Promise.all([page.waitForURL(/klickstadt/), page.dblclick("#form button[type=submit]")]);
  const html = await (await page.context().request.get(`${site.url}/office/organisations`)).text();
  assert.equal(html.split("Klickstadt").length, 2);
});

test("bytes that are no text, and forms that are none", async () => {
  const token = await page.evaluate(() => document.querySelector("[name=token]").value);
  const before = await number("organisations");
  const send = async (data, type = "application/x-www-form-urlencoded") => {
    const headers = { "Content-Type": type };
    return (await page.context().request.post(`${site.url}/office/organisations`, { headers, data: Buffer.from(data) })).status();
  };
  assert.equal(await send(`token=${token}&kind=stadt&country=DE&name_de=%ff%fe`), 422);
  assert.equal(await send(`token=${token}&kind=stadt&country=DE&name_de=a%00b`), 422);
  assert.equal(await send(`token=${token}&kind=nothing&country=DE&name_de=Xstadt`), 422);
  assert.equal(await send(`token=${token}&kind=stadt&country=XX&name_de=Xstadt`), 422);
  assert.equal(await send('{"a": 1}', "application/json"), 422);
  assert.equal(await send(`token=${token}&kind=stadt&country=DE&name_de=a%07b`), 422, "a control character");
  assert.equal(await send(`token=${token}&name_de=${"x".repeat(2_000_000)}`), 413);
  assert.equal(await send("kind=stadt&country=DE&name_de=Xstadt"), 403, "no token");
  assert.equal(await send(`token=${token}x&kind=stadt&country=DE&name_de=Xstadt`), 403, "another token");
  assert.equal(await number("organisations"), before);
});

test("a form is refused from another origin, and before the log-in", async () => {
  const token = await page.evaluate(() => document.querySelector("[name=token]").value);
  const form = { token, form_key: "o", kind: "stadt", country: "DE", name_de: "Fremdstadt" };
  const send = async (request, headers) =>
    (await request.post(`${site.url}/office/organisations`, { form, headers, maxRedirects: 0 }));
  const own = page.context().request;
  assert.equal((await send(own, { Origin: "https://elsewhere.example" })).status(), 403);
  assert.equal((await send(own, { Origin: "null" })).status(), 403);
  assert.equal((await send(own, { "Sec-Fetch-Site": "cross-site" })).status(), 403);
  const stranger = await chrome.newContext();
  const led = await send(stranger.request, {});
  assert.equal(led.status(), 303);
  assert.match(led.headers().location, /^\/office\/login/);
  await stranger.close();
  const list = await (await own.get(`${site.url}/office/organisations`)).text();
  assert.ok(!list.includes("Fremdstadt"));
});

test("each role does what it may, and no more", async () => {
  const may = {
    admin: { "organisations/new": 200, accounts: 200, settings: 200, "networks/defus": 200 },
    sekretariat: { "organisations/new": 200, accounts: 403, settings: 403, "networks/defus": 403 },
    presse: { "organisations/new": 403, accounts: 403, organisations: 200, announcements: 200 },
    freigabe: { "organisations/new": 403, accounts: 403, organisations: 200, announcements: 200 },
  };
  for (const [name, pages] of Object.entries(may)) {
    const own = await logIn(chrome, site, name);
    for (const [path, status] of Object.entries(pages)) {
      const answer = await own.goto(`${site.url}/office/${path}`);
      assert.equal(answer.status(), status, `${name} ${path}`);
      if (name === "admin" || name === "sekretariat") continue;
      // Nothing is offered that would be refused.
      const offers = await own.$$eval("main form[method=post]", (forms) => forms.map((form) => form.getAttribute("action")));
      // The press may begin the announcement of a network.
      const may_send = name === "presse" ? ["/office/announcements"] : [];
      assert.deepEqual(offers.filter((action) => !may_send.includes(action)), [], `${name} ${path}`);
    }
    await own.context().close();
  }
});
