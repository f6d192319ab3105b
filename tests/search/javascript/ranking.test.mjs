// Which pages answer best.

import assert from "node:assert/strict";
import { test } from "node:test";

import { browserModule } from "./library.mjs";

const { best, countOf, pagesWith, scoresOf } = await browserModule("ranking.js");

const POSTINGS = new Map([
  ["dinas", { pages: Int32Array.of(0, 2), said: Float64Array.of(4, 1) }],
  ["opd", { pages: Int32Array.of(0, 1, 2), said: Float64Array.of(2, 5, 3) }],
  ["rapat", { pages: Int32Array.of(2, 3), said: Float64Array.of(1, 1) }],
]);

test("what is asked adds up; of alternatives the one that says most counts", () => {
  const synonyms = [["dinas", 1], ["opd", 0.5]];
  assert.deepEqual([...scoresOf([synonyms], POSTINGS, 4)], [4, 2.5, 1.5, 0]);
  assert.deepEqual([...scoresOf([synonyms.reverse()], POSTINGS, 4)], [4, 2.5, 1.5, 0]);
  assert.deepEqual([...scoresOf([synonyms, [["rapat", 1]]], POSTINGS, 4)], [4, 2.5, 2.5, 1]);
});

test("a term that no page holds adds nothing", () => {
  assert.deepEqual([...scoresOf([[["lain", 1]], [["lain", 1], ["rapat", 1]]], POSTINGS, 4)], [0, 0, 1, 1]);
  assert.deepEqual([...pagesWith(["lain", "dinas", "rapat"], POSTINGS, 4)], [1, 0, 1, 1]);
});

test("the highest come first, of equal ones the first page, and none without a score", () => {
  const scores = Float64Array.of(1, 3, 0, 3, 2, 1, 3);
  assert.deepEqual(best(scores, 10), [1, 3, 6, 4, 0, 5]);
  for (let limit = 0; limit < 7; limit += 1) assert.deepEqual(best(scores, limit), [1, 3, 6, 4, 0, 5].slice(0, limit));
  assert.equal(countOf(scores), 6);
});
