// From a text to the pages that answer it, and to the words that somebody may have begun to type.

import { question } from "./asking.js";
import { hitOf } from "./hits.js";
import { Sought } from "./marking.js";
import { keepAllowed } from "./phrases.js";
import { best, countOf, scoresOf } from "./ranking.js";

const SHORTEST_BEGINNING = 3;
const COMPLETIONS = 5;
const READ_FOR_PHRASES = 60;
const LAST_WORD = /[\p{L}\p{N}]+$/u;

/** An answer without pages. */
export function unanswered(status) {
  return { status, total: 0, correction: null, completions: [], hits: [] };
}

/**
 * @typedef {object} Answer
 * @property {"results" | "nothing" | "empty" | "only-function-words"} status
 * @property {number} total how many pages answer at all
 * @property {string | null} correction the query as it was perhaps meant, when a word of it was taken for another
 * @property {string[]} completions the query with its last word gone on, the commonest first
 * @property {import("./hits.js").Hit[]} hits
 */

/**
 * The pages that answer a text, best first.
 * @returns {Promise<Answer>}
 */
export async function ask(text, { limit = 10, offset = 0 } = {}, library) {
  const asked = await question(text, library);
  if (!asked.wanted.length) return unanswered(asked.hasWords ? "only-function-words" : "empty");
  const scores = await scored(asked, library, { enough: offset + limit, most: offset + limit + READ_FOR_PHRASES });
  const pages = best(scores, offset + limit).slice(offset);
  const total = countOf(scores);
  return {
    status: total ? "results" : "nothing",
    total,
    correction: asked.correction,
    completions: atHand(text, library),
    hits: await hitsOf(pages, scores, soughtBy(asked, library), library),
  };
}

/** What each page gets for a question; nought for all that may not be shown. `reading` is that of `keepAllowed`. */
export async function scored(asked, library, reading) {
  const scores = scoresOf(asked.wanted, asked.postings, library.shelf.meta.pages);
  await keepAllowed(scores, asked, library, reading);
  return scores;
}

/** The written forms of everything that was asked for. */
export function soughtBy({ wanted, postings }, { language }) {
  const formsOf = (answers) => answers.flatMap(([term]) => postings.get(term)?.forms ?? []);
  return new Sought(wanted.map(formsOf), language);
}

/** Pages as hits, in their order. */
export function hitsOf(pages, scores, sought, library) {
  return Promise.all(pages.map(async (page) => hitOf(await library.pageOf(page), scores[page], sought, library)));
}

/**
 * A text with its last word gone on in the commonest ways.
 * @returns {Promise<string[]>}
 */
export async function complete(text, limit = COMPLETIONS, library) {
  const last = begun(text, library);
  return last ? goneOn(last, await library.lexicon.beginningWith(last.form, limit + 1), limit) : [];
}

function atHand(text, library) {
  const last = begun(text, library);
  return last ? goneOn(last, library.lexicon.beginningWithAtHand(last.form, COMPLETIONS + 1), COMPLETIONS) : [];
}

/** The word at the end of a text, if it is long enough to be gone on with. */
function begun(text, { language }) {
  const written = LAST_WORD.exec(text)?.[0] ?? "";
  const form = language.form(written);
  return form.length < SHORTEST_BEGINNING ? null : { before: text.slice(0, text.length - written.length), form };
}

function goneOn({ before, form }, entries, limit) {
  const others = entries.filter(({ word }) => word !== form).slice(0, limit);
  return others.map(({ word }) => before + word);
}
