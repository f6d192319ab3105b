"""KB608: does a sentence accuse somebody by name?"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.model.document import Document
from kb_build.text import sentences
from kb_build.text.source import Span

_GATE = ("orup", "ersangka", "duga", "erdakwa", "erpidana", "gelap", "uap")
_ACCUSING = re.compile(
    r"(?<![\w/-])(?:tersangka|terdakwa|terpidana|diduga|terduga|dugaan|korupsi|koruptor"
    r"|suap|menyuap|disuap|penyuapan|penggelapan|menggelapkan|digelapkan)(?:nya)?(?![\w-])",
    re.IGNORECASE,
)
# `pencegahan korupsi` accuses nobody.
_HARMLESS_BEFORE = re.compile(
    r"\b(?:cegah|mencegah|pencegahan|berantas|memberantas|pemberantasan|bebas|rawan|risiko|celah|anti|persepsi"
    r"|pengendalian|bahaya)(?: dari| atas| terhadap)?\s+$",
    re.IGNORECASE,
)
_CAPITAL_BEFORE = re.compile(r"\b[A-Z]\w*\s+$")
_REACH = 40
_LONGEST_SENTENCE = 1000
_QUOTED_FIELDS = ("/sources", "/source", "/found_in", "/redirect_from")
_SOURCES = "\nsources:"
_BLOCK_END = re.compile(r"\n(?=[ \t]*(?:\n|[-*+#|>]\s|[0-9]+\.\s|[\w-]+:\s))")


def check(document: Document) -> Iterator[Diagnostic]:
    """Accusing words in a sentence that names a person; titles of sources are not the author's own words."""
    own_words = document.source.text.partition(_SOURCES)[0] + document.body.text
    if any(map(own_words.__contains__, _GATE)) and document.address is not None:
        yield from _accusations(document)


def _accusations(document: Document) -> Iterator[Diagnostic]:
    """One finding for each sentence."""
    # Names need the dictionary, which takes a moment to load, and most files accuse nobody.
    from kb_build.text.names import person_in

    text = document.source.text
    told = 0
    for word, sentence in _accusing_words(document):
        if word.start() < told:
            continue
        told = sentence.end
        if name := person_in(text[sentence.start : sentence.end]):
            details = {"word": word[0], "name": name}
            yield Diagnostic("person-accused", document.place(Span(*word.span())), details)


def _accusing_words(document: Document) -> Iterator[tuple[re.Match[str], Span]]:
    """Every accusing word with the sentence in which it stands."""
    text = document.source.text
    quoted = [document.origin.at(pointer) for pointer in _QUOTED_FIELDS]
    ends = [0, *(end.start() for end in _BLOCK_END.finditer(text)), len(text)]
    for word in _ACCUSING.finditer(text):
        if any(span.start <= word.start() < span.end for span in quoted) or _is_harmless(text, word):
            continue
        block = bisect_right(ends, word.start())
        yield word, _sentence(text, Span(ends[block - 1], ends[block]), word.start())


def _is_harmless(text: str, word: re.Match[str]) -> bool:
    """Whether the word stands for what is prevented, or in a name such as `Tindak Pidana Korupsi`."""
    before = text[max(0, word.start() - _REACH) : word.start()]
    is_in_name = word[0][0].isupper() and _CAPITAL_BEFORE.search(before) is not None
    return is_in_name or _HARMLESS_BEFORE.search(before) is not None


def _sentence(text: str, block: Span, at: int) -> Span:
    """The sentence of a block in which a place lies, as far as one may reach."""
    block = Span(max(block.start, at - _LONGEST_SENTENCE), min(block.end, at + _LONGEST_SENTENCE))
    found = (span.shifted(block.start) for span in sentences.spans(text[block.start : block.end]))
    return next((span for span in found if at < span.end), block)
