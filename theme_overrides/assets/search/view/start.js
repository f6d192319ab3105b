// On every page: the search box, its shortcuts and its links open the dialog. Until they do, and in browsers
// without modules or dialogs, they are what the page says: a form and links that lead to /jelajah/.

const BROWSE = new URL("../../../jelajah/", import.meta.url);
const TYPED_INTO = "input, textarea, select, [contenteditable]";

let loading;

/** The dialog's code, asked for once; asked for again after a failure. */
function dialogCode() {
  loading ??= import("./dialog.js").catch((failure) => {
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

if (window.HTMLDialogElement?.prototype.showModal) takeOver();
