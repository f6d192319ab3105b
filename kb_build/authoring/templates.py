"""Empty files to fill in: every field with its label and help, in the order of the schema."""

from collections.abc import Iterator, Mapping
from typing import Any

from kb_build import schemas

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
    "agencies": "agencies:\n  - name: \n    role: koordinator\n  - name: \n    role: pelaksana",
    "place": "place:\n  scope: kabupaten-kota",
    "period": 'period:\n  start: ""\n  ongoing: true',
    "sources": 'sources:\n  - id: s1\n    publisher: ""\n    kind: laporan\n    voice: pelaku\n    url: ""',
}
_QUOTE_STARTERS: Mapping[str, str] = {
    "text": 'text: ""',
    "form": "form: verbatim",
    "speakers": 'speakers:\n  - name: ""\n    position: ""',
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
    for key, field in schemas.properties(schema, schema).items():
        lines += ["", *_help(field)]
        if key in starters:
            lines.append(starters[key])
        elif key in schema["required"]:
            lines.append(f'{key}: ""')
        else:
            lines.append(f"# {key}: {_example(field)}")
    return "\n".join([*lines, "---", ""])


def _help(field: Mapping[str, Any]) -> Iterator[str]:
    yield f"# {field.get('title', '')}: {field.get('description', '')}".rstrip(": ")
    if "enum" in field:
        yield f"# Pilihan: {', '.join(map(str, field['enum']))}"


def _example(field: Mapping[str, Any]) -> str:
    examples = field.get("examples") or [""]
    return schemas.flow(examples[0])
