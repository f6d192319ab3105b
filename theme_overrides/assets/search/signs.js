// Numbers and word lists as the published index writes them.

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Uint8Array(128);
for (let at = 0; at < SIGNS.length; at += 1) VALUES[SIGNS.charCodeAt(at)] = at;

const FRONT_CODED = /([A-Z])([^A-Z]*)/g;
const FRONT_CODED_WITH = /([A-Z])([^A-Z]*)([A-Z])([^A-Z]*)/g;
const FIRST_LEVEL = "#".charCodeAt(0);
const BACKSLASH = "\\".charCodeAt(0);
const LOWEST_EXPONENT = -24;

/** What one sign of a text stands for, 0 to 63. */
export function value(text, at) {
  return VALUES[text.charCodeAt(at)];
}

/** What one sign of another alphabet stands for: all signs of one byte but `"` and the backslash, 0 to 90. */
export function level(text, at) {
  const code = text.charCodeAt(at);
  return code > BACKSLASH ? code - FIRST_LEVEL - 1 : code - FIRST_LEVEL;
}

/** A number of two signs: five bits are an exponent, seven a mantissa. */
export function float(text, at) {
  const bits = (value(text, at) << 6) | value(text, at + 1);
  return (1 + (bits & 127) / 128) * 2 ** ((bits >> 7) + LOWEST_EXPONENT);
}

/** A number of three signs. */
export function triple(text, at) {
  return (value(text, at) << 12) | (value(text, at + 1) << 6) | value(text, at + 2);
}

/** Numbers that grow, from `start` on; behind them stand as many signs for each as `signsBehind` says. */
export function gaps(text, start = 0, signsBehind = 0) {
  const numbers = [];
  let [number, gap, shift, at] = [-1, 0, 0, start];
  while (at + signsBehind * numbers.length < text.length) {
    const sign = value(text, at);
    at += 1;
    gap += (sign & 31) << shift;
    shift += 5;
    if (sign < 32) {
      number += gap + 1;
      numbers.push(number);
      gap = shift = 0;
    }
  }
  return numbers;
}

/** Words of which each was written without what it shares with the beginning of the one before. */
export function frontCoded(text) {
  let word = "";
  return Array.from(text.matchAll(FRONT_CODED), ([, shared, rest]) => (word = word.slice(0, value(shared, 0)) + rest));
}

/** The same with a number below 26 and a short text behind each word. */
export function frontCodedWith(text) {
  let word = "";
  return Array.from(text.matchAll(FRONT_CODED_WITH), ([, shared, rest, number, note]) => {
    word = word.slice(0, value(shared, 0)) + rest;
    return [word, value(number, 0), note];
  });
}

/** The last of some sorted beginnings that does not stand after a word; the first when all do. */
export function placeOf(beginnings, word) {
  let [low, high] = [0, beginnings.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (beginnings[middle] <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}
