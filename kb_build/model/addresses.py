"""Every address of the site: relative to its root, without a leading slash, ending in one.

Trainers link to these for years, so what is published stays. The file that makes an address is
`page_path(address)`.
"""

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

HOME = ""
BROWSE = "jelajah/"
GLOSSARY = "glosarium/"
MATRIX = "matriks/"
AGENCIES = "instansi/"
SECTORS = "sektor/"
REGIONS = "wilayah/"
QUOTES = "kutipan/"
CONTRIBUTE = "kontribusi/"
CHANGES = "tentang/perubahan/"
DATA = "data/"
FEED = "umpan.xml"
LIBRARY_CARD = "assets/kartu.png"
"""The picture that messengers show beside a link to a page without one of its own."""
CASE_FOLDER = PurePosixPath("kasus")
CASE_TEMPLATE = "kontribusi/templat-kasus.txt"
QUOTE_TEMPLATE = "kontribusi/templat-kutipan.txt"
SCHEMAS: Mapping[str, str] = {
    "case_study": "kontribusi/skema/kasus.json",
    "quote": "kontribusi/skema/kutipan.json",
    "strategy": "kontribusi/skema/strategi.json",
    "guide": "kontribusi/skema/halaman.json",
}
"""Where a schema of ours is published for editors and other programs."""
RULES = "kontribusi/aturan/"

SECTION_CASES = "kasus"
SECTION_QUOTES = "kutipan"
SECTION_SOURCES = "sumber"
SECTION_TOGETHER = "bersama"
SECTION_RELATED = "terkait"
SECTION_STRATEGIES = "strategi"
SECTION_RESULTS = "hasil-bertanggal"
SECTION_FACTS = "fakta"
SECTION_TEACHING = "bahan-ajar"
SECTION_RESPONSES = "tanggapan"
SECTION_HISTORY = "riwayat"
SECTION_CITATION = "sitasi"


def strategy(strategy_id: str) -> str:
    """Address of a strategy page."""
    return f"strategi/{strategy_id}/"


def case(case_id: str) -> str:
    """Address of a case study."""
    return f"{CASE_FOLDER}/{case_id}/"


def quote(quote_id: str) -> str:
    """Address of a quotation."""
    return f"kutipan/{quote_id}/"


def agency(agency_id: str) -> str:
    """Address of an agency."""
    return f"{AGENCIES}{agency_id}/"


def sector(sector_id: str) -> str:
    """Address of a sector."""
    return f"{SECTORS}{sector_id}/"


def region(region_id: str) -> str:
    """Address of a region."""
    return f"{REGIONS}{region_id}/"


def term(term_id: str) -> str:
    """Address of a term in the glossary."""
    return f"{GLOSSARY}#{term_id}"


def rule(code: str) -> str:
    """Address of the page about a rule of the checker."""
    return f"{RULES}{code}/"


def absolute(site_url: str, address: str) -> str:
    """An address as other sites and programs need it; as it is when nobody knows where the site stands."""
    return f"{site_url.rstrip('/')}/{address}" if site_url else address


def twin(address: str) -> str:
    """The same page for programs: the whole record of a case, a quotation or a strategy as JSON."""
    return f"{address}data.json"


CITATION_FORMATS = ("bib", "ris", "json")
"""Endings of the files that reference managers read: BibTeX, RIS and CSL-JSON."""


def citation_file(address: str, ending: str) -> str:
    """A page as an entry for lists of references; at the address of the data, all of them together."""
    return f"{address}sitasi.{ending}"


def card(strategy_id: str) -> str:
    """The picture that messengers show beside a link to a page of a strategy."""
    return f"assets/kartu/{strategy_id}.png"


_FACETS: Mapping[str, str] = {
    "strategy": "strategi",
    "sector": "sektor",
    "region": "wilayah",
    "agency": "instansi",
    "nature": "sifat",
}
"""Facets as the address of the browse page names them; its script reads the same names."""


def browse(**chosen: str) -> str:
    """Address of the browse page with one value of each facet chosen."""
    asked = "&".join(f"{_FACETS[facet]}={value}" for facet, value in chosen.items())
    return f"{BROWSE}?{asked}"


def part(address: str, number: int) -> str:
    """Address of a page of a long list, counted from 1; the first has the address of the list."""
    return address if number == 1 else f"{address}halaman/{number}/"


def guide(guide_id: str) -> str:
    """Address of a hand-written page, from its path below the content folder."""
    if guide_id == "index":
        return HOME
    return guide_id.removesuffix("index") if guide_id.endswith("/index") else f"{guide_id}/"


_BY_KIND: Mapping[str, Callable[[str], str]] = {
    "case": case,
    "quote": quote,
    "strategy": strategy,
    "guide": guide,
}


def of_file(kind: str, file_id: str) -> str | None:
    """Address of the page that a source file becomes; None for a file that becomes none."""
    make = _BY_KIND.get(kind)
    return make(file_id) if make else None


def page_path(address: str) -> PurePosixPath:
    """The Markdown file that becomes the page at an address."""
    return PurePosixPath(f"{address.rstrip('/')}.md" if address else "index.md")


def guide_path(guide_id: str) -> PurePosixPath:
    """The Markdown file of a hand-written page."""
    return PurePosixPath(f"{guide_id}.md")


def copy_path(guide_id: str) -> PurePosixPath:
    """The plain text that people copy from a hand-written page."""
    return PurePosixPath(guide_id) / f"{guide_id.rpartition('/')[2]}.txt"


_ANCHORS: Mapping[str, tuple[str, ...]] = {
    "case": (
        SECTION_SOURCES,
        SECTION_RELATED,
        SECTION_QUOTES,
        *(SECTION_STRATEGIES, SECTION_RESULTS, SECTION_FACTS, SECTION_TEACHING),
        *(SECTION_RESPONSES, SECTION_HISTORY, SECTION_CITATION),
    ),
    "strategy": (SECTION_CASES, SECTION_TOGETHER, SECTION_QUOTES, SECTION_SOURCES, SECTION_CITATION),
    "quote": ("pelacakan", SECTION_SOURCES, SECTION_CITATION),
}
_HOME_ANCHORS = (SECTION_STRATEGIES, SECTION_CASES, "dicari")


def generated_anchors(kind: str, file_id: str) -> tuple[str, ...]:
    """Ids of the headings that the build adds to the page of a file."""
    if guide(file_id) == HOME and kind == "guide":
        return _HOME_ANCHORS
    return _ANCHORS.get(kind, ())


def source_anchor(source_id: str) -> str:
    """Id of a source in a page's source list."""
    return f"sumber-{source_id}"


def mark_anchor(source_id: str, count: int) -> str:
    """Id of a mark in a page's text, counted from 1 among those of the same source."""
    return f"rujukan-{source_id}-{count}"
