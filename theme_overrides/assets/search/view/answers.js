// What the dialog asks and shows. Only the answer to the newest question is ever shown.

import { failed, functionWords, goOn, nothing, start, suggestions, toBrowse } from "./dialog_messages.js";
import { button, element } from "./element.js";
import { options } from "./hits.js";
import { reasonOf, search } from "./opening.js";
import { WORDS } from "./words.js";

const PAUSE = 120;
const PAUSE_ALOUD = 700;
const SLOW = 300;
const STEP = 10;
const SHORTEST = 3;

export class Answers {
  #parts;
  #keys;
  #turn = 0;
  #pause;
  #pauseAloud;
  #limit = STEP;
  #answered = null;
  #opensFirst = false;

  /** Ties the parts of a dialog to the search; `keys` is the combobox over its list. */
  constructor(parts, keys) {
    this.#parts = parts;
    this.#keys = keys;
  }

  /** Ask what is typed, once the typing pauses. */
  soon() {
    this.#limit = STEP;
    this.#opensFirst = false;
    this.#beBusy(true);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.now(), PAUSE);
  }

  /** Ask something else than what is typed. */
  about(text) {
    this.#parts.input.value = text;
    this.#parts.input.focus();
    this.#limit = STEP;
    return this.now();
  }

  /** Ask what is typed. */
  async now() {
    clearTimeout(this.#pause);
    this.#turn += 1;
    const turn = this.#turn;
    const text = this.#parts.input.value;
    if (!text.trim()) return this.#show({ message: start((example) => this.about(example)) });
    this.#beBusy(true);
    const slow = setTimeout(() => turn === this.#turn && this.#wait(), SLOW);
    try {
      const answer = await (await search()).ask(text, { limit: this.#limit });
      if (turn === this.#turn) this.#answer(answer, text);
    } catch (failure) {
      if (turn === this.#turn) this.#fail(failure);
    } finally {
      clearTimeout(slow);
    }
  }

  /** Drop what was asked and not yet answered. */
  stop() {
    this.#turn += 1;
    this.#opensFirst = false;
    this.#beBusy(false);
    clearTimeout(this.#pause);
    clearTimeout(this.#pauseAloud);
  }

  /** Open the chosen result, or the first one as soon as what is typed has been answered. */
  openChosen() {
    const isAnswered = this.#answered === this.#parts.input.value;
    const target = this.#keys.chosen() ?? (isAnswered ? this.#keys.first() : null);
    if (target) target.click();
    else if (!isAnswered) {
      this.#opensFirst = true;
      this.now();
    }
  }

  #answer(answer, text) {
    const ask = (other) => this.about(other);
    const hints = suggestions(answer, ask);
    const found = answer.hits.flatMap(options);
    const isTooLittle = answer.status === "nothing" && text.trim().length < SHORTEST;
    if (answer.status === "empty" || isTooLittle) this.#show({ message: goOn(ask) });
    else if (answer.status === "only-function-words") this.#show({ message: functionWords() });
    else if (!found.length) this.#show({ hints, message: nothing(text) });
    else this.#show({ hints: [count(answer.total), ...hints], found, after: this.#after(answer, text) });
    this.#answered = text;
    this.#speak(found.length ? WORDS.foundAloud(answer.total) : this.#parts.message.firstChild?.textContent);
    if (this.#opensFirst) this.#keys.first()?.click();
    this.#opensFirst = false;
  }

  #after(answer, text) {
    if (answer.hits.length === answer.total) return [toBrowse(text)];
    return [button(WORDS.more, () => this.#more(), { class: "kb-button" }), toBrowse(text)];
  }

  async #more() {
    const before = this.#keys.count();
    this.#limit += STEP;
    this.#parts.input.focus();
    await this.now();
    this.#keys.choose(before);
  }

  #fail(failure) {
    const message = failed(reasonOf(failure), () => {
      this.#parts.input.focus();
      this.now();
    });
    this.#show({ message });
    this.#speak(message[0].textContent);
  }

  #wait() {
    this.#parts.hints.replaceChildren(element("p", {}, WORDS.waiting));
    if (!this.#keys.count()) this.#parts.message.replaceChildren();
  }

  #show({ hints = [], found = [], message = [], after = [] }) {
    const parts = { hints, list: found, message, after };
    for (const [name, content] of Object.entries(parts)) {
      this.#parts[name].replaceChildren(...content);
    }
    this.#answered = null;
    this.#beBusy(false);
    this.#keys.renew();
  }

  #beBusy(isBusy) {
    this.#parts.scroll.setAttribute("aria-busy", String(isBusy));
  }

  /** Told once typing has paused, so that a screen reader does not speak into every letter. */
  #speak(words = "") {
    clearTimeout(this.#pauseAloud);
    this.#pauseAloud = setTimeout(() => (this.#parts.aloud.textContent = words), PAUSE_ALOUD);
  }
}

function count(total) {
  return element("p", { class: "kb-search__count" }, WORDS.found(total));
}
