// Where the words that were asked for stand in a text, and the stretch of it that shows them best.

const LENGTH = 180;
const BEFORE = 60;
const LONGEST_WORD = 50;
const CONSIDERED = 200;
const BLANK = /\s/;

/** @typedef {{text: string, match: boolean}} Piece */

/**
 * A place in a text that was asked for: by what, and how many words are before it.
 * @typedef {{start: number, end: number, position: number, which: number}} Mark
 */

/** The written forms that are looked for in texts; each stands for the asked word of a number. */
export class Sought {
  /** @param {string[][]} formsOf the forms of each asked word; a phrase has blanks */
  constructor(formsOf, language) {
    this.language = language;
    this.single = new Map();
    this.phrases = new Map();
    formsOf.forEach((forms, which) => {
      for (const form of forms) this.add(form.split(" "), which);
    });
  }

  add([first, ...rest], which) {
    const [found, entry] = rest.length ? [this.phrases, { rest, which }] : [this.single, which];
    if (found.has(first)) found.get(first).push(entry);
    else found.set(first, [entry]);
  }

  /**
   * All places in a text, in order.
   * @returns {Mark[]}
   */
  in(text) {
    const words = this.language.words(text);
    const marks = [];
    words.forEach(({ form, start, end, position }, at) => {
      for (const { rest, which } of this.phrases.get(form) ?? []) {
        const isHere = rest.every((word, step) => words[at + 1 + step]?.form === word);
        if (isHere) marks.push({ start, end: words[at + rest.length].end, position, which });
      }
      for (const which of this.single.get(form) ?? []) marks.push({ start, end, position, which });
    });
    return marks;
  }
}

/** How many different asked words stand together in the best stretch of a text, and where that begins. */
export function bestStretch(marks) {
  let best = { start: 0, count: 0 };
  for (const { start } of marks.slice(0, CONSIDERED)) {
    const near = marks.filter((mark) => mark.start >= start && mark.end <= start + LENGTH - BEFORE);
    const count = new Set(near.map(({ which }) => which)).size;
    if (count > best.count) best = { start, count };
  }
  return best;
}

/**
 * About 180 characters of a text from shortly before a place, cut at words.
 * @returns {Piece[]}
 */
export function excerpt(text, marks, place) {
  const begin = place > BEFORE ? wordStart(text, place - BEFORE) : 0;
  const end = wordEnd(text, begin + LENGTH);
  const shown = pieces(text, marks, begin, end);
  if (begin) shown.unshift({ text: "… ", match: false });
  if (end < text.length) shown.push({ text: " …", match: false });
  return shown;
}

/**
 * A text with its marked places as pieces of their own; of overlapping ones the longest that begins first.
 * @returns {Piece[]}
 */
export function pieces(text, marks, begin = 0, end = text.length) {
  const found = [];
  let at = begin;
  for (const mark of [...marks].sort((one, other) => one.start - other.start || other.end - one.end)) {
    if (mark.start < at || mark.end > end) continue;
    found.push({ text: text.slice(at, mark.start), match: false });
    found.push({ text: text.slice(mark.start, mark.end), match: true });
    at = mark.end;
  }
  found.push({ text: text.slice(at, end), match: false });
  return found.filter((piece) => piece.text);
}

function wordStart(text, at) {
  let start = at;
  while (start > at - LONGEST_WORD && start > 0 && !BLANK.test(text[start - 1])) start -= 1;
  return start;
}

function wordEnd(text, at) {
  let end = at;
  while (end < at + LONGEST_WORD && end < text.length && !BLANK.test(text[end])) end += 1;
  return Math.min(end, text.length);
}
