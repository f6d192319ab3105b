"""Numbers and word lists as short texts that JSON holds without escapes and every host compresses.

`signs.js` reads them. Words are in the order of UTF-16, in which a browser compares.
"""

import math
from collections.abc import Iterable, Iterator, Sequence

SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""The digits of all numbers: one sign is six bits."""
LEVELS = "".join(map(chr, range(ord("#"), ord("~") + 1))).replace("\\", "")
"""One sign each for as many levels as JSON can tell apart in one byte."""

_BITS = 5
_MORE = 1 << _BITS
_MANTISSA = 128
_LOWEST_EXPONENT = -24
_LARGEST_FLOAT = 64 * 64 - 1
_SHARED_AT_MOST = 25


def gap(number: int) -> str:
    """A number of any size; the last of its signs stands for less than 32, those before it do not."""
    written = ""
    while number >= _MORE:
        written += SIGNS[_MORE | (number & (_MORE - 1))]
        number >>= _BITS
    return written + SIGNS[number]


_SMALL = tuple(map(gap, range(_MORE * _MORE)))


def gaps(ascending: Sequence[int]) -> str:
    """Numbers that grow, each as what lies between it and the one before."""
    between = [number - last - 1 for last, number in zip((-1, *ascending), ascending, strict=False)]
    if max(between, default=0) < len(_SMALL):
        return "".join([_SMALL[number] for number in between])
    return "".join(map(gap, between))


def pair(number: int) -> str:
    """A number below 4,096 as two signs."""
    return SIGNS[number >> 6] + SIGNS[number & 63]


def float_code(value: float, *, up: bool) -> int:
    """A number between 1e-7 and 256 in twelve bits, wrong by at most one in 128, up or down."""
    mantissa, exponent = math.frexp(value)  # mantissa in [0.5, 1)
    round_ = math.ceil if up else math.floor
    code = (exponent - 1 - _LOWEST_EXPONENT) * _MANTISSA + round_((2 * mantissa - 1) * _MANTISSA)
    return min(max(code, 0), _LARGEST_FLOAT)


def float_value(code: int) -> float:
    """What `float_code` stands for."""
    return math.ldexp(1 + code % _MANTISSA / _MANTISSA, code // _MANTISSA + _LOWEST_EXPONENT)


def in_order(words: Iterable[str]) -> list[str]:
    """Words sorted as a browser compares them."""
    return sorted(words, key=_utf16)


def is_before(first: str, second: str) -> bool:
    """Whether a browser puts one word before another."""
    return _utf16(first) < _utf16(second)


def _utf16(word: str) -> bytes:
    return word.encode("utf-16-be", "surrogatepass")


def front_coded(words: Iterable[str]) -> Iterator[str]:
    """Each word without what it has in common with the beginning of the one before; A to Z say how much."""
    last = ""
    for word in words:
        shared = _shared(last, word)
        yield SIGNS[shared] + word[shared:]
        last = word


def _shared(first: str, second: str) -> int:
    """How many UTF-16 units two words begin with in common; one outside the first plane ends it."""
    shared = 0
    for one, other in zip(first, second, strict=False):
        if one != other or one > "\uffff" or shared == _SHARED_AT_MOST:
            break
        shared += 1
    return shared


def parting(before: str, first: str) -> str:
    """The shortest beginning of `first` that stands after `before`."""
    beginnings = (first[:length] for length in range(1, len(first)))
    return next((beginning for beginning in beginnings if is_before(before, beginning)), first)
