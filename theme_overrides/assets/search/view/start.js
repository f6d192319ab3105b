// On every page: the search box, its shortcuts and its links open the dialog. Until they do, and in browsers
// without modules or dialogs, they are what the page says: a form and links that lead to /jelajah/, whose lists are
// lists until the facets have come.

const BROWSE = new URL("../../../jelajah/", import.meta.url);
const TYPED_INTO = "input, textarea, select, [contenteditable]";

let loading;

/** The dialog's code, asked for once; asked for again after a failure. */
function dialogCode() {
  loading ??= import("./dialog.js")
    .then(async (code) => {
      await code.ready;
      return code;
    })
    .catch((failure) => {
      loading = undefined;
      throw failure;
    });
  return loading;
}

/** Open the dialog with `text`, or go where the page would have led without it. */
async function open(text = "") {
  try {
    const { openDialog } = await dialogCode();
    openDialog(text);
  } catch {
    const address = new URL(BROWSE);
    if (text) address.searchParams.set("q", text);
    location.assign(address);
  }
}

function warmUp() {
  dialogCode().catch(() => {});
}

/** Open the dialog with what a box holds once the code is there: what is typed meanwhile comes along. */
async function openFrom(input, focused = null) {
  await dialogCode().catch(() => {});
  const text = input.value;
  input.value = "";
  if (focused) {
    input.blur();
    focused.focus({ preventScroll: true });
  }
  await open(text);
}

/** Until the code is there, the box of the page takes the letters; closing gives the focus back to where it was. */
function openByKey() {
  const input = [...document.querySelectorAll("form[data-kb-search] input")].find((box) => box.offsetParent);
  if (!input) return open();
  const focused = document.activeElement;
  input.focus({ preventScroll: true });
  return openFrom(input, focused);
}

function takeOverForm(form) {
  const input = form.elements.q;
  const openWithInput = () => openFrom(input);
  input.setAttribute("aria-haspopup", "dialog");
  input.addEventListener("click", openWithInput);
  input.addEventListener("input", () => input.value && openWithInput());
  form.addEventListener("pointerenter", warmUp, { once: true });
  form.addEventListener("focusin", warmUp, { once: true });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    openWithInput();
  });
}

function takeOverLink(link) {
  link.setAttribute("aria-haspopup", "dialog");
  link.addEventListener("pointerdown", warmUp, { once: true });
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
}

function isShortcut(event) {
  if (event.altKey || event.isComposing || event.defaultPrevented) return false;
  const modified = event.ctrlKey || event.metaKey;
  if (modified) return event.key.toLowerCase() === "k" && !event.shiftKey;
  return event.key === "/" && !event.target.closest?.(TYPED_INTO);
}

function takeOver() {
  for (const form of document.querySelectorAll("form[data-kb-search]")) takeOverForm(form);
  for (const link of document.querySelectorAll("a[data-kb-search]")) takeOverLink(link);
  document.addEventListener("keydown", (event) => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    openByKey();
  });
}

const IDLE = { timeout: 1000 };
const TOUCHES = ["pointerdown", "focusin"];

/** What the first view does not need waits until the page has arrived and is quiet. */
function whenQuiet(begin) {
  const quiet = () => (window.requestIdleCallback ? requestIdleCallback(begin, IDLE) : setTimeout(begin, 100));
  if (document.readyState === "complete") quiet();
  else addEventListener("load", quiet, { once: true });
}

/** The facets of /jelajah/ come when the page is quiet, or sooner for a reader who needs them. */
function browseWhenQuiet(page) {
  let begun;
  const begin = () => {
    begun ??= import("./browse.js").catch(() => (begun = undefined));
  };
  for (const touch of TOUCHES) page.addEventListener(touch, begin, { once: true });
  if (location.search) begin();
  else whenQuiet(begin);
}

/** The boxes that narrow a list come without their code, which is small and follows the first touch. */
function narrowWhenTouched(form) {
  const begin = () => import("../../view/narrowing.js").catch(() => {});
  for (const touch of [...TOUCHES, "change"]) form.addEventListener(touch, begin, { once: true });
  if (location.search) begin();
  form.hidden = false;
}

/** The menu opens by a button, which the keyboard reaches; the theme's own way is a box and its label. */
function openMenuBy(button, box) {
  button.addEventListener("click", () => box.click());
  box.addEventListener("change", () => button.setAttribute("aria-expanded", box.checked));
  button.hidden = false;
}

const browsed = document.querySelector(".kb-browse");
if (browsed) browseWhenQuiet(browsed);
if (window.HTMLDialogElement?.prototype.showModal) takeOver();
const menu = document.querySelector(".kb-menu");
if (menu) openMenuBy(menu, document.querySelector("#__drawer"));

const missing = document.querySelector(".kb-missing");
if (missing) import("../../view/not_found.js").then((page) => page.suggest(missing, location.pathname)).catch(() => {});
const narrowing = document.querySelector("form[data-kb-narrowing]");
if (narrowing) narrowWhenTouched(narrowing);
if (document.querySelector("[data-kb-copy]")) whenQuiet(() => import("../../view/copy.js").catch(() => {}));
for (const button of document.querySelectorAll("button[data-kb-print]")) {
  button.addEventListener("click", () => print());
  button.hidden = false;
}
