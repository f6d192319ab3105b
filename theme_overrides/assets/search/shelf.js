// The files of the published index: fetched when they are first needed, each once, all of the same build.

const FOLDER = "cari/";
const ANEW = { cache: "reload" };

/** The search cannot answer now. `reason` is "offline", or "outdated" when the index is being replaced. */
export class SearchUnavailable extends Error {
  constructor(reason) {
    super(`the search is unavailable: ${reason}`);
    this.name = "SearchUnavailable";
    this.reason = reason;
  }
}

/** A file that did not come or is of another build; a newer index may have a better one. */
class Missing extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** One build of the index: its meta data, its files, and what was made of them. */
function shelfOf(meta, fetched) {
  const made = new Map();

  async function ofThisBuild(path) {
    const first = await fetched(path).catch(() => null);
    if (first?.version === meta.version) return first;
    const second = await fetched(path, ANEW).catch(() => null);
    if (second?.version === meta.version) return second;
    throw new Missing(first || second ? "outdated" : "offline");
  }

  /** What `make` makes of a file, for everybody who asks; a failure is not kept. */
  function get(path, make) {
    if (!made.has(path)) {
      const making = ofThisBuild(path).then(make);
      making.catch(() => made.delete(path));
      made.set(path, making);
    }
    return made.get(path);
  }

  /** Something that belongs to this build, made once. */
  function only(name, make) {
    if (!made.has(name)) made.set(name, make());
    return made.get(name);
  }

  return { meta, get, only };
}

/**
 * A way to work with the newest index below `root`. When it was replaced meanwhile, the work is begun anew, once.
 * @param {URL | string} root
 * @param {typeof fetch} fetcher
 * @returns {<T>(work: (shelf: ReturnType<typeof shelfOf>) => Promise<T>) => Promise<T>}
 */
export function openShelf(root, fetcher) {
  const folder = new URL(FOLDER, root);
  let current = null;

  async function fetched(path, options) {
    const response = await fetcher(new URL(path, folder).href, options);
    if (!response.ok) throw new Missing("offline");
    return response.json();
  }

  async function opened(options) {
    const meta = await fetched("meta.json", options).catch(() => fetched("meta.json", ANEW));
    return shelfOf(meta, fetched);
  }

  function keep(opening) {
    const kept = opening.catch(() => {
      if (current === kept) current = null;
      throw new SearchUnavailable("offline");
    });
    current = kept;
    return kept;
  }

  async function renewed(old, before, reason) {
    // Another question may have noticed first.
    const shelf = await (current === before ? keep(opened(ANEW)) : (current ?? keep(opened(ANEW))));
    if (shelf.meta.version === old.meta.version) throw new SearchUnavailable(reason);
    return shelf;
  }

  return async (work) => {
    const before = current ?? keep(opened());
    const shelf = await before;
    try {
      return await work(shelf);
    } catch (failure) {
      if (!(failure instanceof Missing)) throw failure;
      return work(await renewed(shelf, before, failure.reason)).catch((again) => {
        throw again instanceof Missing ? new SearchUnavailable(again.reason) : again;
      });
    }
  };
}
