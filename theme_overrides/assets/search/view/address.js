// What is asked on /jelajah/, as it stands in the address: `?q=…&strategi=komunikasi,kepercayaan&urut=terbaru`.

/** The facets by their names in the address, in the order in which they stand there. */
const PARAMETERS = {
  strategy: "strategi",
  sector: "sektor",
  region: "wilayah",
  agency: "instansi",
  year: "tahun",
  outcome: "hasil",
  evidence: "bukti",
  continuity: "kelanjutan",
  nature: "sifat",
};

const SORTS = ["relevan", "bukti", "terbaru", "terlama", "judul"];

/** The order that nobody has to choose. */
export function usualSort(text) {
  return text.trim() ? "relevan" : "bukti";
}

/** The order that somebody chose, unless it needs words and there are none. */
export function sortFor(text, sort) {
  const possible = SORTS.includes(sort) && (sort !== "relevan" || text.trim());
  return possible ? sort : usualSort(text);
}

/** Whether the query of an address asks for values of a facet. */
export function asksFor(query, facet) {
  return new URLSearchParams(query).has(PARAMETERS[facet]);
}

/** The question in the query of an address; values that the page does not know are left out. */
export function questionIn(query, isKnown) {
  const given = new URLSearchParams(query);
  const text = given.get("q") ?? "";
  const facets = {};
  for (const [facet, name] of Object.entries(PARAMETERS)) {
    const asked = (given.get(name) ?? "").split(",").filter((id) => isKnown(facet, id));
    if (asked.length) facets[facet] = [...new Set(asked)];
  }
  return { text, facets, sort: sortFor(text, given.get("urut")) };
}

/** The query that says this question: empty for the one that every reader begins with. */
export function queryOf({ text, facets, sort }) {
  const parts = [];
  if (text.trim()) parts.push(["q", text.trim()]);
  for (const [facet, name] of Object.entries(PARAMETERS)) {
    if (facets[facet]?.length) parts.push([name, facets[facet].join(",")]);
  }
  if (sort !== usualSort(text)) parts.push(["urut", sort]);
  const written = parts.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`);
  return written.length ? `?${written.join("&")}` : "";
}
