// What people type, taken apart: words, "phrases", -without, prefix*. Nothing they type is a mistake.
// Some browsers cannot look behind in patterns, so what must stand before a part is checked by itself.

const LONGEST = 400;
const INVISIBLE = /[\p{Cc}\p{Cs}]/gu;
const PHRASE = /(-?)["“”„]([^"“”„]*)["“”„]/;
const WITHOUT = /-(?=[\p{L}\p{N}])([^ \u1680\u2028\u2029"“”„]+)/;
const PREFIX = /([\p{L}\p{N}]{2,})\*(?![\p{L}\p{N}_])/;
const PART = new RegExp(`${PHRASE.source}|${WITHOUT.source}|${PREFIX.source}`, "gu");
const ENDS_IN_BLANK = /(?:^|[ \u1680\u2028\u2029])$/;
const ENDS_IN_WORD = /[\p{L}\p{N}_]$/u;
const SIGN_OF_WORD = /[\p{L}\p{N}]/u;
const BEGINNING = /^([\p{L}\p{N}]{2,})\*$/u;

/**
 * A stretch of a query: its text, where that begins, and whether its pages are left out.
 * @typedef {{kind: "words" | "phrase" | "prefix", text: string, start: number, isWithout: boolean}} Part
 */

/**
 * A query as somebody wrote it; of a very long one the beginning.
 * @returns {{text: string, parts: Part[], hasWords: boolean}}
 */
export function parse(written) {
  const shown = String(written).normalize("NFKC").replace(INVISIBLE, " ");
  const text = Array.from(shown).slice(0, LONGEST).join("");
  const parts = [...partsOf(text)];
  return { text, parts, hasWords: parts.some((part) => !part.isWithout && SIGN_OF_WORD.test(part.text)) };
}

function* partsOf(text) {
  const pattern = new RegExp(PART);
  let end = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const part = partOf(match, text.slice(0, match.index));
    if (!part) {
      pattern.lastIndex = match.index + String.fromCodePoint(match[0].codePointAt(0)).length;
      continue;
    }
    const begin = match.index + (match[1] && !part.isWithout ? 1 : 0);
    if (begin > end) yield { kind: "words", text: text.slice(end, begin), start: end, isWithout: false };
    yield part;
    end = pattern.lastIndex;
  }
  if (end < text.length) yield { kind: "words", text: text.slice(end), start: end, isWithout: false };
}

/** What a match means behind what stands before it: nothing, if that is in the middle of a word. */
function partOf({ 1: minus, 2: phrase, 3: without, 4: prefix, index }, before) {
  const begins = ENDS_IN_BLANK.test(before);
  if (phrase !== undefined) {
    const start = index + minus.length + 1;
    return { kind: "phrase", text: phrase, start, isWithout: Boolean(minus) && begins };
  }
  if (prefix !== undefined) {
    return ENDS_IN_WORD.test(before) ? null : { kind: "prefix", text: prefix, start: index, isWithout: false };
  }
  if (!begins) return null;
  const beginning = BEGINNING.exec(without)?.[1];
  return { kind: beginning ? "prefix" : "words", text: beginning ?? without, start: index + 1, isWithout: true };
}
