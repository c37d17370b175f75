// Starts the real program on a fresh example and hands out log-ins: for tests that use it as people do.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { end, listening } from "./serving.mjs";

// All pages with sample content: no register, no log-in.
export async function preview(program) {
  const { server, url } = await listening(spawn(program, ["preview", "--listen", "127.0.0.1:0"],
    { env: { ...process.env, LC_ALL: "C" }, stdio: ["ignore", "pipe", "inherit"] }));
  return { url, stop: () => end(server) };
}

export async function start(program, options = []) {
  const folder = mkdtempSync(join(tmpdir(), "gremium-browser-"));
  const db = join(folder, "example.db");
  const env = { ...process.env, LC_ALL: "C" };
  const made = execFileSync(program, ["demo", "--db", db], { env, encoding: "utf8" });
  const passwords = Object.fromEntries(
    made.split("\n").filter((line) => line.startsWith("  ")).map((line) => line.trim().split(/\s+/).slice(0, 2)));
  // Files may be kept from growing as on a full disk; see answers.mjs.
  const { server, url } = await listening(spawn("/bin/sh", ["-c", 'trap "" XFSZ; exec "$0" "$@"', program,
    "serve", "--db", db, "--listen", "127.0.0.1:0", ...options], { env, stdio: ["ignore", "pipe", "inherit"] }));
  return {
    url,
    db,
    pid: server.pid,
    passwords,
    async stop() {
      await end(server);
      rmSync(folder, { recursive: true });
    },
  };
}

export function browser(options = []) {
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", ...options] });
}

// A page of somebody who is logged in. What the page complains of is collected in `page.complaints`.
export async function logIn(chrome, site, name, context = {}) {
  const page = await (await chrome.newContext({ locale: "de-DE", ...context })).newPage();
  page.complaints = [];
  page.on("console", (message) => {
    // A 422 is an answer, not a mistake; the browser notes it all the same.
    if (!/status of 4(22|03)/.test(message.text())) page.complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(site.url) && !request.url().startsWith("data:")) page.complaints.push(request.url());
  });
  await page.goto(`${site.url}/office/login`);
  await page.fill("#name", name);
  await page.fill("input[type=password]", site.passwords[name]);
  await page.click("main button[type=submit]");
  return page;
}

// Sends a form by the key: a click aims at a place, and a page still loading its type may move the button away.
export async function submit(page, form = "main form") {
  await Promise.all([page.waitForNavigation(), page.press(`${form} button[type=submit]`, "Enter")]);
}
