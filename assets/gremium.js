// Conveniences for forms; every page works without this file.
"use strict";

(() => {
  const forms = document.querySelectorAll("form[method=post]");
  let unsaved = false;
  for (const form of forms) {
    // The room of a meeting keeps what is typed by itself.
    if (form.hasAttribute("data-guard") && !form.closest("[data-room]")) {
      form.addEventListener("input", () => { unsaved = true; });
    }
    form.addEventListener("submit", (event) => {
      // A double click sends once. The page may come back from the browser's store: see pageshow.
      if (form.dataset.sent) { event.preventDefault(); return; }
      form.dataset.sent = "yes";
      // Whoever logs out is asked where what was typed would be lost: see unsaved.js.
      if (form.hasAttribute("data-guard")) unsaved = false;
    });
  }
  addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
  // It is kept elsewhere (unsaved.js), or given up.
  document.addEventListener("gremium:kept", () => { unsaved = false; });
  addEventListener("pageshow", () => {
    for (const form of forms) delete form.dataset.sent;
  });
  // Who did not leave after all may send again.
  addEventListener("focus", () => {
    if (unsaved) for (const form of forms) delete form.dataset.sent;
  });

  // A form that came back with errors: screen readers and keyboards start at the summary. A key that begins
  // something begins in its first field.
  const first = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  (document.querySelector("[data-error-summary]") ?? (first?.matches("input, select, textarea") ? first : null))?.focus();

  // That something was entered stands in the page from the start; only what is new in a region is read out.
  for (const told of document.querySelectorAll("[data-entered] .kern-title")) {
    const text = told.textContent;
    told.textContent = "\u00a0";
    setTimeout(() => { told.textContent = text; }, 100);
  }

  // What a link of the page leads to may be folded.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    const target = link && document.getElementById(link.hash.slice(1));
    for (let fold = target?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  });

  // Copies a field, or what an address answers; where the browser does not let pages copy there is no button.
  for (const button of navigator.clipboard ? document.querySelectorAll("button[data-copy]") : []) {
    const from = button.dataset.copy;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const text = from.startsWith("/") ? await (await fetch(from)).text() : document.getElementById(from).value;
      await navigator.clipboard.writeText(text);
      document.querySelector("[data-copied]").textContent = button.dataset.done;
    });
  }

  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
  function choose(select, option) {
    if (option.selected) return;
    select.value = option.value;
    for (const event of ["input", "change"]) select.dispatchEvent(new Event(event, { bubbles: true }));
  }

  // Letters typed in a list find any word of a choice, as browsers find its first: "kais" is the council of Kaiserslautern.
  const pause = 1000;
  const words = (text) => folded(text.replace(/[^\p{L}\p{N}]+/gu, " "));
  function findByWords(select, choices) {
    let typed = "", at = 0;
    select.addEventListener("keydown", (event) => {
      if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
      typed = (event.timeStamp - at < pause ? typed : "") + event.key;
      at = event.timeStamp;
      const start = words(typed), found = start && choices.find((option) => ` ${words(option.text)}`.includes(` ${start}`));
      if (!found) return;
      event.preventDefault();
      choose(select, found);
    });
  }

  // A long list of choices gets a field that finds one while its name is typed. The list stays: it is what is sent.
  const shortList = 12;
  for (const select of document.querySelectorAll("select[data-find]")) {
    const choices = [...select.options].filter((option) => option.value !== "");
    findByWords(select, choices);
    if (select.options.length < shortList) continue;
    const [box, label, name, field, list] = ["p", "label", "span", "input", "datalist"].map((tag) => document.createElement(tag));
    box.className = "find";
    label.className = "kern-hint";
    label.htmlFor = field.id = `${select.id}-find`;
    name.className = "kern-sr-only";
    name.textContent = ` (${select.labels[0].firstChild.textContent.trim()})`;
    label.append(select.dataset.find, name);
    field.className = "kern-form-input__input";
    field.autocomplete = "off";
    list.id = `${select.id}-choices`;
    list.append(...choices.map((option) => Object.assign(document.createElement("option"), { value: option.text })));
    field.setAttribute("list", list.id);
    field.addEventListener("input", () => {
      const typed = folded(field.value);
      const fitting = typed === "" ? [] : choices.filter((option) => folded(option.text).includes(typed));
      const found = fitting.find((option) => folded(option.text) === typed) ?? (fitting.length === 1 ? fitting[0] : null);
      if (found) choose(select, found);
    });
    // Enter takes what was found; it does not send the form.
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      select.focus();
    });
    box.append(label, field, list);
    select.parentElement.before(box);
  }

  // One key, where nobody types; whoever dictates or hits keys by chance turns them off on the start page. The room of
  // a meeting has its own.
  const keys = "gremium:keys";
  const stored = () => { try { return localStorage.getItem(keys) !== "off"; } catch { return true; } };
  const choice = document.querySelector("[data-keys]");
  if (choice) {
    choice.hidden = false;
    const box = choice.querySelector("input");
    box.checked = stored();
    box.addEventListener("change", () => {
      try { localStorage.setItem(keys, box.checked ? "on" : "off"); } catch { /* a closed store: they stay on */ }
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("[data-room]") || !stored()) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    const target = document.querySelector(`a[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (target) { event.preventDefault(); target.click(); }
  });

  // The navigation of narrow screens.
  for (const button of document.querySelectorAll("[data-menu-button]")) {
    const turn = (open) => button.setAttribute("aria-expanded", String(open));
    button.addEventListener("click", () => turn(button.getAttribute("aria-expanded") !== "true"));
    button.parentElement.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || button.getAttribute("aria-expanded") !== "true") return;
      turn(false);
      button.focus();
    });
  }

  // Menus close with Escape.
  for (const menu of document.querySelectorAll("details[data-menu]")) {
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }
})();
