// Buttons that copy the text of another part of the page: <button data-kb-copy="#its-id" hidden>.
// They stay hidden where a page may not write to the clipboard. What was done stands beside the button, for all to hear.

function statusBeside(button) {
  const status = document.createElement("span");
  status.className = "kb-copied";
  status.setAttribute("role", "status");
  button.after(status);
  return status;
}

/** The text as people read it: an address from a field, else words with single blanks. */
function textOf(part) {
  return (part.value ?? part.textContent).replace(/\s+/g, " ").trim();
}

function prepare(button) {
  const part = document.querySelector(button.dataset.kbCopy);
  if (!part) return;
  const status = statusBeside(button);
  button.addEventListener("click", async () => {
    status.textContent = "";
    try {
      await navigator.clipboard.writeText(textOf(part));
      status.textContent = button.dataset.kbCopied ?? "Tersalin";
    } catch {
      getSelection().selectAllChildren(part);
    }
  });
  button.hidden = false;
}

if (navigator.clipboard?.writeText) {
  for (const button of document.querySelectorAll("button[data-kb-copy]")) prepare(button);
}
