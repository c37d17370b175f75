// Feeds and calendars as other programs read them, and against the letter of their standards: RFC 4287, JSON Feed 1.1,
// RFC 5545.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import ICAL from "ical.js";
import { start } from "./program.mjs";

const languages = ["de", "en", "fr"];
const topics = ["", "?network=defus", "?network=efus", "?organisation=stadt-kaiserslautern", "?organisation=defus"];
const base = "https://gremium.example";

let site;
before(async () => {
  site = await start(process.env.GREMIUM_PROGRAM, ["--base-url", base]);
});
after(async () => {
  await site?.stop();
});

async function everywhere(name, check) {
  let count = 0;
  for (const language of languages) {
    for (const topic of topics) {
      const path = `/${language}/${name}${topic}`;
      const answer = await fetch(site.url + path);
      assert.equal(answer.status, 200, path);
      count += check(Buffer.from(await answer.arrayBuffer()).toString("utf8"), base + path, language);
    }
  }
  return count;
}

const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const absolute = (address, path) => assert.doesNotThrow(() => new URL(address), `${path}: ${address}`);

test("Atom", async () => {
  const count = await everywhere("news.atom", (text, path, language) => {
    const feed = parseAtomFeed(text);
    assert.match(text, new RegExp(`xml:lang="${language}"`), path);
    assert.ok(feed.title && feed.authors[0].name, path);
    assert.deepEqual(feed.links.filter((link) => link.rel === "self").map((link) => link.href), [path]);
    assert.equal(feed.links.filter((link) => link.rel === "alternate").length, 1, path);
    const entries = feed.entries ?? [];
    for (const one of [feed, ...entries]) {
      absolute(one.id, path);
      assert.match(one.updated, timestamp, path);
    }
    assert.equal(new Set(entries.map((entry) => entry.id)).size, entries.length, path);
    for (const entry of entries) {
      assert.ok(entry.title && entry.content && entry.authors[0].name, path);
      assert.match(entry.published, timestamp, path);
      assert.ok(entry.updated >= entry.published && feed.updated >= entry.updated, path);
      for (const link of entry.links) absolute(link.href, path);
    }
    return entries.length;
  });
  assert.ok(count >= languages.length);
});

test("JSON Feed", async () => {
  const known = ["id", "url", "title", "content_html", "date_published", "date_modified", "authors", "language"];
  const count = await everywhere("news.json", (text, path, language) => {
    const feed = JSON.parse(text), read = parseJsonFeed(text);
    assert.equal(feed.version, "https://jsonfeed.org/version/1.1");
    assert.equal(feed.feed_url, path);
    assert.equal(feed.language, language);
    absolute(feed.home_page_url, path);
    assert.ok(Array.isArray(feed.items) && feed.title && feed.authors[0].name, path);
    assert.equal(new Set(feed.items.map((item) => item.id)).size, feed.items.length, path);
    for (const item of feed.items) {
      assert.deepEqual(Object.keys(item), known, path);
      absolute(item.url, path);
      assert.match(item.date_published, timestamp);
      assert.match(item.date_modified, timestamp);
      assert.ok(item.content_html.startsWith("<p>"), path);
    }
    assert.equal(read.items?.length ?? 0, feed.items.length, path);
    return feed.items.length;
  });
  assert.ok(count >= languages.length);
});

// RFC 5545, 3.6.1: what an event has once, and what it may have.
const once = ["uid", "dtstamp", "dtstart", "sequence", "status", "summary", "transp", "created", "last-modified"];
const may = [...once, "dtend", "description", "location", "categories", "url"];

function checkEvent(component, path) {
  const names = component.getAllProperties().map((property) => property.name);
  for (const name of once) assert.equal(names.filter((given) => given === name).length, 1, `${path}: ${name}`);
  assert.deepEqual(names.filter((name) => !may.includes(name)), [], path);
  assert.equal(new Set(names).size, names.length, path);
  const event = new ICAL.Event(component);
  assert.ok(["CONFIRMED", "CANCELLED"].includes(component.getFirstPropertyValue("status")), path);
  assert.ok(["OPAQUE", "TRANSPARENT"].includes(component.getFirstPropertyValue("transp")), path);
  assert.ok(event.sequence >= 0 && event.summary.length > 0, path);
  for (const name of ["dtstamp", "created", "last-modified"]) {
    const time = component.getFirstPropertyValue(name);
    assert.ok(!time.isDate && time.zone === ICAL.Timezone.utcTimezone, `${path}: ${name}`);
  }
  const address = component.getFirstPropertyValue("url");
  if (address) absolute(address, path);
  const { startDate, endDate } = event;
  assert.equal(startDate.isDate, endDate.isDate, path);
  if (startDate.isDate) assert.equal(event.duration.toString(), "P1D", path);
  else assert.ok(startDate.zone === ICAL.Timezone.utcTimezone && endDate.compare(startDate) >= 0, path);
  return event.uid;
}

test("iCalendar", async () => {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const count = await everywhere("calendar.ics", (text, path) => {
    assert.doesNotMatch(text, /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|[^\r]\n|\r[^\n]/, path);
    assert.ok(text.endsWith("END:VCALENDAR\r\n"), path);
    for (const line of text.split("\r\n")) {
      const bytes = Buffer.from(line);
      assert.ok(bytes.length <= 75, `${path}: ${line}`);
      assert.doesNotThrow(() => decoder.decode(bytes));
    }
    const calendar = new ICAL.Component(ICAL.parse(text));
    for (const [name, value] of [["version", "2.0"], ["calscale", "GREGORIAN"], ["source", path]])
      assert.equal(calendar.getFirstPropertyValue(name), value, path);
    for (const name of ["prodid", "name", "url"]) assert.equal(calendar.getAllProperties(name).length, 1, path);
    const events = calendar.getAllSubcomponents("vevent");
    assert.ok(calendar.getAllSubcomponents().length > 0, `${path}: a calendar has at least one component`);
    const ids = events.map((event) => checkEvent(event, path));
    assert.equal(new Set(ids).size, ids.length, path);
    return events.length;
  });
  assert.ok(count >= 10 * languages.length);
});
