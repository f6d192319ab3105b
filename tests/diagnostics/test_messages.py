"""The sentences of both languages: complete, alike in structure, and fillable."""

import string

import pytest

from kb_build.diagnostics.catalogue import RULES
from kb_build.diagnostics.messages import LANGUAGES, Language, interface, phrases, sentences
from tests.projects import REPOSITORY

SCHEMA_WORDS = {"label", "description"}
"""What the schemas say in Indonesian alone; English sentences do without."""


def _braces(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_its_three_sentences(language: Language) -> None:
    written = {name: set(parts) for name, parts in sentences(language).items()}
    assert written == {rule.name: {"message", "why", "help"} for rule in RULES}


@pytest.mark.parametrize("name", [rule.name for rule in RULES])
def test_both_languages_fill_in_the_same_words(name: str) -> None:
    for part in ("message", "why", "help"):
        indonesian, english = (_braces(sentences(language)[name][part]) for language in LANGUAGES)
        assert english == indonesian - SCHEMA_WORDS


def test_both_languages_have_the_same_phrases_with_the_same_braces() -> None:
    indonesian, english = (
        {key: _braces(text) for key, text in phrases(language).items()} for language in LANGUAGES
    )
    assert indonesian == english


def test_every_phrase_is_used_somewhere() -> None:
    code = "".join(path.read_text("utf-8") for path in (REPOSITORY / "kb_build").rglob("*.py"))
    unused = {key for key in phrases("id") if not key.startswith("type-") and f'"{key}"' not in code}
    assert unused == set()


def test_both_languages_have_the_same_interface_words_with_the_same_braces() -> None:
    indonesian, english = (
        {key: _braces(text) for key, text in interface(language).items()} for language in LANGUAGES
    )
    assert indonesian == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_begin_with_a_capital_and_end_with_a_full_stop(language: Language) -> None:
    for name, parts in sentences(language).items():
        for part, text in parts.items():
            assert text[0].isupper() or text[0] in "`{", (name, part)
            assert text[-1] in ".}", (name, part)
