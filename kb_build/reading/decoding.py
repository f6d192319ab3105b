"""Bytes as text: UTF-8 without a mark, line endings made plain, no invisible control signs."""

from pathlib import PurePosixPath

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.text.source import CONTROL, Source, Span

_BEGINNING = Span(0, 1)
_CONTROL_BYTES = bytes({*range(32), 127} - set(b"\t\n\r"))
_LEADING_BYTES = (b"\xc2", b"\xef")
"""What every other control sign, byte order mark or nonsign begins with in UTF-8."""


def decode(path: PurePosixPath, data: bytes) -> tuple[Source, Diagnostic | None]:
    """A file's bytes as its text, and the first thing in them that is no plain text, if there is one."""
    try:
        text = data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        at = len(data[: error.start].decode("utf-8").replace("\r\n", "\n"))
        source = Source(path=path, text=data.decode("utf-8", "replace").replace("\r\n", "\n"))
        return source, Diagnostic("not-utf8", source.place(Span(at, at + 1)))
    source = Source(path=path, text=text)
    if text.startswith("\ufeff"):
        return source, Diagnostic("byte-order-mark", source.place(_BEGINNING))
    if _may_hold_control(data) and (control := CONTROL.search(text)):
        sign = f"U+{ord(control[0]):04X}"
        span = Span(control.start(), control.end())
        return source, Diagnostic("control-character", source.place(span), {"sign": sign})
    return source, None


def _may_hold_control(data: bytes) -> bool:
    """A look at bytes, which takes a tenth of the time of a search through the text."""
    if b"\r" in data or any(lead in data for lead in _LEADING_BYTES):
        return True
    return len(data.translate(None, _CONTROL_BYTES)) < len(data)
