// What each query costs a browser: bytes and requests from opening the dialog to its answer, and the time of an
// answer when all is at hand. Prints one JSON object for each query, one a line:
// node tests/benchmarks/browser_costs.mjs SITE_DIR --queries FILE

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

import { browserModule, fetcherOf, MODULES, ROOT } from "./browser_modules.mjs";

const IMPORT = /(?:^|\n)(?:import|export)\s[^;]*?"(\.{1,2}\/[\w./-]+\.js)"/g;
const ENTRIES = ["view/dialog.js", "search.js"];

const { values: chosen, positionals } = parseArgs({ options: { queries: { type: "string" } }, allowPositionals: true });
const [site] = positionals;
const sizes = new Map();
const modules = new Set(ENTRIES.flatMap((entry) => [...imported(join(MODULES, entry))]));
const { openSearch } = await browserModule("search.js");
const queries = readFileSync(chosen.queries, "utf8").split("\n").filter(Boolean);
const warm = openSearch(ROOT, fetcherOf(site));
for (const query of queries) await warm.ask(query);
for (const query of queries) {
  const { cpu, ms } = await timed(() => warm.ask(query));
  process.stdout.write(`${JSON.stringify({ query, first: await cost(query, 1), ten: await cost(query, 10), cpu, ms })}\n`);
}

async function timed(work) {
  const [before, began] = [process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, ms: performance.now() - began };
}

/** Bytes and requests of a dialog that is opened for one query. */
async function cost(query, limit) {
  const files = new Set(modules);
  await openSearch(ROOT, fetcherOf(site, (path) => files.add(join(site, path)))).ask(query, { limit });
  return { bytes: [...files].reduce((sum, file) => sum + gzipped(file), 0), requests: files.size };
}

function gzipped(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(file), { level: 9 }).length);
  return sizes.get(file);
}

/** A module and all that it imports before it runs. */
function imported(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, other] of readFileSync(file, "utf8").matchAll(IMPORT)) imported(join(file, "..", other), found);
  return found;
}
