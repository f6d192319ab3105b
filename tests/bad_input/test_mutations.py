"""Shipped cases and quotations with small accidents in them: always read, never at the cost of a finding."""

from collections import Counter
from pathlib import Path, PurePosixPath
from random import Random

import pytest

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.formats import FORMATS
from kb_build.examination.examined import examine
from kb_build.model.document import Kind
from kb_build.reading import decoding, disk
from kb_build.reading.disk import SourceFile
from kb_build.text.source import Source
from tests.projects import REPOSITORY

EDITS = 2_000
FILES = (
    *sorted((REPOSITORY / "casestudies").glob("*.md")),
    *sorted((REPOSITORY / "content" / "kutipan").glob("*.md")),
)
_TYPED = (*":-#[](){}*_`<>&|!'\"@\\ \n\t,s1aé", "\n\n", "- ", "  ", "\u00a0", "\u2028", "\x00", "---\n", "“")
_KEY = "kunci-asing: ya\n"
_TAG = "\n\nTulisan <b> tebal.\n"


def accident(random: Random, text: str, begin: int, end: int) -> str:
    """The text with one thing left out, put in, written twice or swapped between two places."""
    at = random.randint(begin, end)
    length = random.choice((1, 1, 2, 5, 20))
    piece, rest = text[at : min(at + length, end)], text[min(at + length, end) :]
    line_begin = text.rfind("\n", 0, at) + 1
    line_end = text.find("\n", at) + 1 or len(text)
    line = text[line_begin:line_end]
    return random.choice(
        (
            text[:at] + rest,
            text[:at] + random.choice(_TYPED) + piece + rest,
            text[:at] + piece + piece + rest,
            text[:at] + piece[1:] + piece[:1] + rest,
            text[:line_begin] + text[line_end:],
            text[:line_begin] + line + line + text[line_end:],
            text[:line_begin] + "  " + text[line_begin:],
            text[:line_begin] + line.lstrip() + text[line_end:],
        )
    )


def found(path: Path, text: str) -> tuple[Source, tuple[Diagnostic, ...]]:
    """What is found in a file that holds this text."""
    kind: Kind = "case" if path.parent.name == "casestudies" else "quote"
    name = PurePosixPath(path.relative_to(REPOSITORY).as_posix())
    source, unreadable = decoding.decode(name, text.encode())
    if unreadable:
        return source, (unreadable,)
    document = disk.parse(source, kind, path.stem)
    return source, examine(SourceFile(path=name, kind=kind, id=path.stem), document).findings


def errors(findings: tuple[Diagnostic, ...], shift: int = 0) -> Counter[tuple[str, int]]:
    """Rule and place of the errors; what is told of the file as a whole stays at its first line."""
    places = [(d.name, d.place.span.start) for d in findings if d.is_error]
    return Counter((name, start + shift if start >= len("---\n") else start) for name, start in places)


def with_another_fault(text: str, *, in_body: bool) -> tuple[str, int]:
    """A fault in the other half of a file, and how far it moves what stands behind it."""
    return (text.replace("---\n", f"---\n{_KEY}", 1), len(_KEY)) if in_body else (text + _TAG, 0)


@pytest.mark.parametrize("in_body", [False, True], ids=["in the fields", "in the text below them"])
def test_an_accident_is_read_without_harm_and_another_fault_hides_none_of_its_errors(in_body: bool) -> None:
    random = Random(3)
    bad = 0
    for number in range(EDITS // 2):
        path = FILES[number % len(FILES)]
        sound = path.read_text("utf-8")
        middle = sound.index("\n---\n") + len("\n---\n")
        text = accident(random, sound, *((middle, len(sound)) if in_body else (len("---\n"), middle - 5)))
        source, findings = found(path, text)
        length = max(len(source.text), 1)
        assert all(0 <= d.place.span.start <= d.place.span.end <= length for d in findings), text
        FORMATS["full"](findings, {source.path: source}, "id")
        more, shift = with_another_fault(text, in_body=in_body)
        lost = errors(findings, shift) - errors(found(path, more)[1])
        assert not lost, (path.name, lost, text)
        bad += any(d.is_error for d in findings)
    assert bad > EDITS // 100, "hardly any accident does harm"
