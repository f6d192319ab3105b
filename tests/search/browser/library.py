"""A small library for tests of the search in the browser."""

from pathlib import Path

from kb_build.model.search_record import Passage, SearchRecord
from kb_build.search.analysed import AnalysedPage, analysed
from kb_build.search.browser import shards
from kb_build.text.indonesian import Analysis, Wordlist
from tests.search.browser.publishing import written

ANALYSIS = Analysis(
    Wordlist(
        proper_names=frozenset({"surabaya"}),
        phrases={"badan penanggulangan bencana daerah": "bpbd"},
        synonyms=(("dinas", "opd"),),
    )
)
LABELS = {
    "kind": {"case": "Studi kasus", "strategy": "Strategi", "guide": "Halaman", "quote": "Kutipan"},
    "section": {"strategi": "Strategi", "kutipan": "Kutipan"},
    "strategy": {"tim": "Tim lintas instansi", "komunikasi": "Komunikasi"},
    "region": {"kota-surabaya": "Kota Surabaya"},
    "evidence": {"3": "Ditanggapi pihak luar", "1": "Menurut pelaku", "0": "Belum ada sumber"},
    "outcome": {"tercapai": "Tercapai"},
    "nature": {"rekaan": "Contoh rekaan"},
    "place": {"banjir": "Kota Surabaya"},
    "period": {"banjir": "2019–sekarang"},
}


def _case(case_id: str, title: str, summary: str, *passages: Passage, **other: object) -> SearchRecord:
    values: dict[str, object] = {"nature": "nyata", "outcome": "belum-diketahui", "evidence": 1, **other}
    return SearchRecord(
        id=case_id,
        kind="case",
        address=f"kasus/{case_id}/",
        title=title,
        summary=summary,
        passages=passages,
        **values,  # type: ignore[arg-type]  # the fields of a record, by name
    )


RECORDS = (
    _case(
        "banjir",
        "Posko banjir Surabaya",
        "Dinas bekerja sama menjawab laporan warga.",
        Passage(
            "Petugas berkoordinasi lewat radio.\nJum’at mereka libur.", "Latar belakang", "latar-belakang"
        ),
        Passage("Delapan dinas duduk di satu ruangan kendali, dan BPBD memimpin.", "Satu ruangan", "ruangan"),
        Passage("Nomor tunggal memendekkan jalan.", anchor="strategi"),
        quotes="Kami menjawab bersama-sama.",
        names="Badan Penanggulangan Bencana Daerah Kota Surabaya",
        strategies=("tim", "komunikasi"),
        sectors=("kebencanaan",),
        regions=("kota-surabaya",),
        agencies=("bpbd", "dinsos"),
        year=2019,
        outcome="tercapai",
        evidence=3,
        continuity="berjalan",
    ),
    _case(
        "stunting",
        "Rapat stunting",
        "Puskesmas dan desa memakai satu data.",
        Passage("Laporan banjir tidak dibahas. Kader menimbang balita.", "Hasil", "hasil"),
        strategies=("komunikasi",),
        sectors=("kesehatan",),
        year=2021,
        continuity="berhenti",
    ),
    _case(
        "posko-rekaan",
        "Contoh rekaan: posko banjir banjir banjir",
        "Cerita ini dibuat untuk latihan.",
        nature="rekaan",
        evidence=0,
        year=2024,
        strategies=("tim",),
    ),
    _case("markup", "<img src=x onerror=alert(1)> & lain", 'Tulisan "aneh" <b>tebal</b>.', year=None),
    SearchRecord(
        id="index",
        kind="guide",
        address="",
        title="Beranda",
        summary="Kolaborasi antarinstansi di satu tempat.",
        passages=(Passage(" ".join(["panjang"] * 80) + " ujung kerja keras bersama sama " + "akhir " * 80),),
    ),
    SearchRecord(
        id="tim",
        kind="strategy",
        address="strategi/tim/",
        title="Tim lintas instansi",
        summary="Bentuk tim kerja sama.",
        passages=(Passage("Pemimpin tim ditunjuk. Kolaborator saling percaya.", "Langkah", "langkah"),),
        strategies=("tim",),
    ),
    SearchRecord(
        id="ego",
        kind="quote",
        address="kutipan/ego/",
        title="Tinggalkan ego sektoral",
        summary="Di sebuah rapat koordinasi.",
        verification="sumber-primer",
    ),
)


def pages(records: tuple[SearchRecord, ...] = RECORDS) -> list[AnalysedPage]:
    """The pages, analysed."""
    return [analysed(record, ANALYSIS) for record in records]


def publish(folder: Path, records: tuple[SearchRecord, ...] = RECORDS) -> Path:
    """The folder, with the files of an index over the pages below it."""
    return written(shards(pages(records), ANALYSIS, LABELS), folder)
