// Pictures of the main pages, to be looked at; nothing is compared. Usage: node pictures.mjs PROGRAM FOLDER
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { browser, logIn, start } from "./program.mjs";

const [program, folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const chrome = await browser();
const site = await start(program);
const page = await logIn(chrome, site, "admin");

// The first link of a page to an address like this.
async function first(path, like) {
  await page.goto(site.url + path);
  return page.$$eval("main a", (all, start) => all.map((link) => link.getAttribute("href"))
    .find((address) => address.startsWith(start) && !address.endsWith("/new")), like);
}

const pages = {
  home: "/de/", network: "/de/networks/defus", "network-coming": "/fr/networks/defus?as_of=2024-12-31",
  organisation: "/de/organisations/stadt-kaiserslautern", decisions: "/en/decisions",
  decision: await first("/de/decisions", "/de/decisions/"), news: "/de/news", calendar: "/de/calendar", item: await first("/de/news", "/de/news/"),
  accession: await first("/de/organisations/stadt-kaiserslautern", "/de/accessions/"), privacy: "/de/privacy", missing: "/de/nothing",
  login: "/office/login", today: "/office", organisations: "/office/organisations",
  "office-organisation": "/office/organisations/stadt-kaiserslautern", "new-decision": "/office/decisions/new",
  "new-accession": "/office/accessions/new", "office-accession": await first("/office/accessions", "/office/accessions/"),
  announcements: "/office/announcements", announcement: await first("/office/announcements", "/office/announcements/"),
  membership: await first("/office/organisations/stadt-kaiserslautern", "/office/memberships/"),
  accounts: "/office/accounts", settings: "/office/settings", rules: "/office/networks/defus", password: "/office/password",
};
for (const [width, colorScheme] of [[320, "light"], [320, "dark"], [800, "light"], [800, "dark"], [1400, "light"], [1400, "dark"]]) {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  for (const [name, address] of Object.entries(pages)) {
    await page.goto(site.url + address);
    await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
  }
  await page.goto(`${site.url}/office/decisions/new`);
  await page.fill("[name=date]", "2024-02-30");
  await page.fill("[name=yes]", "viele");
  await page.click("#form button[type=submit]");
  await page.waitForLoadState();
  await page.screenshot({ path: join(folder, `refused-${width}-${colorScheme}.png`), fullPage: true });
}
await chrome.close();
await site.stop();
console.log(`${(Object.keys(pages).length + 1) * 6} pictures in ${folder}`);
