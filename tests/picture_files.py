"""Tiny pictures, made byte by byte."""

import struct
import zlib

LATITUDE = 2
GPS = 0x8825


def tiff(*, gps: dict[int, int] | None = None, order: str = "<", entries: int = 0) -> bytes:
    """EXIF with some entries and, if asked for, a directory of places with these tags."""
    rows = [(0x0100 + index, 4, 1, index) for index in range(entries)]
    size = len(rows) + (gps is not None)
    if gps is not None:
        rows.append((GPS, 4, 1, 8 + 2 + 12 * size + 4))
    head = b"II*\0" if order == "<" else b"MM\0*"
    made = head + struct.pack(f"{order}L", 8) + _directory(rows, order)
    if gps is None:
        return made
    return made + _directory([(tag, 5, 3, value) for tag, value in gps.items()], order)


def _directory(rows: list[tuple[int, int, int, int]], order: str) -> bytes:
    packed = b"".join(struct.pack(f"{order}HHLL", *row) for row in rows)
    return struct.pack(f"{order}H", len(rows)) + packed + struct.pack(f"{order}L", 0)


def jpeg(exif: bytes = b"", xmp: bytes = b"") -> bytes:
    parts = [b"Exif\0\0" + exif] if exif else []
    parts += [b"http://ns.adobe.com/xap/1.0/\0" + xmp] if xmp else []
    segments = b"".join(b"\xff\xe1" + struct.pack(">H", len(part) + 2) + part for part in parts)
    return b"\xff\xd8\xff\xe0\0\x04JF" + segments + b"\xff\xda\0\x08\x01\x01\0\0\x3f\0\x12\x34\xff\xd9"


def png(exif: bytes = b"") -> bytes:
    header = _chunk(b"IHDR", struct.pack(">LLBBBBB", 1, 1, 8, 0, 0, 0, 0))
    image = _chunk(b"IDAT", zlib.compress(b"\0\0"))
    place = _chunk(b"eXIf", exif) if exif else b""
    return b"\x89PNG\r\n\x1a\n" + header + place + image + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + name + data + struct.pack(">L", zlib.crc32(name + data))


def gif() -> bytes:
    image = b",\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0"
    return b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff" + image + b";"


def webp(exif: bytes = b"") -> bytes:
    parts = b"VP8X" + struct.pack("<L", 10) + bytes(10)
    if exif:
        parts += b"EXIF" + struct.pack("<L", len(exif)) + exif
    return b"RIFF" + struct.pack("<L", 4 + len(parts)) + b"WEBP" + parts


def avif(exif: bytes = b"", major: bytes = b"avif") -> bytes:
    kinds = _box(b"ftyp", major + bytes(4) + b"mif1" + b"miaf")
    return kinds + _box(b"meta", bytes(4)) + _box(b"mdat", b"\0\0\0\x06Exif\0\0" + exif)


def _box(name: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data) + 8) + name + data


def pdf() -> bytes:
    return b"%PDF-1.7\n%%EOF\n"
