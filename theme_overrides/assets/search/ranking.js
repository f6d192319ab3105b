// Which pages answer best.

/**
 * What each page gets for what is wanted: of each asked word, the alternative that says most.
 * @param {import("./asking.js").Answers[]} wanted
 * @param {Map<string, import("./postings.js").Postings>} postings
 */
export function scoresOf(wanted, postings, count) {
  const scores = new Float64Array(count);
  for (const answers of wanted) {
    const held = answers.filter(([term]) => postings.has(term));
    if (held.length === 1) addTo(scores, postings.get(held[0][0]), held[0][1]);
    else if (held.length) addBest(scores, held, postings);
  }
  return scores;
}

function addTo(scores, { pages, said }, weight) {
  for (let at = 0; at < pages.length; at += 1) scores[pages[at]] += weight * said[at];
}

function addBest(scores, answers, postings) {
  const best = new Float64Array(scores.length);
  for (const [term, weight] of answers) {
    const { pages, said } = postings.get(term);
    for (let at = 0; at < pages.length; at += 1) best[pages[at]] = Math.max(best[pages[at]], weight * said[at]);
  }
  for (let page = 0; page < best.length; page += 1) scores[page] += best[page];
}

/** Pages with any of some terms, as a one at the place of each. */
export function pagesWith(terms, postings, count) {
  const held = new Uint8Array(count);
  for (const term of terms) for (const page of postings.get(term)?.pages ?? []) held[page] = 1;
  return held;
}

/** Take the score from every page that may not be shown. */
export function keepOnly(scores, isAllowed) {
  for (let page = 0; page < scores.length; page += 1) if (scores[page] && !isAllowed(page)) scores[page] = 0;
}

/** How many pages have a score. */
export function countOf(scores) {
  let count = 0;
  for (const score of scores) if (score) count += 1;
  return count;
}

/** The pages with the highest scores, best first; of equal ones the first. */
export function best(scores, limit) {
  const chosen = [];
  for (let page = 0; page < scores.length && limit > 0; page += 1) {
    const score = scores[page];
    if (!score || (chosen.length === limit && score <= scores[chosen[limit - 1]])) continue;
    let at = chosen.length === limit ? limit - 1 : chosen.length;
    for (; at > 0 && scores[chosen[at - 1]] < score; at -= 1) chosen[at] = chosen[at - 1];
    chosen[at] = page;
  }
  return chosen;
}
