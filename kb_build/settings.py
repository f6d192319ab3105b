"""Where things lie and how strictly they are checked: `[tool.kb]` in pyproject.toml."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from kb_build import site_url

SETTINGS_FILE = "pyproject.toml"
CACHE_FOLDER = ".kb"
TABLE = ("tool", "kb")
SEVERITY = "severity"
DEFAULT_CONTENT = PurePosixPath("content")
DEFAULT_CASES = PurePosixPath("casestudies")
FOLDERS: Mapping[str, PurePosixPath] = {"content": DEFAULT_CONTENT, "cases": DEFAULT_CASES}
NUMBERS: Mapping[str, range] = {
    "max-file-kb": range(1, 1025),
    "max-image-kb": range(10, 10_001),
    "max-sentence-words": range(10, 201),
    "aging-months": range(1, 241),
}
KNOWN = (*FOLDERS, *NUMBERS, SEVERITY)
_PLACE = re.compile(r"line (\d+), column (\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsFault:
    """A setting that cannot be used, or a settings file that cannot be read.

    `cause` is the name of a rule. `keys` lead to the setting from the top of the file; without them, `at` is
    how many code points lie before the fault. `phrase` is the key of the words that tell what is expected,
    and `values` fill its braces.
    """

    cause: str
    keys: tuple[str, ...] = ()
    at: int = 0
    phrase: str = ""
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The project's folders, relative to `root`, the limits of its check, and what of them cannot be used.

    `severity` holds the rows as they are written: a rule's code or name, and how its findings count. What is
    faulty has its default; `folders_in_doubt` tells that nobody knows where the folders are meant to be.
    """

    root: Path
    content: PurePosixPath = DEFAULT_CONTENT
    cases: PurePosixPath = DEFAULT_CASES
    severity: Mapping[str, object] = field(default_factory=dict)
    max_file_kb: int = 256
    max_image_kb: int = 500
    max_sentence_words: int = 45
    aging_months: int = 24
    faults: tuple[SettingsFault, ...] = ()
    folders_in_doubt: bool = False
    text: str = field(default="", repr=False)
    site_url: str = ""
    site_name: str = ""

    @property
    def images(self) -> PurePosixPath:
        """The folder of the cases' pictures."""
        return self.cases / "gambar"

    @property
    def cache(self) -> Path:
        """What may be deleted at any time."""
        return self.root / CACHE_FOLDER


def load(root: Path) -> Settings:
    """The settings of a project; a project without a settings file has the usual ones.

    What cannot be used is among the faults and has its default.
    """
    return replace(_loaded(root), site_url=site_url.read(root), site_name=site_url.read_name(root))


def _loaded(root: Path) -> Settings:
    path = root / SETTINGS_FILE
    if not path.is_file():
        return Settings(root=root)
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = "no-permission" if isinstance(error, PermissionError) else "broken-file"
        return _unreadable(root, "", SettingsFault(cause="unreadable-file", phrase=reason))
    return parse(root, data)


def parse(root: Path, data: bytes) -> Settings:
    """The settings that a file's bytes hold."""
    text = data.decode("utf-8", "replace").replace("\r\n", "\n")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        at = len(data[: error.start].decode("utf-8").replace("\r\n", "\n"))
        return _unreadable(root, text, SettingsFault(cause="not-utf8", at=at))
    if text.startswith("\ufeff"):
        return _unreadable(root, text, SettingsFault(cause="byte-order-mark"))
    try:
        values = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits is no TOMLDecodeError
        fault = SettingsFault(cause="unreadable-settings", at=_stumble(text, str(error)))
        return _unreadable(root, text, fault)
    return _chosen(root, text, values)


def _unreadable(root: Path, text: str, fault: SettingsFault) -> Settings:
    return Settings(root=root, text=text, faults=(fault,), folders_in_doubt=True)


def _stumble(text: str, message: str) -> int:
    """Where the reader stopped, from the place that its English text names; else the last sign."""
    if place := _PLACE.search(message):
        line, column = int(place[1]), int(place[2])
        return sum(len(above) + 1 for above in text.split("\n")[: line - 1]) + column - 1
    return max(len(text.rstrip()) - 1, 0)


def _chosen(root: Path, text: str, values: dict[str, Any]) -> Settings:
    tool = values.get(TABLE[0], {})
    table = tool.get(TABLE[1], {}) if isinstance(tool, dict) else {}
    if not isinstance(table, dict):
        fault = SettingsFault(cause="setting-value", keys=TABLE, phrase="expected-table")
        return _unreadable(root, text, fault)
    faults = (*_faults(table), *_overlap(table))
    faulty = {fault.keys[len(TABLE)] for fault in faults}
    in_doubt = not faulty.isdisjoint(FOLDERS)
    unused = faulty.union(FOLDERS if in_doubt else ())
    sound: dict[str, Any] = {
        key.replace("-", "_"): PurePosixPath(value) if key in FOLDERS else value
        for key, value in table.items()
        if key in KNOWN and key not in unused
    }
    return Settings(root=root, text=text, faults=faults, folders_in_doubt=in_doubt, **sound)


def _faults(table: dict[str, Any]) -> Iterator[SettingsFault]:
    for key, value in table.items():
        here = (*TABLE, key)
        if key not in KNOWN:
            yield SettingsFault(cause="unknown-setting", keys=here)
        elif key in FOLDERS and not _is_folder(value):
            example = (("example", str(FOLDERS[key])),)
            yield SettingsFault(cause="setting-value", keys=here, phrase="expected-folder", values=example)
        elif key in NUMBERS and not (type(value) is int and value in NUMBERS[key]):
            bounds = (("least", str(NUMBERS[key][0])), ("most", str(NUMBERS[key][-1])))
            yield SettingsFault(cause="setting-value", keys=here, phrase="expected-number", values=bounds)
        elif key == SEVERITY and not isinstance(value, dict):
            yield SettingsFault(cause="setting-value", keys=here, phrase="expected-table")


def _is_folder(value: object) -> bool:
    """Whether a value names a folder that lies inside the project."""
    if not isinstance(value, str) or not value.isprintable():
        return False
    path = PurePosixPath(value)
    return bool(path.parts) and not path.is_absolute() and ".." not in path.parts


def _overlap(table: dict[str, Any]) -> Iterator[SettingsFault]:
    """A finding on the last of the two folders that is written, when one lies in the other."""
    written = [key for key in table if key in FOLDERS]
    if not written or not all(_is_folder(table[key]) for key in written):
        return
    content, cases = (PurePosixPath(table.get(key, default)) for key, default in FOLDERS.items())
    if content.is_relative_to(cases) or cases.is_relative_to(content):
        here = (*TABLE, written[-1])
        yield SettingsFault(cause="setting-value", keys=here, phrase="expected-apart")
