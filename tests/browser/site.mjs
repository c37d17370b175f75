// Every page of the running program, found by following links: public ones as a visitor, the office as its
// administrator; in three languages.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";
import { badContrast, inaccessible, invalidities, sideways, watch } from "./inspect.mjs";
import { browser, logIn, start } from "./program.mjs";

const program = process.env.GREMIUM_PROGRAM;
const languages = { de: "de-DE", en: "en-GB", fr: "fr-FR" };
// Of so many pages of each kind the HTML is checked, so many are opened in the browser. Links are followed from all
// public pages; from so many of each kind in the office.
const checked = 3, opened = 1, followed = 6;

let chrome, site;
const seen = new Set();

// What a public page tells other programs, whatever it is about.
function untold(html, at, language) {
  const problems = [];
  const attribute = (pattern) => html.match(pattern)?.[1] ?? "";
  const canonical = attribute(/<link rel="canonical" href="([^"]*)">/);
  const want = (text, ok) => { if (!ok) problems.push(`${at}: ${text}`); };
  want(`its canonical address is ${canonical}`, canonical.startsWith(`${site.url}/${language}/`) && !canonical.includes("?"));
  for (const other of Object.keys(languages))
    want(`no address in ${other}`, attribute(new RegExp(`<link rel="alternate" hreflang="${other}" href="([^"]*)">`)).startsWith(`${site.url}/${other}/`));
  want("it is not among its own translations", html.includes(`hreflang="${language}" href="${canonical}"`));
  for (const name of ["title", "type", "url", "site_name", "description", "locale", "image"])
    want(`no og:${name}`, attribute(new RegExp(`<meta property="og:${name}" content="([^"]*)">`)) !== "");
  want("og:url is not the canonical address", attribute(/<meta property="og:url" content="([^"]*)">/) === canonical);
  want("no description", attribute(/<meta name="description" content="([^"]*)">/).length > 10);
  want("no feed", /<link rel="alternate" type="application\/atom\+xml"/.test(html));
  want("no manifest", html.includes(`<link rel="manifest" href="/${language}/manifest.webmanifest">`));
  for (const [, data] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
    const thing = JSON.parse(data);
    want("linked data without a type", thing["@context"] === "https://schema.org" && typeof thing["@type"] === "string");
    linked.add(`${routeOf(at.split("?")[0])} ${thing["@type"]}`);
  }
  return problems;
}
const linked = new Set();
before(async () => {
  chrome = await browser();
  site = await start(program);
});
after(async () => {
  await chrome?.close();
  await site?.stop();
});

// What a page leads to, as path and query.
function links(html) {
  return [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map((found) => found[1].replaceAll("&amp;", "&"))
    .filter((address) => !address.startsWith("#") && !/^\w+:/.test(address))
    .map((address) => address.split("#")[0]);
}

const routes = execFileSync(program, ["routes"], { encoding: "utf8" }).trim().split("\n")
  .map((line) => line.split("\t")).filter(([method]) => method === "GET").map(([, pattern]) => pattern);

// Plain segments before those that stand for something: /office/decisions/new is no decision.
function routeOf(path) {
  const fits = (pattern) => {
    const [wanted, given] = [pattern.split("/"), path.split("/")];
    // {name*} at the end stands for all that is left.
    const takesRest = wanted.at(-1).endsWith("*}") && given.length >= wanted.length;
    return (takesRest || wanted.length === given.length) &&
      wanted.every((part, i) => part === given[i] || (part.startsWith("{") && given[i] !== "" &&
        (part !== "{lang}" || given[i] in languages)));
  };
  return routes.filter(fits).sort((a, b) => a.split("{").length - b.split("{").length)[0];
}

// Words change with the language, and with them what fits; colours and roles do not.
async function look(page, problems, at, language) {
  const ask = async (check) => problems.push(...(await check(page)).map((text) => `${at}: ${text}`));
  await page.setViewportSize({ width: 320, height: 800 });
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(site.url + at);
  await ask(sideways);
  if (language !== Object.keys(languages)[0]) return;
  await ask(inaccessible);
  await page.emulateMedia({ colorScheme: "dark" });
  await ask(badContrast);
}

// All pages that links lead to from `first`, as long as `ours` says so.
async function crawl(context, language, first, ours) {
  const problems = [], known = new Set(first), todo = [...first], looked = {};
  const page = await context.newPage();
  let at = "";
  watch(page, site.url, (text) => problems.push(`${at}: ${text}`));
  while (todo.length > 0) {
    at = todo.shift();
    const route = routeOf(at.split("?")[0]);
    looked[route] = (looked[route] ?? 0) + 1;
    if (at.startsWith("/office/") && looked[route] > followed) continue;
    const answer = await context.request.get(site.url + at);
    if (answer.status() >= 400) problems.push(`${at}: ${answer.status()}`);
    if ((answer.headers()["content-disposition"] ?? "").startsWith("attachment")) continue;
    if (!(answer.headers()["content-type"] ?? "").startsWith("text/html")) continue;
    seen.add(routeOf(new URL(answer.url()).pathname));
    const html = await answer.text();
    if (looked[route] <= checked) problems.push(...(await invalidities(html)).map((text) => `${at}: ${text}`));
    if (!html.includes(`<html lang="${language}">`)) problems.push(`${at}: its language is not ${language}`);
    if (answer.ok() && at.startsWith(`/${language}/`)) problems.push(...untold(html, at, language));
    // A key that no catalogue has would be printed as it is.
    const text = html.replace(/<[^>]*>/g, " ");
    for (const key of text.match(/(?<=\s)[a-z_]+\.[a-z][a-z_]+(?=\s)/g) ?? []) problems.push(`${at}: prints ${key}`);
    for (const link of links(html).filter((path) => !known.has(path) && ours(path))) {
      known.add(link);
      todo.push(link);
    }
    if (looked[route] <= opened) await look(page, problems, at, language);
  }
  return { problems, count: known.size };
}

for (const [language, locale] of Object.entries(languages)) {
  const as = { locale, extraHTTPHeaders: { "Accept-Language": locale } };
  test(`the public pages in ${language}`, async (t) => {
    const context = await chrome.newContext(as);
    const ours = (path) => path.startsWith(`/${language}/`) || path.startsWith("/assets/") || path === "/office";
    const { problems, count } = await crawl(context, language, [`/${language}/`], ours);
    t.diagnostic(`${count} addresses`);
    assert.equal(problems.join("\n"), "");
    await context.close();
  });

  test(`the office in ${language}`, async (t) => {
    const context = (await logIn(chrome, site, "admin", as)).context();
    const ours = (path) => path.startsWith("/office") && !path.includes("lang=") && !path.endsWith("/logout");
    const { problems, count } = await crawl(context, language, ["/office"], ours);
    t.diagnostic(`${count} addresses`);
    assert.equal(problems.join("\n"), "");
    await context.close();
  });
}

test("pages say what they are about", () => {
  assert.deepEqual([...linked].sort(), ["/{lang}/ WebSite", "/{lang}/meetings/{ref} Event",
    "/{lang}/networks/{slug} Organization", "/{lang}/news/{slug} NewsArticle",
    "/{lang}/organisations/{slug} Organization"]);
});

test("every page can be reached by links", () => {
  // The example has no open case with a step to correct (flow.mjs does), no documents (documents.mjs does), no
  // tasks (tasks.mjs does), no rules of its bodies (rule_sets_test.py does), no procedures (procedures_test.py does), no elections
  // (elections.mjs does), no papers (papers_test.py does), no logo (settings_test.py does) and no meetings (meetings_test.py and minutes_test.py do).
  const elsewhere = ["/", "/healthz", "/robots.txt", "/sitemap.xml", "/sitemaps/{part}", "/{lang}/manifest.webmanifest", "/{lang}/search", "/office/search", "/{lang}/news.atom", "/{lang}/news.json", "/{lang}/news/{slug}/versions/{version}", "/{lang}/calendar.ics", "/{lang}/decisions/{ref}/extract.txt",
    "/office/decisions/{ref}/extract.txt", "/office/accessions/{ref}/steps/{step}",
    "/office/networks/{id}/members.csv", "/{lang}/networks/{slug}/members.csv", "/{lang}/networks/{slug}/growth.csv",
    // Pages of members (proposals_test.py), and what a form leads to.
    "/me", "/me/documents/{ref}", "/office/organisations/{id}/name/{from}", "/office/proposals/{id}", "/office/preview/{day}/{page*}", "/office/member-contacts/{id}", "/office/announcements/{id}/{text}/download/{format}", "/documents/{ref}/{name}", "/logo/{name}", "/office/documents/{ref}", "/office/documents/{ref}/content",
    "/office/tasks/{id}", "/office/task-lists/{id}", "/office/rule-sets/{id}", "/office/networks/{id}/procedure/{version}", "/office/seats/{id}",
    "/office/meetings/{id}/attendance", "/{lang}/papers/{ref}", "/office/papers/{id}",
    "/office/meetings/{id}/room", "/office/meetings/{id}/room/stamp", "/office/meetings/{id}/room/check",
    "/{lang}/elections/{ref}", "/office/elections/{id}",
    "/{lang}/meetings/{ref}", "/office/meetings/{id}", "/office/meetings/{id}/items/new", "/office/agenda-items/{id}",
    "/{lang}/meetings/{ref}/minutes", "/office/meetings/{id}/minutes", "/office/meetings/{id}/minutes/{version}",
    // What needs a mail server, or a link of a mail (mail_test.py).
    "/{lang}/follow", "/{lang}/follow/sent", "/{lang}/follow/confirm/{secret}", "/{lang}/follow/end/{token}",
    "/office/password/forgotten", "/office/password/link/{secret}", "/office/reminders"];
  const missed = routes.filter((pattern) => !seen.has(pattern) && !elsewhere.includes(pattern));
  assert.deepEqual(missed, []);
});
