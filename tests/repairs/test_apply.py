"""Only what a second examination bears out is kept, and nothing else is touched."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.fix import Edit, Fix
from kb_build.repairs.apply import mended
from kb_build.repairs.entries import matter as matter_of
from kb_build.text.source import Source, Span
from tests.checks.found import POSKO
from tests.repairs.mending import GUIDE, GUIDE_LINES, alone, guide, in_project

_LINES = (
    *("title: Layanan: cepat", 'title: "Layanan yang cepat"', "title: Program #1", "title:Layanan"),
    *("Title: Layanan", "summary: @pemkot", "summary: Satu: dua # catatan", "\tsummary: x", "summary: 2019"),
    *("sumary: 'Satu dua'", "order: 010", "tags: [a, a]", "tags: [33.10, no]", "redirect_from:"),
    *("# catatan", "", "  - x: y", "summary: *a"),
)
_BODY = (
    *("##Langkah", "## Langkah {#langkah}", "# Judul", "Kalimat.", "- butir", "", "Kata\x07 ini."),
    *("[a](b.md) [s1]", "```", "| a | b |", "<b>x</b>", "Kata *tebal.", "1998. Tahun", "   ## Menjorok"),
)
_PAGES = st.builds(
    lambda matter, body: "\n".join(["---", *matter, "---", *body]),
    st.lists(st.sampled_from(_LINES), max_size=6, unique=True),
    st.lists(st.sampled_from(_BODY), max_size=8),
)


def _leaves(data: object) -> list[str]:
    """Every text, number and word among values, as text."""
    if isinstance(data, dict):
        return [leaf for value in data.values() for leaf in _leaves(value)]
    if isinstance(data, list):
        return [leaf for value in data for leaf in _leaves(value)]
    return [] if data is None else [str(data)]


@settings(max_examples=150, deadline=None)
@given(_PAGES, st.booleans())
def test_a_mended_page_stays_as_it_is(page: str, unsafe: bool) -> None:
    once = guide(page, unsafe=unsafe)
    again = guide(once.text, unsafe=unsafe)
    assert (again.text, again.kept) == (once.text, ())


@settings(max_examples=150, deadline=None)
@given(_PAGES)
def test_safe_repairs_lose_no_value_and_bring_no_error(page: str) -> None:
    before = Source(path=GUIDE, text=page)
    after = Source(path=GUIDE, text=guide(page).text)
    old, new = matter_of(before).data, matter_of(after).data
    if old is not None and "\x07" not in page:
        assert new is not None
        assert sorted(_leaves(new)) == sorted(_leaves(old))
        assert _errors(after) <= _errors(before)


def _errors(source: Source) -> int:
    return sum(finding.is_error for finding in alone("guide")(source))


@settings(max_examples=150, deadline=None)
@given(_PAGES)
def test_safe_repairs_only_add_or_move_signs_around_words(page: str) -> None:
    kept = guide(page).text
    assert _letters(kept) == _letters(page)


def _letters(text: str) -> str:
    """Letters and figures, where the typing errors of this test's pages are written right."""
    right = text.replace("Title", "title").replace("sumary", "summary")
    return "".join(sign for sign in right if sign.isalnum())


def _claiming(fix: Fix, name: str = "first-level-heading", at: int = 0) -> Diagnostic:
    return Diagnostic(name, Source(path=GUIDE, text="").place(Span(at, at + 1)), {}, fix)


class Finder:
    """An examination that finds something in the first text only, or something else in every other."""

    def __init__(self, first: Iterable[Diagnostic], later: Iterable[Diagnostic] = ()) -> None:
        self.first, self.later = tuple(first), tuple(later)
        self.texts: list[str] = []

    def __call__(self, source: Source) -> tuple[Diagnostic, ...]:
        self.texts.append(source.text)
        return self.first if source.text == self.texts[0] else self.later


_TEXT = f"---\n{GUIDE_LINES}---\nKalimat.\n"
_BODY_EDIT = Fix((Edit(Span(len(_TEXT) - 9, len(_TEXT) - 8), "k"),), is_safe=True)


def test_a_repair_whose_finding_goes_away_is_kept() -> None:
    finding = _claiming(_BODY_EDIT)
    result = mended(Source(path=GUIDE, text=_TEXT), [finding], Finder([finding]))
    assert result.text == _TEXT.replace("Kalimat", "kalimat")
    assert (result.kept, result.refused) == ((finding,), ())


def test_a_repair_whose_finding_stays_is_refused() -> None:
    finding = _claiming(_BODY_EDIT)
    result = mended(Source(path=GUIDE, text=_TEXT), [finding], Finder([finding], [finding]))
    assert (result.text, result.kept, result.refused) == (_TEXT, (), (finding,))


def test_a_repair_that_brings_an_error_anywhere_is_refused() -> None:
    finding = _claiming(_BODY_EDIT)
    elsewhere = Source(path=PurePosixPath("casestudies/lain.md"), text="").place(Span(0, 1))
    broken = Diagnostic("link-to-missing-anchor", elsewhere)
    result = mended(Source(path=GUIDE, text=_TEXT), [finding], Finder([finding], [broken]))
    assert (result.text, result.refused) == (_TEXT, (finding,))


def test_a_repair_that_changes_another_value_is_refused() -> None:
    at = _TEXT.index("Tentang")
    commented = Edit(Span(at - 8, at - 8), "# ")
    finding = _claiming(Fix((commented,), is_safe=True), at=len(_TEXT) - 9)
    result = mended(Source(path=GUIDE, text=_TEXT), [finding], Finder([finding]))
    assert (result.text, result.refused) == (_TEXT, (finding,))


def test_a_repair_that_is_not_safe_waits_until_it_is_asked_for() -> None:
    finding = _claiming(Fix(_BODY_EDIT.edits, is_safe=False))
    source = Source(path=GUIDE, text=_TEXT)
    assert mended(source, [finding], Finder([finding])).text == _TEXT
    assert mended(source, [finding], Finder([finding]), unsafe=True).text != _TEXT


def test_of_two_repairs_in_one_place_the_first_wins() -> None:
    first = _claiming(_BODY_EDIT)
    second = _claiming(Fix((Edit(_BODY_EDIT.edits[0].span, "x"),), is_safe=True), "raw-html")
    result = mended(Source(path=GUIDE, text=_TEXT), [first, second], Finder([first, second]))
    assert (result.kept, result.text) == ((first,), _TEXT.replace("Kalimat", "kalimat"))


def test_one_repair_that_does_harm_does_not_hold_up_the_others() -> None:
    page = "---\ntitle: 12\nsummary: Halaman: tentang bukti untuk pengujian\n---\n##Langkah\n"
    result = guide(page)
    assert result.text == page.replace("Halaman: ", '"Halaman: ').replace("ujian\n", 'ujian"\n').replace(
        "##", "## "
    )
    assert [finding.name for finding in result.refused] == ["wrong-type"]


def test_what_nobody_asked_about_is_left_at_first() -> None:
    source = Source(path=GUIDE, text="---\ntitle: Satu: dua tiga\nsummary: Satu: dua\n---\n")
    first, *_ = alone("guide")(source)
    result = mended(source, [first], lambda text: [f for f in alone("guide")(text) if f.name == first.name])
    assert result.rounds[0] == (Edit(Span(11, 25), '"Satu: dua tiga"'),)


def test_a_heading_that_others_link_to_keeps_its_id(project: Path) -> None:
    text = (project / POSKO).read_text("utf-8").replace("{#latar-belakang}", "{#latar}")
    link = "[latar](../../casestudies/posko-banjir.md#latar)"
    guide_path = project / "content/tentang/bukti.md"
    guide_path.write_text(guide_path.read_text("utf-8") + f"\n{link}\n", "utf-8")
    source, look = Source(path=PurePosixPath(POSKO), text=text), in_project(project)
    result = mended(source, look(source), look)
    assert (result.text, [f.name for f in result.refused]) == (text, ["section-unknown"])


@pytest.mark.parametrize("ending", ["", "\n", "\n\n"])
def test_the_end_of_a_file_stays_as_it_is(ending: str) -> None:
    page = f"---\n{GUIDE_LINES}---\n##Langkah\n\nKalimat.{ending}"
    assert guide(page).text == page.replace("##", "## ")
