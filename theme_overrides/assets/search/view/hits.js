// A page that was found, as an option of the dialog's list and as a card like those that the site prints.

import { element, facts, marked } from "./element.js";
import { WORDS } from "./words.js";

/** What a page is, and what must be known before it is believed: not real, not traced. */
function kind(hit) {
  const warning = hit.natureLabel || hit.verificationLabel;
  const label = warning ? [" ", element("span", { class: "kb-nature" }, warning)] : [];
  return element("span", { class: "kb-hit__kind" }, hit.kindLabel, label);
}

function about(hit) {
  return facts([
    hit.place,
    hit.period,
    hit.outcomeLabel && WORDS.outcome(hit.outcomeLabel),
    hit.evidenceLabel && WORDS.evidence(hit.evidenceLabel),
  ]);
}

/** A hit as one option, or as two when the words stand in a section that can be opened by itself. */
export function options(hit, number) {
  const id = `kb-hit-${number}`;
  const page = option(
    { class: "kb-hit", id, href: hit.url },
    kind(hit),
    element("span", { class: "kb-hit__title" }, marked(hit.title)),
    element("span", { class: "kb-hit__excerpt" }, marked(hit.excerpt)),
    element("span", { class: "kb-hit__about" }, about(hit)),
  );
  return hit.section ? [page, sectionOption(hit, id)] : [page];
}

function sectionOption({ section, title }, id) {
  const words = WORDS.section(section.heading);
  const name = `${words}, ${title.map((piece) => piece.text).join("")}`;
  const attributes = { class: "kb-hit-section", id: `${id}-section`, href: section.url, "aria-label": name };
  return option(attributes, words);
}

function option(attributes, ...content) {
  return element("a", { role: "option", "aria-selected": "false", tabindex: "-1", ...attributes }, ...content);
}

/** A case as it stands in every list of the site. */
export function card(hit) {
  return element(
    "li",
    { class: "kb-card" },
    hit.natureLabel ? element("p", { class: "kb-nature" }, hit.natureLabel) : "",
    element("h3", {}, element("a", { href: hit.url }, marked(hit.title))),
    element("p", {}, marked(hit.excerpt)),
    element("p", { class: "kb-card__meta" }, about(hit)),
  );
}
