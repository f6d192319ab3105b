// What the dialog says when there is no list of results to show.

import { button, element } from "./element.js";
import { BROWSE, CONTRIBUTE, ROOT } from "./opening.js";
import { EXAMPLES, WORDS } from "./words.js";

const STRATEGY = /^strategi\/[^/]+\/$/;

/** Strategies as the page's own navigation lists them: known even when nothing can be fetched. */
function strategies() {
  const found = new Map();
  for (const link of document.querySelectorAll(".md-nav a[href]")) {
    const { href, hash } = link;
    if (!hash && href.startsWith(ROOT.href) && STRATEGY.test(href.slice(ROOT.href.length))) {
      found.set(href, link.textContent.trim());
    }
  }
  return [...found].map(([href, title]) => element("li", {}, element("a", { href }, title)));
}

function strategyList(title) {
  const links = strategies();
  return links.length ? [element("p", {}, title), element("ul", { class: "kb-search__links" }, links)] : [];
}

/** Before anything is typed. */
export function start(ask) {
  const examples = EXAMPLES.map((text) => element("li", {}, button(text, () => ask(text), { class: "kb-chip" })));
  return [
    element("p", {}, WORDS.startTitle),
    element("ul", { class: "kb-chips" }, examples),
    ...strategyList(WORDS.strategiesTitle),
  ];
}

/** Too little was typed for an answer. */
export function goOn(ask) {
  return [element("p", {}, WORDS.goOn), ...start(ask)];
}

/** Nothing was found. */
export function nothing(text) {
  return [
    element("p", { class: "kb-search__verdict" }, WORDS.nothing(text)),
    ...strategyList(WORDS.nothingNext),
    element("p", {}, WORDS.proposeQuestion, element("a", { href: CONTRIBUTE }, WORDS.propose), "."),
  ];
}

/** Only words were typed that say nothing. */
export function functionWords() {
  return [
    element("p", { class: "kb-search__verdict" }, WORDS.functionWords),
    element("p", {}, WORDS.functionWordsNext),
  ];
}

/** The search could not answer. */
export function failed(reason, again) {
  const isOutdated = reason === "outdated";
  const does = isOutdated ? () => location.reload() : again;
  return [
    element("p", { class: "kb-search__verdict" }, isOutdated ? WORDS.outdated : WORDS.offline),
    element("p", {}, button(isOutdated ? WORDS.reload : WORDS.again, does, { class: "kb-button" })),
  ];
}

/** What may have been meant, and words that begin like the last one. */
export function suggestions({ correction, completions }, ask) {
  const choice = (text, look) => button(text, () => ask(text), { class: look });
  const chips = (completions ?? []).map((text) => element("li", {}, choice(text, "kb-chip")));
  return [
    correction ? element("p", {}, WORDS.didYouMean, choice(correction, "kb-link"), "?") : null,
    chips.length ? element("ul", { class: "kb-chips", "aria-label": WORDS.completions }, chips) : null,
  ].filter(Boolean);
}

/** Where the same question goes on, with facets. */
export function toBrowse(text) {
  const address = new URL(BROWSE);
  address.searchParams.set("q", text);
  return element("a", { href: address }, WORDS.toBrowse);
}
