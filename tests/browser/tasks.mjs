// Follow-up of decisions, as people do it: from a decision to a task, its reports and the list that is given out.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { badContrast, inaccessible, sideways } from "./inspect.mjs";
import { browser, logIn, start, submit } from "./program.mjs";

const program = process.env.GREMIUM_PROGRAM;
let chrome, site;
before(async () => {
  chrome = await browser();
  site = await start(program, ["--today", "2025-03-01"]);
});
after(async () => {
  await chrome?.close();
  await site?.stop();
});

async function look(page) {
  const problems = [...(await inaccessible(page)), ...(await badContrast(page))];
  await page.setViewportSize({ width: 320, height: 800 });
  problems.push(...(await sideways(page)));
  assert.deepEqual(problems, [], page.url());
}

async function newTask(page) {
  await page.goto(`${site.url}/office/decisions`);
  await page.click(".entry__title a");
  await page.click("main a[href$='/tasks/new']");
  await submit(page, "#form");
  assert.match(await page.textContent("#form-title-error"), /Bitte ausfüllen/);
  await page.fill("[name=title]", "Beitrag überweisen");
  await page.fill("[name=responsible]", "Kämmerei");
  await page.fill("[name=target]", "2025-02");
  await submit(page, "#form");
  assert.match(page.url(), /\/office\/tasks\/\w+$/);
  assert.match(await page.textContent("main"), /rot: seit einem Tag überfällig/);
}

async function report(page) {
  await page.selectOption("#report-state", "delayed");
  await page.fill("#report-new_target", "2025-06");
  await submit(page, "#report");
  assert.match(await page.textContent("#report-text-error"), /Bitte den Grund angeben/);
  assert.equal(await page.inputValue("#report-new_target"), "2025-06", "what was typed stays");
  await page.fill("#report-text", "Der Haushalt ist noch nicht genehmigt.");
  await submit(page, "#report");
  assert.match(await page.textContent("main"), /gelb: verzögert, mit Begründung/);
  await page.selectOption("#report-state", "done");
  await submit(page, "#report");
  assert.match(await page.textContent("main"), /grau: erledigt/);
  assert.deepEqual(await page.$$eval("#report-state option", (all) => all.map((o) => o.value).filter(Boolean)), ["open"]);
}

async function giveOut(page, title) {
  await page.click("main a[href*='/office/tasks?body=']");
  assert.ok((await page.textContent("main table")).includes(title), "finished, but not shown yet");
  await submit(page, "#issue");
  assert.match(page.url(), /\/office\/task-lists\/\w+$/);
  assert.ok((await page.textContent("main table")).includes(title));
  const list = page.url();
  await page.click("main a[href*='/office/tasks?body=']");
  assert.equal(await page.locator("main table").count(), 0, "filed");
  await page.check("#filed");
  await submit(page, "form[action='/office/tasks']");
  assert.ok((await page.textContent("main table")).includes(title), "but to be found");
  return list;
}

async function flow(context) {
  const page = await logIn(chrome, site, "sekretariat", context);
  await newTask(page);
  const task = page.url();
  await report(page);
  const list = await giveOut(page, "Beitrag überweisen");
  assert.deepEqual(page.complaints, []);
  return { page, task, list };
}

test("from a decision to the list that is given out", async () => {
  const { page, task, list } = await flow({});
  for (const address of [task, list, `${site.url}/office/tasks`, `${site.url}/office`]) {
    await page.goto(address);
    await look(page);
  }
});
test("the same without JavaScript", () => flow({ javaScriptEnabled: false }));
