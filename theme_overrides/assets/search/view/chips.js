// What is chosen on /jelajah/, each with a way to take it back.

import { button, element } from "./element.js";
import { WORDS } from "./words.js";

/** One button for each chosen value; `remove` gets the facet and the id, or nothing for all of them. */
export function chips(facets, wordsOf, remove) {
  const all = Object.entries(facets).flatMap(([facet, ids]) => ids.map((id) => chip(facet, id, wordsOf, remove)));
  if (all.length > 1) all.push(button(WORDS.removeAll, () => remove(), { class: "kb-link" }));
  return all.map((one) => element("li", {}, one));
}

function chip(facet, id, wordsOf, remove) {
  const words = wordsOf(facet, id);
  const label = WORDS.remove(words.facet, words.value);
  const shown = element("span", {}, words.value, " ", element("span", { "aria-hidden": "true" }, "×"));
  return button(shown, () => remove(facet, id), { class: "kb-chip", "aria-label": label });
}
