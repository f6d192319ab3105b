"""KB317: is what looks like a source mark one?"""

import re
from collections.abc import Iterator

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.model.document import Document
from kb_build.text.source import Span

_NUMBER = re.compile(r"[0-9]+")
_LIKE_A_MARK = re.compile(
    r"\[ *[sS] ?[0-9]{1,3}(?: *(?:[,;&–-]|dan) *[sS]? ?[0-9]{1,3})* *\](?!\()|\([sS][0-9]{1,2}\)"
)
_UNREAD = (re.compile(r"\[(?!s[1-9][0-9]?\])(?= *[sS] ?[0-9])"), re.compile(r"\([sS][0-9]"))
"""A quick look, which passes over marks that are read."""
_MARK = re.compile(r"\[s[1-9][0-9]?\]")


def check(document: Document) -> Iterator[Diagnostic]:
    """Brackets in a body that their author surely meant as marks, and that no reader takes for any."""
    text = document.body.text
    if document.kind not in ("case", "strategy") or not any(form.search(text) for form in _UNREAD):
        return
    for match in _LIKE_A_MARK.finditer(text):
        if _MARK.fullmatch(match[0]) is None:
            span = Span(*match.span()).shifted(document.body.start)
            details = {"value": match[0], "suggestion": suggested(match[0])}
            yield Diagnostic("source-mark-form", document.place(span), details)


def suggested(written: str) -> str:
    """The marks that were meant; of a stretch such as `[s1-s3]` all its numbers, if they are few."""
    numbers = [int(number) for number in _NUMBER.findall(written)]
    if len(numbers) == len("ab") and re.search(r"[–-]", written) and 0 < numbers[1] - numbers[0] < 10:  # noqa: PLR2004
        numbers = list(range(numbers[0], numbers[1] + 1))
    return "".join(f"[s{number}]" for number in dict.fromkeys(numbers))
