// The list on /jelajah/: as the site printed it until something is asked, then what was found.

import { button, element } from "./element.js";
import { card } from "./hits.js";
import { CONTRIBUTE } from "./opening.js";
import { WORDS } from "./words.js";

export class FoundList {
  #title;
  #count;
  #list;
  #printed;

  /** Takes over a list that the site printed. */
  constructor(section) {
    this.#title = section.querySelector(".kb-found__title");
    this.#count = section.querySelector(".kb-found__count");
    this.#list = section.querySelector(".kb-found__list");
    this.#printed = { nodes: [...this.#list.childNodes], count: this.#count.textContent };
  }

  /** All cases, as the site printed them. */
  showPrinted() {
    this.#show(WORDS.allCases, this.#printed.count, this.#printed.nodes);
  }

  showWaiting() {
    this.#show(WORDS.matchingCases, WORDS.waiting, []);
  }

  /** What was found; `hints` come first, and `more` is what the button for the rest does. */
  showFound({ hits, total }, hints, more) {
    const shown = hits.length < total ? WORDS.shown(hits.length, total) : WORDS.cases(total);
    const cards = element("ul", { class: "kb-cards" }, hits.map(card));
    const rest = hits.length < total ? [button(WORDS.moreCases, more, { class: "kb-button kb-more" })] : [];
    this.#show(WORDS.matchingCases, shown, [...hints, hits.length ? cards : nothing(), ...rest]);
  }

  /** What went wrong, above all cases. */
  showFailed(message) {
    const all = element("p", {}, WORDS.allBelow);
    this.#show(WORDS.allCases, "", [...message, all, ...this.#printed.nodes]);
  }

  /** Move the focus to the nth case. */
  focus(place) {
    this.#list.querySelectorAll(".kb-card h3 a")[place]?.focus();
  }

  #show(title, count, nodes) {
    this.#title.textContent = title;
    this.#count.textContent = count;
    this.#list.replaceChildren(...nodes);
  }
}

function nothing() {
  return element(
    "div",
    { class: "kb-nothing" },
    element("p", { class: "kb-search__verdict" }, WORDS.nothingBrowse),
    element("p", {}, WORDS.nothingBrowseNext),
    element("p", {}, WORDS.proposeQuestion, element("a", { href: CONTRIBUTE }, WORDS.propose), "."),
  );
}
