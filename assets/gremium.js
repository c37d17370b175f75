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
      unsaved = false;
    });
  }
  addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
  addEventListener("pageshow", () => {
    for (const form of forms) delete form.dataset.sent;
  });

  // A form that came back with errors: screen readers and keyboards start at the summary.
  document.querySelector("[data-error-summary]")?.focus();

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

  // Menus close with Escape.
  for (const menu of document.querySelectorAll("details[data-menu]")) {
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }
})();
