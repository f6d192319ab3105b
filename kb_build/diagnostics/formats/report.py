"""A finding in words, with lines and columns: the one door through which places leave."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from kb_build.diagnostics.diagnostic import Diagnostic, Phrase
from kb_build.diagnostics.fix import Edit, Fix
from kb_build.diagnostics.formats.lines import position
from kb_build.diagnostics.messages import Language, phrases, sentences
from kb_build.text.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class EditReport:
    """A stretch of the finding's file and what to write in its place; counted as in a `Report`."""

    line: int
    column: int
    end_line: int
    end_column: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FixReport:
    """A repair: edits that belong together."""

    safe: bool
    edits: tuple[EditReport, ...]


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
    fix: FixReport | None


def report(diagnostic: Diagnostic, sources: Mapping[PurePosixPath, Source], language: Language) -> Report:
    """A finding in a language."""
    place = diagnostic.place
    source = sources.get(place.path)
    text = source.text if source else ""
    line, column = position(text, place.span.start)
    end_line, end_column = position(text, place.span.end)
    words = sentences(language)[diagnostic.name]
    details = {key: _worded(value, language) for key, value in diagnostic.details.items()}
    return Report(
        code=diagnostic.rule.code,
        name=diagnostic.name,
        severity=diagnostic.severity.value,
        path=_encodable(str(place.path)),
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        message=printable(words["message"].format(**details)),
        why=printable(words["why"].format(**details)),
        help=printable(words["help"].format(**details)),
        fix=_fix(diagnostic.fix, text) if diagnostic.fix else None,
    )


def _fix(fix: Fix, text: str) -> FixReport:
    return FixReport(safe=fix.is_safe, edits=tuple(_edit(edit, text) for edit in fix.edits))


def _edit(edit: Edit, text: str) -> EditReport:
    line, column = position(text, edit.span.start)
    end_line, end_column = position(text, edit.span.end)
    return EditReport(line=line, column=column, end_line=end_line, end_column=end_column, text=edit.text)


def _worded(value: str | Phrase, language: Language) -> str:
    if isinstance(value, str):
        return value
    return phrases(language)[value.key].format(**dict(value.values))


def _encodable(path: str) -> str:
    """A path that can be printed even when the file's name is not UTF-8."""
    return path.encode("utf-8", "replace").decode("utf-8")


def printable(text: str) -> str:
    """A text without signs that could move the cursor or hide: they are spelt out instead."""
    return "".join(sign if sign.isprintable() else f"<U+{ord(sign):04X}>" for sign in text)
