// What is typed into the office's forms and not saved yet stays in this browser, for 30 days: a page that is loaded again,
// in another language, after something went wrong or after the next log-in gets it back and says so. It lies there
// encrypted, with a key that only pages of the account have: whoever comes next cannot read it. Where a browser does not
// encrypt (no https), it stays in the tab and goes with the log-out. Gone once it is saved. Passwords, files and hidden
// fields are never kept. Every page works without this file.
"use strict";

(() => {
  const prefix = "gremium:unsaved:", tabName = "gremium:tab", sentName = "gremium:sent", leaving = "gremium:leaving",
    leftAt = "gremium:left", lifetime = 30 * 24 * 60 * 60 * 1000, started = Date.now();

  // --- the browser's stores: of the tab, and of all of them; both may be closed or full ---

  const store = (get) => {
    const safely = (use, otherwise) => { try { return use(get()) ?? otherwise; } catch { return otherwise; } };
    return {
      read: (key) => safely((area) => JSON.parse(area.getItem(key)), null),
      write: (key, value) => safely((area) => { area.setItem(key, JSON.stringify(value)); return true; }, false),
      drop: (key) => safely((area) => area.removeItem(key)),
      keys: (start = prefix) => safely((area) => Object.keys(area).filter((key) => key.startsWith(start)), []),
    };
  };
  const inTab = store(() => sessionStorage), inBrowser = store(() => localStorage);

  for (const area of [inTab, inBrowser])
    for (const key of area.keys()) if (!(area.read(key)?.at > started - lifetime)) area.drop(key);

  const head = document.querySelector("form[data-account]");
  if (!head) {
    // The page of the log-in. Whoever came from the log-out has left in all tabs.
    if (inTab.read(leaving)) {
      inTab.drop(leaving);
      for (const key of inBrowser.keys("gremium-room:")) inBrowser.drop(key);
      inBrowser.write(leftAt, Date.now());
    }
    for (const note of document.querySelectorAll("[data-unsaved-waits]")) note.hidden = inBrowser.keys().length === 0;
    return;
  }
  inTab.drop(leaving);
  if (!location.pathname.startsWith("/office")) return;

  // --- what is kept: records by their id ---

  const { account, unsavedKey } = head.dataset;
  const random = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const tab = inTab.read(tabName) ?? random();
  inTab.write(tabName, tab);
  const records = new Map(), waiting = new Set();
  let cipher = null;

  const toText = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  const toBytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  async function seal(record) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const hidden = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, cipher, new TextEncoder().encode(JSON.stringify(record)));
    return toText(new Uint8Array([...iv, ...new Uint8Array(hidden)]));
  }
  async function unseal(text) {
    const bytes = toBytes(text);
    const shown = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes.slice(0, 12) }, cipher, bytes.slice(12));
    return JSON.parse(new TextDecoder().decode(shown));
  }

  function drop({ id }) {
    records.delete(id);
    waiting.delete(id);
    inTab.drop(prefix + id);
    inBrowser.drop(prefix + id);
  }
  const keepInTab = (record) => inTab.write(prefix + record.id, { at: record.at, record });
  async function keep(record) {
    records.set(record.id, record);
    if (!cipher) return keepInTab(record);
    waiting.add(record.id);
    const sealed = await seal(record);
    // Meanwhile it may be newer, or gone.
    if (records.get(record.id) !== record) return;
    if (!inBrowser.write(prefix + record.id, { at: record.at, sealed })) return;
    waiting.delete(record.id);
    inTab.drop(prefix + record.id);
  }

  // Which tabs are open: what is typed there is theirs.
  async function openTabs() {
    if (!navigator.locks) return new Set();
    navigator.locks.request(`${tabName}:${tab}`, () => new Promise(() => {}));
    const { held, pending } = await navigator.locks.query();
    return new Set([...held, ...pending].map((lock) => lock.name.slice(tabName.length + 1)));
  }

  async function load() {
    if (unsavedKey && crypto.subtle) {
      const bytes = Uint8Array.from(unsavedKey.match(/../g), (pair) => parseInt(pair, 16));
      cipher = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
    }
    const open = await openTabs();
    // What others typed cannot be read.
    const found = await Promise.all((cipher ? inBrowser.keys() : []).map((key) => unseal(inBrowser.read(key).sealed).catch(() => null)));
    for (const record of found) if (record && (record.tab === tab || !open.has(record.tab))) records.set(record.id, record);
    // The tab has what could not be encrypted before its page went.
    for (const key of inTab.keys()) {
      const { record } = inTab.read(key);
      if (record.account !== account) inTab.drop(key);
      else await keep(record);
    }
  }

  // --- the forms of this page ---

  // What was sent last is saved, or this page is the answer that says why not.
  const sent = inTab.read(sentName);
  if (sent && document.querySelector("[data-entered]")) {
    drop(sent);
    inTab.drop(sentName);
  }
  const isAnswer = head.hasAttribute("data-answer");
  const address = new URL(location.href);
  address.searchParams.delete("lang");
  const here = address.pathname + address.search;
  const forms = [...document.querySelectorAll("form[method=post][data-guard]")].filter((form) => !form.closest("[data-room]"));
  const name = (form) => `${form.getAttribute("action")}#${form.id}`;
  const isSentAgain = (form) => isAnswer && sent?.form === name(form);
  const pageOf = (form) => (isSentAgain(form) ? sent.from : here);
  const keyOf = (form) => `${pageOf(form)} ${name(form)}`;
  // The newest; before it those of this tab.
  const rank = (record) => (record.tab === tab ? started : 0) + record.at;
  const kept = (form) => (isSentAgain(form) ? records.get(sent.id)
    : [...records.values()].filter((record) => record.key === keyOf(form)).sort((one, other) => rank(other) - rank(one))[0]);

  // Fields by their name, boxes of one name together.
  const passed = ["hidden", "password", "file", "submit", "button", "reset", "image"];
  const fieldsOf = (form) => {
    const all = new Map();
    for (const field of form.elements) {
      if (!field.name || field.name === "again" || passed.includes(field.type) || field.tagName === "FIELDSET") continue;
      all.set(field.name, [...(all.get(field.name) ?? []), field]);
    }
    return all;
  };
  const isBox = (field) => field.type === "checkbox" || field.type === "radio";
  const now = (fields) => fields.flatMap((field) => (isBox(field) ? (field.checked ? [field.value] : []) : [field.value]));
  const firstChoice = (select) => ([...select.options].find((option) => option.defaultSelected) ?? select.options[0])?.value ?? "";
  const asLoaded = (fields) => fields.flatMap((field) => (isBox(field) ? (field.defaultChecked ? [field.value] : [])
    : [field.tagName === "SELECT" ? firstChoice(field) : field.defaultValue]));
  const same = (one, other) => one.length === other.length && one.every((value, i) => value === other[i]);
  const seenOf = (form) => form.querySelector("input[name=seen]");

  const open = (field) => {
    for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  };

  function fill(form, typed) {
    let any = false;
    for (const [name, fields] of fieldsOf(form)) {
      const values = typed[name];
      if (!values || same(values, now(fields))) continue;
      if (isBox(fields[0])) for (const field of fields) field.checked = values.includes(field.value);
      else fields.forEach((field, i) => { field.value = values[i] ?? ""; });
      // A choice that is no longer offered stays as it was loaded.
      for (const field of fields) if (field.tagName === "SELECT" && field.selectedIndex < 0) field.value = firstChoice(field);
      open(fields[0]);
      any = true;
    }
    return any;
  }

  // Says that it is back, with the way to be rid of it.
  function tell(form, discard) {
    const [note, header, icon, title, body, button, label] =
      ["div", "div", "span", "p", "div", "button", "span"].map((tag) => document.createElement(tag));
    note.className = "kern-alert kern-alert--info";
    note.setAttribute("role", "status");
    note.dataset.restored = "";
    header.className = "kern-alert__header";
    icon.className = "kern-icon kern-icon--info";
    icon.setAttribute("aria-hidden", "true");
    title.className = "kern-title";
    body.className = "kern-alert__body";
    button.type = "button";
    button.className = "kern-btn kern-btn--secondary";
    label.className = "kern-label";
    label.textContent = head.dataset.discardText;
    button.append(label);
    button.addEventListener("click", () => {
      discard();
      note.remove();
      [...form.elements].find((field) => field.type !== "hidden" && field.tagName !== "FIELDSET")?.focus();
    });
    header.append(icon, title);
    body.append(button);
    note.append(header, body);
    form.prepend(note);
    // Once it stands there: what is new in a region is read out.
    setTimeout(() => { title.textContent = head.dataset.restoredText; }, 100);
  }

  const typedIn = new Set();
  let hasLeft = false;
  function save(form) {
    if (hasLeft) return;
    const record = kept(form), before = isSentAgain(form) ? record?.fields ?? {} : {};
    const fields = {}, was = {};
    for (const [name, all] of fieldsOf(form))
      if (name in before || !same(now(all), asLoaded(all))) {
        fields[name] = now(all);
        was[name] = record?.was[name] ?? asLoaded(all);
      }
    if (Object.keys(fields).length > 0)
      keep({
        id: record?.id ?? random(), at: Date.now(), tab, account, key: keyOf(form), page: pageOf(form),
        title: document.querySelector("main h1")?.textContent.trim(), lang: document.documentElement.lang,
        fields, was, seen: seenOf(form)?.value ?? "",
      });
    else if (record) drop(record);
  }
  function saveAll() {
    for (const form of typedIn) save(form);
    typedIn.clear();
  }
  // Whether nothing is lost with this tab.
  async function isAllKept() {
    saveAll();
    await Promise.all([...waiting].map((id) => keep(records.get(id))));
    return cipher ? waiting.size === 0 : records.size === 0;
  }
  const tellKept = () => document.dispatchEvent(new Event("gremium:kept"));

  function restore(form) {
    const record = kept(form), seen = seenOf(form), seenHere = seen?.value;
    // An answer shows what was sent by itself.
    if (!record || (isSentAgain(form) && record.isSent)) return;
    const all = fieldsOf(form);
    const isThere = Object.entries(record.fields).every(([name, values]) => all.has(name) && same(values, asLoaded(all.get(name))));
    if (isThere) drop(record);
    if (!fill(form, record.fields)) return;
    if (record.tab !== tab) keep({ ...record, tab });
    // What others changed since in the same fields is told when it is saved.
    const isChanged = Object.entries(record.was).some(([name, values]) => all.has(name) && !same(values, asLoaded(all.get(name))));
    if (seen && record.seen && isChanged) seen.value = record.seen;
    tell(form, () => {
      form.reset();
      if (seen) seen.value = seenHere;
      drop(record);
      typedIn.delete(form);
      tellKept();
    });
    form.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function watch(form) {
    let timer = 0;
    const note = () => {
      hasLeft = false;
      typedIn.add(form);
      clearTimeout(timer);
      timer = setTimeout(saveAll, 300);
    };
    form.addEventListener("input", note);
    form.addEventListener("change", note);
    form.addEventListener("submit", () => {
      save(form);
      typedIn.delete(form);
      const record = kept(form);
      if (record) keep({ ...record, isSent: true });
      inTab.write(sentName, { id: record?.id, form: name(form), from: pageOf(form) });
    });
  }

  // The start page says what waits, and where.
  function list(section) {
    const row = section.querySelector("template");
    for (const record of [...records.values()].sort((one, other) => other.at - one.at)) {
      const line = row.content.firstElementChild.cloneNode(true), link = line.querySelector("a"), button = line.querySelector("button");
      link.href = record.page;
      link.lang = record.lang;
      link.textContent = record.title || record.page;
      line.querySelector("[data-when]").textContent =
        new Date(record.at).toLocaleString(document.documentElement.lang.replace("en", "en-GB"), { dateStyle: "long", timeStyle: "short" });
      link.id = `unsaved-${record.id}`;
      button.setAttribute("aria-describedby", link.id);
      button.addEventListener("click", () => {
        drop(record);
        line.remove();
        section.hidden = records.size === 0;
        (section.hidden ? document.querySelector("main") : section.querySelector("li a")).focus();
      });
      row.parentElement.append(line);
    }
    section.hidden = records.size === 0;
  }

  for (const form of forms) watch(form);
  load().then(() => {
    for (const form of forms) restore(form);
    for (const section of document.querySelectorAll("[data-unsaved]")) list(section);
  });
  addEventListener("pagehide", () => {
    if (hasLeft) return;
    saveAll();
    // There is no time to encrypt it: the next page of the tab does.
    for (const id of waiting) keepInTab(records.get(id));
  });

  // In another language it is the same form: nothing is lost, nothing need be asked. The answer to a form has no
  // address of its own, its form has.
  const again = forms.find(isSentAgain);
  for (const link of document.querySelectorAll(".languages a")) {
    if (again) {
      const from = new URL(sent.from, location.origin);
      from.searchParams.set("lang", link.hreflang);
      link.href = from.href;
    }
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      saveAll();
      tellKept();
    });
  }

  // --- log-out ---

  const clearTab = () => [...inTab.keys(), sentName].forEach(inTab.drop);
  for (const form of document.querySelectorAll("form[action^='/office/logout']"))
    form.addEventListener("submit", async (event) => {
      inTab.write(leaving, true);
      const waits = cipher !== null;
      if (waits) event.preventDefault();
      // Else whoever logs out is asked.
      if (waits && await isAllKept()) tellKept();
      hasLeft = true;
      clearTab();
      if (waits) form.submit();
    });
  // Who was asked and stayed has typed it all the same.
  addEventListener("focus", () => {
    if (!hasLeft) return;
    hasLeft = false;
    for (const form of forms) save(form);
  });

  // Whoever left in one tab is not to be read in the others, nor by going back.
  async function leave() {
    if (document.querySelector("[data-room]") || !(await isAllKept())) return;
    clearTab();
    tellKept();
    location.replace(`/office/login?next=${encodeURIComponent(isAnswer ? sent?.from ?? "/office" : here)}`);
  }
  addEventListener("storage", (event) => { if (event.key === leftAt) leave(); });
  addEventListener("pageshow", (event) => { if (event.persisted && inBrowser.read(leftAt) > started) leave(); });
})();
