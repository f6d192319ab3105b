"""One file, examined alone: what was found in it, and its summary."""

from dataclasses import dataclass, replace

from kb_build import checks
from kb_build.checks import evidence, sentences
from kb_build.diagnostics import plenty
from kb_build.diagnostics.diagnostic import Diagnostic, from_fault
from kb_build.model.document import Document
from kb_build.model.summary import Summary
from kb_build.reading import assembly, validation
from kb_build.reading.disk import SourceFile
from kb_build.search import duplicates


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """A file with its summary and findings; `text` is at hand where it was read and something was found."""

    file: SourceFile
    summary: Summary
    findings: tuple[Diagnostic, ...] = ()
    text: str | None = None


def examine(
    file: SourceFile,
    document: Document,
    unread: tuple[Diagnostic, ...] = (),
    *,
    most_words: int = sentences.LIMIT,
) -> Examined:
    """A document examined; `unread` is what stood in the way of reading it."""
    shape = list(validation.check(document))
    findings = [
        *unread,
        *(from_fault(fault, document.source) for fault in document.faults),
        *shape,
        *checks.within(document, most_words),
        *_outcome(document, shape),
    ]
    text = document.source.text if findings else None
    return Examined(file=file, summary=_summary(document), findings=plenty.first(findings), text=text)


def _summary(document: Document) -> Summary:
    summary = checks.summarize(document)
    if document.kind != "case" or document.data is None:
        return summary
    return replace(summary, sketch=duplicates.sketch(duplicates.words(document.body.text)))


def _outcome(document: Document, shape: list[Diagnostic]) -> list[Diagnostic]:
    """A claim of success is weighed against the computed evidence, which only a well-formed case has."""
    data = document.data
    if document.kind != "case" or data is None or shape or data.get("outcome") != evidence.ACHIEVED:
        return []
    return list(evidence.outcome(assembly.case_study(document)))
