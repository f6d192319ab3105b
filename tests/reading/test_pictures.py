"""Pictures from strangers: what they are, how large, and whether they tell where they were taken."""

from collections.abc import Callable
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_build.diagnostics.diagnostic import Phrase, phrase
from kb_build.reading.pictures import HEAD_BYTES, MAX_KB, TYPES, faults
from tests.picture_files import LATITUDE, avif, gif, jpeg, pdf, png, tiff, webp

SOUND = {
    "JPEG": jpeg(),
    "PNG": png(),
    "GIF": gif(),
    "WebP": webp(),
    "AVIF": avif(),
    "PDF": pdf(),
}
_WITH_EXIF: dict[str, Callable[[bytes], bytes]] = {"JPEG": jpeg, "PNG": png, "WebP": webp, "AVIF": avif}
_PLACE = {1: 0, LATITUDE: 100, 4: 120}
_NAMES = st.sampled_from(sorted(TYPES)).map(lambda suffix: f"a{suffix}")


def _found(data: bytes, name: str) -> list[str]:
    return [rule for rule, _ in faults(data, PurePosixPath(name))]


def _holds(data: bytes, name: str) -> str | Phrase:
    ((rule, details),) = faults(data, PurePosixPath(name))
    assert rule == "image-type-differs"
    return details["found"]


@pytest.mark.parametrize("suffix", [*TYPES, ".JPG", ".Png"])
def test_a_file_that_is_what_its_name_says_is_fine(suffix: str) -> None:
    assert _found(SOUND[TYPES[suffix.lower()]], f"peta{suffix}") == []


@pytest.mark.parametrize("suffix", TYPES)
@pytest.mark.parametrize("kind", SOUND)
def test_a_file_that_is_of_another_type_is_told_its_own(kind: str, suffix: str) -> None:
    if kind != TYPES[suffix]:
        assert _holds(SOUND[kind], f"peta{suffix}") == kind


def test_a_file_from_a_phone_under_another_name_is_told() -> None:
    assert _holds(avif(major=b"heic"), "peta.jpg") == "HEIC"
    assert _holds(tiff(), "peta.png") == "TIFF"


def test_a_picture_that_only_says_that_avif_is_among_its_types_is_one() -> None:
    data = avif().replace(b"ftypavif", b"ftypmif1").replace(b"miaf", b"avif")
    assert _found(data, "peta.avif") == []


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "content-empty"),
        ("Peta wilayah — tahun 2024\n".encode(), "content-text"),
        (b"<svg onload=alert(1)>", "content-text"),
        ("é".encode() * HEAD_BYTES, "content-text"),
        (b"PK\x03\x04\x14\0", "content-unknown"),
        (b"\0" * 40, "content-unknown"),
        (b"\xff\xfe\xfd", "content-unknown"),
    ],
)
def test_a_file_of_no_type_we_know_is_told(data: bytes, key: str) -> None:
    assert _holds(data, "peta.png") == phrase(key)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WebP", "AVIF"])
def test_a_picture_without_its_end_is_told(kind: str) -> None:
    cut = {"AVIF": SOUND["AVIF"][:36]}.get(kind, SOUND[kind][:-9])
    assert _holds(cut, f"peta.{kind.lower()}") == phrase("content-broken", kind=kind)


def test_a_picture_of_which_only_the_beginning_was_read_is_not_called_broken() -> None:
    data = png()[:-9]
    assert list(faults(data, PurePosixPath("peta.png"), size=len(data) + 1)) == []


@pytest.mark.parametrize("suffix", sorted(set(TYPES) - {".pdf"}))
def test_a_picture_up_to_the_limit_is_fine_and_a_larger_one_is_told(suffix: str) -> None:
    data, path = SOUND[TYPES[suffix]], PurePosixPath(f"peta{suffix}")
    assert list(faults(data, path, size=MAX_KB * 1024)) == []
    ((rule, details),) = faults(data, path, size=MAX_KB * 1024 + 1)
    assert (rule, details) == ("image-too-large", {"size": "501", "limit": "500"})


def test_the_limit_is_the_one_that_is_given() -> None:
    ((rule, details),) = faults(jpeg(), PurePosixPath("peta.jpg"), size=10_241, limit_kb=10)
    assert (rule, details) == ("image-too-large", {"size": "11", "limit": "10"})


def test_a_large_document_is_no_large_picture() -> None:
    assert list(faults(pdf(), PurePosixPath("laporan.pdf"), size=50_000_000)) == []


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("entries", [0, 12])
@pytest.mark.parametrize("kind", _WITH_EXIF)
def test_a_picture_that_tells_where_it_was_taken_is_told(kind: str, entries: int, order: str) -> None:
    data = _WITH_EXIF[kind](tiff(gps=_PLACE, order=order, entries=entries))
    assert _found(data, f"foto.{kind.lower()}") == ["image-with-location"]


@pytest.mark.parametrize("gps", [None, {}, {0: 2}, {7: 1, 29: 2}])
def test_a_picture_with_other_facts_about_itself_is_fine(gps: dict[int, int] | None) -> None:
    assert _found(jpeg(tiff(gps=gps, entries=3)), "foto.jpg") == []


@pytest.mark.parametrize(
    "form", [b'<x exif:GPSLatitude="7,15S"/>', b"<exif:GPSLatitude>7,15S</exif:GPSLatitude>"]
)
def test_a_location_in_xmp_is_told(form: bytes) -> None:
    assert _found(jpeg(xmp=form), "foto.jpg") == ["image-with-location"]


def test_a_large_photograph_under_a_wrong_name_with_its_place_is_told_all_three() -> None:
    found = faults(jpeg(tiff(gps=_PLACE)), PurePosixPath("foto.png"), size=9_000_000)
    assert [rule for rule, _ in found] == ["image-too-large", "image-type-differs", "image-with-location"]


@pytest.mark.parametrize("name", ["catatan.txt", "data.csv", "surat.docx", "laporan"])
def test_files_whose_type_does_not_show_are_left_alone(name: str) -> None:
    assert _found(jpeg(tiff(gps=_PLACE)), name) == []


@pytest.mark.parametrize(
    "exif",
    [
        b"II*\0",
        b"II*\0\xff\xff\xff\xff",
        b"II*\0\x08\0\0\0\xff\xff",
        b"II*\0\0\0\0\0",
        b"MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\xff\xff\xff\xff",
        b"MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x08",
        b"II*\0" * 100_000,
        (b"MM\0*\0\0\0\x08\xff\xff" + b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x08" * 5_000) * 8,
    ],
    ids=lambda exif: str(len(exif)),
)
def test_places_that_lead_nowhere_or_in_a_circle_end(exif: bytes) -> None:
    data = b"\x89PNG\r\n\x1a\n" + b"IHDR" + exif + b"IEND"
    assert _found(data, "peta.png") == []


@given(st.binary(max_size=300), _NAMES)
def test_any_bytes_are_told_of_at_most_once_for_each_rule(data: bytes, name: str) -> None:
    found = _found(data, name)
    assert len(found) == len(set(found))


@given(st.sampled_from(sorted(SOUND)), st.data())
def test_a_picture_with_anything_changed_in_it_is_read_to_its_end(kind: str, data: st.DataObject) -> None:
    exif = tiff(gps=_PLACE)
    picture = bytearray(_WITH_EXIF[kind](exif) if kind in _WITH_EXIF else SOUND[kind])
    for _ in range(data.draw(st.integers(0, 6))):
        picture[data.draw(st.integers(0, len(picture) - 1))] = data.draw(st.integers(0, 255))
    assert set(_found(bytes(picture), "a.jpg")) <= {"image-type-differs", "image-with-location"}


@given(st.integers(0, 40), st.sampled_from("<>"), st.binary(max_size=60), st.binary(max_size=60))
def test_a_place_is_found_wherever_it_stands(entries: int, order: str, before: bytes, behind: bytes) -> None:
    data = before + tiff(gps=_PLACE, order=order, entries=entries) + behind
    assert "image-with-location" in _found(data, "foto.avif")
