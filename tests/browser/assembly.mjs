// A whole assembly, as its secretariat lives it: invited, opened, with a quorum that is lost and regained, five kinds of
// vote, an election with a runoff, a postponed item, minutes, their approval and their correction. Then the same room by
// two clerks, without a connection, and with the keyboard alone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { badContrast, inaccessible, invalidities, sideways } from "./inspect.mjs";
import { browser, logIn, start, submit } from "./program.mjs";

const program = process.env.GREMIUM_PROGRAM;
const day = "2025-03-04";
const people = ["Anna Weber", "Bernd Thoma", "Cora Lind", "Dora Ömer", "Emil Fuchs"];
let chrome, site;
before(async () => {
  chrome = await browser();
  site = await start(program, ["--today", day]);
});
after(async () => {
  await chrome?.close();
  await site?.stop();
});

async function look(page) {
  const problems = [...(await invalidities(await page.content())), ...(await inaccessible(page)), ...(await badContrast(page))];
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  problems.push(...(await sideways(page)));
  await page.setViewportSize(size);
  assert.deepEqual(problems, [], page.url());
}

const main = (page) => page.textContent("main");

// Asks the page until it says yes. (The browser's own way of waiting is forbidden by the pages' security policy.)
async function until(page, check, argument) {
  const end = Date.now() + 15_000;
  while (!(await page.evaluate(check, argument).catch(() => false))) {
    if (Date.now() > end) throw new Error(`never: ${check} ${argument ?? ""}\n${(await main(page)).replace(/\s+/g, " ")}`);
    await page.waitForTimeout(50);
  }
}

// What the screen shows once all has arrived.
async function shows(page, text) {
  await until(page, (wanted) => new RegExp(wanted).test(document.querySelector("main").textContent), text.source)
    .catch(async () => assert.match(await main(page), text));
}

// Presses the button of that text in the room, as often as it takes to be seen.
async function press(page, text) {
  await page.locator("[data-room] button", { hasText: text }).first().press("Enter");
}

async function council(page) {
  await page.goto(`${site.url}/office/organisations/stadt-kaiserslautern`);
  await page.click("main a[href^='/office/bodies/']");
  const body = page.url();
  await page.click("main a[href*='preset=gemo_rlp']");
  await submit(page, "#form");
  await page.goto(body);
  await page.click("main a[href$='/seats/import']");
  await page.fill("[name=lines]", "Anna Weber; ; König\n");
  await submit(page, "#form");
  assert.match(await main(page), /Zeile 1: „König“ ist keine bekannte Aufgabe/);
  await page.fill("[name=lines]", people.map((name, i) => (i === 0 ? `${name}; Liste A; Vorsitz` : name)).join("\n"));
  await submit(page, "#form");
  for (const name of people) assert.ok((await main(page)).includes(name));
  await look(page);
  return body;
}

async function plan(page, body, titles) {
  await page.goto(`${site.url}/office/meetings/new?body=${body.split("/").pop()}`);
  await page.fill("[name=date]", day);
  await page.fill("[name=begins]", "18:00");
  await page.fill("[name=place]", "Rathaus, großer Ratssaal");
  await submit(page, "#form");
  // Each test has a meeting of its own at the same hour.
  const again = page.locator("#form-again");
  if (await again.count()) {
    await again.check();
    await submit(page, "#form");
  }
  const meeting = page.url();
  for (const title of titles) {
    await page.goto(`${meeting}/items/new`);
    await page.fill("[name=title]", title);
    await submit(page, "#form");
    await page.goto(meeting);
  }
  return meeting;
}

async function invite(page, meeting) {
  await page.goto(meeting);
  await page.fill("#invited-at", "2025-03-03");
  await page.fill("#invited-at_clock", "10:00");
  await submit(page, "#invited");
  assert.match(await main(page), /verspätet|zu spät|nach dem letzten Tag/i, "four full days before were asked for");
  await look(page);
}

async function vote(page, figures, method) {
  for (const [name, value] of Object.entries(figures)) await page.fill(`#vote-${name}`, value);
  if (method) await page.selectOption("#vote-method", method);
}

test("an assembly from the invitation to the corrected minutes", async () => {
  const page = await logIn(chrome, site, "sekretariat", { viewport: { width: 1200, height: 900 } });
  const body = await council(page);
  const meeting = await plan(page, body, ["Eröffnung", "Haushalt", "Beitritt zum Forum", "Schulweg", "Satzung", "Benennung",
    "Radweg", "Wahl", "Verschiedenes"]);
  await invite(page, meeting);
  await page.goto(`${meeting}/room`);
  await press(page, "Sitzung eröffnen");
  await shows(page, /läuft/);
  await press(page, "Alle anwesend");
  await shows(page, /5 Stimmen anwesend/);
  await shows(page, /Beschlussfähig: 5 sind da/);
  await look(page);

  // Noted without a vote.
  await press(page, "Punkt 1 aufrufen: Eröffnung");
  await shows(page, /Für die Niederschrift/);
  await page.fill("#minuted-minuted", "Die Vorsitzende begrüßt die Anwesenden.");
  await press(page, "Text festhalten");
  await until(page, () => !document.querySelector("#minuted[data-dirty]"));
  await press(page, "Zur Kenntnis genommen");

  // Open, with the running check.
  await shows(page, /Punkt 2 aufrufen: Haushalt/);
  await press(page, "Punkt 2 aufrufen: Haushalt");
  await shows(page, /5 Stimmen können abgegeben werden/);
  await vote(page, { yes: "3" });
  await shows(page, /2 Stimmen fehlen noch/);
  await vote(page, { no: "3" });
  await shows(page, /1 Stimme mehr, als abgegeben werden kann/);
  await press(page, "Abstimmung festhalten");
  await page.waitForSelector("#vote-no-error");
  assert.match(await page.textContent("#vote-no-error"), /Es sind 6 Stimmen \(3 \+ 3\), möglich waren aber höchstens 5/);
  assert.equal(await page.inputValue("#vote-yes"), "3", "what was typed stays");
  await vote(page, { no: "2" });
  await shows(page, /Alle Stimmen sind gezählt/);
  await look(page);
  await press(page, "Abstimmung festhalten");

  // The quorum is lost: three leave; nothing is adopted. It is regained.
  await shows(page, /Punkt 3 aufrufen: Beitritt zum Forum/);
  for (const name of people.slice(2)) {
    await page.locator(".room__person", { hasText: name }).first().locator("button", { hasText: "geht" }).press("Enter");
    await until(page, (who) => [...document.querySelectorAll("li.room__person[id]")]
      .some((row) => row.textContent.includes(who) && /gegangen/.test(row.textContent)), name);
  }
  await shows(page, /Nicht beschlussfähig: 2 sind da/);
  await press(page, "Punkt 3 aufrufen");
  await shows(page, /2 Stimmen können abgegeben werden/);
  await vote(page, { yes: "2" }, "open");
  await press(page, "Abstimmung festhalten");
  await shows(page, /Punkt 4 aufrufen: Schulweg/);
  for (const name of people.slice(2)) {
    await page.locator(".room__person", { hasText: name }).first().locator("button", { hasText: "kommt" }).press("Enter");
    await until(page, (who) => [...document.querySelectorAll("li.room__person[id]")]
      .some((row) => row.textContent.includes(who) && /anwesend/.test(row.textContent)), name);
  }
  await shows(page, /Beschlussfähig: 5 sind da/);

  // Secret; the rest counted; somebody barred.
  await press(page, "Punkt 4 aufrufen");
  await shows(page, /Abstimmung festhalten/);
  await page.click("summary:has-text('Befangen')");
  await page.selectOption("#room-barred", { label: "Bernd Thoma" });
  await page.fill("#room-barred-reason", "§ 22 GemO");
  await press(page, "Befangen: von diesem Punkt ausschließen");
  await shows(page, /4 Stimmen können abgegeben werden/);
  await vote(page, { no: "1" }, "secret");
  await page.selectOption("#vote-rest", "yes");
  await press(page, "Abstimmung festhalten");
  await shows(page, /Punkt 5 aufrufen: Satzung/);

  // By name.
  await press(page, "Punkt 5 aufrufen");
  await shows(page, /Abstimmung festhalten/);
  const item = (await page.getAttribute(".room__title a", "href")).split("/").pop();
  await page.goto(`${site.url}/office/decisions/new?item=${item}`);
  await page.click("summary:has-text('Weitere Zahlen')");
  await page.fill("[name=roll_call]", people.map((name, i) => `${name}: ${i === 0 ? "Nien" : "Ja"}`).join("\n"));
  await page.selectOption("[name=outcome]", "adopted");
  await submit(page, "#form");
  assert.match(await page.textContent("#form-roll_call-error"), /Zeile 1: „Nien“ ist keine Stimme/);
  await page.fill("[name=roll_call]", people.map((name, i) => `${name}: ${i === 0 ? "Nein" : "Ja"}`).join("\n"));
  await submit(page, "#form");
  assert.match(await main(page), /4 Ja · 1 Nein/);
  assert.match(await main(page), /Namentliche Abstimmung/);
  await look(page);

  // By acclamation, in words alone; postponed; the rest is not reached.
  await page.goto(`${meeting}/room`);
  await press(page, "Punkt 6 aufrufen");
  await shows(page, /Abstimmung festhalten/);
  await page.selectOption("#vote-method", "acclamation");
  await press(page, "Abstimmung festhalten");
  await shows(page, /ergibt sich kein Ergebnis/);
  await page.selectOption("#vote-outcome", "adopted");
  await press(page, "Abstimmung festhalten");
  await shows(page, /Punkt 7 aufrufen: Radweg/);
  await press(page, "Punkt 7 aufrufen");
  await shows(page, /Vertagt/);
  await press(page, "Vertagt");
  await shows(page, /vertagt/);

  // An election with a runoff, from the room.
  await shows(page, /Punkt 8 aufrufen: Wahl/);
  await press(page, "Punkt 8 aufrufen");
  await page.locator("[data-room] a", { hasText: "Wählen" }).press("Enter");
  await page.waitForURL(/elections\/new/);
  await page.fill("#form-office", "Stellvertretender Vorsitz");
  await page.fill("#form-candidates", "Cora Lind\nDora Ömer\nEmil Fuchs");
  await page.selectOption("#form-rule", "NRW_ELECTION");
  await submit(page, "#form");
  for (const [name, votes] of Object.entries({ votes_c1: "2", votes_c2: "2", votes_c3: "1", no: "0", abstain: "0", invalid: "0" }))
     await page.fill(`#round-${name}`, votes);
  await submit(page, "#round");
  assert.match(await main(page), /Stichwahl zwischen Cora Lind und Dora Ömer/);
  for (const [name, votes] of Object.entries({ votes_c1: "3", votes_c2: "2", no: "0", abstain: "0", invalid: "0" }))
     await page.fill(`#round-${name}`, votes);
  await submit(page, "#round");
  assert.match(await main(page), /Gewählt ist Cora Lind/);
  await look(page);
  await page.goto(`${meeting}/room`);
  assert.match(await main(page), /Cora Lind/, "the room shows who is elected while the item is open");
  await page.locator("[data-room] a", { hasText: "Stellvertretender Vorsitz" }).press("Enter");
  await page.waitForSelector("#answer");
  await page.selectOption("#answer-how", "accepted");
  await submit(page, "#answer");

  await page.goto(`${meeting}/room`);
  await shows(page, /Punkt 9 aufrufen: Verschiedenes/);
  await press(page, "Sitzung schließen");
  await shows(page, /geschlossen/);

  // Minutes: drafted, released by who may, approved; then changed by a second person's correction alone.
  await page.goto(`${meeting}/minutes`);
  const draft = await main(page);
  for (const said of [/Anna Weber/, /Haushalt/, /Radweg/, /Bernd Thoma/, /Die Vorsitzende begrüßt die Anwesenden/,
    /Cora Lind ist gewählt und nimmt die Wahl an/])
    assert.match(draft, said);
  await look(page);
  const boss = await logIn(chrome, site, "admin");
  await boss.goto(`${meeting}/minutes`);
  await submit(boss, "#release");
  await boss.fill("#approve-on", day);
  await submit(boss, "#approve");
  assert.match(await main(boss), /Abgeschlossen am 4\.\sMärz 2025/, "this body approves no minutes");
  const frozen = await page.request.post(`${meeting}/room/meeting`, { form: {
    token: await page.getAttribute("[name=token]", "value"), state: "closed" } });
  assert.ok([409, 422].includes(frozen.status()), "nothing changes any more");
  await page.goto(`${meeting}/minutes`);
  await page.fill("#correct-reason", "Name falsch geschrieben");
  await submit(page, "#correct");
  await boss.goto(`${meeting}/minutes`);
  await submit(boss, "#release");
  assert.match(await main(boss), /Fassung 2 vom 4\.\sMärz 2025/);
  assert.deepEqual(page.complaints.filter((text) => !/409|Failed to load/.test(text)), []);
});

test("two clerks at once, a connection that drops, a machine that is started again", async () => {
  const first = await logIn(chrome, site, "sekretariat", { viewport: { width: 1200, height: 900 } });
  const second = await logIn(chrome, site, "admin", { viewport: { width: 1200, height: 900 } });
  await first.goto(`${site.url}/office/organisations/stadt-kaiserslautern`);
  await first.click("main a[href^='/office/bodies/']");
  const meeting = await plan(first, first.url(), ["Allein", "Zu zweit"]);
  for (const page of [first, second]) await page.goto(`${meeting}/room`);
  await press(first, "Sitzung eröffnen");
  await shows(second, /läuft/);
  await press(second, "Alle anwesend");
  await shows(first, /5 Stimmen anwesend/);
  await press(first, "Punkt 1 aufrufen");
  await shows(second, /Abstimmung festhalten/);

  // Typed by one, changed by the other: the text stays, and who comes second is told.
  await second.fill("#minuted-minuted", "Mein Text");
  await first.fill("#minuted-minuted", "Der Text der anderen");
  await press(first, "Text festhalten");
  await until(second, () => /Jemand anderes/.test(document.querySelector("[data-line]").textContent));
  assert.equal(await second.inputValue("#minuted-minuted"), "Mein Text");

  // Without a connection: what is pressed waits, what is typed stays, even over a new start.
  await first.context().setOffline(true);
  await first.locator(".room__person", { hasText: people[4] }).first().locator("button").first().press("Enter");
  await until(first, () => /unterbrochen/.test(document.querySelector("[data-line]").textContent));
  await first.fill("#vote-yes", "4");
  await shows(first, /1 Stimme fehlt noch/);
  await first.context().setOffline(false);
  await shows(first, /Alles ist angekommen|4 Stimmen anwesend/);
  await shows(second, /4 Stimmen anwesend/);
  await first.reload();
  assert.equal(await first.inputValue("#vote-yes"), "4");

  // A vote without a connection waits too; pressed twice, it is one.
  await first.context().setOffline(true);
  await vote(first, { yes: "3", no: "1" });
  await press(first, "Abstimmung festhalten");
  await until(first, () => /unterbrochen.*Abstimmung festhalten/.test(document.querySelector("[data-line]").textContent));
  await press(first, "Abstimmung festhalten");
  assert.equal(first.url(), `${meeting}/room`);
  assert.deepEqual([await first.inputValue("#vote-yes"), await first.inputValue("#vote-no")], ["3", "1"]);
  await first.context().setOffline(false);
  await shows(first, /Punkt 2 aufrufen: Zu zweit/);
  assert.equal(await first.locator("[data-error-summary]").count(), 0);
  await second.goto(meeting);
  const decisions = second.locator("main a[href^='/office/decisions/']:not([href*='/new'])");
  assert.equal(await decisions.count(), 1);

  // Two take the same vote: the second is told where they are, and nothing is overwritten.
  await second.goto(`${meeting}/room`);
  await press(first, "Punkt 2 aufrufen");
  await shows(second, /Abstimmung festhalten/);
  await vote(second, { yes: "1", no: "3" });
  await vote(first, { yes: "4" });
  await press(first, "Abstimmung festhalten");
  await until(first, () => !document.querySelector("#vote"));
  await press(second, "Abstimmung festhalten");
  await until(second, () => /Dieser Eintrag wurde inzwischen geändert.*Nicht festgehalten: Ja 1, Nein 3/s
    .test(document.querySelector("#room-errors").textContent));
  assert.equal(second.url(), `${meeting}/room`);
  await second.goto(meeting);
  assert.equal(await decisions.count(), 2);
});

test("with the keyboard alone", async () => {
  const page = await logIn(chrome, site, "sekretariat", { viewport: { width: 1200, height: 900 } });
  await page.goto(`${site.url}/office/organisations/stadt-kaiserslautern`);
  await page.click("main a[href^='/office/bodies/']");
  const meeting = await plan(page, page.url(), ["Erstens", "Zweitens"]);
  await page.goto(`${meeting}/room`);
  await press(page, "Sitzung eröffnen");
  await shows(page, /läuft/);
  await page.keyboard.press("p");
  await page.keyboard.type("omer");
  await page.keyboard.press("Enter");
  await shows(page, /1 Stimme anwesend/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await shows(page, /Abstimmung festhalten/);
  await page.keyboard.press("v");
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  await shows(page, /Punkt 2 aufrufen: Zweitens/);
  await page.uncheck("[data-keys-on]", { force: true }).catch(async () => {
    await page.click("[data-help] summary");
    await page.uncheck("[data-keys-on]");
  });
  await page.keyboard.press("n");
  await page.waitForTimeout(300);
  assert.match(await main(page), /Punkt 2 aufrufen: Zweitens/, "shortcuts can be turned off");
});

// Whether all of these are seen without scrolling.
async function inSight(page, selectors) {
  const { width, height } = page.viewportSize();
  for (const selector of selectors) {
    const box = await page.locator(selector).first().boundingBox();
    assert.ok(box && box.y >= 0 && box.y + box.height <= height && box.x + box.width <= width,
      `${selector} at ${width}×${height}: ${JSON.stringify(box)}`);
  }
}

test("a vote is one screen, and a phrase fills its fields", async () => {
  const page = await logIn(chrome, site, "sekretariat", { viewport: { width: 1400, height: 900 } });
  await page.goto(`${site.url}/office/organisations/stadt-kaiserslautern`);
  await page.click("main a[href^='/office/bodies/']");
  const body = page.url();
  await page.goto(body);
  await page.click("main a[href$='/seats/import']");
  await page.fill("[name=lines]", ["Gerd Groß", "Hanna Hell", "Ines Irrgang", "Jan Jung"].join("\n"));
  await submit(page, "#form");
  const meeting = await plan(page, body, Array.from({ length: 9 }, (_, i) => `Gegenstand ${i + 1} der Beratung in dieser Sitzung`));
  await page.goto(`${meeting}/room`);
  await press(page, "Sitzung eröffnen");
  await press(page, "Alle anwesend");
  await shows(page, /9 Stimmen anwesend/);
  await press(page, "Punkt 1 aufrufen");
  await shows(page, /Abstimmung festhalten/);
  await vote(page, { yes: "5", no: "3" });
  await shows(page, /1 Stimme fehlt noch/);
  for (const [width, height] of [[1400, 900], [1280, 800]]) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      if (process.env.GREMIUM_PICTURES)
        await page.screenshot({ path: `${process.env.GREMIUM_PICTURES}/room-${width}-${colorScheme}.png` });
      await look(page);
    }
    await inSight(page, ["#vote-yes", "#vote-no", "#vote-abstentions", "#vote-invalid", "[data-check]",
      "#vote button[type=submit]", ".room__agenda h2", ".room__seats h2"]);
  }
  if (process.env.GREMIUM_PICTURES) {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.screenshot({ path: `${process.env.GREMIUM_PICTURES}/room-320.png`, fullPage: true });
    await page.setViewportSize({ width: 1400, height: 900 });
  }
  await page.click("#vote summary");
  await page.fill("#vote-label_as_printed", "mehrheitlich beschlossen bei 2 Gegenstimmen");
  await page.locator("#vote button[name=read]").press("Enter");
  await until(page, () => document.querySelector("#vote-no").value === "2");
  assert.equal(await page.inputValue("#vote-outcome"), "adopted");
  assert.equal(await page.inputValue("#vote-label"), "majority");
  await look(page);
  await press(page, "Abstimmung festhalten");
  await shows(page, /Punkt 2 aufrufen/);
});

test("the roll is called, and those left open vote like all others", async () => {
  const page = await logIn(chrome, site, "sekretariat", { viewport: { width: 1200, height: 900 } });
  const body = await council(page);
  const meeting = await plan(page, body, ["Haushalt"]);
  await invite(page, meeting);
  await page.goto(`${meeting}/room`);
  await press(page, "Sitzung eröffnen");
  await press(page, "Alle anwesend");
  await press(page, "Punkt 1 aufrufen: Haushalt");
  await page.click("summary:has-text('Namentlich abstimmen')");
  const voices = page.locator("[name^=voice_]");
  const number = await voices.count();
  assert.ok(number >= people.length, "everybody who is there");
  await voices.nth(0).selectOption("no");
  await page.selectOption("[name=rest]", "yes");
  await shows(page, new RegExp(`erreicht ${number - 1}`));
  await look(page);
  await press(page, "Abstimmung festhalten");
  await shows(page, /entschieden/);
  await page.goto(meeting);
  await shows(page, new RegExp(`${number - 1} Ja · 1 Nein`));
  await page.context().close();
});
