// A page that was found, as readers see it: its card, and the words around what was asked for.

import { bestStretch, excerpt, pieces } from "./marking.js";

/**
 * @typedef {object} Hit
 * @property {string} id
 * @property {string} kind
 * @property {string} kindLabel
 * @property {import("./marking.js").Piece[]} title
 * @property {string} url
 * @property {number} score
 * @property {import("./marking.js").Piece[]} excerpt
 * @property {{heading: string, url: string} | null} section where on the page the excerpt stands
 * @property {string | null} evidenceLabel
 * @property {string | null} natureLabel
 * @property {string | null} outcomeLabel
 * @property {string | null} verificationLabel how far a quotation was traced
 * @property {string} place
 * @property {string} period
 * @property {number | null} year
 */

/**
 * A page as a hit; nothing is marked when nothing was asked for.
 * @param {import("./marking.js").Sought | null} sought
 * @returns {Hit}
 */
export function hitOf(page, score, sought, { root, shelf }) {
  const { labels } = shelf.meta;
  const shown = sought ? bestPassage(page, sought) : { excerpt: [{ text: page.summary ?? "", match: false }] };
  const url = new URL(page.url, root).href;
  return {
    id: page.id,
    kind: page.kind,
    kindLabel: labels.kind?.[page.kind] ?? page.kind,
    title: pieces(page.title, sought ? sought.in(page.title) : []),
    url,
    score: Math.round(score * 1000) / 1000,
    excerpt: shown.excerpt,
    section: sectionOf(shown.passage, url, labels),
    evidenceLabel: labels.evidence?.[page.evidence] ?? null,
    natureLabel: labels.nature?.[page.nature] ?? null,
    outcomeLabel: labels.outcome?.[page.outcome] ?? null,
    verificationLabel: labels.verification?.[page.verification] ?? null,
    place: page.place ?? "",
    period: page.period ?? "",
    year: page.year ?? null,
  };
}

/** The passage where most of what was asked for stands together; the summary, if none has more. */
function bestPassage({ summary = "", passages = [] }, sought) {
  let found = null;
  for (const [heading, anchor, text] of [["", "", summary], ...passages]) {
    const marks = sought.in(text);
    const stretch = bestStretch(marks);
    const inHeading = sought.in(heading).map(({ which }) => which);
    const count = inHeading.length ? new Set([...inHeading, ...marks.map(({ which }) => which)]).size : stretch.count;
    if (!found || count > found.count) found = { count, passage: { heading, anchor }, text, marks, stretch };
  }
  return { passage: found.passage, excerpt: excerpt(found.text, found.marks, found.stretch.start) };
}

function sectionOf(passage, url, labels) {
  const heading = passage?.heading || labels.section?.[passage?.anchor];
  if (!heading || !passage.anchor) return null;
  const address = new URL(url);
  address.hash = passage.anchor;
  return { heading, url: address.href };
}
