"""Where Indonesian sentences end: a full stop behind `hlm.` or `Dr.` ends none."""

import re
from collections.abc import Iterator

from kb_build.text.source import Span

# Words cut short in front of something: a name, a number, a place.
_BEFORE_MORE = frozenset(
    (
        *("a.n", "bpk", "c.q", "cv", "d.a", "dr", "dra", "drs", "hj", "hlm", "i.e", "ir", "jl", "jln", "kab"),
        *("kec", "kel", "kh", "ltd", "mis", "mr", "mrs", "no", "ny", "pdt", "prof", "ps", "pt", "rp", "s.d"),
        *("sdr", "sdri", "tgl", "tn", "u.b", "u.p", "ust", "vol", "vs", "yth"),
    )
)
# What closes behind the stop: quotation marks, brackets, emphasis signs and source marks.
_END = re.compile(r"(?<![.!?…])[.!?…]+(?:[\"'”’»)\]*_`]|\[s[0-9]{1,2}\])*(?=\s|$)")
_LAST_WORD = re.compile(r"[\w.]*$")
_LONGEST_WORD = 16


def spans(text: str) -> Iterator[Span]:
    """The sentences of a paragraph, without the spaces around them."""
    begin = 0
    for end in _END.finditer(text):
        if not _goes_on(text, end):
            yield from _stripped(text, begin, end.end())
            begin = end.end()
    yield from _stripped(text, begin, len(text))


def words(sentence: str) -> list[str]:
    """The words of a sentence as people count them: what stands between spaces and is not a sign alone."""
    return [word for word in sentence.split() if any(map(str.isalnum, word))]


def _stripped(text: str, begin: int, end: int) -> Iterator[Span]:
    inner = text[begin:end].strip()
    if inner:
        start = text.index(inner, begin)
        yield Span(start, start + len(inner))


def _goes_on(text: str, end: re.Match[str]) -> bool:
    """Whether the sentence goes on behind a stop: a small letter follows, or a word was only cut short."""
    if text[end.end() : end.end() + 2].strip()[:1].islower():
        return True
    before = _LAST_WORD.search(text[max(0, end.start() - _LONGEST_WORD) : end.start()])
    word = before[0].lower() if before else ""
    return end[0] == "." and (word in _BEFORE_MORE or (len(word) == 1 and word.isalpha()))
