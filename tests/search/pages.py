"""Pages to search in, and what a search of them finds."""

from collections.abc import Sequence

from hypothesis import strategies as st

from kb_build.model.search_record import Passage, SearchRecord
from kb_build.search import whoosh_index
from kb_build.search.index import Facets, Index
from kb_build.text.indonesian import PLAIN

BANJIR = SearchRecord(
    id="banjir",
    kind="case",
    address="kasus/banjir/",
    title="Posko banjir",
    summary="Dinas bekerja sama menjawab laporan.",
    passages=(Passage("Petugas berkomunikasi lewat radio.", "Latar belakang", "latar-belakang"),),
    strategies=("komunikasi",),
    sectors=("kebencanaan",),
    regions=("kota-surabaya",),
    agencies=("bpbd", "dinas-sosial"),
    year=2019,
    outcome="tercapai",
    evidence=3,
    continuity="berjalan",
    nature="nyata",
)
STUNTING = SearchRecord(
    id="stunting",
    kind="case",
    address="kasus/stunting/",
    title="Rapat stunting",
    summary="Puskesmas dan desa memakai satu data.",
    passages=(Passage("Laporan banjir tidak dibahas. Laporan dibahas.", "Hasil", "hasil"),),
    strategies=("kepercayaan",),
    sectors=("kesehatan",),
    year=2021,
    outcome="belum-diketahui",
    evidence=1,
    continuity="berhenti",
    nature="nyata",
)

WORDS: list[str] = """
banjir laporan posko radio desa data kerja sama bekerja petugas dan yang komunikasi berkomunikasi tata kelola
rapat stunting dinas 2019 Jum'at undang-undang
""".split()  # noqa: SIM905  # a list of words is read as lines of words
_TEXTS = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)


def record(number: int, title: str, body: str = "", **other: object) -> SearchRecord:
    """A case of a few words."""
    values: dict[str, object] = {"kind": "case", "summary": "", **other}
    return SearchRecord(
        id=f"kasus-{number}",
        address=f"kasus/kasus-{number}/",
        title=title,
        passages=(Passage(body),),
        **values,  # type: ignore[arg-type]  # the fields of a record, by name
    )


@st.composite
def libraries(draw: st.DrawFn) -> list[SearchRecord]:
    """At most six pages that share words; some are strategies, quotations or made up."""
    numbers = draw(st.lists(st.integers(0, 7), unique=True, max_size=6))
    return [draw(pages(number)) for number in numbers]


@st.composite
def pages(draw: st.DrawFn, number: int) -> SearchRecord:
    """One page with that number."""
    return record(
        number,
        draw(_TEXTS),
        draw(_TEXTS),
        summary=draw(_TEXTS),
        names=draw(_TEXTS),
        quotes=draw(_TEXTS),
        kind=draw(st.sampled_from(["case", "quote", "strategy"])),
        nature=draw(st.sampled_from(["nyata", "rekaan", ""])),
        sectors=tuple(draw(st.lists(st.sampled_from(["kesehatan", "kebencanaan"]), unique=True))),
    )


def index(*records: SearchRecord) -> Index:
    """An index over some pages, or over the two that most tests use."""
    return whoosh_index.in_memory(records or (BANJIR, STUNTING), PLAIN)


def found(text: str, facets: Facets | None = None, records: Sequence[SearchRecord] = ()) -> list[str]:
    """The ids of the pages that answer a query, best first."""
    return [hit.id for hit in index(*records).search(text, facets).hits]
