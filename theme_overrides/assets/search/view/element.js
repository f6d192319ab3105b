// Elements made of text. Nothing here or in any other module of the search reads a text as markup.

/** A new element; attributes that are `true` stand alone, those that are `false`, null or undefined are left out. */
export function element(tag, attributes = {}, ...content) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  made.append(...content.flat().filter(Boolean));
  return made;
}

/** A button that does something here. */
export function button(label, does, attributes = {}) {
  const made = element("button", { type: "button", ...attributes }, label);
  made.addEventListener("click", does);
  return made;
}

/** Pieces of a text, those that match marked. */
export function marked(pieces) {
  return pieces.map(({ text, match }) => (match ? element("mark", {}, text) : text));
}

/** Labelled facts in one line, parted by dots that nobody hears. */
export function facts(texts) {
  return texts
    .filter(Boolean)
    .flatMap((text, place) => [
      ...(place ? [" ", element("span", { "aria-hidden": "true" }, "·"), " "] : []),
      element("span", {}, text),
    ]);
}
