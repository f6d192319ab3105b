// What happens when files of the index do not come, or are of another build.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fetcherOf } from "../../benchmarks/browser_modules.mjs";
import { browserModule, opened, ROOT, SITE } from "./library.mjs";

const { openSearch, SearchUnavailable } = await browserModule("search.js");
const files = fetcherOf(SITE);

/** A search whose answers `change` may replace; it is given the path, how often it was asked for, and the options. */
function disturbed(change) {
  const counts = new Map();
  const fetcher = async (url, options) => {
    const path = new URL(url).pathname.replace("/cari/", "");
    counts.set(path, (counts.get(path) ?? 0) + 1);
    return (await change(path, counts.get(path), options)) || files(url, options);
  };
  return { search: openSearch(ROOT, fetcher), counts };
}

const json = (content) => new Response(JSON.stringify(content));
const isRefused = (reason) => (failure) => failure instanceof SearchUnavailable && failure.reason === reason;

/** The same file as of another build. */
async function ofBuild(version, path) {
  return json({ ...(await (await files(`${ROOT}cari/${path}`)).json()), version });
}

test("nothing is fetched before the first question", async () => {
  const { search, fetched } = opened();
  await new Promise((resolve) => setTimeout(resolve, 5));
  assert.deepEqual(fetched, []);
  await search.ask("banjir");
  assert.equal(fetched[0], "cari/meta.json");
});

test("every file is fetched once, however many ask for it", async () => {
  const { search, fetched } = opened();
  await Promise.all([search.ask("banjir"), search.ask("banjir"), search.complete("ban")]);
  await search.ask("banjir");
  assert.deepEqual(fetched, [...new Set(fetched)]);
});

for (const path of ["meta.json", "kata/0.json", "istilah/0.json", "halaman/1.json"]) {
  const failures = {
    "is refused": () => new Response("", { status: 503 }),
    "is lost": () => Promise.reject(new TypeError("network")),
    "is broken": () => new Response("{half"),
    "is a page of the host": () => new Response("<!doctype html>"),
  };
  for (const [what, fail] of Object.entries(failures)) {
    test(`${path} that ${what} once is fetched again`, async () => {
      const { search, counts } = disturbed((asked, time) => asked === path && time === 1 && fail());
      assert.equal((await search.ask("banjir")).status, "results");
      assert.equal(counts.get(path), 2);
    });

    test(`${path} that always ${what} leaves the search unavailable, until it comes`, async () => {
      let isOffline = true;
      const { search } = disturbed((asked) => isOffline && asked === path && fail());
      await assert.rejects(search.ask("banjir"), isRefused("offline"));
      isOffline = false;
      assert.equal((await search.ask("banjir")).status, "results");
    });
  }

  if (path === "meta.json") continue;
  test(`${path} of another build is fetched past the browser's cache`, async () => {
    const { search, counts } = disturbed((asked, _, options) => asked === path && options?.cache !== "reload" && ofBuild("old", path));
    assert.equal((await search.ask("banjir")).status, "results");
    assert.deepEqual([counts.get(path), counts.get("meta.json")], [2, 1]);
  });

  test(`${path} that stays of another build leaves the search outdated`, async () => {
    const { search, counts } = disturbed((asked) => asked === path && ofBuild("new", path));
    await assert.rejects(search.ask("banjir"), isRefused("outdated"));
    assert.deepEqual([counts.get(path), counts.get("meta.json")], [2, 2]);
  });
}

test("an index that was replaced meanwhile answers anew", async () => {
  let version = "first";
  const { search, counts } = disturbed((path) => ofBuild(version, path));
  await search.ask("banjir");
  version = "second";
  const [one, two] = await Promise.all([search.ask("stunting"), search.ask("rapat")]);
  assert.deepEqual([one.hits[0].id, two.hits[0].id], ["stunting", "stunting"]);
  assert.equal(counts.get("meta.json"), 2);
});

test("an index that is replaced again and again is given up", async () => {
  let version = 0;
  const { search } = disturbed((path) => ofBuild(`build ${(version += 1)}`, path));
  await assert.rejects(search.ask("banjir"), isRefused("outdated"));
});

test("a fetcher that throws at once is a failure like any other", async () => {
  const search = openSearch(ROOT, () => {
    throw new Error("blocked");
  });
  for (const work of [search.ask("banjir"), search.complete("banjir"), search.browse({}), search.rows({})]) {
    await assert.rejects(work, isRefused("offline"));
  }
});
