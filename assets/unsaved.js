// What is typed into the office's forms and not saved yet stays in this tab: a page that is loaded again, in another
// language or after something went wrong, gets it back and says so. Gone once it is saved, with the log-out, and with
// the tab. Passwords, files and hidden fields are never kept. Every page works without this file.
"use strict";

(() => {
  const head = document.querySelector("form[data-account]");
  if (!head || !location.pathname.startsWith("/office")) return;
  const account = head.dataset.account;
  const forms = [...document.querySelectorAll("form[method=post][data-guard]")].filter((form) => !form.closest("[data-room]"));

  const prefix = "gremium:typed:", last = "gremium:sent";
  const read = (key) => { try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; } };
  const write = (key, value) => { try { sessionStorage.setItem(key, JSON.stringify(value)); } catch { /* a closed or full store */ } };
  const drop = (key) => { try { sessionStorage.removeItem(key); } catch { /* nothing is kept there */ } };
  const keys = () => { try { return Object.keys(sessionStorage).filter((key) => key.startsWith(prefix)); } catch { return []; } };

  // Nobody gets what somebody else typed.
  for (const key of keys()) if (read(key)?.account !== account) drop(key);

  // What was sent last is saved, or this page is the answer that says why not.
  const sent = read(last);
  if (sent && document.querySelector("[data-entered]")) {
    drop(sent.key);
    drop(last);
  }
  const isAnswer = head.hasAttribute("data-answer");
  const address = new URL(location.href);
  address.searchParams.delete("lang");
  const here = address.pathname + address.search;
  const name = (form) => `${form.getAttribute("action")}#${form.id}`;
  const isSentAgain = (form) => isAnswer && sent?.form === name(form);
  const keyOf = (form) => (isSentAgain(form) ? sent.key : `${prefix}${here} ${name(form)}`);

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
    const key = keyOf(form), kept = read(key), before = isSentAgain(form) ? kept?.fields ?? {} : {};
    const fields = {}, was = {};
    for (const [name, all] of fieldsOf(form))
      if (name in before || !same(now(all), asLoaded(all))) {
        fields[name] = now(all);
        was[name] = kept?.was[name] ?? asLoaded(all);
      }
    if (Object.keys(fields).length === 0) drop(key);
    else write(key, { account, fields, was, seen: seenOf(form)?.value ?? "" });
  }
  const saveAll = () => {
    for (const form of typedIn) save(form);
    typedIn.clear();
  };

  for (const form of forms) {
    const key = keyOf(form), kept = read(key), seen = seenOf(form), seenHere = seen?.value;
    // An answer shows what was sent by itself.
    if (kept && !(isSentAgain(form) && kept.isSent) && fill(form, kept.fields)) {
      // What others changed since in the same fields is told when it is saved.
      const all = fieldsOf(form);
      const isChanged = Object.entries(kept.was).some(([name, values]) => all.has(name) && !same(values, asLoaded(all.get(name))));
      if (seen && kept.seen && isChanged) seen.value = kept.seen;
      tell(form, () => {
        form.reset();
        if (seen) seen.value = seenHere;
        drop(key);
        typedIn.delete(form);
        document.dispatchEvent(new Event("gremium:kept"));
      });
      form.dispatchEvent(new Event("input", { bubbles: true }));
    }
    let waiting = 0;
    const note = () => {
      hasLeft = false;
      typedIn.add(form);
      clearTimeout(waiting);
      waiting = setTimeout(saveAll, 300);
    };
    form.addEventListener("input", note);
    form.addEventListener("change", note);
    form.addEventListener("submit", () => {
      save(form);
      typedIn.delete(form);
      const typed = read(key);
      if (typed) write(key, { ...typed, isSent: true });
      write(last, { key, form: name(form), from: isSentAgain(form) ? sent.from : here });
    });
  }
  addEventListener("pagehide", saveAll);

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
      document.dispatchEvent(new Event("gremium:kept"));
    });
  }

  // Whoever logs out leaves nothing behind.
  for (const form of document.querySelectorAll("form[action^='/office/logout']"))
    form.addEventListener("submit", () => {
      hasLeft = true;
      for (const key of keys()) drop(key);
      drop(last);
    });
  // Who was asked and stayed has typed it all the same.
  addEventListener("focus", () => {
    if (!hasLeft) return;
    hasLeft = false;
    for (const form of forms) save(form);
  });
})();
