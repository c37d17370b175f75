// A planned publication, as two persons bring it about: one writes, the other signs off and sets the time.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browser, logIn, start, submit } from "./program.mjs";

let chrome, site;
before(async () => {
  chrome = await browser();
  site = await start(process.env.GREMIUM_PROGRAM);
});
after(async () => {
  await chrome?.close();
  await site?.stop();
});

// Day and clock in Berlin, so many milliseconds from now.
function berlin(ahead) {
  const text = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Berlin", dateStyle: "short", timeStyle: "short" }).format(new Date(Date.now() + ahead));
  return text.split(" ");
}

async function open(page, language) {
  await page.goto(`${site.url}/office/announcements`);
  const href = await page.getAttribute("main .entry__title a", "href");
  await page.goto(`${site.url}${href}?text=${language}`);
}

async function plan(page, [day, clock]) {
  const form = "form[action$='/de/plan']";
  if (!(await page.isVisible("#plan_day"))) await page.click("details:has(#plan_day) > summary");
  await page.fill("#plan_day", day);
  await page.fill("#plan_clock", clock);
  await submit(page, form);
}

const news = async (language) => (await fetch(`${site.url}/${language}/news`)).text();

test("a text goes out at its time, written by one person and released by another", async () => {
  const editor = await logIn(chrome, site, "presse");
  await open(editor, "de");
  const headline = "Zwei Neue, von zwei Personen gemeldet";
  await editor.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
  await editor.fill("[name=text_headline]", headline);
  for (const box of await editor.locator(".passage--open textarea").all()) await box.fill("Von Hand ergänzt.");
  await submit(editor, "form[action$='/de/save']");
  assert.equal(await editor.locator("#plan_day").count(), 0, "the press plans nothing");

  const approver = await logIn(chrome, site, "freigabe");
  await open(approver, "de");
  assert.equal(await approver.locator("#plan_day").count(), 0, "nothing is planned that is not signed off");
  await submit(approver, "form[action$='/de/sign-off']");
  await plan(approver, berlin(-3_600_000));
  assert.match(await approver.textContent("#plan_day-error"), /schon vorbei/);
  assert.equal(await approver.inputValue("#plan_day"), berlin(-3_600_000)[0], "what was typed stays");

  await plan(approver, berlin(48 * 3_600_000));
  assert.match(await approver.textContent("#embargo"), /Gesperrt bis/);
  await submit(approver, "form[action$='/plan/take-back']");
  assert.equal(await approver.locator("#embargo").count(), 0, "taken back");

  await plan(approver, berlin(80_000));
  assert.match(await approver.textContent("main"), /freigegeben und geplant/);
  assert.ok(!(await news("de")).includes(headline), "under embargo");
  const until = Date.now() + 120_000;
  while (!(await news("de")).includes(headline)) {
    assert.ok(Date.now() < until, "published by its time");
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  await approver.reload();
  assert.equal(await approver.locator("#embargo").count(), 0);
  assert.match(await approver.textContent(".page-head__state"), /veröffentlicht/);
  assert.ok(!(await news("en")).includes("Kaiserslautern"), "the other languages wait");
  const text = await approver.context().request.get(
    new URL(await approver.getAttribute("a[href$='/download/txt']", "href"), site.url).href);
  assert.ok((await text.text()).startsWith(headline), "the press office takes it as text");
  const post = await approver.inputValue("#short_post");
  assert.ok([...post].length <= 280 && post.includes(headline) && post.includes("/de/news/"), post);
  for (const page of [editor, approver]) assert.deepEqual(page.complaints, []);
});
