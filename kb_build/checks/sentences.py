"""KB610: is a sentence so long that it is hard to follow on a phone?"""

import re
from collections.abc import Iterator

from kb_build.checks.values import text
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.model.document import Document
from kb_build.text import sentences
from kb_build.text.markdown import BULLET, Section
from kb_build.text.source import Place, Span

LIMIT = 45
_FEWEST_WORDS, _MOST_WORDS = 2, 4
_REACH = 20_000
_WORD = re.compile(r"\w+")
# Between two words of a text may stand anything that is no word, and a source mark.
_BETWEEN = r"\W*(?:\[s[0-9]{1,2}\]\W*)?"
_ROW = re.compile(r"\s*\||.* \| ")


def check(document: Document, limit: int = LIMIT) -> Iterator[Diagnostic]:
    """Sentences of the summary and of the body that have more words than the limit."""
    for sentence in _too_long(text(document.data, "summary"), limit):
        yield _finding(document.origin.place("/summary"), sentence, limit)
    if max(_spaces(document.body.text.replace("\n", " "))) >= limit // 2:
        for section in document.body.sections:
            yield from _in_section(document, section, limit)


def _spaces(plain: str) -> list[int]:
    """How many spaces stand between two stops; a stop may only cut a word short."""
    return [piece.count(" ") for piece in plain.split(". ")]


def _too_long(plain: str, limit: int) -> Iterator[str]:
    """The sentences of a paragraph that are.

    Stops are counted first, because looking closely is slow: a sentence with two words cut short may pass.
    """
    if plain.count(" ") < limit:
        return
    spaces = _spaces(plain)
    if max(map(sum, zip(spaces, [*spaces[1:], 0], strict=True))) < limit - 1:
        return
    for span in sentences.spans(plain):
        sentence = plain[span.start : span.end]
        if len(sentences.words(sentence)) > limit:
            yield sentence


def _finding(place: Place, sentence: str, limit: int) -> Diagnostic:
    found = str(len(sentences.words(sentence)))
    return Diagnostic("long-sentence", place, {"found": found, "limit": str(limit)})


def _in_section(document: Document, section: Section, limit: int) -> Iterator[Diagnostic]:
    written = document.source.text
    at = section.heading.span.end if section.heading else document.body.start
    for paragraph in section.text.split("\n"):
        for sentence in _too_long(paragraph, limit):
            span = _find(written, sentence, at) or _find(written, paragraph, at) or Span(at, at + 1)
            if not _is_in_table(written, span.start):
                yield _finding(document.place(span), sentence, limit)
                at = span.end


def _find(written: str, sentence: str, at: int) -> Span | None:
    """Where the first few words of a sentence stand, whatever markup stands between them."""
    first = _WORD.findall(sentence.removeprefix(BULLET))[:_MOST_WORDS]
    for count in range(len(first), _FEWEST_WORDS - 1, -1):
        form = re.compile(r"\b" + _BETWEEN.join(map(re.escape, first[:count])))
        if found := form.search(written, at, at + _REACH):
            return Span(*found.span())
    return None


def _is_in_table(written: str, at: int) -> bool:
    """Cells have no full stops between them."""
    begin = written.rfind("\n", 0, at) + 1
    end = written.find("\n", at)
    return _ROW.match(written[begin : end if end >= 0 else len(written)]) is not None
