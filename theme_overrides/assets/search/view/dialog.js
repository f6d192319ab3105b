// The search dialog: it opens, asks as you type, and closes again.

import { Answers } from "./answers.js";
import { combobox } from "./combobox.js";
import { frame, keepTabInside } from "./dialog_frame.js";
import { ROOT, search } from "./opening.js";

const LOOK = new URL("assets/search.css", ROOT).href;
let openIt;

/** The dialog's looks, once they are there; a page that already asked for them does not ask again. */
function dressed() {
  const links = [...document.querySelectorAll('link[rel="stylesheet"]')];
  if (links.some((link) => link.href === LOOK)) return Promise.resolve();
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = LOOK;
  return new Promise((resolve, reject) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", () => {
      link.remove();
      reject(new Error(LOOK));
    });
    document.head.append(link);
  });
}

/** The dialog could be shown: its looks have come. */
export const ready = dressed();

/** Open the dialog with a text in its box; without one, what was asked before is still there. */
export function openDialog(text) {
  openIt ??= makeDialog();
  openIt(text);
}

function makeDialog() {
  const parts = frame();
  const keys = combobox(parts.input, parts.list);
  const asking = new Answers(parts, keys);
  listen(parts, asking);
  document.body.append(parts.dialog);
  return (text) => {
    if (parts.dialog.open) return;
    parts.dialog.showModal();
    if (text) parts.input.value = text;
    parts.input.focus();
    if (!text) parts.input.select();
    // The code comes while the reader types; if it does not, the first question says so.
    search().catch(() => {});
    asking.now();
  };
}

function listen({ dialog, form, input, clear, close, list }, asking) {
  input.addEventListener("input", () => asking.soon());
  clear.addEventListener("click", () => asking.about(""));
  close.addEventListener("click", () => dialog.close());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    asking.openChosen();
  });
  // The input keeps the focus, and a new tab leaves the dialog as it is.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const here = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (here && event.target.closest("a")) dialog.close();
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => asking.stop());
  dialog.addEventListener("keydown", (event) => event.key === "Tab" && keepTabInside(dialog, event));
}
