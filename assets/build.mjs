// Builds what browsers get. Usage: node build.mjs NPM_FOLDER OUTPUT_FOLDER VIEWS_FOLDER
//
// kern.css stays a file of its own with its licence beside it: the parts of KERN that our views use. gremium.css is
// ours. Every text gets a packed copy (.gz), so that the server never packs a file.
import { createRequire } from "node:module";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { europe } from "./europe.mjs";
import { icon } from "./icons.mjs";

const [npmFolder, output, views] = process.argv.slice(2).map((folder) => resolve(folder));
const require = createRequire(join(npmFolder, "package.json"));
const { PurgeCSS } = require("purgecss");
const { transform } = require("lightningcss");
const postcss = require("postcss");
const packages = join(npmFolder, "node_modules");
const versions = JSON.parse(readFileSync("package.json", "utf8")).dependencies;

const kern = "@kern-ux/native";
const fira = "@fontsource/fira-sans";

function write(name, content) {
  const bytes = Buffer.from(content);
  writeFileSync(join(output, name), bytes);
  if (!/\.(woff2|png)$/.test(name)) writeFileSync(join(output, name + ".gz"), gzipSync(bytes, { level: 9 }));
}

function minified(name, css) {
  return transform({ filename: name, code: Buffer.from(css), minify: true }).code.toString();
}

function viewsBelow(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return viewsBelow(path);
    return path.endsWith(".html") ? [path] : [];
  });
}

// Class names that views put together from values ("kern-badge--{{tone}}").
const putTogether = [/^kern-(alert|badge|icon)--(info|success|warning|danger)$/];

async function kernStyles() {
  // Notes of a view name classes in words; what counts is what follows them.
  const content = viewsBelow(views).map((path) => ({
    raw: readFileSync(path, "utf8").replace(/\{\{!.*?\}\}/gs, ""),
    extension: "html",
  }));
  // Our own sheet uses KERN's variables.
  content.push({ raw: readFileSync("gremium.css", "utf8"), extension: "css" });
  const [purged] = await new PurgeCSS().purge({
    content,
    css: [{ raw: readFileSync(join(packages, kern, "dist/kern.css"), "utf8") }],
    defaultExtractor: (text) => text.match(/[\w-]+/g) ?? [],
    safelist: putTogether,
  });
  return minified("kern.css", withoutUnusedVariables(purged.css));
}

// Variables that nothing reads any more, in several rounds: one may have been read by another alone.
function withoutUnusedVariables(css) {
  const own = readFileSync("gremium.css", "utf8") + readFileSync("fonts.css", "utf8");
  const sheet = postcss.parse(css);
  for (let removed = true; removed;) {
    removed = false;
    const used = new Set([...(own + sheet.toString()).matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]));
    sheet.walkDecls(/^--/, (declaration) => {
      if (used.has(declaration.prop)) return;
      declaration.remove();
      removed = true;
    });
  }
  return sheet.toString();
}

const notice = `/*! KERN Design System ${versions[kern]}, EUPL-1.2: see kern.licence.txt.
 Changed: parts that Gremium does not use are left out, blanks and comments removed. */\n`;
write("kern.css", notice + (await kernStyles()));
write("kern.licence.txt", readFileSync(join(packages, kern, "LICENSE.md")));
write("gremium.css", minified("gremium.css", readFileSync("gremium.css", "utf8")));
write("paper.css", minified("paper.css", readFileSync("paper.css", "utf8")));
write("fonts.css", minified("fonts.css", readFileSync("fonts.css", "utf8").replaceAll("VERSION", versions[fira])));
write("fira-sans.licence.txt", readFileSync(join(packages, fira, "LICENSE")));
for (const weight of ["400", "600"]) {
  const file = `files/fira-sans-latin-${weight}-normal.woff2`;
  write(`fira-sans-${versions[fira]}-${weight}.woff2`, readFileSync(join(packages, fira, file)));
}
write("gremium.js", readFileSync("gremium.js"));
write("room.js", readFileSync("room.js"));
write("unsaved.js", readFileSync("unsaved.js"));
write("icon.svg", readFileSync("icon.svg"));
const { places, svg } = await europe(require, packages);
write("europe.svg", svg);
// For the server, which puts numbers on the map: without an ending it is not handed out.
writeFileSync(join(output, "europe"), places);
for (const size of [180, 192, 512]) write(`icon-${size}.png`, icon(size, 0.8));
// Any shape leaves the middle 80 % of the width: https://www.w3.org/TR/appmanifest/#icon-masks
write("icon-maskable-512.png", icon(512, 0.56));
