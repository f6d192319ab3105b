// What a question finds, and how it is shown.

import assert from "node:assert/strict";
import { test } from "node:test";

import { found, marked, opened } from "./library.mjs";

const ask = (text, options) => opened().search.ask(text, options);

test("an inflected word finds every form of it", async () => {
  assert.deepEqual((await found("mengoordinasikan")).sort(), ["banjir", "ego"]);
  assert.deepEqual((await found("koordinasi")).sort(), ["banjir", "ego"]);
});

test("pages with more of the words come first", async () => {
  assert.equal((await found("laporan banjir surabaya"))[0], "banjir");
});

test("a compound is found however it is spelt", async () => {
  for (const spelt of ["kerja sama", "kerjasama", "bekerja sama", "Kerja-Sama"]) {
    assert.deepEqual((await found(spelt)).sort(), ["banjir", "tim"], spelt);
  }
});

test("the name of an agency and its abbreviation are one", async () => {
  assert.deepEqual(await found("badan penanggulangan bencana daerah"), ["banjir"]);
  assert.deepEqual(await found("BPBD"), ["banjir"]);
});

test("a word that no page holds is answered by what means nearly the same", async () => {
  const { hits, correction } = await ask("OPD");
  assert.deepEqual(hits.map(({ id }) => id), ["banjir"]);
  assert.equal(correction, null);
});

test("a form that nobody wrote is known by what is left without its affixes", async () => {
  const { hits, correction } = await ask("penimbangannya");
  assert.deepEqual(hits.map(({ id }) => id), ["stunting"]);
  assert.equal(correction, null);
});

test("a half-typed last word is answered by the words that it may become", async () => {
  assert.deepEqual(await found("pusk"), ["stunting"]);
  assert.deepEqual(await found("rapat pusk", { limit: 1 }), ["stunting"]);
  assert.ok(!(await found("pusk surabaya")).includes("stunting"));
});

test("a typing mistake is mended and said", async () => {
  for (const typed of ["stuntng", "stuntinng", "stunitng", "stuntimg", "tsunting", "sstunting", "tunting", "xtunting"]) {
    const { hits, correction } = await ask(`${typed} `);
    assert.deepEqual([hits[0]?.id, correction], ["stunting", "stunting"], typed);
  }
});

test("two mistakes are mended in long words only", async () => {
  assert.equal((await ask("puskesmsa desa")).correction, "puskesmas desa");
  assert.equal((await ask("puskasmsa desa")).correction, "puskesmas desa");
  assert.equal((await ask("rdaoi xxx")).correction, null);
});

test("a year is never mended", async () => {
  const { status, correction } = await ask("2018");
  assert.deepEqual([status, correction], ["nothing", null]);
});

test("a phrase needs its words one after the other, but for function words", async () => {
  assert.deepEqual(await found('"satu ruangan kendali"'), ["banjir"]);
  assert.deepEqual(await found("“laporan di banjir”"), ["stunting"]);
  assert.deepEqual(await found('"dinas duduk di satu ruangan"'), ["banjir"]);
  assert.deepEqual(await found('"duduk satu ruangan"'), []);
  assert.deepEqual(await found('"ruangan satu"'), []);
  assert.deepEqual(await found('"bencana daerah kota"'), ["banjir"]);
});

test("an unbalanced quotation mark is no phrase", async () => {
  assert.deepEqual(await found('"stunting'), ["stunting"]);
});

test("what stands behind a minus is left out", async () => {
  assert.deepEqual((await found("banjir -rekaan")).sort(), ["banjir", "stunting"]);
  assert.deepEqual((await found('banjir -"laporan banjir"')).sort(), ["banjir", "posko-rekaan"]);
  assert.deepEqual(await found("banjir -stunt* -rekaan"), ["banjir"]);
  assert.deepEqual(await found("banjir-surabaya", { limit: 1 }), ["banjir"]);
});

test("a star asks for everything that begins so", async () => {
  assert.deepEqual((await found("kolab*")).sort(), ["index", "tim"]);
});

test("only so many are shown, and the next ones on asking", async () => {
  const all = await ask("banjir");
  assert.equal(all.total, 3);
  const [first, rest] = [await ask("banjir", { limit: 1 }), await ask("banjir", { limit: 5, offset: 1 })];
  assert.deepEqual([...first.hits, ...rest.hits], all.hits);
  assert.equal(first.total, 3);
});

test("a hit says what the page is", async () => {
  const { hits } = await ask("surabaya");
  const { score, ...hit } = hits[0];
  assert.ok(score > 0);
  assert.deepEqual(hit, {
    id: "banjir",
    kind: "case",
    kindLabel: "Studi kasus",
    title: [{ text: "Posko banjir ", match: false }, { text: "Surabaya", match: true }],
    url: "http://localhost/kasus/banjir/",
    excerpt: [{ text: "Dinas bekerja sama menjawab laporan warga.", match: false }],
    section: null,
    evidenceLabel: "Ditanggapi pihak luar",
    natureLabel: null,
    outcomeLabel: "Tercapai",
    verificationLabel: null,
    place: "Kota Surabaya",
    period: "2019–sekarang",
    year: 2019,
  });
});

test("addresses begin where the site lies", async () => {
  const below = "http://localhost/pustaka/";
  const { fetcherOf } = await import("../../benchmarks/browser_modules.mjs");
  const fetcher = fetcherOf(process.env.KB_SITE);
  const { search } = opened({ root: below, fetcher: (url, options) => fetcher(url.replace("/pustaka/", "/"), options) });
  const [hit] = (await search.ask("beranda")).hits;
  assert.equal(hit.url, below);
});

test("the excerpt is from the section that answers best, which has an address of its own", async () => {
  const [{ excerpt, section }] = (await ask("ruangan kendali")).hits;
  assert.equal(marked(excerpt), "Delapan dinas duduk di satu [ruangan] [kendali], dan BPBD memimpin.");
  assert.deepEqual(section, { heading: "Satu ruangan", url: "http://localhost/kasus/banjir/#ruangan" });
});

test("a section without a heading of its own has that of the site", async () => {
  const [{ section }] = (await ask("memendekkan")).hits;
  assert.deepEqual(section, { heading: "Strategi", url: "http://localhost/kasus/banjir/#strategi" });
});

test("every form of an asked word is marked, compounds as a whole", async () => {
  const [{ excerpt }] = (await ask("kerjasama lapor surabaya")).hits;
  assert.equal(marked(excerpt), "Dinas [bekerja sama] menjawab [laporan] warga.");
});

test("words are marked in whatever way they are written", async () => {
  const [{ excerpt }] = (await ask("jumat libur")).hits;
  assert.equal(marked(excerpt), "Petugas berkoordinasi lewat radio. [Jum’at] mereka [libur].");
});

test("a long text is cut at words around what was asked for", async () => {
  const [{ excerpt }] = (await ask("ujung keras")).hits;
  const shown = marked(excerpt);
  assert.match(shown, /^… (panjang )+\[ujung\] kerja \[keras\] bersama sama (akhir )*akhir …$/);
  assert.ok(shown.length < 220, shown);
});

test("markup stays text", async () => {
  const { hits } = await ask("<img onerror>");
  assert.equal(marked(hits[0].title), "<[img] src=x [onerror]=alert(1)> & lain");
});

test("completions go on with the last word, the commonest first", async () => {
  const { search } = opened();
  assert.deepEqual(await search.complete("satu posko ban", 3), ["satu posko banjir"]);
  assert.deepEqual((await search.ask("banj")).completions, ["banjir"]);
  assert.deepEqual(await search.complete("satu ruan"), ["satu ruangan"]);
  for (const text of ["", "ba", "banjir ", "!!!"]) assert.deepEqual(await search.complete(text), [], text);
});
