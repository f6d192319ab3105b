"""A finding in words, with lines and columns: the one door through which places leave."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.messages import Language, sentences
from kb_build.text.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What every format prints.

    Lines and columns count from 1, in code points; `end_column` is one past the end.
    """

    code: str
    name: str
    severity: str
    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    message: str
    why: str
    help: str


def report(diagnostic: Diagnostic, sources: Mapping[PurePosixPath, Source], language: Language) -> Report:
    """A finding in a language."""
    place = diagnostic.place
    source = sources.get(place.path) or Source(path=place.path, text="")
    line, column = source.position(place.span.start)
    end_line, end_column = source.position(place.span.end)
    words = sentences(language)[diagnostic.name]
    return Report(
        code=diagnostic.rule.code,
        name=diagnostic.name,
        severity=diagnostic.rule.severity.value,
        path=str(place.path),
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        message=_filled(words["message"], diagnostic),
        why=_filled(words["why"], diagnostic),
        help=_filled(words["help"], diagnostic),
    )


def _filled(template: str, diagnostic: Diagnostic) -> str:
    return printable(template.format(**diagnostic.details))


def printable(text: str) -> str:
    """A text without signs that could move the cursor or hide: they are spelt out instead."""
    return "".join(sign if sign.isprintable() else f"<U+{ord(sign):04X}>" for sign in text)
