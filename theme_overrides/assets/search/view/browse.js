// /jelajah/ with modules: the lists that the site printed become facets, and the address says what is asked.

import { asksFor, questionIn, queryOf, sortFor, usualSort } from "./address.js";
import { chips } from "./chips.js";
import { failed, suggestions } from "./dialog_messages.js";
import { button } from "./element.js";
import { FacetPanel } from "./facet_panel.js";
import { FoundList } from "./found_list.js";
import { reasonOf, search } from "./opening.js";
import { saveRows } from "./saving.js";
import { WORDS } from "./words.js";

const PAUSE = 200;
const SLOW = 300;
const STEP = 20;
const ROOM = matchMedia("(min-width: 60em)");

class Browse {
  #parts;
  #panel;
  #list;
  #question = questionIn("", () => false);
  #shown = STEP;
  #turn = 0;
  #pause;
  #isTyping = false;

  constructor(page) {
    this.#parts = partsOf(page);
    const choose = () => this.#change({ facets: this.#panel.chosen });
    this.#panel = new FacetPanel(this.#parts.filters, choose, everyValue);
    this.#list = new FoundList(this.#parts.section);
    this.#listen();
    this.#begin();
  }

  /** Answer what the address asks for, once the lists of what it names are there. */
  async #begin() {
    const lacks = this.#lacks();
    if (lacks) this.#list.showWaiting();
    try {
      if (lacks) await this.#panel.fill();
    } catch (failure) {
      this.#list.showFailed(failed(reasonOf(failure), () => this.#begin()));
      return;
    }
    this.#readAddress();
    this.#reflect();
    this.#panel.unfold(ROOM.matches);
    if (!this.#isUnasked()) {
      this.#list.showWaiting();
      this.#run();
    } else if (lacks) this.#show(null);
  }

  #lacks() {
    return this.#panel.lacks((facet) => asksFor(location.search, facet));
  }

  #listen() {
    const { form, input, sort, save } = this.#parts;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#typed();
      this.#isTyping = false;
    });
    input.addEventListener("input", () => {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => this.#typed(), PAUSE);
    });
    sort.addEventListener("change", () => this.#change({ sort: sort.value }));
    save.addEventListener("click", () => saveRows(this.#question).catch((failure) => this.#fail(failure)));
    addEventListener("popstate", () => this.#returned());
  }

  #typed() {
    clearTimeout(this.#pause);
    const text = this.#parts.input.value;
    if (text.trim() !== this.#question.text.trim()) this.#change({ text }, true);
  }

  /** The reader asks something else; letters typed one after the other are one step of the history. */
  #change(change, isTyping = false) {
    const { text, sort } = this.#question;
    const next = { ...this.#question, ...change };
    const wasUsual = !change.sort && sort === usualSort(text);
    this.#question = { ...next, sort: wasUsual ? usualSort(next.text) : sortFor(next.text, next.sort) };
    this.#shown = STEP;
    const remember = isTyping && this.#isTyping ? "replaceState" : "pushState";
    history[remember]({ shown: STEP }, "", location.pathname + queryOf(this.#question));
    this.#isTyping = isTyping;
    this.#reflect();
    this.#run();
  }

  #readAddress() {
    this.#question = questionIn(location.search, (facet, id) => this.#panel.has(facet, id));
    this.#shown = history.state?.shown ?? STEP;
  }

  /** Back or forward in the history; a jump to an anchor asks nothing new. */
  #returned() {
    if (this.#lacks()) return this.#begin();
    const before = queryOf(this.#question);
    this.#readAddress();
    if (queryOf(this.#question) === before) return;
    this.#isTyping = false;
    this.#reflect();
    this.#run();
  }

  #isUnasked() {
    return queryOf(this.#question) === "";
  }

  /** Show the question in its boxes. */
  #reflect() {
    const { text, facets, sort } = this.#question;
    const { input, sort: sorts, title, chosen } = this.#parts;
    if (input.value.trim() !== text.trim()) input.value = text;
    sorts.options[0].hidden = sorts.options[0].disabled = !text.trim();
    sorts.value = sort;
    this.#panel.choose(facets);
    title.textContent = WORDS.filters(Object.values(facets).flat().length);
    const wordsOf = (facet, id) => this.#panel.wordsOf(facet, id);
    chosen.replaceChildren(...chips(facets, wordsOf, (facet, id) => this.#remove(facet, id)));
    chosen.hidden = !chosen.firstChild;
  }

  #remove(facet, id) {
    const { facets } = this.#question;
    const rest = facet ? { ...facets, [facet]: facets[facet].filter((other) => other !== id) } : {};
    this.#change({ facets: Object.fromEntries(Object.entries(rest).filter(([, ids]) => ids.length)) });
    (this.#parts.chosen.querySelector("button") ?? this.#parts.heading).focus();
  }

  async #run() {
    this.#turn += 1;
    const turn = this.#turn;
    const { section } = this.#parts;
    const slow = setTimeout(() => turn === this.#turn && section.setAttribute("aria-busy", "true"), SLOW);
    try {
      const answer = this.#isUnasked() ? null : await this.#answer();
      if (turn === this.#turn) this.#show(answer);
    } catch (failure) {
      if (turn === this.#turn) this.#fail(failure);
    } finally {
      clearTimeout(slow);
      if (turn === this.#turn) section.removeAttribute("aria-busy");
    }
  }

  async #answer() {
    return (await search()).browse({ ...this.#question, limit: this.#shown, offset: 0 });
  }

  #show(answer) {
    this.#panel.count(answer && answer.counts);
    this.#parts.see.textContent = answer ? WORDS.seeCases(answer.total) : WORDS.seeAllCases;
    if (!answer) return this.#list.showPrinted();
    const hints = suggestions({ correction: answer.correction }, (text) => this.#change({ text }));
    this.#list.showFound(answer, hints, () => this.#more());
  }

  async #more() {
    const before = this.#shown;
    this.#shown += STEP;
    history.replaceState({ shown: this.#shown }, "");
    await this.#run();
    this.#list.focus(before);
  }

  #fail(failure) {
    this.#list.showFailed(failed(reasonOf(failure), () => this.#run()));
  }
}

/** All values of all facets, each with the number of its cases. */
async function everyValue() {
  return (await (await search()).browse({ limit: 0 })).counts;
}

/** The printed parts of the page that change, and the few that only make sense now. */
function partsOf(page) {
  const find = (selector) => page.querySelector(selector);
  const parts = {
    form: find(".kb-ask"),
    input: find("#kb-ask"),
    filters: find(".kb-filters"),
    title: find(".kb-filters > summary"),
    section: find(".kb-found"),
    heading: find("#kasus"),
    sort: find("#kb-sort"),
    save: find(".kb-csv"),
    chosen: find(".kb-chosen"),
  };
  parts.see = seeButton(parts);
  parts.filters.append(parts.see);
  return parts;
}

/** On a phone the list lies below the facets: the way from one to the other. */
function seeButton({ filters, heading }) {
  const see = () => {
    filters.open = false;
    heading.scrollIntoView();
    heading.focus();
  };
  return button(WORDS.seeAllCases, see, { class: "kb-button kb-filters__see" });
}

/** Facets stand open beside the list where there is room; where there is none, what a reader opened stays. */
function unfoldFilters(filters) {
  ROOM.addEventListener("change", () => (filters.open = ROOM.matches));
  filters.open ||= ROOM.matches;
}

const page = document.querySelector(".kb-browse");
document.querySelector(".kb-plain").remove();
page.classList.add("kb-browse--live");
for (const hidden of page.querySelectorAll(".kb-ask, .kb-tools__more")) hidden.hidden = false;
unfoldFilters(page.querySelector(".kb-filters"));
new Browse(page);
