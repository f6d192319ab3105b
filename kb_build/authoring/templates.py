"""Empty files to fill in: every field with its label and help, in the order of the schema."""

from collections.abc import Iterator, Mapping
from typing import Any

from kb_build import schemas

Schema = dict[str, Any]

_INTRO = (
    "# Isi yang Anda tahu. Baris yang diawali tanda pagar (#) adalah penjelasan atau isian pilihan.",
    "# Untuk memakai isian pilihan, hapus tanda pagar di depannya. Yang tidak tahu, biarkan saja.",
)
_CASE_BODY = """
## Latar belakang {#latar-belakang}

Apa masalahnya, dan siapa yang terkena? Beri nomor sumber di akhir kalimat, seperti ini [s1].

## Kolaborasi {#kolaborasi}

Instansi mana melakukan apa? Sebut kantor, bukan nama orang.

## Hasil {#hasil}

Apa yang berubah, dan menurut siapa? Tulis juga yang tidak tercapai.

## Pelajaran {#pelajaran}

- Satu pelajaran dalam satu kalimat.
"""
_CASE_STARTERS: Mapping[str, str] = {
    "agencies": 'agencies:\n  - name: ""\n    role: koordinator\n  - name: ""\n    role: pelaksana',
    "place": "place:\n  scope: kabupaten-kota",
    "period": 'period:\n  start: ""\n  ongoing: true',
    "sources": 'sources:\n  - id: s1\n    publisher: ""\n    kind: laporan\n    voice: pelaku\n    url: ""',
}
_QUOTE_STARTERS: Mapping[str, str] = {
    "text": 'text: ""',
    "form": "form: verbatim",
    "speakers": 'speakers:\n  - name: ""',
    "source": 'source:\n  id: s1\n  publisher: ""\n  kind: berita\n  voice: mengutip-pelaku\n  url: ""',
    "verification": 'verification:\n  state: belum-diperiksa\n  date: ""\n  method: "Belum dilacak."',
    "strategies": "strategies: []",
    "rights": "rights: kutipan-bersumber",
}


def case() -> str:
    """A case study to fill in."""
    return _file("case_study", _CASE_STARTERS) + _CASE_BODY


def quote() -> str:
    """A quotation to fill in."""
    return _file("quote", _QUOTE_STARTERS)


def _file(name: str, starters: Mapping[str, str]) -> str:
    schema = schemas.load(name)
    lines = ["---", *_INTRO]
    for key, field, within in _fields(schema, schema):
        lines += ["", *_help(field, within)]
        if key in starters:
            lines.append(starters[key])
        elif key in schema["required"]:
            lines.append(f'{key}: ""')
        else:
            lines.append(f"# {key}: {schemas.flow(_example(field, within))}")
    return "\n".join([*lines, "---", ""])


def _fields(node: Schema, within: Schema) -> Iterator[tuple[str, Schema, Schema]]:
    """The fields of an object: name, schema with its reference followed, and where that schema stands."""
    inner = schemas.root_of(node, within)
    for key, field in schemas.resolve(node, within).get("properties", {}).items():
        yield key, schemas.resolve(field, inner), schemas.root_of(field, inner)


def _help(field: Schema, within: Schema) -> Iterator[str]:
    title = field["title"] if field["title"].endswith("?") else f"{field['title']}:"
    yield f"# {title} {field['description']}{_choices(field)}"
    for key, part, _ in _parts(field, within):
        yield f"#   - {key} ({part['title']}): {part['description']}{_choices(part)}"


def _parts(field: Schema, within: Schema) -> Iterator[tuple[str, Schema, Schema]]:
    """The fields inside a field, or inside each item of a list."""
    for branch in (field, *field.get("oneOf", ())):
        yield from _fields(branch.get("items", branch), within)


def _choices(field: Schema) -> str:
    return f" Pilihan: {', '.join(field['enum'])}." if "enum" in field else ""


def _example(field: Schema, within: Schema) -> Any:
    """An example from the schema; of an object without one, the examples of the fields it needs."""
    if "examples" in field:
        return field["examples"][0]
    needed = (*field["required"], *field["anyOf"][0]["required"])
    return {key: _example(part, inner) for key, part, inner in _fields(field, within) if key in needed}
