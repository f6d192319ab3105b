// The keyboard of an input that commands a list of links: the editable combobox of the ARIA Authoring Practices.
// The input keeps the focus; the chosen option is the one that `aria-activedescendant` names.

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/** Which option comes next; -1 is the input itself, which lies between the last option and the first. */
function stepped(place, step, count) {
  const next = place + step;
  if (next >= count) return -1;
  return next < -1 ? count - 1 : next;
}

/** Ties an input to a list of `role="option"`s; call `renew` whenever the list has changed. */
export function combobox(input, list) {
  let options = [];
  let place = -1;

  function choose(next) {
    options[place]?.setAttribute("aria-selected", "false");
    place = next;
    const chosen = options[place];
    if (!chosen) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    chosen.setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  }

  function renew() {
    choose(-1);
    options = [...list.querySelectorAll('[role="option"]')];
    list.hidden = options.length === 0;
    input.setAttribute("aria-expanded", String(options.length > 0));
  }

  /** Whether the key was one of the list's. Home and End stay the input's own until an option is chosen. */
  function pressed(key) {
    if (options.length === 0) return false;
    if (key in STEPS) choose(stepped(place, STEPS[key], options.length));
    else if (place < 0) return false;
    else if (key === "Home") choose(0);
    else if (key === "End") choose(options.length - 1);
    else return false;
    return true;
  }

  input.addEventListener("keydown", (event) => {
    const modified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    if (!modified && !event.isComposing && pressed(event.key)) event.preventDefault();
  });

  return {
    renew,
    choose,
    chosen: () => options[place] ?? null,
    first: () => options[0] ?? null,
    count: () => options.length,
  };
}
