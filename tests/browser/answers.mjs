// What is on every answer: headers, cookies, what browsers may keep.
import assert from "node:assert/strict";
import { connect } from "node:net";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";
import { browser, logIn, start } from "./program.mjs";

const program = process.env.GREMIUM_PROGRAM;
let chrome, site;
before(async () => {
  chrome = await browser();
  site = await start(program);
});
after(async () => {
  await chrome?.close();
  await site?.stop();
});

const wanted = {
  "content-security-policy": /^default-src 'none'.*frame-ancestors 'none'/,
  "x-content-type-options": /^nosniff$/, "x-frame-options": /^DENY$/, "referrer-policy": /^same-origin$/,
  "cross-origin-opener-policy": /^same-origin$/, "permissions-policy": /camera=\(\)/,
};

function check(what, status, headers, expected) {
  assert.equal(status, expected, what);
  for (const [name, value] of Object.entries(wanted)) assert.match(headers.get(name) ?? "", value, `${what}: ${name}`);
  assert.doesNotMatch(headers.get("content-security-policy"), /unsafe|\*|https?:/, what);
  for (const name of ["server", "x-powered-by"]) assert.equal(headers.get(name), null, `${what}: ${name}`);
}

// As it goes over the wire: what no client would send.
function raw(text) {
  const { hostname, port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = "";
    socket.on("data", (bytes) => { answer += bytes; });
    socket.on("close", () => {
      const [first, ...fields] = answer.split("\r\n\r\n")[0].split("\r\n");
      const headers = new Headers(fields.map((field) => field.split(/: (.*)/s).slice(0, 2)));
      resolve({ status: Number(first.split(" ")[1]), headers });
    });
    socket.on("error", reject);
    setTimeout(() => socket.destroy(), 5000).unref();
  });
}

test("an address with a slash too many or too few is sent on", async () => {
  for (const [path, where] of [["/de", "/de/"], ["/de/networks/defus/?as_of=2025-01-01", "/de/networks/defus?as_of=2025-01-01"],
    ["/office/", "/office"]]) {
    const answer = await fetch(site.url + path, { redirect: "manual" });
    check(path, answer.status, answer.headers, 308);
    assert.equal(answer.headers.get("location"), where);
  }
  assert.equal((await fetch(`${site.url}/de/nothing/`)).status, 404);
});

test("security headers are on every kind of answer", async () => {
  const asset = (await (await fetch(`${site.url}/de/`)).text()).match(/href="(\/assets\/[^"]+\.css)"/)[1];
  const tag = (await fetch(`${site.url}/de/`)).headers.get("etag");
  const post = { method: "POST", redirect: "manual", headers: { "Content-Type": "application/x-www-form-urlencoded" } };
  const answers = [
    ["/de/", {}, 200], ["/de/", { method: "HEAD" }, 200], ["/de/", { headers: { "If-None-Match": tag } }, 304],
    ["/", { redirect: "manual" }, 302], [asset, {}, 200], ["/assets/none.css", {}, 404],
    ["/de/nothing", {}, 404], ["/xx/", {}, 404], ["/de/organisations/nobody", {}, 404], ["/de/decisions/zzzzz", {}, 404],
    ["/de/networks/defus?as_of=x", {}, 400], ["/de/networks/defus?as_of=2024-02-30", {}, 400], ["/de/?x=%ff", {}, 400],
    ["/de//x", {}, 400], ["/de/", { method: "DELETE" }, 405], ["/de/", post, 405], ["/de/", { method: "PUT" }, 405],
    ["/office", { redirect: "manual" }, 303], ["/office/login", {}, 200], ["/office/login", { ...post, body: "name=x" }, 403],
    ["/office/organisations", post, 303], ["/de/news.atom", {}, 200], ["/healthz", {}, 200],
    ["/office/login", { ...post, body: "x".repeat(2_000_000) }, 413], ["/de/" + "x".repeat(4000), {}, 414],
  ];
  for (const [path, options, status] of answers) {
    const answer = await fetch(site.url + path, options);
    check(`${options.method ?? "GET"} ${path.slice(0, 60)}`, answer.status, answer.headers, status);
  }
  for (const [text, status] of [
    ["GET / HTTP/1.1\r\n\r\n", 400], ["nonsense\r\n\r\n", 400],
    ["GET /de/ HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n", 421],
    [`GET /de/ HTTP/1.1\r\nHost: localhost\r\n${"X-Long: ".padEnd(9000, "x")}\r\n${"Y-Long: ".padEnd(9000, "x")}\r\n\r\n`, 431],
    ["GET /de/ HTTP/9.9\r\nHost: localhost\r\n\r\n", 505],
  ]) {
    const answer = await raw(text);
    check(text.slice(0, 40), answer.status, answer.headers, status);
  }
});

test("public answers may be kept and asked for again, the office's not", async () => {
  for (const path of ["/de/", "/de/networks/defus", "/de/news.atom", "/fr/decisions"]) {
    const first = await fetch(site.url + path);
    const tag = first.headers.get("etag");
    assert.match(tag, /^"[0-9a-f]{32}"$/, path);
    assert.equal(first.headers.get("set-cookie"), null, `${path} sets no cookie`);
    const again = await fetch(site.url + path, { headers: { "If-None-Match": tag } });
    assert.equal(again.status, 304, path);
    assert.equal((await again.text()).length, 0);
    assert.equal((await fetch(site.url + path, { headers: { "If-None-Match": '"0"' } })).status, 200);
  }
  const page = await logIn(chrome, site, "admin");
  for (const path of ["/office", "/office/organisations", "/office/accounts"]) {
    const answer = await page.context().request.get(site.url + path);
    assert.equal(answer.headers()["cache-control"], "no-store", path);
    assert.equal(answer.headers().etag, undefined, path);
  }
  await page.context().close();
});

test("cookies are the server's alone; a new log-in is a new session; a log-out ends it", async () => {
  const page = await logIn(chrome, site, "admin");
  const context = page.context();
  const session = async () => (await context.cookies()).find((cookie) => cookie.name === "gremium");
  for (const cookie of await context.cookies()) {
    assert.ok(cookie.httpOnly, cookie.name);
    assert.ok(["Lax", "Strict"].includes(cookie.sameSite), cookie.name);
  }
  const first = await session();
  await page.goto(`${site.url}/office/login`);
  await page.fill("#name", "admin");
  await page.fill("#password", site.passwords.admin);
  await page.click("main button[type=submit]");
  assert.notEqual((await session()).value, first.value);
  const old = await fetch(`${site.url}/office`, { headers: { Cookie: `gremium=${first.value}` }, redirect: "manual" });
  assert.equal(old.status, 303, "the session from before has ended");
  const second = await session();
  await page.click('form[action="/office/logout"] button');
  assert.match(page.url(), /\/office\/login/);
  const ended = await fetch(`${site.url}/office`, { headers: { Cookie: `gremium=${second.value}` }, redirect: "manual" });
  assert.equal(ended.status, 303);
  await context.close();
});

test("a log-in leads nowhere else, tells nothing, and is slowed down", async () => {
  const page = await (await chrome.newContext({ locale: "de-DE" })).newPage();
  const attempt = async (name, password, next = "") => {
    await page.goto(`${site.url}/office/login?next=${encodeURIComponent(next)}`);
    await page.fill("#name", name);
    await page.fill("#password", password);
    await Promise.all([page.waitForNavigation(), page.click("main button[type=submit]")]);
    const alert = page.locator("[role=alert]");
    return (await alert.count()) > 0 ? alert.textContent() : "";
  };
  const told = [await attempt("freigabe", "falsch falsch falsch"), await attempt("niemand", "falsch falsch falsch")];
  assert.ok(told[0].length > 0);
  assert.equal(told[0], told[1], "whether an account exists is not told");
  for (const next of ["https://elsewhere.example/", "//elsewhere.example", "/office\\elsewhere", "/office\nX: y"]) {
    await attempt("presse", site.passwords.presse, next);
    assert.equal(page.url(), `${site.url}/office`, JSON.stringify(next));
  }
  await page.context().close();
});

test("with an address under https, cookies go nowhere else, and browsers are told", async () => {
  const secure = await start(program, ["--base-url", "https://gremium.example"]);
  try {
    const answer = await fetch(`${secure.url}/office/login`, { headers: { Host: "gremium.example" } });
    assert.match(answer.headers.get("set-cookie"), /^__Host-.*; Secure/);
    assert.match(answer.headers.get("strict-transport-security"), /^max-age=\d{7,}/);
    const html = await (await fetch(`${secure.url}/de/news`)).text();
    assert.match(html, /<link rel="canonical" href="https:\/\/gremium\.example\/de\/news">/);
    assert.match(html, /hreflang="fr" href="https:\/\/gremium\.example\/fr\/news"/);
    const filtered = await (await fetch(`${secure.url}/de/decisions?organisation=stadt-aachen&other=1`)).text();
    assert.match(filtered, /<a href="\/fr\/decisions\?organisation=stadt-aachen"/, "another language shows the same");
  } finally {
    await secure.stop();
  }
});

test("a full disk: not saved, what was typed is kept, reading goes on", async () => {
  const page = await logIn(chrome, site, "sekretariat");
  await page.goto(`${site.url}/office/organisations/new`);
  await page.selectOption("[name=kind]", "stadt");
  await page.selectOption("[name=country]", "DE");
  await page.fill("[name=name_de]", "Vollstadt");
  const limit = (bytes) => execFileSync("prlimit", ["--pid", String(site.pid), `--fsize=${bytes}:`]);
  limit(0);
  try {
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === "POST"), page.click("#form button[type=submit]")]);
    check("not saved", answer.status(), new Headers(answer.headers()), 503);
    assert.match(await page.textContent("[role=alert]"), /nicht gespeichert/i);
    assert.equal(await page.inputValue("[name=name_de]"), "Vollstadt");
    assert.equal((await fetch(`${site.url}/de/networks/defus`)).status, 200);
    assert.equal((await page.context().request.get(`${site.url}/office/organisations`)).status(), 200);
  } finally {
    limit("unlimited");
  }
  await Promise.all([page.waitForNavigation(), page.click("#form button[type=submit]")]);
  assert.match(page.url(), /stadt-vollstadt$/, "with room again, the same form is taken");
  await page.context().close();
});
