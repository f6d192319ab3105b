"""A project with as many sound cases of the size of the contract as a benchmark asks for.

About 3 KB of front matter with five sources, and 600 words. The same number gives the same bytes.
"""

import random
from pathlib import Path

from tests.projects import copy_minimal

_WORDS: list[str] = """
pemerintah daerah dinas petugas warga layanan kantor laporan data sistem rapat koordinasi keputusan anggaran
program desa kecamatan kabupaten provinsi kementerian lembaga bersama berbagi menyusun memeriksa menyepakati
menjawab panggilan darurat banjir gempa bantuan logistik gudang posko relawan tenaga kesehatan rumah sakit
puskesmas sekolah jalan jembatan sungai hutan lahan peta izin usaha pajak kependudukan identitas kartu nomor
telepon aplikasi server jaringan keamanan peraturan perjanjian kerja sama surat tugas tim gabungan pimpinan
pelatihan evaluasi penilaian hambatan keterlambatan penyebab perbaikan hasil perubahan waktu hari minggu bulan
tahun setiap beberapa banyak sedikit lebih kurang sebelum sesudah ketika karena sehingga supaya tetapi juga
dengan untuk dari kepada oleh pada dalam antara terhadap melalui tanpa menurut adalah menjadi memiliki
""".split()  # noqa: SIM905  # a list of words is read as lines of words
_SECTIONS = (
    "Latar belakang {#latar-belakang}",
    "Kolaborasi {#kolaborasi}",
    "Hasil {#hasil}",
    "Pelajaran {#pelajaran}",
)
_KINDS = (
    ("laporan", "pelaku"),
    ("peraturan", "pelaku"),
    ("berita", "mengutip-pelaku"),
    ("penelitian", "pihak-luar"),
    ("evaluasi", "pihak-luar"),
)


def generate(target: Path, cases: int) -> Path:
    """A project below `target` with that many cases beside those of the minimal one."""
    project = copy_minimal(target)
    for number in range(cases):
        path = project / "casestudies" / f"kasus-{number:05}.md"
        path.write_text(text(number), "utf-8", newline="\n")
    return project


def text(number: int) -> str:
    """One case as a file."""
    chance = random.Random(number)
    return f"---\n{_front_matter(chance, number)}---\n\n{_body(chance)}"


def _front_matter(chance: random.Random, number: int) -> str:
    start = chance.randint(2005, 2021)
    lines = [
        f'title: "Kasus {number}: {_phrase(chance, 6)}"',
        f'summary: "{_sentence(chance, 16)} {_sentence(chance, 16)}"',
        "agencies:",
        "  - {id: bpbd-contoh, role: koordinator}",
        *(f"  - {{name: Dinas {_phrase(chance, 2).title()}, role: pelaksana}}" for _ in range(3)),
        "place: {scope: kabupaten-kota}",
        f'period: {{start: "{start}", ongoing: true}}',
        "nature: nyata",
        "strategies:",
        "  - id: komunikasi",
        f'    mechanism: "{_sentence(chance, 14)}"',
        "    source: s1",
        "sector: [kebencanaan]",
        "outcome: tercapai-sebagian",
        "results:",
        *(line for index in range(3) for line in _result(chance, start + index + 1)),
        f'continuity: {{status: berjalan, checked: "{start + 3}"}}',
        "contributors: [{name: Tim penyusun, role: penulis}]",
        "review: {state: sedang-diperiksa}",
        "sources:",
        *(line for index in range(5) for line in _source(chance, number, index, start)),
    ]
    return "\n".join(lines) + "\n"


def _result(chance: random.Random, year: int) -> list[str]:
    return [
        f'  - text: "{_sentence(chance, 10)}"',
        f'    date: "{year}"',
        f"    source: s{chance.randint(1, 5)}",
        "    measures: keluaran",
    ]


def _source(chance: random.Random, number: int, index: int, year: int) -> list[str]:
    kind, voice = _KINDS[index]
    return [
        f"  - id: s{index + 1}",
        f'    title: "{_phrase(chance, 8).capitalize()}"',
        f"    publisher: Lembaga {_phrase(chance, 3).title()}",
        f"    kind: {kind}",
        f"    voice: {voice}",
        *(["    covers: sebagian"] if voice == "pihak-luar" else []),
        f'    url: "https://contoh.example/{number}/sumber-{index + 1}"',
        f'    date: "{year}-0{index + 1}-15"',
        f'    accessed: "2026-0{index + 1}-10"',
        "    read: seluruh",
    ]


def _body(chance: random.Random) -> str:
    parts = []
    for section in _SECTIONS:
        parts.append(f"## {section}")
        if "pelajaran" in section:
            parts.append("\n".join(f"- {_sentence(chance, 14)}" for _ in range(6)))
        else:
            parts += [_paragraph(chance) for _ in range(4)]
    return "\n\n".join(parts) + "\n"


def _paragraph(chance: random.Random) -> str:
    sentences = [_sentence(chance, 14) for _ in range(3)]
    marked = [f"{sentence[:-1]} [s{chance.randint(1, 5)}]." for sentence in sentences]
    marked.append("Lihat [strategi komunikasi](../content/strategi/komunikasi.md#langkah).")
    return " ".join(marked)


def _sentence(chance: random.Random, words: int) -> str:
    return f"{_phrase(chance, words).capitalize()}."


def _phrase(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(_WORDS, k=words))
