from pathlib import Path, PurePosixPath

import pytest

from kb_build.diagnostics import selection
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.text.source import Place, Span


def finding(path: str, name: str = "raw-html") -> Diagnostic:
    return Diagnostic(name, Place(PurePosixPath(path), Span(0, 1)))


FINDINGS = [finding("casestudies/a.md"), finding("casestudies/b.md"), finding("content/index.md")]


@pytest.mark.parametrize(
    ("paths", "count"),
    [
        ([], 3),
        (["casestudies"], 2),
        (["casestudies/a.md", "content"], 2),
        (["."], 3),
        (["casestudies/a"], 0),
    ],
)
def test_findings_are_chosen_by_file_or_folder(paths: list[str], count: int) -> None:
    assert len(selection.below(FINDINGS, [PurePosixPath(path) for path in paths])) == count


def test_a_link_is_named_by_itself_and_not_by_what_it_leads_to(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (tmp_path / "luar.md").write_text("")
    (project / "tautan.md").symlink_to(tmp_path / "luar.md")
    assert selection.in_project(Path("tautan.md"), project) == PurePosixPath("tautan.md")


def test_what_lies_outside_the_project_is_not_in_it(tmp_path: Path) -> None:
    (tmp_path / "project").mkdir()
    for path in (tmp_path, Path(".."), Path("tidak-ada.md")):
        with pytest.raises(selection.NotInProjectError):
            selection.in_project(path, tmp_path / "project")


def test_findings_are_counted_by_severity() -> None:
    found = [*FINDINGS, finding("a.md", "section-empty"), finding("a.md", "registered-agency-by-name")]
    assert selection.summary(found, 7, "id") == "3 galat, 1 peringatan, 1 saran (7 berkas diperiksa)."
    assert selection.summary([], 7, "id") == "Tidak ada galat dan tidak ada peringatan (7 berkas diperiksa)."
