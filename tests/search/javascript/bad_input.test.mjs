// Nothing that people type is a mistake.

import assert from "node:assert/strict";
import { test } from "node:test";

import { opened } from "./library.mjs";

const statusOf = async (text) => (await opened().search.ask(text)).status;

test("without a word there is nothing to answer, and nothing is fetched", async () => {
  for (const text of ["", "   ", "\n\t", "!?…", "😀🎉", "\0\0", '""', "-", "***", "\ud800"]) {
    const { search, fetched } = opened();
    assert.deepEqual(
      await search.ask(text),
      { status: "empty", total: 0, correction: null, completions: [], hits: [] },
      JSON.stringify(text),
    );
    assert.deepEqual(fetched, []);
  }
});

test("function words alone are said to be such", async () => {
  for (const text of ["yang dan di", "untuknya", '"di dalam"']) assert.equal(await statusOf(text), "only-function-words", text);
});

test("only what is to be left out leaves nothing to answer", async () => {
  assert.equal(await statusOf("-banjir"), "empty");
});

test("words that nobody wrote find nothing", async () => {
  assert.equal(await statusOf("zzqqxy"), "nothing");
  assert.equal(await statusOf("zzqqxyzzqqxy -zzq*"), "nothing");
});

test("odd signs around a word do no harm", async () => {
  for (const text of ["😀 banjir 🎉", "ban\0jir banjir", "“banjir", '"banjir""', "banjir\u202e", "BANJIR", "ｂａｎｊｉｒ", "ban\u00adjir"]) {
    const { hits } = await opened().search.ask(text);
    assert.ok(hits.some(({ id }) => id === "banjir"), JSON.stringify(text));
  }
});

test("of a very long text the beginning is asked", async () => {
  assert.equal(await statusOf(`banjir ${"a ".repeat(5000)}`), "results");
  assert.equal(await statusOf("a".repeat(10_000)), "nothing");
  assert.equal(await statusOf(`${"q ".repeat(200)}banjir`), "nothing");
});

test("words that objects have of themselves are words", async () => {
  for (const text of ["constructor", "__proto__", "hasOwnProperty toString"]) assert.equal(await statusOf(text), "nothing", text);
});
