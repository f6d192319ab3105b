// The search over the published index. It knows no page: whoever calls it shows what it finds.

import { ask, complete, unanswered } from "./answering.js";
import { Language } from "./language.js";
import { Lexicon } from "./lexicon.js";
import { openShelf, SearchUnavailable } from "./shelf.js";
// Named here too, so that browsers fetch all modules at once and not each when the one before has come.
import "./asking.js";
import "./hits.js";
import "./marking.js";
import "./phrases.js";
import "./postings.js";
import "./query.js";
import "./ranking.js";
import "./signs.js";
import "./spelling.js";

export { SearchUnavailable };

const SIGN_OF_WORD = /[\p{L}\p{N}]/u;

/**
 * The search of the site below `root`. Nothing is fetched before it is asked for something.
 *
 * Every method rejects with SearchUnavailable when files of the index do not come.
 * @param {URL | string} root where the site begins, ending in a slash
 * @param {typeof fetch} fetcher
 */
export function openSearch(root, fetcher = (...request) => fetch(...request)) {
  const reading = openShelf(root, fetcher);
  const working = (work) => reading((shelf) => work(libraryOf(shelf, root)));
  const browsing = (work) => working(async (library) => work(await browsingCode(), library));
  return {
    ask: async (text, options) =>
      SIGN_OF_WORD.test(text) ? working((library) => ask(text, options, library)) : unanswered("empty"),
    complete: async (text, limit) =>
      SIGN_OF_WORD.test(text) ? working((library) => complete(text, limit, library)) : [],
    browse: (wanted) => browsing((code, library) => code.browse(wanted, library)),
    rows: (wanted) => browsing((code, library) => code.rows(wanted, library)),
  };
}

/** Only the list of all cases needs it. */
function browsingCode() {
  return import("./browsing.js").catch(() => {
    throw new SearchUnavailable("offline");
  });
}

/** One build of the index with everything that reads it. */
function libraryOf(shelf, root) {
  return {
    shelf,
    root,
    language: shelf.only("language", () => new Language(shelf.meta.analysis)),
    lexicon: shelf.only("lexicon", () => new Lexicon(shelf)),
    pageOf: (number) => shelf.get(`halaman/${number}.json`, (page) => page),
  };
}
