// What a query asks of the index: its words as terms, and for words that no page holds, what was meant.

import { postingsOf } from "./postings.js";
import { parse } from "./query.js";
import { alike, withoutAffixes } from "./spelling.js";

const SHORTEST_BEGINNING = 3;
const COMPLETIONS = 4;
const COMPLETED = 0.8;
const REPAIRED = { 1: 0.9, 2: 0.5 };
const FROM_PREFIX = 20;
const LEFT_OUT_BY_PREFIX = 60;
const SMALL_LEXICON = 12;

/**
 * Terms that answer one asked word, each with its weight.
 * @typedef {[term: string, weight: number][]} Answers
 * @typedef {{position: number, answers: Answers}[]} Phrase
 */

/**
 * @typedef {object} Question
 * @property {Answers[]} wanted what pages are scored by
 * @property {Phrase[]} phrases what they must hold
 * @property {string[]} without terms that they must not hold
 * @property {Phrase[]} withoutPhrases phrases that they must not hold
 * @property {Map<string, import("./postings.js").Postings>} postings of all terms that any page holds
 * @property {string | null} correction the query with the likeliest word in the place of each that none holds
 * @property {boolean} hasWords whether anything in it could be found, be it only a function word
 */

/**
 * What a query asks for.
 * @returns {Promise<Question>}
 */
export async function question(text, { shelf, language, lexicon }) {
  const { text: written, parts, hasWords } = parse(text);
  const last = Math.max(0, ...parts.map((part) => part.start + part.text.trimEnd().length));
  const reader = { shelf, language, lexicon, postings: new Map(), last };
  const isSmall = lexicon.beginnings.length <= SMALL_LEXICON;
  let read = await readParts(parts, { ...reader, thoroughly: isSmall });
  if (!isSmall && !isAnswered(read, reader)) read = await readParts(parts, { ...reader, thoroughly: true });
  return { ...taken(read), postings: reader.postings, correction: corrected(written, read), hasWords };
}

function readParts(parts, reader) {
  return Promise.all(parts.map(async (part) => ({ part, meant: await readPart(part, reader) })));
}

/** Whether any page holds something that is wanted. */
function isAnswered(read, { postings }) {
  const wanted = read.filter(({ part }) => !part.isWithout).flatMap(({ meant }) => meant);
  return wanted.some(({ answers }) => answers.some(([term]) => postings.has(term)));
}

function taken(read) {
  const wanted = new Map();
  const kept = read.filter(({ part }) => !part.isWithout);
  const leftOut = read.filter(({ part }) => part.isWithout);
  for (const { answers } of kept.flatMap(({ meant }) => meant)) {
    if (!wanted.has(answers[0][0])) wanted.set(answers[0][0], answers);
  }
  const isPhrase = ({ part, meant }) => part.kind === "phrase" && meant.length > 0;
  const phrasesOf = (some) => some.filter(isPhrase).map(({ meant }) => meant);
  const plain = leftOut.filter(({ part }) => part.kind !== "phrase").flatMap(({ meant }) => meant);
  return {
    wanted: [...wanted.values()],
    phrases: phrasesOf(kept),
    without: plain.flatMap(({ answers }) => answers.map(([term]) => term)),
    withoutPhrases: phrasesOf(leftOut),
  };
}

async function readPart(part, reader) {
  if (part.kind === "prefix") return readPrefix(part, reader);
  const asked = await askedIn(part.text, reader);
  if (part.isWithout) {
    const known = asked.filter(({ isKnown }) => isKnown).map(({ term }) => [term, 1]);
    await fetchPostings(known, reader);
    return asked.map((one) => ({ ...one, answers: [[one.term, 1]] }));
  }
  return Promise.all(asked.map((one) => meantBy(one, part.start + one.end === reader.last, reader)));
}

async function readPrefix(part, reader) {
  const limit = part.isWithout ? LEFT_OUT_BY_PREFIX : FROM_PREFIX;
  const words = await reader.lexicon.beginningWith(reader.language.form(part.text), limit);
  if (!words.length) return [];
  return [await inPlaceOf({ start: 0, end: part.text.length, position: 0 }, words, () => 1, reader)];
}

/** What a text asks for, by the terms of its words or of what they are without their affixes. */
async function askedIn(text, { language, lexicon }) {
  const forms = [...new Set(language.words(text).map(({ form }) => form))];
  await lexicon.load(forms);
  const terms = new Map(
    await Promise.all(forms.map(async (form) => [form, await knownTerm(form, language, lexicon)])),
  );
  const asked = language.asked(text, (form) => terms.get(form) ?? form);
  return asked.map((one) => ({ ...one, isKnown: one.isPhrase || Boolean(terms.get(one.form)) }));
}

async function knownTerm(form, language, lexicon) {
  const term = lexicon.get(form)?.term ?? language.alias(form);
  if (term || language.isFunctionWord(form)) return term;
  const withSynonyms = [form, language.bare(form)].find((one) => language.answers(one).length > 1);
  return withSynonyms ?? (await withoutAffixes(form, lexicon))?.term;
}

/** What somebody meant by a word: itself if any page holds it, else what is likeliest. */
async function meantBy(asked, isLast, reader) {
  const { language, lexicon } = reader;
  const itself = { ...asked, answers: language.answers(asked.term) };
  if (asked.isKnown && ((await fetchPostings(itself.answers, reader)) || asked.isPhrase)) return itself;
  if (isLast && asked.form.length >= SHORTEST_BEGINNING) {
    const completed = await lexicon.beginningWith(asked.form, COMPLETIONS);
    if (completed.length) return inPlaceOf(asked, completed, () => COMPLETED, reader);
  }
  const repairs = await alike(asked.form, lexicon, reader.thoroughly);
  if (!repairs.length) return itself;
  return inPlaceOf({ ...asked, repair: repairs[0].word }, repairs, ({ wrong }) => REPAIRED[wrong], reader);
}

/** Other words in the place of one; of a term that several have, the highest weight. */
async function inPlaceOf(asked, entries, weigh, reader) {
  const weights = new Map();
  for (const entry of entries) {
    for (const [term, share] of reader.language.answers(entry.term)) {
      weights.set(term, Math.max(weights.get(term) ?? 0, share * weigh(entry)));
    }
  }
  await fetchPostings([...weights], reader);
  return { ...asked, answers: [...weights] };
}

/** Whether any page holds one of the terms; what is fetched is kept for the scores. */
async function fetchPostings(answers, { shelf, postings }) {
  const found = await postingsOf(answers.map(([term]) => term), shelf);
  for (const [term, of] of found) postings.set(term, of);
  return found.size > 0;
}

function corrected(text, read) {
  const repaired = read.flatMap(({ part, meant }) => meant.map((one) => ({ ...one, offset: part.start })));
  const repairs = repaired.filter(({ repair }) => repair);
  if (!repairs.length) return null;
  const mended = repairs.reduceRight(
    (rest, { offset, start, end, repair }) => rest.slice(0, offset + start) + repair + rest.slice(offset + end),
    text,
  );
  return mended.trim().replace(/\s+/g, " ");
}
