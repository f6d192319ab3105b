"""Nouns to test with: each builder gives a sound one, and its keywords change single fields."""

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any

from kb_build.model.case_study import CaseStudy, Location, Participant, Period, StrategyUse
from kb_build.model.library import Library
from kb_build.model.quote import Quote, Speaker, Verification
from kb_build.model.source_record import SourceRecord
from kb_build.model.strategy import Guide, Strategy
from kb_build.model.vocabulary import Agency, Region, Sector, Term, Vocabularies
from kb_build.text import markdown
from kb_build.text.frontmatter import Origin

AGENCIES = {
    "bnpb": Agency(
        id="bnpb", name="Badan Nasional Penanggulangan Bencana", kind="lembaga", abbreviation="BNPB"
    ),
    "kota-contoh": Agency(id="kota-contoh", name="Pemerintah Kota Contoh", kind="pemerintah-daerah"),
}
SECTORS = {
    "kebencanaan": Sector(id="kebencanaan", name="Kebencanaan", aliases=("bencana",)),
    "kesehatan": Sector(id="kesehatan", name="Kesehatan", aliases=("gizi",)),
}
REGIONS = {
    "kota-surabaya": Region(id="kota-surabaya", name="Kota Surabaya", code="35.78", level="kota"),
    "aceh": Region(id="aceh", name="Aceh", code="11", level="provinsi"),
}


def source(source_id: str = "s1", **values: Any) -> SourceRecord:
    """What a party says of itself, without a date."""
    given = {"publisher": "Dinas Contoh", "kind": "laporan", "voice": "pelaku", **values}
    return SourceRecord(id=source_id, **given)


def case(case_id: str = "posko-bersama", text: str = "", **values: Any) -> CaseStudy:
    """A draft of a real case with one strategy and no source; `text` is its body."""
    given: dict[str, Any] = {
        "title": f"Judul {case_id}",
        "summary": f"Ringkasan {case_id}",
        "agencies": (Participant(role="koordinator", name="Dinas Satu"),),
        "place": Location(),
        "period": Period(start="2019"),
        "strategies": (StrategyUse(id="komunikasi", mechanism="Satu nomor dipakai bersama."),),
        **values,
    }
    origin = Origin(PurePosixPath(f"casestudies/{case_id}.md"))
    return CaseStudy(id=case_id, body=markdown.parse(text), origin=origin, **given)


def quote(quote_id: str = "satu-nomor", text: str = "Satu nomor cukup.", **values: Any) -> Quote:
    """A quotation read in its source, which may be quoted."""
    given: dict[str, Any] = {
        "form": "verbatim",
        "verification": Verification(state="sumber-primer", date="2026-01-02", method="Membaca laporannya."),
        "strategies": ("komunikasi",),
        "speakers": (Speaker(name="Kepala Dinas", org="Dinas Contoh"),),
        "source": source(),
        **values,
    }
    origin = Origin(PurePosixPath(f"content/kutipan/{quote_id}.md"))
    return Quote(id=quote_id, text=text, body=markdown.parse(""), origin=origin, **given)


def untraceable(quote_id: str = "tanpa-jejak", text: str = "Bersama kita bisa.", **values: Any) -> Quote:
    """A quotation that an article ascribes to somebody and that nobody could trace."""
    return quote(
        quote_id,
        text,
        verification=Verification(state="tidak-terlacak", date="2026-01-02", method="Mencari di arsip."),
        speakers=(),
        source=None,
        found_in=source(kind="berita", voice="mengutip-pelaku"),
        attributed_as="Dr. Zubaidah Fulanah, pakar",
        **values,
    )


def strategy(strategy_id: str = "komunikasi", text: str = "", **values: Any) -> Strategy:
    """A strategy's page; `text` is its body."""
    given: dict[str, Any] = {
        "title": strategy_id.capitalize(),
        "summary": f"Ringkasan {strategy_id}",
        "order": 1,
        **values,
    }
    origin = Origin(PurePosixPath(f"content/strategi/{strategy_id}.md"))
    return Strategy(id=strategy_id, body=markdown.parse(text), origin=origin, **given)


def guide(guide_id: str = "tentang/index", text: str = "", **values: Any) -> Guide:
    """A hand-written page."""
    given: dict[str, Any] = {"title": "Tentang", "summary": "Tentang pustaka ini.", **values}
    origin = Origin(PurePosixPath(f"content/{guide_id}.md"))
    return Guide(id=guide_id, body=markdown.parse(text), origin=origin, **given)


def term(term_id: str = "satgas", **values: Any) -> Term:
    """A term explained in the library's own words."""
    given: dict[str, Any] = {"term": term_id, "definition": f"Arti {term_id}.", "own": True, **values}
    return Term(id=term_id, **given)


def library(
    cases: Iterable[CaseStudy] = (),
    quotes: Iterable[Quote] = (),
    strategies: Iterable[Strategy] | None = None,
    guides: Iterable[Guide] = (),
    terms: Iterable[Term] = (),
) -> Library:
    """A library of some nouns, with the strategy `komunikasi` unless others are given."""
    return Library(
        documents=(),
        cases={item.id: item for item in cases},
        quotes={item.id: item for item in quotes},
        strategies={item.id: item for item in ([strategy()] if strategies is None else strategies)},
        guides={item.id: item for item in guides},
        vocabularies=Vocabularies(
            agencies=AGENCIES,
            sectors=SECTORS,
            regions=REGIONS,
            glossary={item.id: item for item in terms},
        ),
    )
