"""A rule in words, for people who ask about its code."""

import textwrap
from collections.abc import Iterator

from kb_build.diagnostics.catalogue import Rule
from kb_build.diagnostics.messages import Language, interface
from kb_build.diagnostics.rules import Example, RuleText, Showing, rule_texts

_WIDTH = 88
_INDENT = "    "
_NOT_REFLOWED = ("-", "|", "1.")
_FILE = "file "


def explanation(rule: Rule, language: Language) -> str:
    """What is found, why it matters and what to do, with a wrong and a right snippet, for a terminal.

    The English text stands alone for what no snippet can show; its prose exists in Indonesian only.
    """
    words, told = interface(language), rule_texts()[rule.code]
    heading = f"{rule.code} {rule.name} ({words[rule.severity.value]})"
    paragraphs = (told.text if language == "id" else told.english).split("\n\n")
    parts = [heading, title(rule, told, language), *map(_reflowed, paragraphs)]
    for key, showing in (("wrong", told.wrong), ("right", told.right)):
        parts += _shown(words[key], showing, language)
    return "\n\n".join(parts)


def title(rule: Rule, told: RuleText, language: Language) -> str:
    """The rule's title; in English it is the rule's name."""
    return told.title if language == "id" else rule.name.replace("-", " ").capitalize()


def where(example: Example, language: Language) -> str:
    """Where a snippet belongs, in words: the fields of a case, a list, the name of a file."""
    if example.place.startswith(_FILE):
        return interface(language)["place-file"].format(path=example.place.removeprefix(_FILE))
    return interface(language)[f"place-{example.place}"]


def _shown(word: str, showing: Showing, language: Language) -> Iterator[str]:
    if showing.prose and language == "id":
        yield f"{word}:\n{textwrap.indent(_reflowed(showing.prose), _INDENT)}"
    for example in showing.examples:
        snippet = textwrap.indent(example.text.rstrip("\n"), _INDENT)
        yield f"{word} ({where(example, language)}):\n{snippet}"


def _reflowed(paragraph: str) -> str:
    """A paragraph in lines of one width; lists and tables keep their lines."""
    if paragraph.startswith(_NOT_REFLOWED):
        return paragraph
    return textwrap.fill(paragraph, _WIDTH, break_long_words=False, break_on_hyphens=False)
