from pathlib import PurePosixPath

import pytest

from kb_build.model.artifact import Artifact, PathClaimedTwiceError, merge


def artifact(path: str, content: str | bytes | None = "") -> Artifact:
    return Artifact(path=PurePosixPath(path), content=content)


def test_artifacts_of_all_groups_come_sorted_by_path() -> None:
    merged = merge((artifact("kasus/b.md"), artifact("index.md")), (), (artifact("kasus/a.md"),))
    assert [str(one.path) for one in merged] == ["index.md", "kasus/a.md", "kasus/b.md"]


def test_a_path_claimed_by_two_groups_is_refused_even_with_the_same_content() -> None:
    with pytest.raises(PathClaimedTwiceError, match=r"kasus/a\.md"):
        merge((artifact("kasus/a.md", "isi"),), (artifact("kasus/a.md", "isi"),))


def test_a_path_claimed_twice_in_one_group_is_refused() -> None:
    with pytest.raises(PathClaimedTwiceError):
        merge((artifact("a.md", "satu"), artifact("a.md", "dua")))


def test_text_lies_on_the_disk_as_utf8_and_bytes_as_they_are() -> None:
    assert artifact("a.md", "é\r\n").data == b"\xc3\xa9\r\n"
    assert artifact("a.png", b"\x89PNG\r\n").data == b"\x89PNG\r\n"


def test_a_plain_copy_holds_nothing_itself() -> None:
    assert artifact("a.png", None).data == b""


def test_a_file_that_is_read_as_text_says_it() -> None:
    assert artifact("a.csv", "\ufeffé".encode()).text == "\ufeffé"
