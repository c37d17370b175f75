// What is asked of every page, whoever serves it: valid, accessible, nothing sideways, nothing said, nothing from
// elsewhere. Each function gives the problems it finds, as sentences.
import { AxeBuilder } from "@axe-core/playwright";
import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    // Ours: void elements as in HTML, blanks as the engine leaves them, and addresses of any shape.
    "void-style": ["error", { style: "omit" }],
    "no-trailing-whitespace": "off",
    "long-title": "off",
    "require-sri": "off",
  },
});

export async function invalidities(html) {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) => result.messages)
    .map((message) => `${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
}

// Collects what the page says to the console, and what it fetches from anywhere but `origin`.
export function watch(page, origin, report) {
  // A refused form is an answer, not a mistake; the browser notes it all the same.
  page.on("console", (message) => /status of 4(22|03)/.test(message.text()) || report(`console: ${message.text()}`));
  page.on("pageerror", (error) => report(`script: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) report(`fetched ${request.url()}`);
  });
}

async function violations(page, ask) {
  // Without frames the plain way serves, and opens no page of its own each time.
  const found = await ask(new AxeBuilder({ page }).setLegacyMode()).analyze();
  return found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target).join(" | ")}`);
}

export function inaccessible(page) {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  return violations(page, (axe) => axe.withTags(tags));
}

// For a page whose parts have been looked at in other colours.
export function badContrast(page) {
  return violations(page, (axe) => axe.withRules(["color-contrast", "link-in-text-block"]));
}

export async function sideways(page) {
  const { width } = page.viewportSize();
  const needed = await page.evaluate(() => document.documentElement.scrollWidth);
  return needed > width ? [`needs ${needed} px of ${width}`] : [];
}

// What people read on a page in the test language outside the marks of catalogues ⟦…⟧ and values ⟨…⟩: between tags, in
// attributes that are read out or shown, in what style sheets add. Digits, punctuation and what is printed on a key may
// stand anywhere.
export async function unbracketed(page) {
  const texts = await page.evaluate(() => {
    const found = [];
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode;
      if (!parentElement.closest("script, style, kbd")) found.push(data);
    }
    const attributes = ["alt", "title", "placeholder", "label", "data-done", "aria-label", "aria-description",
      "aria-roledescription", "aria-valuetext"];
    for (const element of document.querySelectorAll("*")) {
      for (const name of attributes) found.push(element.getAttribute(name) ?? "");
      if (element.matches("input[type=submit], input[type=button]")) found.push(element.value);
      if (element.matches("meta[name=description], meta[property$=title], meta[property$=description]"))
        found.push(element.content);
      for (const part of ["::before", "::after"]) {
        const { content } = getComputedStyle(element, part);
        if (content.startsWith("\"")) found.push(content);
      }
    }
    return found;
  });
  const left = texts.map((text) => {
    for (let before = ""; before !== text;) {
      before = text;
      text = text.replace(/⟦[^⟦⟧⟨⟩]*⟧|⟨[^⟦⟧⟨⟩]*⟩/g, " ");
    }
    return text.trim();
  });
  return [...new Set(left.filter((text) => /[\p{L}⟦⟧⟨⟩]/u.test(text)))];
}
