"""KB604–KB607: does a file hold a person's number or address, or a key that opens something?

What was found is masked in the finding: logs of a check are often public.
"""

import re
from collections.abc import Iterator

from kb_build.checks.identity_numbers import identity_numbers
from kb_build.checks.secret_forms import secrets
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.model.document import Document
from kb_build.text.source import Span

_SHOWN = 4
_MASK = "•"
_DIGIT = re.compile(r"[0-9]")

# Every digit becomes a zero, what may part digits goes, and anything else becomes a space.
_DIGITS = bytes(ord("0") if sign in b"0123456789" else ord(" ") for sign in range(256))
_BETWEEN_DIGITS = b" .-()"
_MANY_DIGITS = b"0" * 10
_STRETCH = re.compile(r"[0-9][0-9 .()-]{8,}[0-9]")

# 811–899 without 84 and 86, which are no mobile numbers. A bare 62 parted by dots is a sum of money.
_PHONE = re.compile(
    r"(?:(?<![\w/.=&%#+-])|(?<=wa\.me/)|(?<=phone=))"
    r"(?:\(?\+62\)?(?:[ .-]{0,3}\(?0\)?)?[ .-]{0,3}\(?|\(?0|62[ -]?)"
    r"8[1-35-9][0-9]\)?(?:[ .-]{0,3}[0-9]){6,9}(?![\w/]|[.,-][0-9])"
)
_BARE_COUNTRY = re.compile(r"62[^+]*\.")

_DOMAIN = re.compile(r"@([\w-]{1,63}(?:\.[\w-]{1,63}){1,4})")
_LOCAL_PART_BACKWARDS = re.compile(r"[\w.+-]{1,64}")
_LONGEST_LOCAL_PART = 64
_FREE = re.compile(
    r"(?:(?:gmail|googlemail|yahoo|ymail|rocketmail|outlook|hotmail|live|msn|icloud|proton|protonmail|aol|gmx|zoho"
    r"|yandex|tutanota)\.(?:(?:co|com)\.)?[a-z]{2,4}|(?:me|mac|mail)\.com|pm\.me)",
    re.IGNORECASE,
)
# Many offices write from such a provider, under a name that says so.
_OFFICE = re.compile(
    r"(?:^|[._-])(?:info|admin|humas|redaksi|layanan|pengaduan|ppid|sekretariat|kantor|dinas|bpbd|bappeda|kecamatan"
    r"|kelurahan|pemkab|pemkot|pemdes|puskesmas|rsud|posko|desa(?![a-z]))",
    re.IGNORECASE,
)


def check(document: Document) -> Iterator[Diagnostic]:
    """Private numbers, addresses and keys anywhere in a file."""
    text = document.source.text
    signs = text.encode("ascii", "replace")
    if _MANY_DIGITS in signs.translate(_DIGITS, _BETWEEN_DIGITS):
        yield from _numbers(document)
    if "@" in text:
        yield from _mails(document)
    for span, what in secrets(text, signs):
        yield Diagnostic("secret", document.place(span), {"what": what})


def _numbers(document: Document) -> Iterator[Diagnostic]:
    text = document.source.text
    for stretch in _STRETCH.finditer(text):
        begin, end = max(0, stretch.start() - 2), stretch.end() + 2
        for number in identity_numbers(text, begin, end):
            yield _masked("identity-number", document, *number)
        for phone in _PHONE.finditer(text, begin, end):
            if not _BARE_COUNTRY.match(phone[0]):
                yield _masked("private-phone", document, *phone.span())


def _masked(name: str, document: Document, begin: int, end: int) -> Diagnostic:
    """A finding that shows no more than the first digits."""
    written = document.source.text[begin:end]
    shown = [digit.end() for digit in _DIGIT.finditer(written)][_SHOWN - 1]
    value = written[:shown] + _DIGIT.sub(_MASK, written[shown:])
    return Diagnostic(name, document.place(Span(begin, end)), {"value": value})


def _mails(document: Document) -> Iterator[Diagnostic]:
    text = document.source.text
    for mail in _DOMAIN.finditer(text):
        at = mail.start()
        backwards = _LOCAL_PART_BACKWARDS.match(text[max(0, at - _LONGEST_LOCAL_PART) : at][::-1])
        if backwards and _FREE.fullmatch(mail[1]) and not _OFFICE.search(local := backwards[0][::-1]):
            span = Span(at - len(local), mail.end())
            value = f"{local[0]}{_MASK * 3}@{mail[1]}"
            yield Diagnostic("private-email", document.place(span), {"value": value})
