// The screen for the meeting in session. Every form on it works without this file; with it, what is sent waits in the
// browser until it has arrived, what others enter appears by itself, and the keyboard is enough.
"use strict";

(() => {
  const room = document.querySelector("[data-room]");
  const line = room.querySelector("[data-line]");
  const storedQueue = `gremium-room:${room.dataset.room}:queue`;
  const storedTexts = `gremium-room:${room.dataset.room}:texts`;
  const pauses = [1000, 2000, 4000, 8000];
  const pollEvery = 4000;

  const read = (key, otherwise) => {
    try { return JSON.parse(localStorage.getItem(key)) ?? otherwise; } catch { return otherwise; }
  };
  const keep = (key, value) => {
    try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* a full or closed store: memory has it */ }
  };

  // --- what is on the way ---

  // Each entry: address, body (form-urlencoded), label. One at a time, in order: who arrives before the vote counts.
  let queue = read(storedQueue, []);
  let sending = false;
  let failures = 0;

  function tell(text) {
    line.hidden = text === "";
    if (line.textContent !== text) line.textContent = text;
  }

  function tellWaiting(reason) {
    tell(`${line.dataset.waiting} ${queue.map((entry) => entry.label).join(" · ")}. ${reason}`);
  }

  const freshKey = () =>
    Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("");

  function clockNow() {
    return new Intl.DateTimeFormat("en-GB", {
      timeZone: room.dataset.zone, hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23",
    }).format(new Date());
  }

  function labelOf(form, button) {
    const person = form.closest(".room__person")?.querySelector(".room__name")?.firstChild?.textContent?.trim();
    const what = (button ?? form.querySelector("button")).textContent.trim();
    return person ? `${person}: ${what}` : what;
  }

  // A field may be called "method" or "action", and then hides what the form itself says.
  const isSent = (form) => form.getAttribute("method") === "post";
  const addressOf = (form) => new URL(form.getAttribute("action"), location.href).href;

  // A form with typed text is one entry, however often its button is pressed while it waits.
  function wait(entry) {
    const said = (body) => {
      const data = new URLSearchParams(body);
      for (const name of ["form_key", "clock"]) data.delete(name);
      return data.toString();
    };
    const isItself = (other) => entry.form && other.form === entry.form && said(other.body) === said(entry.body);
    if (!queue.some(isItself)) queue.push(entry);
  }

  function put(form, button) {
    const data = new URLSearchParams(new FormData(form));
    if (button?.name) data.append(button.name, button.value);
    // The moment of the click, not that of its arrival. Two clicks on one form are two entries.
    if ("live" in room.dataset && data.get("clock") === "") data.set("clock", clockNow());
    const key = form.querySelector("[name=form_key]");
    if (key) key.value = freshKey();
    wait({ address: addressOf(form), body: data.toString(), label: labelOf(form, button), form: form.id });
    keep(storedQueue, queue);
    // Who has to wait sees it at once.
    form.classList.add("room__sent");
    send();
  }

  async function send() {
    if (sending || queue.length === 0) return;
    sending = true;
    const entry = queue[0];
    try {
      const answer = await fetch(entry.address, {
        method: "POST", body: entry.body, credentials: "same-origin",
        headers: { "Content-Type": "application/x-www-form-urlencoded" }, signal: AbortSignal.timeout(15000),
      });
      if (new URL(answer.url).pathname.startsWith("/office/login") || answer.status === 403) {
        sending = false;
        tellWaiting(line.dataset.logIn);
        setTimeout(renew, 5000);
        return;
      }
      if (answer.status >= 500 || answer.status === 408 || answer.status === 429) throw new Error(String(answer.status));
      queue.shift();
      keep(storedQueue, queue);
      const was_late = failures > 0;
      failures = 0;
      sending = false;
      if (answer.ok && entry.form) forget(entry.form);
      show(await answer.text(), answer.ok ? entry.form : null, answer.ok ? null : entry.form);
      if (queue.length === 0) tell(was_late ? line.dataset.arrived : "");
      send();
    } catch {
      sending = false;
      tellWaiting(line.dataset.offline);
      setTimeout(send, pauses[Math.min(failures++, pauses.length - 1)]);
    }
  }

  // What a printed result says is put into the fields, to be confirmed; nothing is recorded yet.
  async function readPhrase(form, button) {
    const data = new URLSearchParams(new FormData(form));
    data.append(button.name, button.value);
    try {
      const answer = await fetch(addressOf(form), { method: "POST", body: data, credentials: "same-origin" });
      if (answer.redirected || answer.status === 403) { tell(line.dataset.logIn); return; }
      forget(form.id);
      show(await answer.text(), form.id);
      const filled = document.getElementById(form.id);
      if (filled) { remember(filled); check(); }
    } catch {
      tell(line.dataset.offline);
    }
  }

  // After a new log-in the waiting entries carry the new session's token.
  async function renew() {
    try {
      const answer = await fetch(location.href, { credentials: "same-origin" });
      const token = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html")
        .querySelector("[data-room] [name=token]")?.value;
      if (!token) throw new Error("not logged in");
      for (const entry of queue) {
        const data = new URLSearchParams(entry.body);
        data.set("token", token);
        entry.body = data.toString();
      }
      for (const field of room.querySelectorAll("[name=token]")) field.value = token;
      send();
    } catch {
      setTimeout(renew, 5000);
    }
  }

  // --- what has arrived ---

  const isDirty = (part) => [...part.querySelectorAll("[data-guard]")].some((form) => form.dataset.dirty === "yes");

  const itemOf = (form) => form?.querySelector("[name=item]")?.value;

  // Whether a form was refused that is not there any more: the page then says itself what was typed.
  function isGone(part, fresh, refused) {
    const form = refused && part.querySelector(`#${CSS.escape(refused)}`);
    return Boolean(form) && itemOf(fresh.querySelector(`#${CSS.escape(refused)}`)) !== itemOf(form);
  }

  // Puts the new state in place, part by part. A part in which somebody types keeps what was typed, unless its own form
  // has just been accepted, or refused for good.
  function show(html, accepted = null, refused = null) {
    const next = new DOMParser().parseFromString(html, "text/html");
    if (!next.querySelector("[data-room]")) return;
    let kept = false;
    for (const part of room.querySelectorAll("[data-part]")) {
      const fresh = next.getElementById(part.id);
      if (!fresh || fresh.innerHTML === part.innerHTML) continue;
      if (isGone(part, fresh, refused)) forget(refused);
      const typing = isDirty(part) && !(accepted && part.querySelector(`#${CSS.escape(accepted)}`));
      if (typing && !fresh.querySelector("[data-error-summary]")) { kept = true; refreshSeen(part, fresh); continue; }
      const active = document.activeElement;
      const focused = part !== active && part.contains(active) ? whereIs(active) : null;
      part.innerHTML = fresh.innerHTML;
      for (const name of Object.keys(fresh.dataset)) part.dataset[name] = fresh.dataset[name];
      if (focused) (part.querySelector(focused) ?? part.querySelector("h2, [tabindex]"))?.focus();
    }
    room.querySelector("[data-error-summary]")?.focus();
    if (kept) tell(line.dataset.changed);
    restoreTexts();
    find();
  }

  // What others did not touch may still be sent: forms of the part that are not being typed in see the new state.
  function refreshSeen(part, fresh) {
    for (const form of part.querySelectorAll("form")) {
      if (form.dataset.dirty === "yes" || !form.id) continue;
      const other = fresh.querySelector(`#${CSS.escape(form.id)} [name=seen]`);
      const field = form.querySelector("[name=seen]");
      if (other && field) field.value = other.value;
    }
  }

  function whereIs(element) {
    if (element.id) return `#${CSS.escape(element.id)}`;
    const person = element.closest("[id]");
    return person ? `#${CSS.escape(person.id)} button` : null;
  }

  async function poll() {
    if (document.visibilityState !== "visible" || sending || queue.length > 0) return;
    try {
      const answer = await fetch(`${location.pathname}/stamp`, { credentials: "same-origin" });
      if (!answer.ok || answer.redirected) return;
      const stamp = (await answer.text()).trim();
      if (stamp === document.getElementById("room-head").dataset.stamp) return;
      const page = await fetch(location.href, { credentials: "same-origin" });
      if (page.ok && !sending && queue.length === 0) show(await page.text());
    } catch { /* offline: the next round asks again */ }
  }

  // --- what is typed ---

  const texts = read(storedTexts, {});
  // A text belongs to the item it was typed for.
  const slot = (form) => `${form.id}:${form.querySelector("[name=item]")?.value ?? ""}`;

  function remember(form) {
    form.dataset.dirty = "yes";
    const values = {};
    for (const field of form.querySelectorAll("input:not([type=hidden]), select, textarea")) values[field.name] = field.type === "checkbox" ? field.checked : field.value;
    texts[slot(form)] = values;
    keep(storedTexts, texts);
  }

  function forget(id) {
    const form = document.getElementById(id);
    if (!form) return;
    delete form.dataset.dirty;
    delete texts[slot(form)];
    keep(storedTexts, texts);
  }

  // After a reload, or when the machine went off: what had not been sent.
  function restoreTexts() {
    for (const form of room.querySelectorAll("form[data-guard]")) {
      const values = texts[slot(form)];
      if (!values || form.dataset.dirty === "yes") continue;
      for (const [name, value] of Object.entries(values)) {
        const field = form.elements.namedItem(name);
        if (field?.type === "checkbox") field.checked = value === true;
        else if (field && "value" in field) field.value = value;
      }
      form.dataset.dirty = "yes";
    }
    check();
  }

  // --- the running check of a vote ---

  let asked = 0;
  let waiting = null;

  function check() {
    const form = room.querySelector("[data-vote] form");
    const box = room.querySelector("[data-check]");
    if (!form || !box) return;
    const figures = ["yes", "no", "abstentions", "invalid"].map((name) => form.elements.namedItem(name)?.value.trim() ?? "");
    const castable = Number(room.querySelector("[data-castable]")?.dataset.castable);
    const voices = [...form.querySelectorAll("[name^=voice_]")].filter((field) => field.value !== "");
    const typed = voices.length > 0 || figures.some((figure) => /^\d+$/.test(figure));
    const established = form.elements.namedItem("challenged")?.checked;
    if (!typed && !established) { box.replaceChildren(); return; }
    // Called by name, votes are counted by the server, which knows how many each one carries.
    const sum = voices.length > 0 ? NaN : figures.reduce((total, figure) => total + (/^\d+$/.test(figure) ? Number(figure) : 0), 0);
    const rest = form.elements.namedItem("rest")?.value;
    const first = document.createElement("p");
    if (Number.isFinite(castable) && !Number.isNaN(sum)) first.textContent = rest && sum < castable ? box.dataset.complete : sumText(box, castable - sum);
    first.className = sum > castable ? "room__wrong" : "room__sum";
    box.replaceChildren(first);
    clearTimeout(waiting);
    waiting = setTimeout(() => askRules(form, box, first), 150);
  }

  function sumText(box, missing) {
    if (missing === 0) return box.dataset.complete;
    const kind = missing > 0 ? "missing" : "excess";
    const number = Math.abs(missing);
    const one = new Intl.PluralRules(document.documentElement.lang).select(number) === "one";
    return box.dataset[one ? `${kind}One` : `${kind}Other`].replace(one ? /[01]/ : "2", String(number));
  }

  async function askRules(form, box, first) {
    const turn = ++asked;
    try {
      const data = new URLSearchParams(new FormData(form));
      for (const name of ["token", "form_key", "seen", "text"]) data.delete(name);
      const address = room.querySelector("[data-check-address]").dataset.checkAddress;
      const answer = await fetch(`${address}&${data}`, { credentials: "same-origin" });
      if (!answer.ok || turn !== asked) return;
      const [outcome, ...sentences] = (await answer.text()).split("\n");
      const says = document.createElement("p");
      says.className = outcome === "adopted" ? "room__sum" : "room__wrong";
      says.textContent = sentences.join(" ");
      box.replaceChildren(first, says);
    } catch { /* offline: the sum stays */ }
  }

  // --- finding people, keys ---

  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  function find() {
    const box = room.querySelector("[data-find-box]");
    if (!box) return;
    box.hidden = false;
    const wanted = plain(box.querySelector("[data-find]").value.trim());
    for (const person of room.querySelectorAll("li.room__person[id]")) {
      person.hidden = wanted !== "" && !plain(person.querySelector(".room__name").textContent).includes(wanted);
    }
  }

  const keysOn = document.querySelector("[data-keys-on]");
  const storedKeys = "gremium-room:keys";
  keysOn.checked = read(storedKeys, true);
  keysOn.addEventListener("change", () => keep(storedKeys, keysOn.checked));

  const targets = {
    n: () => room.querySelector("[data-key=n]"),
    v: () => room.querySelector("[data-vote] [name=yes]"),
    t: () => room.querySelector("#minuted [name=minuted]"),
    p: () => room.querySelector("[data-find]"),
  };

  document.addEventListener("keydown", (event) => {
    const field = event.target.closest?.("input:not([type=checkbox]), textarea, select");
    if (event.key === "Escape" && field && room.contains(field)) { field.blur(); return; }
    if (!keysOn.checked || field || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = targets[event.key.toLowerCase()]?.();
    if (!target) return;
    event.preventDefault();
    if (target.matches("button")) target.click();
    else target.focus();
  });

  // --- listening ---

  // Before gremium.js, which sends each form once: here the queue does.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!room.contains(form) || !isSent(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.submitter?.name === "read") readPhrase(form, event.submitter);
    else put(form, event.submitter);
  }, true);
  room.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-guard]");
    if (form) { remember(form); check(); }
    if (event.target.matches("[data-find]")) find();
  });
  // Enter in the search takes the only one that is left.
  room.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches("[data-find]")) return;
    event.preventDefault();
    const left = [...room.querySelectorAll("li.room__person[id]")].filter((person) => !person.hidden);
    if (left.length === 1) left[0].querySelector("button")?.click();
  });
  addEventListener("online", () => { failures = 0; send(); });

  function tick() {
    const clock = room.querySelector("[data-clock]");
    if (clock && "live" in room.dataset) clock.textContent = clockNow().slice(0, 5);
  }

  restoreTexts();
  find();
  send();
  // A page that was saved, or a preview of it, has nobody to ask.
  if (location.pathname.endsWith("/room")) setInterval(poll, pollEvery);
  setInterval(tick, 10000);
})();
