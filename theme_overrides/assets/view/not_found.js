// On the page for addresses that lead nowhere: the words of the broken address are looked up, and what they may
// have meant is listed below the box.

import { openSearch } from "../search/search.js";

const ROOT = new URL("../../", import.meta.url);
const SHOWN = 5;

/** The last part of the address that has letters in it, as words. */
export function wordsOf(path) {
  const parts = path.split("/").map(decoded).filter((part) => /\p{L}/u.test(part));
  const last = parts.at(-1) ?? "";
  return last.replace(/\.\w+$/u, "").replace(/[-_+.]+/gu, " ").trim();
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A link to each page, in a list; nothing when none was found. */
function listOf(hits) {
  const list = document.createElement("ul");
  for (const hit of hits) {
    const link = document.createElement("a");
    link.href = hit.url;
    link.textContent = hit.title.map((piece) => piece.text).join("");
    const item = document.createElement("li");
    item.append(link, ` (${hit.kindLabel.toLowerCase()})`);
    list.append(item);
  }
  return list;
}

/** Fill the box with the words of the address, and list what they find. */
export async function suggest(page, path) {
  const words = wordsOf(path.startsWith(ROOT.pathname) ? path.slice(ROOT.pathname.length) : path);
  const input = page.querySelector("input");
  if (!words || input.value) return;
  input.value = words;
  const { hits } = await openSearch(ROOT).ask(words, { limit: SHOWN });
  if (!hits?.length) return;
  const lead = document.createElement("p");
  lead.textContent = "Mungkin yang Anda maksud:";
  page.querySelector(".kb-missing__found").append(lead, listOf(hits));
}
