// The list of /jelajah/ as a file: every case that matches, not only those on the screen.

import { csv, download } from "./csv.js";
import { search } from "./opening.js";
import { COLUMNS, WORDS } from "./words.js";

/** Save all cases that answer a question, in its order. */
export async function saveRows({ text, facets, sort }) {
  const rows = await (await search()).rows({ text, facets, sort });
  const values = rows.map((row) => Object.keys(COLUMNS).map((name) => row[name]));
  download(WORDS.csvName, csv(Object.values(COLUMNS), values));
}
