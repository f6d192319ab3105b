// How many pages are read to know whether they hold a phrase.

import assert from "node:assert/strict";
import { test } from "node:test";

import { browserModule, published } from "./library.mjs";

const { keepAllowed } = await browserModule("phrases.js");
const { Language } = await browserModule("language.js");

const COUNT = 100;
const PAGES = Int32Array.from({ length: COUNT }, (_, page) => page);
const SAID = Float64Array.from({ length: COUNT }, (_, page) => COUNT - page);
const QUESTION = {
  phrases: [["satu", "data"].map((term, position) => ({ position, answers: [[term, 1]] }))],
  without: [],
  withoutPhrases: [],
  postings: new Map(["satu", "data"].map((term) => [term, { pages: PAGES, said: SAID, forms: [term] }])),
};

/** Which pages keep their scores, and how many were read, when every page with such a number holds the phrase. */
async function kept(holds, reading) {
  let read = 0;
  const pageOf = async (page) => {
    read += 1;
    return { title: holds(page) ? "satu data" : "data satu" };
  };
  const scores = SAID.slice();
  await keepAllowed(scores, QUESTION, { pageOf, language: new Language(published("meta.json").analysis) }, reading);
  return { pages: [...PAGES].filter((page) => scores[page]), read };
}

test("pages are read until there are enough; those behind may still hold the phrase", async () => {
  const { pages, read } = await kept((page) => page % 2 === 1, { enough: 4, most: 100 });
  assert.equal(read, 10);
  assert.deepEqual(pages.slice(0, 6), [1, 3, 5, 7, 9, 10]);
  assert.equal(pages.length, 95);
});

test("no page is shown that was not read", async () => {
  assert.deepEqual(await kept((page) => page === 3 || page === 50, { enough: 2, most: 20 }), { pages: [3], read: 20 });
});

test("every page is read when all are wanted", async () => {
  const { pages, read } = await kept((page) => page > 96, { enough: Infinity, most: 200 });
  assert.deepEqual([pages, read], [[97, 98, 99], 100]);
});
