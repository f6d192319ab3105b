// For every term of the index, the pages that hold it and what it says about each.

import { float, frontCoded, gaps, level, placeOf, value } from "./signs.js";

const LEVELS = 91;
const BEND = 3;
/** What a level stands for between the least and the most that a term says: high ones lie close to each other. */
const SHARES = Float64Array.from(
  { length: LEVELS },
  (_, level) => Math.log1p((level / (LEVELS - 1)) * Math.expm1(BEND)) / BEND,
);

/**
 * A term: its pages in order, what it says about each, and its written forms, phrases with blanks.
 * @typedef {{pages: Int32Array, said: Float64Array, forms: string[]}} Postings
 */

/**
 * The postings of some terms; those that no page holds are left out.
 * @returns {Promise<Map<string, Postings>>}
 */
export async function postingsOf(terms, shelf) {
  const entries = await Promise.all(terms.map(async (term) => [term, (await shardOf(term, shelf)).get(term)]));
  return new Map(entries.filter(([, postings]) => postings).map(([term, postings]) => [term, postings()]));
}

async function shardOf(term, shelf) {
  const { terms } = shelf.meta;
  if (terms.length === 0) return new Map();
  return shelf.get(`istilah/${placeOf(terms, term)}.json`, shard);
}

/** Terms with a function each: of a shard, most terms are never asked for. */
function shard({ terms, forms, pages }) {
  const formsOf = forms.split(";");
  return new Map(frontCoded(terms).map((term, at) => [term, once(() => decoded(term, formsOf[at], pages[at]))]));
}

function once(make) {
  let made;
  return () => (made ??= make());
}

/**
 * What a shard says of a term.
 * @returns {Postings}
 */
export function decoded(term, forms, text) {
  const written = forms ? forms.split(",").map((form) => form.replace("~", () => term)) : [];
  const alone = isSingle(text);
  const pages = Int32Array.from(alone ? gaps(text, 2) : gaps(text, 4, 1));
  const said = alone ? Float64Array.of(float(text, 0)) : levels(text, pages.length);
  return { pages, said, forms: [term, ...written] };
}

/** Whether all signs behind the first two are of one number, whose last one is below 32. */
function isSingle(text) {
  let at = 2;
  while (value(text, at) >= 32) at += 1;
  return at === text.length - 1;
}

function levels(text, count) {
  const [most, least] = [float(text, 0), float(text, 2)];
  const start = text.length - count;
  return Float64Array.from({ length: count }, (_, at) => least + (most - least) * SHARES[level(text, start + at)]);
}
