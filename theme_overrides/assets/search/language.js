// Words as the published analysis reads them: `kb_build/text/indonesian` does the same when the index is made.

const SIGN = "[\\p{L}\\p{N}]";
const SIMPLE = /^[\x00-\x7f]*$/;
const DIGIT = /\p{N}/u;
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]/g;
const BLANKS = /[\s\u00ad\u200b\u2060\ufeff\u2010\u2011\uff0d-]+/g;

/**
 * A word in a text: how it is looked up, where it stands, and how many words are before it.
 * @typedef {{form: string, start: number, end: number, position: number}} Word
 */

/** The analysis of the published index. */
export class Language {
  constructor(published) {
    const { stop, clitics, marks, hyphens, apostrophes, phrases, compounds, synonyms } = published;
    this.stop = new Set(stop);
    this.contentWords = new Set(published.content_words);
    this.clitics = clitics;
    this.synonyms = synonyms;
    this.synonymWeight = published.synonym_weight;
    this.words_ = new RegExp(
      `${SIGN}+(?:(?:[${marks}]+|[${marks}]*[${hyphens}${apostrophes}][${marks}]*)${SIGN}+)*[${marks}]*`,
      "gu",
    );
    this.hyphen = new RegExp(`[${hyphens}]`);
    this.apostrophe = new RegExp(`[${apostrophes}]`, "g");
    this.aliases = new Map(phrases.filter(([words]) => words.length === 1).map(([[word], term]) => [word, term]));
    this.byForm = tree(phrases);
    this.byTerm = tree(compounds);
  }

  /** A word without the accidents of writing. */
  fold(word) {
    if (SIMPLE.test(word)) return word.toLowerCase();
    return word.replace(UNSEEN, "").normalize("NFKC").toLowerCase().replace(this.apostrophe, "'");
  }

  /** A word as it is looked up: Jum'at is also written Jumat. */
  form(word) {
    return this.fold(word).replace(/'/g, "");
  }

  /**
   * The words of a text.
   * @returns {Word[]}
   */
  words(text) {
    const words = [];
    for (const match of text.matchAll(this.words_)) {
      for (const [piece, at] of this.pieces(match[0])) {
        const start = match.index + at;
        words.push({ form: this.form(piece), start, end: start + piece.length, position: words.length });
      }
    }
    return words;
  }

  /** A hyphen joins a doubled word (`undang-undang`) and parts any other. */
  pieces(run) {
    const parts = run.split(this.hyphen);
    if (parts.length === 1 || this.isDoubled(parts)) return [[run, 0]];
    let at = 0;
    return parts
      .map((part) => [part, (at += part.length + 1) - part.length - 1])
      .filter(([part]) => part);
  }

  isDoubled(parts) {
    if (parts.length !== 2 || parts.some((part) => DIGIT.test(part))) return false;
    const [first, second] = parts.map((part) => this.fold(part));
    return first.endsWith(second) || second.startsWith(first);
  }

  bare(form) {
    const clitic = this.clitics.find((ending) => form.endsWith(ending));
    return clitic ? form.slice(0, -clitic.length) : form;
  }

  isFunctionWord(form) {
    if (this.contentWords.has(form)) return false;
    return this.stop.has(form) || this.stop.has(this.bare(form));
  }

  /** The term of a word that is another writing of it. */
  alias(form) {
    return this.aliases.get(form) ?? this.aliases.get(this.bare(form));
  }

  /** A term and what means nearly the same, with their weights. */
  answers(term) {
    const others = Object.prototype.hasOwnProperty.call(this.synonyms, term) ? this.synonyms[term] : [];
    return [[term, 1], ...others.map((other) => [other, this.synonymWeight])];
  }

  /**
   * What a text asks for, in order, each term once; a phrase asks for itself alone.
   * @param {(form: string) => string} termOf
   * @returns {(Word & {term: string, isPhrase: boolean})[]}
   */
  asked(text, termOf) {
    const words = this.words(text);
    const asked = new Map();
    for (let at = 0; at < words.length; at += 1) {
      const { form, start, position } = words[at];
      const phrase = this.longestPhrase(text, words, at, termOf);
      const term = phrase ? phrase.term : !this.isFunctionWord(form) && termOf(form);
      if (phrase) at = phrase.last;
      const one = { form, start, end: words[at].end, position, term, isPhrase: Boolean(phrase) };
      if (term && !asked.has(term)) asked.set(term, one);
    }
    return [...asked.values()];
  }

  longestPhrase(text, words, at, termOf) {
    const opened = [this.byForm.next.get(words[at].form), this.byTerm.next.get(termOf(words[at].form))];
    let longest = null;
    for (let node of opened) {
      for (let last = at + 1; node && last < words.length; last += 1) {
        node = this.following(node, between(text.slice(words[last - 1].end, words[last].start)), words[last].form);
        if (node?.term && !(longest?.last >= last)) longest = { term: node.term, last };
      }
    }
    return longest;
  }

  following(node, sign, form) {
    const behind = sign ? node.next.get(sign) : node;
    return behind && (behind.next.get(form) ?? behind.next.get(this.bare(form)));
  }
}

function tree(phrases) {
  const root = { next: new Map(), term: null };
  for (const [elements, term] of phrases) {
    let node = root;
    for (const element of elements) {
      if (!node.next.has(element)) node.next.set(element, { next: new Map(), term: null });
      node = node.next.get(element);
    }
    node.term ??= term;
  }
  return root;
}

/** What parts two words besides blanks and hyphens. */
function between(gap) {
  return gap === " " ? "" : gap.replace(BLANKS, "");
}
