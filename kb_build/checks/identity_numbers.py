"""Sixteen digits that are put together as a NIK is, or the number of a family card.

Both begin with the codes of province, regency and district. Six digits of a date follow, in a
NIK the birthday (40 is added to a woman's day), then a running number.
"""

import calendar
import re
from collections.abc import Iterator

# The 38 provinces of Kepmendagri 300.2.2-2138/2025 on codes of government areas.
_PROVINCES = frozenset(
    (
        *(11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65),
        *(71, 72, 73, 74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96),
    )
)
# Regencies count from 01 and cities from 71; the counts in use stay below these.
_LAST_REGENCY, _FIRST_CITY, _LAST_CITY = 39, 71, 79
_WOMAN = 40
_LEAP_YEAR = 2000
_MONTHS = 12
_GROUPINGS = frozenset(
    ((16,), (6, 6, 4), (4, 4, 4, 4), (2, 2, 2, 6, 4), (6, 2, 2, 2, 4), (2, 2, 2, 2, 2, 2, 4))
)
_SIXTEEN = re.compile(r"(?<![\w/])(?<![0-9][.,-])(?=([0-9](?:[ .-]?[0-9]){15})(?![\w/]|[.,-]\w))")
_SEPARATOR = re.compile(r"[ .-]")
_ADDRESS = re.compile(r"(?:://|\bwww\.|\b10\.[0-9]{4,9}/)\S*$")
_LONGEST_ADDRESS = 300
_GIVEN_AS_NIK = "nik="


def identity_numbers(text: str, begin_at: int, end_at: int) -> Iterator[tuple[int, int]]:
    """Where such numbers begin and end in a part of a text; they may be written in the usual groups."""
    after = 0
    for match in _SIXTEEN.finditer(text, begin_at, end_at):
        begin, end = match.span(1)
        is_identity = _is_identity(_SEPARATOR.sub("", match[1])) and _is_grouped(text, begin, end)
        if begin >= after and is_identity and not _in_address(text, begin):
            yield begin, end
            after = end


def _is_grouped(text: str, begin: int, end: int) -> bool:
    """Whether the digits stand in usual groups, and the groups are not part of a longer number."""
    groups = _SEPARATOR.split(text[begin:end])
    if tuple(len(group) for group in groups) not in _GROUPINGS:
        return False
    if len(groups) == 1:
        return True
    before, following = text[max(0, begin - 2) : begin], text[end : end + 2]
    return not (_is_group_edge(before[::-1]) or _is_group_edge(following))


def _is_group_edge(signs: str) -> bool:
    return len(signs) > 1 and signs[0] in " .-" and signs[1].isdigit()


def _in_address(text: str, begin: int) -> bool:
    """Whether the digits are part of a web address or a DOI, unless the address says that they are a NIK."""
    before = text[max(0, begin - _LONGEST_ADDRESS) : begin]
    return _ADDRESS.search(before) is not None and not before.lower().endswith(_GIVEN_AS_NIK)


def _is_identity(digits: str) -> bool:
    province, regency, district = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    is_regency = 1 <= regency <= _LAST_REGENCY or _FIRST_CITY <= regency <= _LAST_CITY
    is_area = province in _PROVINCES and is_regency and district > 0
    return is_area and _is_date(digits[6:12]) and digits[12:] != "0000"


def _is_date(digits: str) -> bool:
    """Whether six digits are a day, 40 added to it or not, a month and the end of a year."""
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:])
    day -= _WOMAN if day > _WOMAN else 0
    if not 1 <= month <= _MONTHS:
        return False
    return 1 <= day <= calendar.monthrange(_LEAP_YEAR + year, month)[1]
