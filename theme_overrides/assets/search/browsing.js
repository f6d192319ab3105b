// All cases by their facets: any of the chosen values in a facet, in every facet; and how many each would leave.

import { hitsOf, scored, soughtBy } from "./answering.js";
import { question } from "./asking.js";
import { gaps, triple } from "./signs.js";

const MADE_UP = "rekaan";
const READ_FOR_PHRASES = 200;

/**
 * @typedef {object} Wanted
 * @property {string} [text]
 * @property {Object<string, string[]>} [facets] ids of the chosen values
 * @property {"relevan" | "bukti" | "terbaru" | "terlama" | "judul"} [sort]
 * @property {number} [limit]
 * @property {number} [offset]
 */

/**
 * Cases that answer a text and hold the chosen values; without words in the text, the values alone choose.
 * @param {Wanted} wanted
 */
export async function browse({ limit = 20, offset = 0, ...wanted }, library) {
  const { table, rows, asked, scores } = await chosen(wanted, library);
  const pages = rows.all.slice(offset, offset + limit).map((row) => table.pages[row]);
  return {
    status: rows.all.length ? "results" : "nothing",
    total: rows.all.length,
    hits: await hitsOf(pages, scores, asked && soughtBy(asked, library), library),
    counts: rows.counts,
    correction: asked?.correction ?? null,
  };
}

/**
 * Every row that `browse` would find, in the same order, as flat texts; several values are parted by a semicolon.
 * @param {Wanted} wanted
 * @returns {Promise<Object<string, string>[]>}
 */
export async function rows(wanted, library) {
  const names = library.shelf.get("catalogue.json", (catalogue) => catalogue);
  const { table, rows: found } = await chosen(wanted, library);
  const { ids, titles, urls } = await names;
  return found.all.map((row) => ({
    id: ids[row],
    title: titles[row],
    url: new URL(urls[row], library.root).href,
    ...Object.fromEntries([...table.facets].map(([name, facet]) => [name, labelsOf(row, facet)])),
  }));
}

async function chosen({ text = "", facets = {}, sort }, library) {
  const tableComing = library.shelf.get("facets.json", tableOf);
  const read = text.trim() ? await question(text, library) : null;
  const asked = read?.wanted.length ? read : null;
  const all = { enough: Infinity, most: READ_FOR_PHRASES };
  const scores = asked ? await scored(asked, library, all) : new Float64Array(library.shelf.meta.pages);
  const table = await tableComing;
  const found = narrowed(table, facets, asked ? (row) => scores[table.pages[row]] > 0 : () => true);
  const order = await orderBy(sort ?? "bukti", table, asked && scores, library.shelf);
  return { table, asked, scores, rows: { ...found, all: Array.from(found.all).sort(order) } };
}

/** The columns of the table of cases. */
function tableOf({ cases, facets }) {
  const pages = Int32Array.from(gaps(cases));
  const columns = Object.entries(facets).map(([name, values]) => [name, facetOf(values, pages.length)]);
  return { pages, facets: new Map(columns) };
}

/** A facet: its values with their labels, and for each row the numbers of its values, one after the other. */
function facetOf(values, count) {
  const ids = values.map(([id]) => id);
  const labels = values.map(([, label]) => label);
  const holding = values.map(([, , rows]) => gaps(rows));
  const starts = new Int32Array(count + 1);
  for (const rows of holding) for (const row of rows) starts[row + 1] += 1;
  for (let row = 0; row < count; row += 1) starts[row + 1] += starts[row];
  const free = starts.slice();
  const numbers = new Int32Array(starts[count]);
  holding.forEach((rows, number) => {
    for (const row of rows) numbers[free[row]++] = number;
  });
  return { ids, labels, starts, numbers };
}

/** The rows that pass, and for each value how many rows it would leave if only the other facets were chosen. */
function narrowed(table, facets, isWanted) {
  const all = [];
  const columns = [...table.facets].map(([name, facet]) => columnOf(name, facet, facets[name]));
  const choosing = columns.filter(({ wanted }) => wanted);
  for (let row = 0; row < table.pages.length; row += 1) {
    if (!isWanted(row)) continue;
    const failed = choosing.filter((column) => !holds(column, row));
    if (failed.length === 0) all.push(row);
    if (failed.length < 2) for (const column of failed.length ? failed : columns) countIn(column, row);
  }
  return { all, counts: Object.fromEntries(columns.map((column) => [column.name, countsOf(column)])) };
}

function columnOf(name, facet, chosen = []) {
  const wanted = chosen.length ? Uint8Array.from(facet.ids, (id) => (chosen.includes(id) ? 1 : 0)) : null;
  return { name, ...facet, wanted, counts: new Int32Array(facet.ids.length) };
}

function holds({ starts, numbers, wanted }, row) {
  for (let at = starts[row]; at < starts[row + 1]; at += 1) if (wanted[numbers[at]]) return true;
  return false;
}

function countIn({ starts, numbers, counts }, row) {
  for (let at = starts[row]; at < starts[row + 1]; at += 1) counts[numbers[at]] += 1;
}

function countsOf({ ids, labels, counts }) {
  return ids.map((id, at) => ({ id, label: labels[at], count: counts[at] }));
}

function labelsOf(row, { labels, starts, numbers }) {
  return Array.from(numbers.subarray(starts[row], starts[row + 1]), (number) => labels[number]).join("; ");
}

/** A comparison of rows; the order of addresses decides between equal ones. */
async function orderBy(sort, table, scores, shelf) {
  if (sort === "relevan" && scores) {
    return (one, other) => scores[table.pages[other]] - scores[table.pages[one]] || one - other;
  }
  if (sort === "judul") {
    const ranks = await shelf.get("titles.json", (content) => content.ranks);
    return (one, other) => triple(ranks, 3 * one) - triple(ranks, 3 * other);
  }
  const years = numbersOf(table, "year");
  const latest = (one, other) => years[other] - years[one] || one - other;
  if (sort === "terbaru") return latest;
  if (sort === "terlama") return (one, other) => (years[one] || 9999) - (years[other] || 9999) || one - other;
  const strength = strengths(table);
  return (one, other) => strength[other] - strength[one] || latest(one, other);
}

/** The first value of a facet in a row. */
function firstOf(table, name, row) {
  const { ids, starts, numbers } = table.facets.get(name);
  return starts[row] < starts[row + 1] ? ids[numbers[starts[row]]] : undefined;
}

function numbersOf(table, name) {
  return table.pages.map((_, row) => Number(firstOf(table, name, row) ?? 0));
}

/** The level of evidence; whatever is made up comes last. */
function strengths(table) {
  return numbersOf(table, "evidence").map((level, row) => (firstOf(table, "nature", row) === MADE_UP ? -1 : level));
}
