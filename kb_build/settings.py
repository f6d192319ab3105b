"""Where things lie: `[tool.kb]` in pyproject.toml."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

SETTINGS_FILE = "pyproject.toml"
CACHE_FOLDER = ".kb"
DEFAULT_CONTENT = PurePosixPath("content")
DEFAULT_CASES = PurePosixPath("casestudies")
_KNOWN = frozenset({"content", "cases"})


class SettingsError(Exception):
    """The settings cannot be used; the text says why, for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The project's folders; `content` and `cases` are relative to `root`."""

    root: Path
    content: PurePosixPath = DEFAULT_CONTENT
    cases: PurePosixPath = DEFAULT_CASES

    @property
    def images(self) -> PurePosixPath:
        """The folder of the cases' pictures."""
        return self.cases / "gambar"

    @property
    def cache(self) -> Path:
        """What may be deleted at any time."""
        return self.root / CACHE_FOLDER


def load(root: Path) -> Settings:
    """The settings of a project; a project without a settings file has the usual folders.

    Raises SettingsError when the file cannot be read or names what is not known.
    """
    path = root / SETTINGS_FILE
    if not path.is_file():
        return Settings(root=root)
    try:
        values = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"susunan {SETTINGS_FILE} rusak{_where(error)}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{SETTINGS_FILE} tidak tersimpan sebagai UTF-8") from error
    except OSError as error:
        raise SettingsError(f"{SETTINGS_FILE} tidak bisa dibuka") from error
    settings = Settings(root=root, **_folders(_table(values)))
    content, cases = settings.content, settings.cases
    if content.is_relative_to(cases) or cases.is_relative_to(content):
        raise SettingsError("[tool.kb] `content` dan `cases` harus dua folder yang terpisah")
    return settings


def _where(error: tomllib.TOMLDecodeError) -> str:
    """The place that the parser names in its English text."""
    place = re.search(r"line (\d+), column (\d+)", str(error))
    return f" di baris {place[1]}, kolom {place[2]}" if place else " di akhir berkas"


def _table(values: dict[str, Any]) -> dict[str, Any]:
    tool = values.get("tool", {})
    table = tool.get("kb", {}) if isinstance(tool, dict) else {}
    if not isinstance(table, dict):
        raise SettingsError('[tool.kb] harus berisi `nama = "folder"`')
    return table


def _folders(table: dict[str, Any]) -> dict[str, PurePosixPath]:
    for key, value in table.items():
        if key not in _KNOWN:
            raise SettingsError(f"[tool.kb] tidak mengenal `{key}`")
        if not isinstance(value, str) or not _is_folder_name(value):
            raise SettingsError(f"[tool.kb] `{key}` harus nama folder di dalam proyek")
    return {key: PurePosixPath(value) for key, value in table.items()}


def _is_folder_name(value: str) -> bool:
    parts = PurePosixPath(value).parts
    return bool(parts) and value.isprintable() and not value.startswith("/") and ".." not in parts
