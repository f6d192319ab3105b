// The parts of the search dialog, still without any answer.

import { element } from "./element.js";
import { BROWSE } from "./opening.js";
import { WORDS } from "./words.js";

const LIST = "kb-search-list";
const REACHED_BY_TAB = 'a[href]:not([tabindex="-1"]), button, input';

/** New parts by their names; `dialog` holds all of them. */
export function frame() {
  const bar = searchBar();
  const answer = answerParts();
  const dialog = element(
    "dialog",
    { class: "kb-search", "aria-label": WORDS.title },
    element("div", { class: "kb-search__inside" }, bar.form, answer.scroll, keyHints(), answer.aloud),
  );
  return { dialog, ...bar, ...answer };
}

function searchBar() {
  const input = element("input", {
    class: "kb-search__input",
    ...{ type: "text", name: "q", role: "combobox", placeholder: WORDS.placeholder, "aria-label": WORDS.label },
    ...{ "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": LIST, "aria-haspopup": "listbox" },
    ...{ autocomplete: "off", autocapitalize: "off", spellcheck: "false", maxlength: "400" },
    ...{ inputmode: "search", enterkeyhint: "search" },
  });
  const clear = element("button", { class: "kb-search__clear", type: "button", "aria-label": WORDS.clear }, "×");
  const close = element("button", { class: "kb-search__close", type: "button" }, WORDS.close);
  const attributes = { class: "kb-search__bar", role: "search", action: BROWSE, method: "get" };
  return { form: element("form", attributes, input, clear, close), input, clear, close };
}

function answerParts() {
  const hints = element("div", { class: "kb-search__hints" });
  const list = element("div", { class: "kb-search__list", id: LIST, role: "listbox", "aria-label": WORDS.results });
  const message = element("div", { class: "kb-search__message" });
  const after = element("p", { class: "kb-search__after" });
  const scroll = element("div", { class: "kb-search__scroll" }, hints, list, message, after);
  const aloud = element("p", { class: "kb-unseen", role: "status" });
  list.hidden = true;
  return { hints, list, message, after, scroll, aloud };
}

function keyHints() {
  const hints = WORDS.keys.map(([key, does]) => element("span", {}, element("kbd", {}, key), ` ${does}`));
  return element("p", { class: "kb-search__keys", "aria-hidden": "true" }, hints);
}

/** Tab goes round inside the dialog. */
export function keepTabInside(dialog, event) {
  const reached = [...dialog.querySelectorAll(REACHED_BY_TAB)].filter((one) => one.offsetParent);
  const [from, to] = event.shiftKey ? [reached[0], reached.at(-1)] : [reached.at(-1), reached[0]];
  if (document.activeElement !== from) return;
  event.preventDefault();
  to.focus();
}
