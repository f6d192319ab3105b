"""Histories come from real repositories, made here with git."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from kb_build.model.history import BODY, Change
from kb_build.reading import history, kept_comparisons, versions
from kb_build.settings import Settings

FRONT = """---
title: "Satu ruang kendali"
sources:
  - id: s1
    publisher: Dinas Contoh
review:
  state: draf
---
"""


class Repository:
    """A project in a git repository whose commits are made on days that a test chooses."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "casestudies").mkdir(parents=True)
        self.git("init", "--quiet", "--initial-branch=utama")

    def git(self, *command: str, day: str = "2026-01-01") -> str:
        moment = f"{day}T12:00:00+07:00"
        given = {
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            **{f"GIT_{who}_NAME": "Nama Rahasia" for who in ("AUTHOR", "COMMITTER")},
            **{f"GIT_{who}_EMAIL": "rahasia@contoh.example" for who in ("AUTHOR", "COMMITTER")},
            **{f"GIT_{who}_DATE": moment for who in ("AUTHOR", "COMMITTER")},
        }
        done = subprocess.run(
            ["git", "-C", str(self.root), *command],
            env={**os.environ, **given},
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout

    def commit(self, day: str, name: str, text: str | None) -> None:
        path = self.root / "casestudies" / name
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
        self.git("add", "--all")
        self.git("commit", "--quiet", "-m", "Pesan rahasia", day=day)

    def history(self, case_id: str = "posko") -> tuple[Change, ...]:
        return history.read(Settings(root=self.root)).get(case_id, ())


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "proyek")


def edited(old: str, new: str, text: str = FRONT) -> str:
    assert old in text
    return text.replace(old, new)


def test_a_case_begins_and_its_changes_follow_newest_first(repository: Repository) -> None:
    repository.commit("2026-01-01", "posko.md", FRONT)
    repository.commit("2026-02-01", "posko.md", edited("Satu", "Dua"))
    repository.commit("2026-03-01", "posko.md", edited("Satu", "Dua") + "\nCerita.\n")
    assert repository.history() == (
        Change(date="2026-03-01", parts=(BODY,)),
        Change(date="2026-02-01", parts=("title",)),
        Change(date="2026-01-01", is_beginning=True),
    )


def test_a_new_state_of_review_is_told_with_the_old_one(repository: Repository) -> None:
    repository.commit("2026-01-01", "posko.md", FRONT)
    repository.commit("2026-02-01", "posko.md", edited("draf", "sedang-diperiksa"))
    assert repository.history()[0] == Change(date="2026-02-01", states=("draf", "sedang-diperiksa"))


def test_nothing_of_a_commit_but_its_day_is_kept(repository: Repository) -> None:
    repository.commit("2026-01-01", "posko.md", FRONT)
    repository.commit("2026-02-01", "posko.md", edited("Satu", "Dua"))
    kept = str(history.read(Settings(root=repository.root))).lower()
    assert "rahasia" not in kept


def test_the_changes_of_one_day_are_one(repository: Repository) -> None:
    repository.commit("2026-01-01", "posko.md", FRONT)
    repository.commit("2026-02-01", "posko.md", edited("Satu", "Dua"))
    repository.commit("2026-02-01", "posko.md", edited("Satu", "Dua") + "\nCerita.\n")
    assert repository.history()[0] == Change(date="2026-02-01", parts=("title", BODY))
    assert len(repository.history()) == 2


def test_what_was_undone_on_the_same_day_is_no_change(repository: Repository) -> None:
    repository.commit("2026-01-01", "posko.md", FRONT)
    repository.commit("2026-02-01", "posko.md", edited("Satu", "Dua"))
    repository.commit("2026-02-01", "posko.md", FRONT)
    assert [change.date for change in repository.history()] == ["2026-01-01"]


def test_a_case_that_moves_to_another_folder_goes_on(repository: Repository) -> None:
    repository.commit("2026-01-01", "posko.md", FRONT)
    (repository.root / "casestudies" / "posko.md").unlink()
    repository.commit("2026-02-01", "2026/posko.md", edited("Satu", "Dua"))
    assert repository.history() == (
        Change(date="2026-02-01", parts=("title",)),
        Change(date="2026-01-01", is_beginning=True),
    )


def test_a_merged_branch_is_one_change_on_the_day_of_the_merge(repository: Repository) -> None:
    repository.commit("2026-01-01", "posko.md", FRONT)
    repository.git("switch", "--quiet", "-c", "usulan")
    repository.commit("2026-02-01", "posko.md", edited("Satu", "Dua"))
    repository.commit("2026-02-02", "posko.md", edited("Satu", "Tiga"))
    repository.git("switch", "--quiet", "utama")
    repository.commit("2026-02-03", "lain.md", FRONT)
    repository.git("merge", "--quiet", "--no-ff", "-m", "Gabung", "usulan", day="2026-03-01")
    assert repository.history() == (
        Change(date="2026-03-01", parts=("title",)),
        Change(date="2026-01-01", is_beginning=True),
    )


def test_where_a_clone_was_cut_nothing_began(repository: Repository, tmp_path: Path) -> None:
    for month, title in enumerate(("Satu", "Dua", "Tiga"), 1):
        repository.commit(f"2026-0{month}-01", "posko.md", edited("Satu", title))
    clone = tmp_path / "potongan"
    repository.git("clone", "--quiet", "--depth=2", f"file://{repository.root}", str(clone))
    assert history.read(Settings(root=clone))["posko"] == (Change(date="2026-03-01", parts=("title",)),)


def test_a_project_below_the_top_of_its_repository_has_a_history(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "semua")
    below = repository.root / "casestudies"
    repository.commit("2026-01-01", "casestudies/posko.md", FRONT)
    assert history.read(Settings(root=below))["posko"] == (Change(date="2026-01-01", is_beginning=True),)


@pytest.mark.parametrize("what", ["no folder", "no repository", "no commit", "no git"])
def test_where_nobody_knows_there_is_no_history_and_no_fault(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "proyek"
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    if what != "no folder":
        root.mkdir()
    if what == "no commit":
        subprocess.run(["git", "init", "--quiet", str(root)], check=True)
    if what == "no git":
        monkeypatch.setenv("PATH", str(tmp_path))
    assert history.read(Settings(root=root)) == {}


def test_names_of_files_that_look_like_parts_of_a_log_are_names(repository: Repository) -> None:
    for name in ("@ 2020-01-01 x.md", ":100644 100644 a b M.md", "baris\nbaru.md", "posko.md"):
        repository.commit("2026-01-01", name, FRONT)
    assert repository.history() == (Change(date="2026-01-01", is_beginning=True),)


def test_a_version_that_is_larger_than_a_case_may_be_is_passed_over(repository: Repository) -> None:
    repository.commit("2026-01-01", "posko.md", FRONT)
    repository.commit("2026-02-01", "posko.md", FRONT + "x" * 300_000)
    repository.commit("2026-03-01", "posko.md", FRONT)
    assert [change.date for change in repository.history()] == ["2026-01-01"]


def test_a_link_in_the_place_of_a_file_is_no_version(repository: Repository) -> None:
    path = repository.root / "casestudies" / "posko.md"
    path.symlink_to("/etc/passwd")
    repository.git("add", "--all")
    repository.git("commit", "--quiet", "-m", "Tautan")
    assert repository.history() == ()


SAME = [
    ("quotation marks", edited('"Satu ruang kendali"', "Satu ruang kendali")),
    ("blanks", edited("  - id: s1\n    publisher", "- id: s1\n  publisher")),
    ("order", FRONT.replace("review:\n  state: draf\n", "").replace("title", "review: {state: draf}\ntitle")),
    ("line ends", FRONT.replace("\n", "\r\n")),
    ("a comment", edited("sources:", "sources: # dicek")),
    ("blank lines", FRONT + "\n\n"),
]


@pytest.mark.parametrize("new", [text for _, text in SAME], ids=[name for name, _ in SAME])
def test_what_no_reader_can_see_is_no_change(new: str) -> None:
    assert versions.change(FRONT, new) is None


@pytest.mark.parametrize(
    ("new", "parts"),
    [
        (FRONT.replace("sources:\n  - id: s1\n    publisher: Dinas Contoh\n", ""), ("sources",)),
        (edited("review:", "outcome: tercapai\nreview:"), ("outcome",)),
        (edited("state: draf", "state: draf\n  by: Ani"), ("review",)),
        (edited('"Satu ruang kendali"', '"Satu'), ("title",)),
        ("Tanpa isian.", ("title", "sources", "review", BODY)),
        ("", ("title", "sources", "review")),
    ],
)
def test_every_part_that_differs_is_named(new: str, parts: tuple[str, ...]) -> None:
    assert versions.change(FRONT, new) == Change(date="", parts=parts)


@pytest.mark.parametrize(
    "text",
    [
        "---\nreview: [\n---\n",
        "---\nreview: draf\n---\n",
        "---\nreview: {state: [draf]}\n---\n",
        "---\nreview: &a {state: *a}\n---\n",
        f"---\nreview: {'[' * 5000}\n---\n",
        "---\n---\n---\n",
        "---",
    ],
)
def test_versions_of_any_shape_can_be_compared(text: str) -> None:
    assert versions.change(FRONT, text) is not None
    assert versions.change(text, text) is None


def test_versions_are_compared_once(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit("2026-01-01", "posko.md", FRONT)
    repository.commit("2026-02-01", "posko.md", edited("draf", "sedang-diperiksa") + "\nCerita.\n")
    repository.commit("2026-03-01", "posko.md", edited("draf", "sedang-diperiksa") + "\nCerita.\n\n")
    told = repository.history()
    monkeypatch.setattr(versions, "change", lambda *_: pytest.fail("compared again"))
    assert repository.history() == told
    assert told[0] == Change(date="2026-02-01", parts=(BODY,), states=("draf", "sedang-diperiksa"))


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        '{"made_by": "lain", "pairs": []}',
        '{"made_by": PROGRAM, "pairs": 5}',
        '{"made_by": PROGRAM, "pairs": [["a"]]}',
        '{"made_by": PROGRAM, "pairs": [["a", "b", [5], []]]}',
        '{"made_by": PROGRAM, "pairs": [["a", "b", null, []]]}',
        "[" * 100_000,
    ],
)
def test_what_is_not_a_kept_comparison_is_not_used(repository: Repository, content: str) -> None:
    repository.commit("2026-01-01", "posko.md", FRONT)
    repository.commit("2026-02-01", "posko.md", edited("Satu", "Dua"))
    told = repository.history()
    file = Settings(root=repository.root).cache / kept_comparisons.FILE_NAME
    program = json.loads(file.read_bytes())["made_by"]
    file.write_text(content.replace("PROGRAM", json.dumps(program)), "utf-8")
    assert kept_comparisons.kept(file.parent) == {}
    assert repository.history() == told


def test_a_project_that_cannot_be_written_to_has_its_history(repository: Repository) -> None:
    repository.commit("2026-01-01", "posko.md", FRONT)
    repository.commit("2026-02-01", "posko.md", edited("Satu", "Dua"))
    Settings(root=repository.root).cache.write_text("a file where the folder would be", "utf-8")
    assert len(repository.history()) == 2
