"""Mentions of strategies, agencies and terms become links: once a section, and never where they disturb."""

import re
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build import settings as project_settings
from kb_build.model.case_study import CaseStudy, Participant
from kb_build.model.library import Library
from kb_build.model.strategy import Guide, Strategy
from kb_build.pages import body, mentions
from kb_build.pages.body import SitePaths
from kb_build.text import markdown
from kb_build.text.markdown import Body
from tests import nouns, shipped_library
from tests.projects import REPOSITORY
from tests.text.bodies import accepted
from tests.text.rendering import rendered

TERMS = (
    nouns.term("satgas", aliases=("satuan tugas",)),
    nouns.term("ego-sektoral", term="ego sektoral"),
    nouns.term("spbe", term="SPBE"),
)
STRATEGIES = (
    nouns.strategy("komunikasi", title="Komunikasi antar instansi", aliases=("koordinasi", "forum bersama")),
    nouns.strategy("tim", title="Tim"),
)
BNPB = (Participant(id="bnpb", role="koordinator"),)


def paths(library: Library) -> SitePaths:
    texts: list[CaseStudy | Strategy | Guide] = [
        *library.cases.values(),
        *library.strategies.values(),
        *library.guides.values(),
    ]
    places = {
        "casestudies": PurePosixPath("kasus"),
        "content/strategi": PurePosixPath("strategi"),
        "content/tentang": PurePosixPath("tentang"),
    }
    return SitePaths(
        content=PurePosixPath("content"),
        pages={n.origin.path: places[str(n.origin.path.parent)] / n.origin.path.name for n in texts},
        beside_cases={},
    )


def linked(text: str, *, terms: tuple[Any, ...] = TERMS, **values: Any) -> str:
    """The body of a case on the site, beside another case that BNPB took part in."""
    case = nouns.case("posko", text, **values)
    library = nouns.library([case, nouns.case("lain", agencies=BNPB)], strategies=STRATEGIES, terms=terms)
    return on_site(case, library)


def on_site(noun: CaseStudy | Strategy | Guide, library: Library) -> str:
    places = paths(library)
    found = mentions.find(library, places).get(noun.origin.path, ())
    return body.for_site(noun.body, noun.origin.path, places, mentions=found)


@pytest.mark.parametrize(
    ("text", "on_page"),
    [
        ("Di SPBE itu.", "Di [SPBE](../glosarium.md#spbe) itu."),
        ("Satuan tugas bubar.", "[Satuan tugas](../glosarium.md#satgas) bubar."),
        ("Oleh BNPB [s1].", "Oleh [BNPB](../instansi/bnpb.md) [\\[1\\]](#sumber-s1){#rujukan-s1-1}."),
        (
            "Badan Nasional Penanggulangan Bencana hadir.",
            "[Badan Nasional Penanggulangan Bencana](../instansi/bnpb.md) hadir.",
        ),
        ("Ada forum bersama.", "Ada [forum bersama](../strategi/komunikasi.md)."),
        (
            "Soal komunikasi antar instansi saja.",
            "Soal [komunikasi antar instansi](../strategi/komunikasi.md) saja.",
        ),
        ("- **Ego sektoral.** Jangan.", "- **[Ego sektoral](../glosarium.md#ego-sektoral).** Jangan."),
    ],
)
def test_a_mention_leads_to_its_page(text: str, on_page: str) -> None:
    assert linked(text) == on_page


@pytest.mark.parametrize(
    "text", ["Soal koordinasi dan tim.", "Di spbe.", "Oleh bnpb.", "Pemerintah Kota Contoh"]
)
def test_everyday_words_and_agencies_without_a_page_are_left_alone(text: str) -> None:
    assert linked(text) == text


def test_the_first_mention_in_each_section_is_linked_whatever_words_it_uses() -> None:
    text = "Satgas, satuan tugas.\n\n## Hasil\n\nSatgas.\n\n### Di dalam\n\nSatgas.\n\n## Lain\n\nSatgas."
    link = "[Satgas](../glosarium.md#satgas)"
    assert linked(text) == (
        f"{link}, satuan tugas.\n\n## Hasil\n\n{link}.\n\n### Di dalam\n\nSatgas.\n\n## Lain\n\n{link}."
    )


def test_where_the_author_links_already_the_build_does_not() -> None:
    text = "Ada forum bersama. Lihat [ini](../content/strategi/komunikasi.md#alat)."
    assert "[forum bersama]" not in linked(text)
    text = "Ada forum bersama.\n\n## Lain\n\nLihat [ini](../content/strategi/komunikasi.md)."
    assert "[forum bersama]" in linked(text)
    text = "SPBE. Lihat [istilah](../content/glosarium.md#satgas): satgas."
    assert linked(text).startswith("[SPBE](../glosarium.md#spbe). Lihat ")
    assert linked(text).endswith(": satgas.")


def test_a_page_never_links_to_itself() -> None:
    strategy = nouns.strategy("komunikasi", "Forum bersama itu tim kecil.", title="Forum bersama")
    other = nouns.strategy("tim", "Forum bersama dan tim kecil.", title="Tim kecil")
    library = nouns.library(strategies=[strategy, other])
    assert on_site(strategy, library) == "Forum bersama itu [tim kecil](tim.md)."
    assert on_site(other, library) == "[Forum bersama](komunikasi.md) dan tim kecil."


def test_what_could_mean_two_things_is_no_link_and_neither_is_a_part_of_it() -> None:
    terms = (nouns.term("satu", term="forum bersama"), nouns.term("forum"))
    assert linked("Ada forum bersama.", terms=terms) == "Ada forum bersama."


def test_a_longer_name_without_a_page_is_not_taken_for_a_shorter_one_with_a_page() -> None:
    terms = (nouns.term("badan", term="badan nasional"),)
    text = "Badan Nasional Penanggulangan Bencana."
    library = nouns.library([case := nouns.case("posko", text)], terms=terms)
    assert on_site(case, library) == text


@pytest.mark.parametrize(
    "text",
    [
        "## Satgas dan SPBE",
        "[satgas](https://contoh.example)",
        "![satgas](gambar/a.jpg)",
        "Kata `satgas` itu.",
        "```\nsatgas\n```",
        "Katanya “satgas itu perlu”.",
        'Katanya "satgas itu perlu".',
        "| satgas |\n| --- |\n| SPBE |",
        '!!! note "Satgas"\n    Teks.',
    ],
)
def test_nothing_is_linked_where_it_disturbs(text: str) -> None:
    assert linked(text) == body.for_site(
        markdown.parse(text),
        PurePosixPath("casestudies/posko.md"),
        paths(nouns.library([nouns.case("posko")])),
    )


def test_an_author_may_have_a_text_left_alone() -> None:
    assert linked("Satgas.", crosslinks=False) == "Satgas."
    for noun in (nouns.strategy("lain", "Satgas.", crosslinks=False), nouns.guide(text="Satgas.")):
        strategies = [noun] if isinstance(noun, Strategy) else []
        guides = [noun] if isinstance(noun, Guide) else []
        library = nouns.library(strategies=strategies, guides=guides, terms=TERMS)
        assert ("](" in on_site(noun, library)) is noun.crosslinks


def test_a_section_with_very_many_mentions_is_not_littered() -> None:
    terms = tuple(nouns.term(f"istilah-{n}", term=f"istilah {n}") for n in range(20))
    text = ", ".join(f"istilah {n}" for n in range(20))
    assert linked(text, terms=terms).count("](") == 8


WORDS = ["satgas", "SPBE", "Ego sektoral", "BNPB", "forum bersama", "posko", "“satgas”", "(SPBE)", "*satgas*"]
MENTIONING = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
BODIES = st.tuples(MENTIONING, accepted, MENTIONING, accepted).map("\n\n".join)


@settings(max_examples=150, deadline=None)
@given(BODIES)
def test_without_the_added_links_the_text_is_as_it_was(text: str) -> None:
    case = nouns.case("posko", text)
    library = nouns.library([case, nouns.case("lain", agencies=BNPB)], strategies=STRATEGIES, terms=TERMS)
    places = paths(library)
    found = mentions.find(library, places)[case.origin.path]
    plain = body.for_site(case.body, case.origin.path, places)
    made = body.for_site(case.body, case.origin.path, places, mentions=found)
    added = re.compile(r"\[([^\[\]]*)\]\(\.\./(?:glosarium|instansi|strategi)[^()]*\)")
    kept = {match.group() for match in added.finditer(plain)}
    assert added.sub(lambda link: link[0] if link[0] in kept else link[1], made) == plain
    if not markdown.parse(plain).faults:
        before, after = rendered(plain), rendered(made)
        assert (after.headings, after.images) == (before.headings, before.images)
        assert len(after.links) == len(before.links) + len(found)
        assert [link for link in before.links if link not in after.links] == []


@settings(max_examples=100, deadline=None)
@given(BODIES)
def test_the_reader_of_the_checker_sees_the_same_headings_and_marks(text: str) -> None:
    case = nouns.case("posko", text)
    library = nouns.library([case, nouns.case("lain", agencies=BNPB)], strategies=STRATEGIES, terms=TERMS)
    found = mentions.find(library, paths(library))[case.origin.path]
    pieces, at = [], 0
    for start, end, _ in found:
        pieces += [text[at:start], f"[{text[start:end]}](x.md)"]
        at = end
    made = markdown.parse("".join([*pieces, text[at:]]))
    assert headings(made) == headings(case.body)
    assert [mark.id for mark in made.marks] == [mark.id for mark in case.body.marks]
    assert [section.text for section in made.sections] == [section.text for section in case.body.sections]
    assert {fault.cause for fault in made.faults} <= {fault.cause for fault in case.body.faults}


def headings(of: Body) -> list[tuple[int, str, str]]:
    return [(heading.level, heading.id, heading.text) for heading in of.headings]


def test_every_link_that_is_added_to_a_shipped_text_leads_to_a_page() -> None:
    library = shipped_library.library()
    made = {artifact.path for artifact in shipped_library.build().artifacts}
    places = body.site_paths(library, project_settings.load(REPOSITORY))
    targets = {mention.target for found in mentions.find(library, places).values() for mention in found}
    assert {target.page for target in targets} <= made
    assert {target.anchor for target in targets} - {""} <= set(library.vocabularies.glossary)
    assert len(targets) > 20
