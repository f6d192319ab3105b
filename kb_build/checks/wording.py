"""KB415: does a quotation read the same wherever it stands?"""

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.model.summary import Passage, Summary
from kb_build.model.survey import Survey

_ALMOST = 0.72
"""The share of common words from which two wordings are taken for one sentence."""
_LONGEST_SHOWN = 80


def across(survey: Survey) -> Iterator[Diagnostic]:
    """Sentences in quotation marks that differ from the quotation that their case names."""
    texts = {quote.id: quote.words[0].value for quote in survey.of("quote") if quote.words}
    for case in survey.of("case"):
        named = {
            m.value: texts[m.value] for m in case.mentions if m.rule == "unknown-quote" and m.value in texts
        }
        for passage in case.words if named else ():
            yield from _differing(passage, case, named)


def _differing(passage: Passage, case: Summary, named: Mapping[str, str]) -> Iterator[Diagnostic]:
    said = _words(passage.value)
    for quote_id, text in named.items():
        written = _words(text)
        if said != written and not _is_part(said, written) and _likeness(said, written) >= _ALMOST:
            details = {"other": quote_id, "text": _shortened(text)}
            yield Diagnostic("quote-text-differs", case.place(passage.start, passage.end), details)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _is_part(said: list[str], written: list[str]) -> bool:
    """Whether the words are a stretch of the quotation: quoting a part of it is no change."""
    length = len(said)
    return any(written[at : at + length] == said for at in range(len(written) - length + 1))


def _likeness(said: list[str], written: list[str]) -> float:
    return SequenceMatcher(None, said, written, autojunk=False).ratio()


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN].rsplit(' ', 1)[0]} …"
