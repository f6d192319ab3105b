// Words that were typed wrongly or in a form that nobody wrote: what was perhaps meant.

import { byCommonness, lettersOf, LONGEST } from "./lexicon.js";

const SHORTEST = 3;
const LONG = 8;
const REPAIRS = 3;
const DIGIT = /\p{N}/u;

/** What may stand before a root, and the letter that it may have taken the place of. */
const PREFIXES = Object.entries({
  ...{ memper: "", diper: "", menge: "", penge: "", meng: "k", peng: "k", meny: "s", peny: "s", mem: "p", pem: "p" },
  ...{ men: "t", pen: "t", ber: "", ter: "", per: "", me: "", pe: "", di: "", ke: "", se: "" },
});
const SUFFIXES = ["nya", "lah", "kah", "pun", "ku", "mu", "kan", "an", "i"];

/**
 * The entry of a word that only the affixes of an unknown word part it from; of several, the longest.
 * @param {import("./lexicon.js").Lexicon} lexicon
 */
export async function withoutAffixes(word, lexicon) {
  if (word.length > LONGEST) return null;
  const rests = unsuffixed(word).flatMap(unprefixed);
  rests.sort((one, other) => other.kept - one.kept || one.rest.length - other.rest.length);
  const words = rests.map(({ rest }) => rest).filter((rest) => rest !== word && rest.length >= SHORTEST);
  await lexicon.load(words);
  return words.map((rest) => lexicon.get(rest)).find(Boolean) ?? null;
}

function unsuffixed(word) {
  const found = [word];
  for (const rest of found) {
    for (const suffix of SUFFIXES) if (rest.endsWith(suffix)) found.push(rest.slice(0, -suffix.length));
  }
  return [...new Set(found)];
}

/** What a word may have been made from, and how many of its letters that has kept. */
function unprefixed(word) {
  const found = [{ rest: word, kept: word.length }];
  for (const [prefix, swallowed] of PREFIXES) {
    if (!word.startsWith(prefix)) continue;
    const rest = word.slice(prefix.length);
    found.push({ rest, kept: rest.length });
    if (swallowed) found.push({ rest: swallowed + rest, kept: rest.length });
  }
  return found;
}

/**
 * At most three words that were perhaps meant, best first, each with the number of wrong signs.
 *
 * What begins with another letter is only looked for when nothing else is found, and everywhere only when
 * `thoroughly`: that may fetch the whole lexicon.
 * @returns {Promise<{word: string, term: string, wrong: number}[]>}
 */
export async function alike(word, lexicon, thoroughly) {
  if (word.length < SHORTEST || word.length > LONGEST || DIGIT.test(word)) return [];
  const sameLetter = await lexicon.around([word[0]]);
  const tries = [
    () => nearest(sameLetter, word, 1),
    async () => nearest(await lexicon.around(otherBeginnings(word)), word, 1),
    async () => (thoroughly ? nearest(await lexicon.around([""]), word, 1) : []),
    () => (word.length < LONG ? [] : nearest(sameLetter, word, 2)),
    async () => (thoroughly && word.length >= LONG ? nearest(await lexicon.around([""]), word, 2) : []),
  ];
  for (const attempt of tries) {
    const found = await attempt();
    if (found.length) return found;
  }
  return [];
}

/** How a word begins whose first two letters were swapped, or that was given a letter in front. */
function otherBeginnings([first, second, third = ""]) {
  return [second + first, second + third];
}

function nearest(shards, word, limit) {
  const letters = lettersOf(word);
  const found = [];
  for (const shard of shards) {
    for (const entry of shard.values()) {
      // One wrong sign puts at most one letter in the place of one other.
      if (!entry.commonness || bits(entry.letters ^ letters) > 2 * limit) continue;
      const wrong = distance(word, entry.word, limit);
      if (wrong === 0 || wrong > limit || DIGIT.test(entry.word)) continue;
      found.push({ ...entry, wrong, isOther: entry.word[0] !== word[0] });
    }
  }
  const byRank = (one, other) => one.wrong - other.wrong || one.isOther - other.isOther || byCommonness(one, other);
  return found.sort(byRank).slice(0, REPAIRS);
}

function bits(number) {
  let count = 0;
  for (let rest = number; rest; rest &= rest - 1) count += 1;
  return count;
}

/** How many signs are wrong if `other` was meant; above the limit, only that it is above. */
export function distance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let twoBefore = [];
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const row = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const replaced = before[to - 1] + (one[at - 1] === other[to - 1] ? 0 : 1);
      row[to] = Math.min(before[to] + 1, row[to - 1] + 1, replaced);
      const isSwapped = to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
      if (isSwapped) row[to] = Math.min(row[to], twoBefore[to - 2] + 1);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [twoBefore, before] = [before, row];
  }
  return before[other.length];
}
