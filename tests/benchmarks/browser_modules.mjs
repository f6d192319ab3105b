// The browser's own modules under Node, over files of a folder.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const MODULES = fileURLToPath(new URL("../../theme_overrides/assets/search/", import.meta.url));

/** Where `root` is for a search that reads a folder. */
export const ROOT = "http://localhost/";

let copied;

/** A module of the search. Node takes `.js` for modules only below a package that says so. */
export function browserModule(name) {
  copied ??= copy();
  return import(pathToFileURL(join(copied, name)).href);
}

function copy() {
  const folder = mkdtempSync(join(tmpdir(), "kb-search-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  cpSync(MODULES, folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  return folder;
}

/** A stand-in for `fetch` that answers with the files of a folder; `watch` is told what was asked for. */
export function fetcherOf(folder, watch = () => {}) {
  return async (address, options) => {
    const path = new URL(address).pathname.slice(1);
    watch(path, options);
    try {
      return new Response(readFileSync(join(folder, decodeURIComponent(path))));
    } catch {
      return new Response("", { status: 404 });
    }
  };
}
