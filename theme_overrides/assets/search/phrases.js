// Which pages hold words one after the other? The words of a page are read to know.

import { Sought } from "./marking.js";
import { best, keepOnly, pagesWith } from "./ranking.js";

const AT_ONCE = 10;

/**
 * Take the score from pages that do not hold what they must, or hold what they must not.
 *
 * For phrases pages are read, the best first, until `enough` are right or `most` were read. Those behind keep
 * their scores if there are enough before them, as nobody sees them yet; else they lose it.
 */
export async function keepAllowed(scores, question, library, { enough, most }) {
  if (!question.phrases.length && !question.without.length && !question.withoutPhrases.length) return;
  const holding = (terms) => pagesWith(terms, question.postings, scores.length);
  const words = question.phrases.flat().map(({ answers }) => holding(closest(answers)));
  const alone = question.withoutPhrases.filter((phrase) => phrase.length === 1).flat();
  const left = holding([...question.without, ...alone.flatMap(({ answers }) => closest(answers))]);
  keepOnly(scores, (page) => !left[page] && words.every((pages) => pages[page]));
  const lookFor = (phrases) =>
    phrases.filter((phrase) => phrase.length > 1).map((phrase) => lookedFor(phrase, question.postings, library));
  const [wanted, unwanted] = [lookFor(question.phrases), lookFor(question.withoutPhrases)];
  if (wanted.length === 0 && unwanted.length === 0) return;
  await verify(scores, { enough, most }, library, (page) => {
    const texts = fieldsOf(page);
    const holds = (phrase) => texts.some((text) => isIn(text, phrase));
    return wanted.every(holds) && !unwanted.some(holds);
  });
}

async function verify(scores, { enough, most }, { pageOf }, isRight) {
  const order = best(scores, most);
  const right = new Set();
  for (let at = 0; at < order.length && right.size < enough; at += AT_ONCE) {
    const some = order.slice(at, at + AT_ONCE);
    const pages = await Promise.all(some.map(pageOf));
    some.filter((_, number) => isRight(pages[number])).forEach((page) => right.add(page));
    const wrong = new Set(some.filter((page) => !right.has(page)));
    keepOnly(scores, (page) => !wrong.has(page));
  }
  if (right.size < enough) keepOnly(scores, (page) => right.has(page));
}

function lookedFor(phrase, postings, { language }) {
  const forms = phrase.map(({ answers }) => closest(answers).flatMap((term) => postings.get(term)?.forms ?? []));
  return { sought: new Sought(forms, language), places: phrase.map(({ position }) => position) };
}

/** Of what answers a word, only what says just that. */
function closest(answers) {
  const highest = Math.max(...answers.map(([, weight]) => weight));
  return answers.filter(([, weight]) => weight === highest).map(([term]) => term);
}

function fieldsOf({ title, summary = "", names = "", passages = [] }) {
  const headings = passages.map(([heading]) => heading).filter(Boolean);
  return [title, summary, names, headings.join("\n"), passages.map(([, , text]) => text).join("\n")];
}

/** Function words in a phrase may be missing in the text; nothing else may stand between its words. */
function isIn(text, { sought, places }) {
  const spots = places.map(() => new Set());
  for (const { which, position } of sought.in(text)) spots[which].add(position);
  return [...spots[0]].some((position) => goesOn(position, 1, spots, places));
}

function goesOn(position, which, spots, places) {
  if (which === places.length) return true;
  for (let step = 1; step <= places[which] - places[which - 1]; step += 1) {
    if (spots[which].has(position + step) && goesOn(position + step, which + 1, spots, places)) return true;
  }
  return false;
}
