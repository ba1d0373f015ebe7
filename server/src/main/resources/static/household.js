// The list of households by keyboard, and printing. Everything still works without it.
"use strict";

(() => {
  const words = document.getElementById("filter-words");
  const keys = document.getElementById("keys");
  const rows = () => Array.from(document.querySelectorAll("tr[data-household]"));

  for (const hidden of document.querySelectorAll(".hh-keys-hint, [data-print]")) {
    hidden.hidden = false;
  }

  // The title, the trail and what waits belong to the area and the round: they need a whole page.
  document.addEventListener(
    "change",
    (event) => {
      if (event.target.matches("select[data-whole-page]")) {
        event.stopPropagation();
        HTMLFormElement.prototype.submit.call(event.target.form);
      }
    },
    true,
  );

  // A count or a column that was clicked changes what the form would ask for next.
  document.addEventListener("htmx:afterSettle", () => {
    const shown = document.getElementById("households");
    for (const name of ["class", "state", "sort"]) {
      const field = document.getElementById("filter-" + name);
      if (shown && field) {
        field.value = shown.dataset[name];
      }
    }
  });

  // Without a connection the old list stays: it has to be said that it is old.
  for (const failure of ["htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(failure, () => {
      const notice = document.getElementById("no-connection");
      const fault = document.getElementById("fault");
      if (notice && fault) {
        fault.replaceChildren(notice.content.cloneNode(true));
      }
    });
  }

  function move(step) {
    const all = rows();
    const now = all.findIndex((row) => row.contains(document.activeElement));
    const next = now < 0 ? (step > 0 ? 0 : all.length - 1) : now + step;
    const row = all[Math.max(0, Math.min(all.length - 1, next))];
    if (row) {
      row.querySelector("a").focus();
      row.scrollIntoView({ block: "nearest" });
    }
  }

  // Capturing: on this page the slash goes to the list's own search, not to the one of the top bar.
  document.addEventListener(
    "keydown",
    (event) => {
      const writing = event.target.closest("input, textarea, select");
      if (writing || event.ctrlKey || event.metaKey || event.altKey || (keys && keys.open)) {
        return;
      }
      if (event.key === "/" && words) {
        event.preventDefault();
        event.stopPropagation();
        words.focus();
        words.select();
      } else if (event.key === "j" || event.key === "k") {
        move(event.key === "j" ? 1 : -1);
      } else if (event.key === "?" && keys) {
        event.preventDefault();
        keys.showModal();
      }
    },
    true,
  );
})();
