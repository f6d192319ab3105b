"""A text after its edits, and where its places are then."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from kb_build.diagnostics.fix import Edit
from kb_build.text.source import Span


def in_order(edits: Iterable[Edit]) -> list[Edit]:
    """Edits from the top of the text down."""
    return sorted(edits, key=lambda edit: (edit.span.start, edit.span.end))


def collide(one: Iterable[Edit], others: Iterable[Edit]) -> bool:
    """Whether any two of them want to write in the same stretch, or at the same point."""
    return any(_meet(a.span, b.span) for b in others for a in one)


def _meet(a: Span, b: Span) -> bool:
    return a.start == b.start or (a.start < b.end and b.start < a.end)


def rewritten(text: str, edits: Iterable[Edit]) -> str:
    """The text after edits that do not collide."""
    pieces: list[str] = []
    done = 0
    for edit in in_order(edits):
        pieces += [text[done : edit.span.start], edit.text]
        done = edit.span.end
    return "".join([*pieces, text[done:]])


def written_spans(edits: Iterable[Edit]) -> Iterator[Span]:
    """Where the new words of each edit stand in the text after all of them."""
    growth = 0
    for edit in in_order(edits):
        start = edit.span.start + growth
        yield Span(start, start + len(edit.text))
        growth += len(edit.text) - (edit.span.end - edit.span.start)


def moved(offset: int, edits: Iterable[Edit]) -> int:
    """Where an offset is after edits; inside a rewritten stretch, the beginning of the new words."""
    growth = 0
    for edit in in_order(edits):
        if offset < edit.span.end:
            return min(offset, edit.span.start) + growth
        growth += len(edit.text) - (edit.span.end - edit.span.start)
    return offset + growth


def bytes_with(original: bytes, edits: Sequence[Edit]) -> bytes:
    """A file after edits of its text; every byte that no edit covers stays as it is.

    Edits count in the text with every `\\r\\n` as `\\n`, and a new line ends as the lines around it do.
    Raises UnicodeDecodeError when the file is not UTF-8.
    """
    text = original.decode("utf-8")
    behind = _behind_line_endings(text)
    return rewritten(text, [_as_in(text, edit, behind) for edit in edits]).encode("utf-8")


def _behind_line_endings(text: str) -> list[int]:
    """The offset, in the text with plain line endings, just behind each Windows line ending."""
    behind: list[int] = []
    at = text.find("\r\n")
    while at >= 0:
        behind.append(at + 1 - len(behind))
        at = text.find("\r\n", at + 2)
    return behind


def _as_in(text: str, edit: Edit, behind: Sequence[int]) -> Edit:
    """The edit in the text as its file has it."""
    start, end = (offset + bisect_right(behind, offset) for offset in (edit.span.start, edit.span.end))
    line_end = text.rfind("\n", 0, start) if "\n" in text[:start] else text.find("\n")
    ending = "\r\n" if line_end > 0 and text[line_end - 1] == "\r" else "\n"
    return Edit(Span(start, end), edit.text.replace("\n", ending))
