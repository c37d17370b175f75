// The pictures of the README, made anew from the example. Usage, in build/tests/browser:
//   node readme.mjs ../../gremium ../../../assets/pictures
import { join } from "node:path";
import { browser, logIn, start } from "./program.mjs";

const [program, folder] = process.argv.slice(2);
const chrome = await browser(["--lang=de-DE"]);
const site = await start(program, ["--today", "2025-01-01"]);
const wide = { viewport: { width: 1400, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };

async function picture(page, address, name) {
  await page.goto(site.url + address);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

const visitor = await (await chrome.newContext({ ...wide, locale: "de-DE" })).newPage();
await picture(visitor, "/de/networks/defus", "network");
const member = await (await chrome.newContext({ ...phone, locale: "de-DE" })).newPage();
await member.goto(`${site.url}/de/organisations/stadt-kaiserslautern`);
await picture(member, await member.getAttribute("main a[href*='/de/accessions/']", "href"), "case");

const office = await logIn(chrome, site, "sekretariat", { ...wide, locale: "en-GB" });
await office.goto(`${site.url}/office/announcements?lang=en`);
const draft = await office.getAttribute("main a[href^='/office/announcements/']", "href");
await picture(office, `${draft.split("?")[0]}?text=en`, "announcement");
await office.goto(`${site.url}/office/decisions/new`);
await office.selectOption("#form-body", { index: 1 });
await office.fill("#form-date", "20/12/2024");
await office.fill("#form-title", "Accession to Efus");
await office.selectOption("#form-language", "language_en");
await office.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); });
await office.screenshot({ path: join(folder, "decision.png") });

await chrome.close();
await site.stop();
