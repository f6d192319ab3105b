// The list of cases that stands on a page, narrowed to what a reader chooses. Every card carries its own values:
// <li data-sektor="kesehatan pangan" data-hasil="tercapai" data-bukti="3">. What was chosen stays in the address.
// A reader may have chosen before this code came; that counts, unless the address asks for something.

/** Whether a card has a chosen value; it may have several of one kind, parted by blanks. */
function has(card, name, value) {
  return !value || card.dataset[name].split(" ").includes(value);
}

function chosenIn(form) {
  return [...form.querySelectorAll("select")].map((select) => [select.name, select.value]);
}

function isAsked(form) {
  const asked = new URLSearchParams(location.search);
  return [...form.querySelectorAll("select")].some((select) => asked.has(select.name));
}

/** Choices from the address; a value that nothing here has is passed over. */
function takeFromAddress(form) {
  const asked = new URLSearchParams(location.search);
  for (const select of form.querySelectorAll("select")) {
    const value = asked.get(select.name) ?? "";
    select.value = [...select.options].some((option) => option.value === value) ? value : "";
  }
}

function keepInAddress(chosen) {
  const address = new URL(location.href);
  for (const [name, value] of chosen) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  address.hash = "kasus";
  history.replaceState(history.state, "", address);
}

function prepare(form) {
  const cards = [...document.querySelectorAll(".kb-narrowed > li")];
  const rest = document.querySelector("details.kb-more");
  const status = form.querySelector("[role=status]");
  const all = form.querySelector("button[type=reset]");

  /** Show what fits. While the list is narrowed, what was folded away is part of it. */
  function show() {
    const chosen = chosenIn(form);
    const narrowed = chosen.some(([, value]) => value);
    for (const card of cards) card.hidden = !chosen.every(([name, value]) => has(card, name, value));
    for (const list of document.querySelectorAll(".kb-narrowed")) list.hidden = !list.querySelector(":scope > li:not([hidden])");
    if (rest) {
      rest.open = narrowed;
      rest.classList.toggle("kb-more--narrowed", narrowed);
    }
    const count = cards.filter((card) => !card.hidden).length;
    status.textContent = narrowed ? told(count, cards.length) : "";
    all.hidden = !narrowed;
    return chosen;
  }

  form.addEventListener("change", () => keepInAddress(show()));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const select of form.querySelectorAll("select")) select.value = "";
    keepInAddress(show());
    form.querySelector("select").focus();
  });
  addEventListener("popstate", () => {
    takeFromAddress(form);
    show();
  });
  if (isAsked(form)) takeFromAddress(form);
  if (show().some(([, value]) => value)) keepInAddress(chosenIn(form));
}

function told(count, total) {
  if (!count) return `Tidak ada yang cocok dari ${total} kasus. Ubah atau hapus salah satu pilihan.`;
  return `Menampilkan ${count} dari ${total} kasus.`;
}

for (const form of document.querySelectorAll("form[data-kb-narrowing]")) prepare(form);
