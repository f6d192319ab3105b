"""Source files of every kind with one payload in all their fields."""

import json
from pathlib import Path
from typing import Any

_FILLER = "Kalimat ini hanya mengisi panjang yang diminta oleh skema supaya berkasnya terbaca."
_SECTIONS = {
    "latar-belakang": "Latar belakang",
    "kolaborasi": "Kolaborasi",
    "hasil": "Hasil",
    "pelajaran": "Pelajaran",
}
_REAL_AGENCY = "bpbd-contoh"


def write_all(project: Path, number: int, payload: str, url: str) -> None:
    """An agency, a sector, a region, a term, a case, two quotations, a guide and a strategy."""
    _register(project, number, payload, url)
    content = project / "content"
    _write(content / f"kutipan/ucapan-{number}.md", _quote(number, payload, url))
    _write(content / f"kutipan/jejak-{number}.md", _untraceable(payload, url))
    _write(content / f"panduan-{number}.md", {"title": payload, "summary": payload}, "Kalimat tenang.")
    _write(
        content / f"strategi/cara-{number}.md",
        _strategy(number, payload, url),
        "## Alat {#alat}\n\nTenang [s1].",
    )
    _write(
        project / f"casestudies/judul-{number}.md", _case(payload, url, number), _body("Kalimat tenang [s1].")
    )


def write_case(project: Path, name: str, text: str) -> None:
    """A case with ordinary fields and one text in the middle of its body."""
    _write(
        project / f"casestudies/{name}.md", _case("Judul yang tenang", "https://contoh.example/"), _body(text)
    )


def _register(project: Path, number: int, payload: str, url: str) -> None:
    entries: dict[str, tuple[str, dict[str, Any]]] = {
        "agencies": (
            f"badan-{number}",
            {"name": payload, "abbreviation": payload[:40], "kind": "lembaga", "note": payload},
        ),
        "sectors": (f"sektor-{number}", {"name": payload, "aliases": [payload]}),
        "regions": (f"wilayah-{number}", {"name": payload, "code": f"90.{number:02}", "level": "kota"}),
        "glossary": (f"istilah-{number}", _term(payload, url)),
    }
    for vocabulary, (entry_id, values) in entries.items():
        path = project / f"content/vocabularies/{vocabulary}.yaml"
        path.write_text(f"{path.read_text('utf-8')}{entry_id}: {json.dumps(values)}\n", "utf-8")


def _term(payload: str, url: str) -> dict[str, Any]:
    return {
        "term": f"x{payload}"[:80],
        "definition": f"{payload} {_FILLER}"[:400],
        "aliases": [payload[:80]],
        "see": ["penghubung"],
        "source": {"publisher": f"{payload} {_FILLER}"[:160], "title": payload[:200], "url": url},
    }


def _write(path: Path, values: dict[str, Any], body: str = "") -> None:
    matter = "".join(f"{key}: {json.dumps(value)}\n" for key, value in values.items())
    path.write_text(f"---\n{matter}---\n\n{body}\n", "utf-8")


def _body(text: str) -> str:
    return "\n\n".join(f"## {title} {{#{section}}}\n\n{text}" for section, title in _SECTIONS.items())


def _source(payload: str, url: str) -> dict[str, Any]:
    return {
        "id": "s1",
        "publisher": payload,
        "kind": "berita",
        "voice": "pihak-luar",
        "covers": "sebagian",
        "speaker": payload,
        "title": payload,
        "locator": payload[:80],
        "held_at": payload,
        "url": url,
        "archive": url,
        "read_at": url,
    }


def _case(payload: str, url: str, number: int | None = None) -> dict[str, Any]:
    suffix = "" if number is None else f"-{number}"
    return {
        "title": payload,
        "summary": f"{payload} {_FILLER}",
        "agencies": [
            {"id": _REAL_AGENCY if number is None else f"badan{suffix}", "role": "koordinator"},
            {"name": payload, "role": "pelaksana"},
        ],
        "place": {"scope": "desa"} if number is None else {"regions": [f"90.{number:02}"]},
        "period": {"start": "2020", "ongoing": True},
        "sources": [_source(payload, url)],
        "strategies": [{"id": "komunikasi", "mechanism": f"{payload} {_FILLER}", "source": "s1"}],
        "sector": ["kebencanaan" if number is None else f"sektor{suffix}"],
        "quotes": [] if number is None else [f"ucapan{suffix}"],
        "results": [
            {
                "text": payload,
                "date": "2021",
                "source": "s1",
                "measures": "keluaran",
                "baseline": {"text": payload, "date": "2020"},
            }
        ],
        "teaching": {
            "jp": 2,
            "group": payload,
            "level": "dasar",
            "objectives": [payload],
            "questions": [payload],
        },
        "contributors": [{"name": payload, "role": "penulis"}],
        "responses": [{"by": payload, "date": "2022", "text": payload}],
        "images": [{"file": "a.jpg", "alt": payload, "credit": payload, "license": payload}],
        "tags": [payload[:40]],
    }


def _quote(number: int, payload: str, url: str) -> dict[str, Any]:
    return {
        "text": payload,
        "form": "diterjemahkan",
        "original": {"text": payload, "lang": "en", "translator": payload},
        "speakers": [{"name": payload, "position": payload, "org": payload}],
        "said": {"date": "2021", "occasion": payload, "medium": payload},
        "source": _source(payload, url),
        "context": payload,
        "verification": {"state": "sumber-primer", "date": "2026", "method": payload, "note": payload},
        "strategies": ["komunikasi", f"cara-{number}"],
        "rights": "izin",
    }


def _untraceable(payload: str, url: str) -> dict[str, Any]:
    return {
        "text": payload,
        "form": "verbatim",
        "attributed_as": payload,
        "found_in": _source(payload, url),
        "context": payload,
        "verification": {"state": "tidak-terlacak", "date": "2026", "method": payload, "note": payload},
        "strategies": ["komunikasi"],
    }


def _strategy(number: int, payload: str, url: str) -> dict[str, Any]:
    return {
        "title": payload,
        "summary": f"{payload} {_FILLER}",
        "order": number + 2,
        "aliases": [payload],
        "sources": [_source(payload, url)],
    }
