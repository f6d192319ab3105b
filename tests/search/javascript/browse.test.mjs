// All cases, narrowed, counted and sorted.

import assert from "node:assert/strict";
import { test } from "node:test";

import { marked, opened } from "./library.mjs";

const browse = (wanted) => opened().search.browse(wanted);
const idsOf = ({ hits }) => hits.map(({ id }) => id);
const countsOf = (answer, facet) => Object.fromEntries(answer.counts[facet].map(({ id, count }) => [id, count]));

test("without a wish all cases are there, the best supported first and what is made up last", async () => {
  const answer = await browse({});
  assert.deepEqual(idsOf(answer), ["banjir", "stunting", "markup", "posko-rekaan"]);
  assert.deepEqual([answer.status, answer.total, answer.correction], ["results", 4, null]);
});

test("values of one facet widen, values of two narrow", async () => {
  assert.deepEqual(idsOf(await browse({ facets: { strategy: ["tim"] } })), ["banjir", "posko-rekaan"]);
  assert.deepEqual(idsOf(await browse({ facets: { strategy: ["tim", "komunikasi"] } })), ["banjir", "stunting", "posko-rekaan"]);
  assert.deepEqual(idsOf(await browse({ facets: { strategy: ["tim"], nature: ["rekaan"] } })), ["posko-rekaan"]);
  assert.deepEqual(idsOf(await browse({ facets: { sector: [], year: ["2021"] } })), ["stunting"]);
});

test("a value says how many cases it would leave, whatever is chosen in its own facet", async () => {
  const answer = await browse({ facets: { strategy: ["komunikasi"] } });
  assert.deepEqual(countsOf(answer, "strategy"), { tim: 2, komunikasi: 2 });
  assert.deepEqual(countsOf(answer, "nature"), { rekaan: 0, nyata: 2 });
  assert.deepEqual(countsOf(answer, "agency"), { bpbd: 1, dinsos: 1 });
});

test("values stand as their labels are ordered, years from the last", async () => {
  const { counts } = await browse({});
  assert.deepEqual(counts.strategy, [
    { id: "tim", label: "Tim lintas instansi", count: 2 },
    { id: "komunikasi", label: "Komunikasi", count: 2 },
  ]);
  assert.deepEqual(counts.year.map(({ id }) => id), ["2024", "2021", "2019"]);
  assert.deepEqual(counts.evidence.map(({ id }) => id), ["3", "1", "0"]);
});

test("a value that no case has leaves nothing", async () => {
  const answer = await browse({ facets: { strategy: ["lain"], other: ["x"] } });
  assert.deepEqual([answer.status, answer.total, answer.hits], ["nothing", 0, []]);
});

test("a text narrows too, and its words are marked", async () => {
  const answer = await browse({ text: "laporan", sort: "relevan" });
  assert.deepEqual(idsOf(answer).sort(), ["banjir", "stunting"]);
  assert.equal(marked(answer.hits.find(({ id }) => id === "banjir").excerpt), "Dinas bekerja sama menjawab [laporan] warga.");
  assert.deepEqual(countsOf(answer, "strategy"), { tim: 1, komunikasi: 2 });
});

test("a text without words narrows nothing", async () => {
  for (const text of ["", "  ", "😀", "yang dan"]) assert.equal((await browse({ text, sort: "relevan" })).total, 4, text);
});

test("a phrase counts only where it stands", async () => {
  assert.deepEqual(idsOf(await browse({ text: '"laporan banjir"' })), ["stunting"]);
});

test("a typing mistake is mended here too", async () => {
  const answer = await browse({ text: "stuntng data" });
  assert.deepEqual([answer.correction, answer.hits[0].id], ["stunting data", "stunting"]);
});

test("cases are sorted as asked", async () => {
  const orders = {
    terbaru: ["posko-rekaan", "stunting", "banjir", "markup"],
    terlama: ["banjir", "stunting", "posko-rekaan", "markup"],
    judul: ["markup", "posko-rekaan", "banjir", "stunting"],
    bukti: ["banjir", "stunting", "markup", "posko-rekaan"],
    relevan: ["banjir", "stunting", "markup", "posko-rekaan"],
  };
  for (const [sort, order] of Object.entries(orders)) assert.deepEqual(idsOf(await browse({ sort })), order, sort);
});

test("with words the best answers may come first", async () => {
  assert.deepEqual(idsOf(await browse({ text: "rapat laporan", sort: "relevan" })), ["stunting", "banjir"]);
  assert.deepEqual(idsOf(await browse({ text: "rapat laporan" })), ["banjir", "stunting"]);
});

test("a part of the list is fetched page by page", async () => {
  const { search, fetched } = opened();
  assert.deepEqual(idsOf(await search.browse({ limit: 1, offset: 1 })), ["stunting"]);
  assert.equal(fetched.filter((path) => path.includes("halaman/")).length, 1);
});

test("rows are every case found, in the same order, as flat texts", async () => {
  const { search } = opened();
  const rows = await search.rows({ facets: { strategy: ["tim"] }, sort: "bukti" });
  assert.deepEqual(rows[0], {
    id: "banjir",
    title: "Posko banjir Surabaya",
    url: "http://localhost/kasus/banjir/",
    strategy: "Tim lintas instansi; Komunikasi",
    sector: "kebencanaan",
    region: "Kota Surabaya",
    agency: "bpbd; dinsos",
    year: "2019",
    outcome: "Tercapai",
    evidence: "Ditanggapi pihak luar",
    continuity: "berjalan",
    nature: "nyata",
  });
  assert.deepEqual(rows.map(({ id }) => id), ["banjir", "posko-rekaan"]);
});
