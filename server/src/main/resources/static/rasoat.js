// What the pages do beyond plain forms and links. Everything still works without it.
"use strict";

// Parts of a page that htmx loads carry the token that proves they come from our own page.
document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-Form-Token"] = document.body.dataset.formToken;
});

// What went wrong with the last request says nothing of the next one.
document.addEventListener("htmx:beforeRequest", () => {
  document.getElementById("fault")?.replaceChildren();
});

// A form that was changed and not saved asks before it is left.
let unsaved = false;
document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-guard]");
  if (form) {
    unsaved = true;
  }
});
document.addEventListener("submit", (event) => {
  unsaved = false;
  const question = event.target.dataset.ask;
  if (question && !window.confirm(question)) {
    event.preventDefault();
  }
});
window.addEventListener("beforeunload", (event) => {
  if (unsaved) {
    event.preventDefault();
  }
});

// The slash goes to the search, unless one is writing.
document.addEventListener("keydown", (event) => {
  const writing = event.target.closest("input, textarea, select");
  const search = document.getElementById("top-search");
  if (event.key === "/" && search && !writing) {
    event.preventDefault();
    search.focus();
  }
});

for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}
