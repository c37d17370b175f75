// An election, as a secretariat enters it: rounds, a lot, the acceptance; and as visitors see it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { badContrast, inaccessible, invalidities, sideways } from "./inspect.mjs";
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
  const problems = [...(await invalidities(await page.content())), ...(await inaccessible(page)), ...(await badContrast(page))];
  await page.setViewportSize({ width: 320, height: 800 });
  problems.push(...(await sideways(page)));
  assert.deepEqual(problems, [], page.url());
}

async function fill(page, form, values) {
  for (const [name, value] of Object.entries(values)) await page.fill(`#${form}-${name}`, value);
}

async function newElection(page) {
  await page.goto(`${site.url}/office/organisations/stadt-kaiserslautern`);
  await page.click("main a[href^='/office/bodies/']");
  await page.click("main a[href*='/office/elections/new?body=']");
  await submit(page, "#form");
  assert.match(await page.textContent("#form-rule-error"), /Bitte eine Wahlregel/);
  await fill(page, "form", { office: "Vorsitz", date: "2025-02-10", candidates: "Anna Amsel\nBert Buche\nCora Clausen" });
  await page.selectOption("#form-rule", "NRW_ELECTION");
  await page.press("#form-is_public", "Space");
  assert.ok(await page.isChecked("#form-is_public"));
  await submit(page, "#form");
  assert.match(page.url(), /\/office\/elections\/\w+$/);
}

async function hold(page, votes, looks) {
  for (const name of ["no", "abstain", "invalid"]) assert.equal(await page.inputValue(`#round-${name}`), "", "not counted yet");
  await fill(page, "round", { no: "0", abstain: "0", invalid: "0", ...votes, votes_c1: "" });
  await submit(page, "#round");
  assert.match(await page.textContent("#round-votes_c1-error"), /0, wenn es keine gab/);
  assert.equal(await page.inputValue("#round-votes_c2"), votes.votes_c2, "what was typed stays");
  if (looks) await look(page);
  await fill(page, "round", votes);
  await submit(page, "#round");
  if (looks) await look(page);
}

async function flow(context, looks) {
  const page = await logIn(chrome, site, "sekretariat", context);
  await newElection(page);
  const address = page.url();
  await hold(page, { votes_c1: "10", votes_c2: "9", votes_c3: "5" }, looks);
  assert.match(await page.textContent("main"), /Stichwahl zwischen Anna Amsel und Bert Buche/);
  assert.equal(await page.locator("#round-votes_c3").count(), 0);
  await hold(page, { votes_c1: "12", votes_c2: "12" }, looks);
  await page.selectOption("#lot-chosen", { label: "Bert Buche" });
  await page.fill("#lot-drawn_by", "Lina Los");
  await submit(page, "#lot");
  await page.selectOption("#answer-how", "accepted");
  await submit(page, "#answer");
  assert.match(await page.textContent(".summary"), /Gewählt ist Bert Buche; angenommen am/);
  assert.deepEqual(page.complaints, []);
  return { page, address };
}

test("an election from the first round to the acceptance", async () => {
  const { page, address } = await flow({}, true);
  await look(page);
  for (const language of ["de", "en", "fr"]) {
    await page.goto(address.replace("/office/", `/${language}/`));
    await look(page);
  }
  await page.goto(`${site.url}/de/organisations/stadt-kaiserslautern`);
  await page.click("main a[href*='/elections/']");
  assert.match(await page.textContent("main"), /2\. Wahlgang/);
});
test("the same without JavaScript", () => flow({ javaScriptEnabled: false }, false));
