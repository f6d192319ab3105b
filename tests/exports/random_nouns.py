"""Any library: nouns whose fields hold anything that their types allow."""

from functools import partial
from typing import Any

from hypothesis import strategies as st

from kb_build.model import case_study as parts
from kb_build.model.case_study import CaseStudy
from kb_build.model.library import Library
from kb_build.model.quote import Original, Quote, Said, Speaker, Verification
from kb_build.model.source_record import SourceRecord
from kb_build.model.strategy import Guide, Strategy
from kb_build.model.vocabulary import Agency, Region, Sector, Synonyms, Term, TermSource, Vocabularies
from tests import nouns

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SOME = st.none() | WORDS.filter(bool)
DATE = st.sampled_from(["2018", "2019-07", "2024-02-29"])
MARKDOWN = st.sampled_from(
    ["", "Teks [s1].", "## Pelajaran {#pelajaran}\n\n- Satu [s1].\n- Dua.\n", "# <b>&\n"]
)
IDS = st.from_regex(r"[a-z][a-z0-9-]{1,8}[a-z0-9]", fullmatch=True)
NATURE = st.sampled_from(["nyata", "gabungan", "rekaan"])


def many(item: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(item, max_size=2).map(tuple)


def source() -> st.SearchStrategy[SourceRecord]:
    return st.builds(
        SourceRecord,
        id=st.sampled_from(["s1", "s2"]),
        voice=st.sampled_from(["pelaku", "pihak-luar"]),
        kind=st.sampled_from(["audit", "laporan"]),
        publisher=WORDS,
        covers=st.none() | st.sampled_from(["latar", "kasus"]),
        date=st.none() | DATE,
        title=SOME,
        locator=SOME,
    )


def case(case_id: str) -> st.SearchStrategy[CaseStudy]:
    made = partial(nouns.case, case_id)
    return st.builds(
        made,
        text=MARKDOWN,
        title=WORDS,
        summary=WORDS,
        agencies=many(st.builds(parts.Participant, role=WORDS, id=SOME, name=SOME, region=SOME)),
        place=st.builds(parts.Location, scope=SOME, regions=many(WORDS), country=WORDS),
        period=st.builds(parts.Period, start=DATE, end=st.none() | DATE),
        sources=many(source()),
        nature=NATURE,
        strategies=many(st.builds(parts.StrategyUse, id=WORDS, mechanism=WORDS, source=SOME)),
        sector=many(WORDS),
        results=many(
            st.builds(
                parts.Result,
                text=WORDS,
                date=DATE,
                source=st.just("s1"),
                measures=WORDS,
                baseline=st.none() | st.builds(parts.Baseline, text=WORDS, date=DATE),
            )
        ),
        continuity=st.none() | st.builds(parts.Continuity, status=WORDS, checked=DATE),
        related=many(st.builds(parts.Relation, id=WORDS, relation=WORDS)),
        teaching=st.none()
        | st.builds(
            parts.Teaching,
            jp=st.integers(1, 9),
            group=WORDS,
            level=WORDS,
            objectives=many(WORDS),
            questions=many(WORDS),
        ),
        contributors=many(st.builds(parts.Contributor, name=WORDS, role=WORDS)),
        review=st.builds(
            parts.Review, state=st.sampled_from(["draf", "arsip"]), by=SOME, date=st.none() | DATE
        ),
        responses=many(st.builds(parts.Response, by=WORDS, date=DATE, text=WORDS)),
        crosslinks=st.booleans(),
        tags=many(WORDS),
        images=many(st.builds(parts.Image, file=WORDS, alt=WORDS, credit=WORDS, license=WORDS)),
        redirect_from=many(WORDS),
    )


def quote(quote_id: str) -> st.SearchStrategy[Quote]:
    states = st.sampled_from(["belum-diperiksa", "sumber-primer", "dikonfirmasi", "disengketakan"])
    return st.builds(
        partial(nouns.quote, quote_id),
        text=WORDS,
        form=st.sampled_from(["verbatim", "parafrase", "diterjemahkan"]),
        verification=st.builds(Verification, state=states, date=DATE, method=WORDS, note=SOME),
        speakers=many(st.builds(Speaker, name=WORDS, position=SOME, org=SOME)),
        source=st.none() | source(),
        said=st.none() | st.builds(Said, date=st.none() | DATE, date_inferred=st.booleans(), medium=SOME),
        original=st.none() | st.builds(Original, text=WORDS, lang=WORDS, translator=WORDS),
        strategies=many(WORDS),
        cases=many(WORDS),
        context=SOME,
        rights=SOME,
    )


def strategy(strategy_id: str) -> st.SearchStrategy[Strategy]:
    made = partial(nouns.strategy, strategy_id)
    return st.builds(
        made,
        text=MARKDOWN,
        title=WORDS,
        summary=WORDS,
        order=st.integers(0, 9),
        aliases=many(WORDS),
        sources=many(source()),
        crosslinks=st.booleans(),
    )


def guide(guide_id: str) -> st.SearchStrategy[Guide]:
    return st.builds(partial(nouns.guide, guide_id), text=MARKDOWN, title=WORDS, summary=WORDS)


def vocabularies() -> st.SearchStrategy[Vocabularies]:
    term_source = st.builds(TermSource, publisher=WORDS, title=SOME, url=SOME, date=st.none() | DATE)
    entries = {
        "agencies": lambda i: st.builds(
            Agency,
            id=st.just(i),
            name=WORDS,
            kind=WORDS,
            abbreviation=SOME,
            country=WORDS,
            successors=many(WORDS),
        ),
        "sectors": lambda i: st.builds(
            Sector, id=st.just(i), name=WORDS, description=SOME, aliases=many(WORDS)
        ),
        "regions": lambda i: st.builds(
            Region, id=st.just(i), name=WORDS, code=WORDS, level=WORDS, iso=SOME, bps=SOME
        ),
        "synonyms": lambda i: st.builds(
            Synonyms, id=st.just(i), words=many(st.lists(WORDS, max_size=2).map(tuple)), note=SOME
        ),
        "glossary": lambda i: st.builds(
            Term,
            id=st.just(i),
            term=WORDS,
            definition=WORDS,
            aliases=many(WORDS),
            source=st.none() | term_source,
            own=st.booleans(),
        ),
    }
    return st.builds(Vocabularies, **{name: by_id(make) for name, make in entries.items()})


def by_id(make: Any, least: int = 0) -> st.SearchStrategy[dict[str, Any]]:
    ids = st.lists(IDS, unique=True, min_size=least, max_size=2)
    return ids.flatmap(lambda chosen: st.fixed_dictionaries({i: make(i) for i in chosen}))


def libraries() -> st.SearchStrategy[Library]:
    return st.builds(
        Library,
        documents=st.just(()),
        cases=by_id(case),
        quotes=by_id(quote),
        strategies=by_id(strategy),
        guides=by_id(guide),
        vocabularies=vocabularies(),
    )
