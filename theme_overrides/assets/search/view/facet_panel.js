// The lists of values on /jelajah/, made into boxes to tick.

import { element } from "./element.js";
import { WORDS, number } from "./words.js";

const LONG = 12;
const OPEN_AT_FIRST = new Set(["strategy", "outcome", "evidence"]);

class Facet {
  #rows = new Map();
  #find = null;
  #place;
  #none = element("p", { class: "kb-facet__none" }, WORDS.noSuchValue);

  /** Takes over a list that the site printed, or the link in its place when the list was too long to print. */
  constructor(details, changed) {
    this.id = details.dataset.facet;
    this.details = details;
    this.label = details.querySelector("summary").textContent;
    this.#place = details.querySelector("ul, p");
    this.isThere = this.#place.matches("ul");
    if (this.isThere) this.fill([...this.#place.children].map(printed));
    details.addEventListener("change", (event) => event.target !== this.#find && changed());
  }

  /** Make boxes of all values. */
  fill(values) {
    this.#rows = new Map(values.map((value) => [value.id, row(value)]));
    this.#find = this.#rows.size > LONG ? findBox(this.label) : null;
    this.#find?.addEventListener("input", () => this.#hide());
    this.#place.replaceWith(this.#fieldset());
    this.details.hidden = this.#rows.size === 0;
  }

  get chosen() {
    return [...this.#rows].filter(([, { box }]) => box.checked).map(([id]) => id);
  }

  has(id) {
    return this.#rows.has(id);
  }

  wordsOf(id) {
    return this.#rows.get(id).text;
  }

  choose(ids) {
    for (const [id, { box }] of this.#rows) box.checked = ids.includes(id);
    this.#hide();
  }

  /** Show how many cases each value would give; without counts, how many there are in all. */
  count(counts) {
    const found = counts && new Map(counts.map((value) => [String(value.id), value.count]));
    for (const [id, one] of this.#rows) {
      one.count = found ? (found.get(id) ?? 0) : one.all;
      one.number.textContent = `(${number(one.count)})`;
      one.line.classList.toggle("kb-value--none", one.count === 0);
    }
    this.#hide();
  }

  #fieldset() {
    const lines = [...this.#rows.values()].map(({ line }) => line);
    this.#none.hidden = true;
    return element(
      "fieldset",
      {},
      element("legend", { class: "kb-unseen" }, this.label),
      this.#find,
      element("div", { class: "kb-facet__values" }, lines, this.#none),
    );
  }

  /** Of a long list, only what gives cases and holds the letters looked for. */
  #hide() {
    if (!this.#find) return;
    const letters = this.#find.value.trim().toLowerCase();
    let seen = 0;
    for (const { line, box, text, count } of this.#rows.values()) {
      line.hidden = !box.checked && !(count && text.toLowerCase().includes(letters));
      seen += line.hidden ? 0 : 1;
    }
    this.#none.hidden = seen > 0;
  }
}

function printed(item) {
  const { value, count } = item.dataset;
  return { id: value, label: item.firstElementChild.textContent, count: Number(count) };
}

function row({ label: text, count: all }) {
  const box = element("input", { type: "checkbox" });
  const shown = element("span", { class: "kb-value__count" }, `(${number(all)})`);
  const line = element("label", { class: "kb-value" }, box, element("span", {}, text, " ", shown));
  return { text, all, count: all, box, number: shown, line };
}

function findBox(label) {
  const words = WORDS.filterValues(label);
  return element("input", { class: "kb-facet__find", type: "search", "aria-label": words, placeholder: words });
}

export class FacetPanel {
  #facets;
  #later;
  #filling;
  #counts = null;

  /**
   * Takes over all lists below `filters`; `changed` is called whenever a box was ticked or cleared. What was too long
   * to print is fetched by `later`, when a reader opens it or an address asks for it.
   */
  constructor(filters, changed, later) {
    const lists = [...filters.querySelectorAll("[data-facet]")];
    this.#facets = new Map(lists.map((details) => [details.dataset.facet, new Facet(details, changed)]));
    this.#later = later;
    for (const { details } of this.#missing()) {
      details.addEventListener("toggle", () => details.open && this.fill().catch(() => {}));
    }
  }

  #missing() {
    return [...this.#facets.values()].filter(({ isThere }) => !isThere);
  }

  /** Whether a list that `isAsked` is not there yet. */
  lacks(isAsked) {
    return this.#missing().some(({ id }) => isAsked(id));
  }

  /** Fetch the lists that were not printed. */
  async fill() {
    this.#filling ??= this.#later();
    try {
      const counts = await this.#filling;
      for (const facet of this.#missing()) {
        facet.fill(counts[facet.id] ?? []);
        facet.isThere = true;
        facet.count(this.#counts && (this.#counts[facet.id] ?? []));
      }
    } catch (failure) {
      this.#filling = undefined;
      throw failure;
    }
  }

  get chosen() {
    const all = [...this.#facets].map(([id, facet]) => [id, facet.chosen]);
    return Object.fromEntries(all.filter(([, ids]) => ids.length));
  }

  has(facet, id) {
    return this.#facets.get(facet)?.has(id) ?? false;
  }

  /** A facet's value in words. */
  wordsOf(facet, id) {
    const found = this.#facets.get(facet);
    return { facet: found.label, value: found.wordsOf(id) };
  }

  choose(facets) {
    for (const [id, facet] of this.#facets) facet.choose(facets[id] ?? []);
  }

  count(counts) {
    this.#counts = counts;
    for (const [id, facet] of this.#facets) facet.count(counts && (counts[id] ?? []));
  }

  /** Unfold what is used most, where there is room, and what something is chosen in; what a reader opened stays. */
  unfold(hasRoom) {
    for (const [id, { details, chosen }] of this.#facets) {
      details.open ||= chosen.length > 0 || (hasRoom && OPEN_AT_FIRST.has(id));
    }
  }
}
