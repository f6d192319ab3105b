// The small library of `tests/search/browser/library.py`, as published to the folder that KB_SITE names.

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { browserModule, fetcherOf, ROOT } from "../../benchmarks/browser_modules.mjs";

export { browserModule, ROOT };

export const SITE = process.env.KB_SITE;

const { openSearch } = await browserModule("search.js");

/** A search over the library, with the list of what it fetched. */
export function opened({ fetcher, root = ROOT } = {}) {
  const fetched = [];
  const watched = fetcherOf(SITE, (path) => fetched.push(path));
  return { search: openSearch(root, fetcher ?? watched), fetched };
}

/** The ids of the pages that answer a text. */
export async function found(text, options) {
  return (await opened().search.ask(text, options)).hits.map(({ id }) => id);
}

/** Pieces as one text, with what was asked for in brackets. */
export function marked(pieces) {
  return pieces.map(({ text, match }) => (match ? `[${text}]` : text)).join("");
}

/** A file of the index as it was published. */
export function published(path) {
  return JSON.parse(readFileSync(join(SITE, "cari", path), "utf8"));
}
