// Answers queries, one a line, with the browser's own modules over the files that a site publishes:
// node tests/benchmarks/browser_queries.mjs SITE_DIR [--queries FILE] [--json] [--limit N]
// Without --queries they are read from the standard input. With --json each is answered by one line, a list with
// the keys of `kb search --json`.

import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { browserModule, fetcherOf, ROOT } from "./browser_modules.mjs";

const OPTIONS = {
  queries: { type: "string" },
  json: { type: "boolean", default: false },
  limit: { type: "string", default: "10" },
};

const { values: chosen, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
if (positionals.length !== 1 || !(Number(chosen.limit) > 0)) {
  process.stderr.write("usage: browser_queries.mjs SITE_DIR [--queries FILE] [--json] [--limit N]\n");
  process.exit(2);
}
const { openSearch } = await browserModule("search.js");
const search = openSearch(ROOT, fetcherOf(positionals[0]));
const lines = readFileSync(chosen.queries ?? 0, "utf8").split("\n");
if (lines[lines.length - 1] === "") lines.pop();
for (const line of lines) {
  const { hits, correction } = await search.ask(line, { limit: Number(chosen.limit) });
  process.stdout.write(chosen.json ? `${JSON.stringify(hits.map(flat))}\n` : page(line, hits, correction));
}

function flat({ id, kind, title, url, score, excerpt }) {
  const { pathname, hash } = new URL(url);
  return { id, kind, title: plain(title), url: pathname + hash, score, excerpt: plain(excerpt) };
}

function plain(pieces) {
  return pieces.map(({ text }) => text).join("");
}

function page(line, hits, correction) {
  const found = hits.map((hit) => `  ${hit.score}  ${flat(hit).url}  ${plain(hit.title)}\n`);
  return `${line}${correction ? ` (${correction}?)` : ""}\n${found.join("")}`;
}
