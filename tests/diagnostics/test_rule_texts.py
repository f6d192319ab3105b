"""Every rule has a page in `kb_build/diagnostics/rules/`, and what its page shows is true."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_build.diagnostics import rules
from kb_build.diagnostics.catalogue import RULES, Rule
from kb_build.diagnostics.explanation import explanation, title
from kb_build.diagnostics.messages import LANGUAGES, interface
from kb_build.diagnostics.rules import Example, RuleTextError, Showing, parsed, rule_texts
from tests.diagnostics.rule_examples import SOUND, VOCABULARIES, found, with_fields, with_text

FOLDER = Path(rules.__file__).parent
SHOWN_BY_NO_TEXT = {
    "KB101": "a folder stands where the file should, or reading it is not allowed",
    "KB102": "the file is not text",
    "KB105": "the file is longer than a page can show",
    "KB109": "the fields are longer than a page can show",
    "KB122": "a folder is missing, not a file",
    "KB123": "the file is a link",
    "KB124": "a folder is empty",
    "KB125": "the line is longer than a page can show",
    "KB537": "the picture that the right snippet needs is no text",
    "KB538": "a picture is no text",
    "KB540": "a picture is no text",
    "KB417": "only the calendar finds it, when it is asked",
    "KB524": "hundreds of headings are no snippet",
    "KB535": "a picture has to be there",
    "KB609": "two texts have to be long enough to compare",
}
"""Rules whose page has prose instead of snippets, and why."""

_PLACES = {*SOUND, *(f"{kind}-text" for kind in SOUND), *VOCABULARIES, "settings"}
_PAGE = "# Judul\n\nTeks.\n\n## Keliru\n\nBegini.\n\n## Benar\n\nBegitu.\n\n## English\n\nText.\n"
_LINES = st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs"])).filter(
    lambda line: not line.startswith("````")
)
_EXAMPLES = st.builds(
    lambda place, lines: Example(place=place, text="".join(f"{line}\n" for line in lines)),
    st.sampled_from(["case", "guide-text", "file content/index.md"]),
    st.lists(_LINES, max_size=4),
)
_SHOWN = [rule for rule in RULES if rule.code not in SHOWN_BY_NO_TEXT]


def _rule(rule: Rule) -> str:
    return f"{rule.code} {rule.name}"


def test_every_rule_has_its_page_and_no_other_file_lies_among_them() -> None:
    lying = {path.name for path in FOLDER.iterdir()} - {"__init__.py", "__pycache__"}
    assert sorted(lying) == [f"{rule.code}.md" for rule in RULES]


@pytest.mark.parametrize("rule", RULES, ids=_rule)
def test_a_rule_is_told_in_both_languages(rule: Rule) -> None:
    told = rule_texts()[rule.code]
    assert rule.code not in told.title
    assert not told.title.endswith(".")
    for language in LANGUAGES:
        assert title(rule, told, language)[0].isupper()
        assert interface(language)["wrong"] + " (" in explanation(rule, language) or told.wrong.prose
    assert told.text.endswith((".", ":")), "the Indonesian text is in whole sentences"
    assert told.english.endswith("."), "the English text is in whole sentences"
    assert told.text != told.english


@pytest.mark.parametrize("rule", RULES, ids=_rule)
def test_a_rule_shows_snippets_or_says_in_prose_what_no_text_can_show(rule: Rule) -> None:
    told = rule_texts()[rule.code]
    for showing in (told.wrong, told.right):
        assert bool(showing.prose) is not bool(showing.examples)
        assert bool(showing.prose) is (rule.code in SHOWN_BY_NO_TEXT)
        for example in showing.examples:
            assert example.place in _PLACES or example.place.startswith("file "), example.place


@pytest.mark.parametrize("rule", _SHOWN, ids=_rule)
def test_the_wrong_snippet_gives_a_finding_of_its_rule(rule: Rule, tmp_path: Path) -> None:
    findings = found(rule_texts()[rule.code].wrong.examples, tmp_path / "project")
    assert rule.name in {finding.name for finding in findings}


@pytest.mark.parametrize("rule", _SHOWN, ids=_rule)
def test_the_right_snippet_gives_neither_that_finding_nor_an_error(rule: Rule, tmp_path: Path) -> None:
    findings = found(rule_texts()[rule.code].right.examples, tmp_path / "project")
    assert [f.name for f in findings if f.is_error or f.name == rule.name] == []


def test_the_project_that_snippets_are_laid_over_is_sound(tmp_path: Path) -> None:
    assert found([], tmp_path / "project") == ()


def test_a_page_is_read_into_its_parts() -> None:
    block = "````case\nouter: 1\n```\ninner\n```\n````"
    told = parsed(_PAGE.replace("Begini.", f"{block}\n\n{block}"), "contoh")
    example = Example(place="case", text="outer: 1\n```\ninner\n```\n")
    assert (told.title, told.text, told.english) == ("Judul", "Teks.", "Text.")
    assert told.wrong == Showing(examples=(example, example), prose="")
    assert told.right == Showing(examples=(), prose="Begitu.")


@given(st.lists(_EXAMPLES, min_size=1, max_size=3))
def test_snippets_come_back_from_a_page_exactly_as_they_were_written(examples: list[Example]) -> None:
    blocks = "\n\n".join(f"````{example.place}\n{example.text}````" for example in examples)
    assert parsed(_PAGE.replace("Begini.", blocks), "contoh").wrong == Showing(
        examples=tuple(examples), prose=""
    )


@pytest.mark.parametrize("part", ["# Judul", "Teks.\n\n", "## Keliru", "## Benar", "## English"])
def test_a_page_without_one_of_its_parts_is_refused_by_name(part: str) -> None:
    with pytest.raises(RuleTextError, match="contoh"):
        parsed(_PAGE.replace(part, ""), "contoh")


def test_fields_of_a_snippet_replace_those_of_the_same_names() -> None:
    page = "---\na: 1\nb:\n  - 2\nc: 3\n---\n\nTeks.\n"
    assert with_fields(page, "b: 4\nd: 5\n") == "---\na: 1\nc: 3\nb: 4\nd: 5\n---\n\nTeks.\n"


def test_a_text_of_a_snippet_replaces_the_text() -> None:
    assert with_text("---\na: 1\n---\n\nTeks.\n", "Lain.\n") == "---\na: 1\n---\n\nLain.\n"
