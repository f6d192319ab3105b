"""A command line that cannot be understood, told on one line.

Only `cli` knows click, so what it raises is read here by the names of its classes and parts.
"""

from collections.abc import Collection

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.formats.report import report
from kb_build.diagnostics.suggest import nearest, shortlist
from kb_build.text.source import Source

_SENTENCES = {
    "NoSuchCommand": "Perintah `{name}` tidak ada",
    "NoSuchOption": "Pilihan `{name}` tidak ada",
    "BadOptionUsage": "Pilihan `{name}` tidak lengkap",
    "MissingParameter": "Isian `{name}` belum ada",
    "BadParameter": "Isi `{name}` tidak dapat dipakai",
}
_TOGETHER = {
    "stdin-without-name": "Pilihan `--stdin` perlu nama berkasnya: tambahkan `--stdin-name NAMA`",
    "name-without-stdin": "Pilihan `--stdin-name` hanya dipakai bersama `--stdin`",
    "stdin-with-paths": "Dengan `--stdin`, berkas hanya disebut lewat `--stdin-name`",
    "stdin-with-repairs": "Naskah dari `--stdin` hanya diperiksa, tidak diperbaiki",
    "statistics-format": "Pilihan `--statistics` hanya untuk `--format full` dan `--format json`",
}
_OTHERWISE = "Isian perintah ini terlalu banyak"


def mistyped(error: Exception) -> str:
    """What is wrong with a command, an option or an argument, and where to read on."""
    context, parameter = getattr(error, "ctx", None), getattr(error, "param", None)
    hint = parameter.get_error_hint(context).strip("'") if parameter else ""
    name = getattr(error, "command_name", None) or getattr(error, "option_name", None) or hint
    told = _SENTENCES.get(type(error).__name__, _OTHERWISE).format(name=name)
    choices = getattr(parameter.type, "choices", ()) if parameter else ()
    listed = f"; pilihannya {', '.join(choices)}" if choices else ""
    return f"{told}{listed}. Lihat `{context.command_path if context else 'kb'} --help`."


def contradiction(key: str) -> str:
    """Two parts of one command line that do not go together, or one that lacks its other."""
    return f"{_TOGETHER[key]}. Lihat `kb check --help`."


def unusable_settings(finding: Diagnostic, source: Source) -> str:
    """Why a command does not begin: the first thing that is wrong with the settings, and where to read on."""
    told = report(finding, {source.path: source}, "id")
    place = f"{told.path} baris {told.line}, kolom {told.column}"
    return f"Pengaturan tidak bisa dipakai ({place}): {told.message} Rinciannya: kb check."


def unknown(what: str, written: str, known: Collection[str]) -> str:
    """What somebody named that the library does not have, and what it has."""
    near = nearest(written, known)
    if near:
        return f"{what} `{written}` tidak ada. Mungkin maksudnya `{near}`?"
    return f"{what} `{written}` tidak ada. " + (f"Yang ada: {shortlist(known)}." if known else "")
