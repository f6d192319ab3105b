"""The files of a project with their repairs in them."""

from pathlib import Path

from kb_build.repairs.project import mended_files
from tests.checks.found import GUIDE, POSKO, found
from tests.projects import change
from tests.repairs.mending import in_project


def test_a_file_of_windows_keeps_its_line_endings(project: Path) -> None:
    change(project, {POSKO: ("Hasil {#hasil}", "Hasil {#hasil}\n\nMenurut BPBD:\n- satu [s1]\n- dua [s1]")})
    change(project, {POSKO: ('["35.78"]', "[35.78]")})
    path = project / POSKO
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n").rstrip())
    (file,) = mended_files(project, found(project), in_project(project))
    before = path.read_bytes()
    after = before.replace(b"[35.78]", b'["35.78"]').replace(b"BPBD:\r\n-", b"BPBD:\r\n\r\n-")
    assert file.data == after
    assert path.read_bytes() == before


def test_files_without_a_repair_are_passed_over(project: Path) -> None:
    assert list(mended_files(project, found(project), in_project(project))) == []


def test_a_file_that_is_not_text_is_passed_over(project: Path) -> None:
    path = project / GUIDE
    path.write_bytes(b"\xff" + path.read_bytes())
    assert list(mended_files(project, found(project), in_project(project))) == []


def test_a_file_that_changed_meanwhile_is_mended_as_it_is_now(project: Path) -> None:
    change(project, {POSKO: ('["35.78"]', "[35.78]")})
    findings = found(project)
    change(project, {POSKO: ("[35.78]", "['35.78']")})
    assert list(mended_files(project, findings, in_project(project))) == []


def test_a_link_to_a_file_elsewhere_is_not_followed(project: Path) -> None:
    change(project, {POSKO: ('["35.78"]', "[35.78]")})
    findings = found(project)
    elsewhere = project / "di-luar.md"
    (project / POSKO).rename(elsewhere)
    (project / POSKO).symlink_to(elsewhere)
    assert list(mended_files(project, findings, in_project(project))) == []
