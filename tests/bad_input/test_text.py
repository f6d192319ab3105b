"""Bytes and texts that no author meant: each is told where it stands and hides no other file."""

from pathlib import Path

import pytest

from kb_build.text.frontmatter import MAX_CHARACTERS
from tests.bad_input.checking import GUIDE, OTHER, checked, spoil_another, write

HEAD = '---\ntitle: Tentang bukti\nsummary: "Halaman tentang bukti untuk pengujian."\n---\n'
_BOMB = "a: &a [x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def _lines(sign: str, count: int) -> str:
    """A sign so often that it breaks a reader, on lines that are not too long themselves."""
    return ((sign * 500 + "\n ") * (count // 500)).rstrip()


@pytest.mark.parametrize(
    ("data", "name", "line", "column"),
    [
        pytest.param(b"", "no-front-matter", 1, 1, id="an empty file"),
        pytest.param(b"\n\n\n", "no-front-matter", 1, 1, id="a file of blank lines"),
        pytest.param(b"---", "front-matter-unclosed", 1, 1, id="a file of one fence"),
        pytest.param(b"---\n---\n", "empty-front-matter", 1, 1, id="a file of two fences"),
        pytest.param(b"---\n---", "empty-front-matter", 1, 1, id="a file of two fences without a last line"),
        pytest.param(b"\xff\xfe-\x00-\x00-\x00", "not-utf8", 1, 1, id="UTF-16"),
        pytest.param(HEAD.encode() + b"\nCaf\xe9\n", "not-utf8", 6, 4, id="Latin-1"),
        pytest.param(b"\xef\xbb\xbf" + HEAD.encode(), "byte-order-mark", 1, 1, id="a byte order mark"),
        pytest.param(HEAD.encode() + b"\nIsi\x00isi\n", "control-character", 6, 4, id="NUL"),
        pytest.param(HEAD.encode() + b"\nIsi\risi\n", "control-character", 6, 4, id="a lone carriage return"),
        pytest.param(HEAD.encode() + b"\nIsi\x1b[2J\n", "control-character", 6, 4, id="a terminal escape"),
        pytest.param(
            f"---\ntitle: {_lines('[', 50_000)}\n---\n",
            "nesting-too-deep",
            2,
            23,
            id="50,000 brackets in the fields",
        ),
        pytest.param(
            f"---\ntitle: {_lines('{a: ', 10_000)}\n---\n",
            "nesting-too-deep",
            2,
            68,
            id="10,000 braces in the fields",
        ),
        pytest.param(
            f"---\ntitle:\n  {'- ' * 2_000}x\n---\n",
            "nesting-too-deep",
            3,
            33,
            id="2,000 dashes in the fields",
        ),
        pytest.param(
            f"{HEAD}\n{_lines('[', 20_000)}", "too-many-brackets", 6, 1, id="20,000 brackets in the text"
        ),
        pytest.param(
            "---\n" + "# x\n" * (MAX_CHARACTERS // 4 + 1) + "---\n",
            "front-matter-too-long",
            1,
            1,
            id="endless fields",
        ),
        pytest.param(
            "---\ntitle: !!python/object/apply:os.system [id]\n---\n", "tag", 2, 8, id="a Python object"
        ),
    ],
)
def test_a_broken_file_is_told_where_it_breaks_and_hides_no_other(
    project: Path, data: bytes | str, name: str, line: int, column: int
) -> None:
    write(project, data)
    spoil_another(project)
    outcome = checked(project)
    assert outcome.exit_code == 1
    assert outcome.told(GUIDE) == [(name, line, column)]
    assert outcome.told(OTHER) == [("first-level-heading", 6, 1)]
    assert len(outcome.rows) == 2


def test_a_yaml_bomb_is_not_lit(project: Path) -> None:
    write(project, f"---\n{_BOMB}---\n")
    outcome = checked(project)
    assert set(outcome.names) == {"anchor", "alias"}
    assert outcome.told(GUIDE)[0] == ("anchor", 2, 4)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_are_counted_alike_with_windows_line_endings(project: Path, end: str) -> None:
    text = HEAD + "\nSatu.\n\n# Dua\n"
    write(project, text.replace("\n", end))
    assert checked(project).told(GUIDE) == [("first-level-heading", 8, 1)]


def test_windows_line_endings_alone_are_fine(project: Path) -> None:
    for path in project.rglob("*.md"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert checked(project).rows == []


def test_a_file_of_fifty_megabytes_is_refused_unread(project: Path) -> None:
    with (project / GUIDE).open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    outcome = checked(project)
    assert outcome.told(GUIDE) == [("file-too-large", 1, 1)]
    assert outcome.rows[0]["message"] == "Berkas ini 51200 KB; batasnya 256 KB."


@pytest.mark.parametrize("name", ["agencies", "sectors", "regions", "synonyms", "glossary"])
@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "not-key-and-value"),
        (b"- satu\n", "not-key-and-value"),
        (b"\xff", "not-utf8"),
        (b"a: [\n", "unreadable-yaml"),
        (b"a: " + _lines("{a: ", 5_000).encode(), "nesting-too-deep"),
    ],
)
def test_a_broken_list_is_told_once_and_not_by_every_file_that_uses_it(
    project: Path, name: str, data: bytes, rule: str
) -> None:
    write(project, data, f"content/vocabularies/{name}.yaml")
    outcome = checked(project)
    assert outcome.exit_code == 1
    assert [(row["name"], row["path"]) for row in outcome.rows] == [
        (rule, f"content/vocabularies/{name}.yaml")
    ]
