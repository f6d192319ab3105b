// The written words of the index with their terms, in shards of neighbouring words, fetched when needed.

import { frontCodedWith, placeOf } from "./signs.js";

const LAST = "\uffff";
const CUT = "0123456789abcdefghijklmnopqrstuvwxyz";

/** No longer word is in any lexicon. */
export const LONGEST = 60;

/**
 * A written word: its term, its letters as bits, and how common it is, from 1; a term that nobody wrote as such
 * has 0.
 * @typedef {{word: string, term: string, letters: number, commonness: number}} Entry
 */

/** The lexicon of a shelf. */
export class Lexicon {
  constructor(shelf) {
    this.shelf = shelf;
    this.beginnings = shelf.meta.words;
    this.loaded = new Map();
  }

  /** Fetch whatever is known of some words, so that `get` knows it too. */
  load(words) {
    const numbers = new Set(words.filter(Boolean).map((word) => placeOf(this.beginnings, word)));
    return Promise.all([...numbers].map((number) => this.shard(number)));
  }

  /** @returns {Entry | undefined} */
  get(word) {
    return this.loaded.get(placeOf(this.beginnings, word))?.get(word);
  }

  async shard(number) {
    if (number >= this.beginnings.length) return new Map();
    const entries = await this.shelf.get(`kata/${number}.json`, ({ words }) => decoded(words));
    this.loaded.set(number, entries);
    return entries;
  }

  /**
   * The shards that may hold words with one of some beginnings.
   * @returns {Promise<Map<string, Entry>[]>}
   */
  around(beginnings) {
    const numbers = new Set();
    for (const beginning of beginnings) {
      const last = placeOf(this.beginnings, beginning + LAST);
      for (let number = placeOf(this.beginnings, beginning); number <= last; number += 1) numbers.add(number);
    }
    return Promise.all([...numbers].map((number) => this.shard(number)));
  }

  /** The commonest words that go on after a beginning or end with it. */
  async beginningWith(beginning, limit) {
    return commonest(await this.around([beginning]), beginning, limit);
  }

  /** The same among what was fetched anyway. */
  beginningWithAtHand(beginning, limit) {
    return commonest([this.loaded.get(placeOf(this.beginnings, beginning)) ?? new Map()], beginning, limit);
  }
}

/** The order in which words are offered. */
export function byCommonness(one, other) {
  return other.commonness - one.commonness || (one.word < other.word ? -1 : 1);
}

function commonest(shards, beginning, limit) {
  const found = [];
  for (const shard of shards) {
    for (const entry of shard.values()) {
      if (entry.commonness && entry.word.startsWith(beginning)) found.push(entry);
    }
  }
  return found.sort(byCommonness).slice(0, limit);
}

/** The letters of a word as bits, several letters to a bit. */
export function lettersOf(word) {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** The entries of a shard, by their words. */
export function decoded(text) {
  const entries = new Map();
  for (const [word, commonness, difference] of frontCodedWith(text)) {
    entries.set(word, { word, term: termOf(word, difference), letters: lettersOf(word), commonness });
  }
  return entries;
}

function termOf(word, difference) {
  if (!difference) return word;
  const [inFront, behind = ""] = difference.slice(2).split(".");
  const end = word.length - CUT.indexOf(difference[1]);
  return inFront + word.slice(CUT.indexOf(difference[0]), Math.max(end, 0)) + behind;
}
