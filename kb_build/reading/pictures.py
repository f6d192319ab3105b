"""KB538–KB540: may a picture be published as it is?

Pictures come from strangers, so nothing in them is trusted: no length in them is followed, all is found by
searching, and what is searched for is tried a few times only.
"""

import struct
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import PurePosixPath
from typing import Literal

from kb_build.diagnostics.diagnostic import Details, Phrase, phrase

MAX_KB = 500
"""Kilobytes that a phone opens without a long wait."""

HEAD_BYTES = 1024
"""As much of a file as shows its type."""

PICTURES: Mapping[str, str] = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".png": "PNG",
    ".gif": "GIF",
    ".webp": "WebP",
    ".avif": "AVIF",
}
"""Types of pictures, by the endings of their names."""

TYPES: Mapping[str, str] = {**PICTURES, ".pdf": "PDF"}
"""Types that show in the first bytes of a file, by the endings of its name."""

_SIGNATURES: tuple[tuple[str, bytes], ...] = (
    ("JPEG", b"\xff\xd8\xff"),
    ("PNG", b"\x89PNG\r\n\x1a\n"),
    ("GIF", b"GIF87a"),
    ("GIF", b"GIF89a"),
    ("TIFF", b"II*\0"),
    ("TIFF", b"MM\0*"),
)
_BRANDS: tuple[tuple[str, tuple[bytes, ...]], ...] = (
    ("AVIF", (b"avif", b"avis")),
    ("HEIC", (b"heic", b"heix", b"hevc", b"mif1", b"msf1")),
)
_BRANDS_END = 64
_FIRST_AND_LAST: Mapping[str, tuple[bytes, bytes]] = {
    "JPEG": (b"\xff\xda", b"\xff\xd9"),
    "PNG": (b"IHDR", b"IEND"),
    "AVIF": (b"ftyp", b"mdat"),
}
"""What a whole picture of a type has, in this order."""

_GIF_END = b"\0;"
_GIF_END_BYTES = 256

_XMP_LOCATION = b"GPSLatitude"
_BYTE_ORDERS: tuple[tuple[bytes, Literal["little", "big"], str], ...] = (
    (b"II*\0", "little", "<"),
    (b"MM\0*", "big", ">"),
)
_GPS_DIRECTORY = 0x8825
_GPS_COORDINATES = frozenset({2, 4})
_MAX_HEADERS = 16
_MAX_ENTRIES = 512
_ENTRY_BYTES = 12


def faults(
    data: bytes, path: PurePosixPath, *, size: int | None = None, limit_kb: int = MAX_KB
) -> Iterator[tuple[str, Details]]:
    """What keeps a file from being published as it is: names of rules, and what their messages need.

    `data` may be only the beginning of the file; `size` then says how many bytes the file has.
    """
    suffix = path.suffix.lower()
    size = len(data) if size is None else size
    if suffix in PICTURES and size > limit_kb * 1024:
        yield "image-too-large", {"size": str(-(-size // 1024)), "limit": str(limit_kb)}
    if suffix in TYPES and (found := _difference(data, TYPES[suffix], is_whole=size <= len(data))):
        yield "image-type-differs", {"written": path.suffix, "found": found}
    if suffix in PICTURES and _has_location(data):
        yield "image-with-location", {}


def _difference(data: bytes, wanted: str, *, is_whole: bool) -> str | Phrase | None:
    """What a file holds instead of a whole picture of a type; None when it is one."""
    found = kind_of(data)
    if found is None:
        return phrase(_unknown(data))
    if found != wanted:
        return found
    return phrase("content-broken", kind=found) if is_whole and _is_cut_off(data, found) else None


def kind_of(data: bytes) -> str | None:
    """The type that the first bytes of a file show."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WebP"
    if data[4:8] == b"ftyp":
        brands = [data[at : at + 4] for at in range(8, _BRANDS_END, 4)]
        return next((kind for kind, known in _BRANDS if not set(known).isdisjoint(brands)), None)
    known = next((kind for kind, signature in _SIGNATURES if data.startswith(signature)), None)
    return known or ("PDF" if b"%PDF-" in data[:HEAD_BYTES] else None)


def _unknown(data: bytes) -> str:
    """The key of the words for what is no type we know."""
    if not data:
        return "content-empty"
    text = data[:HEAD_BYTES].decode("utf-8", "replace").rstrip("\ufffd")
    is_text = all(sign.isprintable() or sign.isspace() for sign in text) and "\ufffd" not in text
    return "content-text" if text and is_text else "content-unknown"


def _is_cut_off(data: bytes, kind: str) -> bool:
    """Whether the end of a picture is missing."""
    if kind == "WebP":
        return int.from_bytes(data[4:8], "little") + 8 > len(data)
    if kind == "GIF":
        return _GIF_END not in data[-_GIF_END_BYTES:]
    if kind not in _FIRST_AND_LAST:
        return False
    first, last = _FIRST_AND_LAST[kind]
    return not 0 <= data.find(first) < data.rfind(last)


def _has_location(data: bytes) -> bool:
    """Whether a file says where on earth it was made: in XMP, or in EXIF wherever that begins in the file."""
    return _XMP_LOCATION in data or any(
        _has_coordinates(data, start, order, sign)
        for mark, order, sign in _BYTE_ORDERS
        for start in islice(_starts(data, mark), _MAX_HEADERS)
    )


def _starts(data: bytes, mark: bytes) -> Iterator[int]:
    at = data.find(mark)
    while at >= 0:
        yield at
        at = data.find(mark, at + 1)


def _has_coordinates(data: bytes, start: int, order: Literal["little", "big"], sign: str) -> bool:
    """Whether the EXIF that begins at an offset leads to a latitude or a longitude."""
    first = int.from_bytes(data[start + 4 : start + 8], order)
    pointer = _directory(data, start + first, sign).get(_GPS_DIRECTORY)
    if pointer is None:
        return False
    return not _GPS_COORDINATES.isdisjoint(_directory(data, start + pointer, sign))


def _directory(data: bytes, at: int, sign: str) -> dict[int, int]:
    """The tags of a directory of EXIF with their values; of a broken one, what lies inside the file."""
    if at + 2 > len(data):
        return {}
    count = min(struct.unpack_from(f"{sign}H", data, at)[0], _MAX_ENTRIES)
    entries = data[at + 2 : at + 2 + count * _ENTRY_BYTES]
    whole = entries[: len(entries) // _ENTRY_BYTES * _ENTRY_BYTES]
    return {tag: value for tag, _, _, value in struct.iter_unpack(f"{sign}HHLL", whole)}
