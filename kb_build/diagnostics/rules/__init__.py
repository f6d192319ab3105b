"""What each rule means: one page a rule, with a wrong and a right snippet."""

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

SUFFIX = ".md"
_PAGE = re.compile(
    r"# (?P<title>[^\n]+)\n\n(?P<text>.+?)\n\n"
    r"## Keliru\n\n(?P<wrong>.+?)\n\n## Benar\n\n(?P<right>.+?)\n\n## English\n\n(?P<english>.+)",
    re.DOTALL,
)
_BLOCK = re.compile(r"^````(?P<place>[^`\n]+)\n(?P<text>.*?)^````$", re.DOTALL | re.MULTILINE)


class RuleTextError(Exception):
    """A page of a rule has another form than this module reads: a mistake of ours, never of an author."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A snippet and where it belongs: `case`, `guide-text`, `sectors`, `file content/index.md`, and so on.

    A sign that cannot be seen is written as `<U+200B>`.
    """

    place: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """How a rule looks when it is broken or kept: snippets, or prose where no text can show it."""

    examples: tuple[Example, ...]
    prose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleText:
    """One rule in words; `text` and `english` are paragraphs in Markdown."""

    title: str
    text: str
    wrong: Showing
    right: Showing
    english: str


@cache
def rule_texts() -> dict[str, RuleText]:
    """The texts of all rules, by code, in the order of the codes."""
    files = (file for file in resources.files(__name__).iterdir() if file.name.endswith(SUFFIX))
    in_order = sorted(files, key=lambda file: file.name)
    return {file.name.removesuffix(SUFFIX): parsed(file.read_text("utf-8"), file.name) for file in in_order}


def parsed(page: str, name: str) -> RuleText:
    """A page as its parts; `name` is what a RuleTextError calls it."""
    found = _PAGE.fullmatch(page.strip())
    if found is None:
        raise RuleTextError(f"{name} is not a title, a text and the parts Keliru, Benar and English")
    return RuleText(
        title=found["title"].strip(),
        text=found["text"].strip(),
        wrong=_showing(found["wrong"]),
        right=_showing(found["right"]),
        english=found["english"].strip(),
    )


def _showing(text: str) -> Showing:
    blocks = _BLOCK.finditer(text)
    return Showing(
        examples=tuple(Example(place=block["place"].strip(), text=block["text"]) for block in blocks),
        prose=_BLOCK.sub("", text).strip(),
    )
