import os
import random
from dataclasses import replace
from functools import cache
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from kb_build import compiler, settings
from kb_build.engines import folder, site_builder
from kb_build.model.artifact import Artifact
from kb_build.reading import disk
from kb_build.reading.disk import Shelf
from tests.projects import REPOSITORY, change, copy_minimal

BROKEN = {"casestudies/posko-banjir.md": ("nature: nyata", "nature: benar")}


def artifacts(project: Path) -> tuple[Artifact, ...]:
    return compiler.compile_site(settings.load(project)).artifacts


def compiled_from(shelf: Shelf) -> tuple[Artifact, ...]:
    """The shipped library's artifacts when the disk gives its files like this."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(disk, "shelf", lambda chosen: shelf)
        return artifacts(REPOSITORY)


@cache
def _in_the_usual_order() -> tuple[Artifact, ...]:
    return artifacts(REPOSITORY)


@hypothesis_settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 10**9))
def test_the_order_in_which_files_are_read_never_matters(seed: int) -> None:
    shelf = disk.shelf(settings.load(REPOSITORY))
    sources = list(shelf.sources)
    random.Random(seed).shuffle(sources)
    shuffled = replace(shelf, sources=tuple(sources))
    assert compiled_from(shuffled) == _in_the_usual_order()


def test_the_order_in_which_a_disk_lists_its_files_never_matters(project: Path, tmp_path: Path) -> None:
    turned = tmp_path / "turned"
    for path in sorted(project.rglob("*"), reverse=True):
        if path.is_file():
            target = turned / path.relative_to(project)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    assert artifacts(turned) == artifacts(project)


def test_the_place_of_a_project_and_the_times_of_its_files_never_matter(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = copy_minimal(tmp_path / "di tempat lain")
    for path in elsewhere.rglob("*.md"):
        os.utime(path, (0, 0))
    monkeypatch.chdir(tmp_path)
    assert artifacts(Path("di tempat lain")) == artifacts(project)


def test_compiling_twice_gives_the_same_artifacts(project: Path) -> None:
    first = artifacts(project)
    assert first
    assert artifacts(project) == first


def test_artifacts_come_sorted_and_each_path_once(project: Path) -> None:
    paths = [artifact.path for artifact in artifacts(project)]
    assert paths == sorted(set(paths))


def test_every_page_of_the_minimal_project_is_there(project: Path) -> None:
    exported = {artifact.path for artifact in compiler.compile_exports(settings.load(project)).artifacts}
    paths = [str(artifact.path) for artifact in artifacts(project) if artifact.path not in exported]
    assert [path for path in paths if not path.startswith(("cari/", "kontribusi/aturan/"))] == [
        "data.md",
        "glosarium.md",
        "index.md",
        "instansi/bpbd-contoh.md",
        "instansi.md",
        "jelajah.md",
        "kasus/gudang-bersama.md",
        "kasus/gudang-lama.md",
        "kasus/posko-banjir.md",
        "kontribusi/index.md",
        "kontribusi/skema/halaman.json",
        "kontribusi/skema/kasus.json",
        "kontribusi/skema/kutipan.json",
        "kontribusi/skema/strategi.json",
        "kontribusi/templat-kasus.txt",
        "kontribusi/templat-kutipan.txt",
        "kutipan/kalimat-tanpa-jejak.md",
        "kutipan/satu-nomor-untuk-warga.md",
        "kutipan.md",
        "matriks.md",
        "sektor/kebencanaan.md",
        "sektor.md",
        "strategi/komunikasi.md",
        "tentang/bukti.md",
        "tentang/koreksi.md",
        "tentang/kutipan.md",
        "tentang/perubahan.md",
        "wilayah/kota-surabaya.md",
        "wilayah.md",
    ]


def test_one_error_gives_no_artifact_and_no_link(project: Path) -> None:
    change(project, BROKEN)
    made = compiler.compile_site(settings.load(project))
    assert made.checked.has_errors
    assert (made.artifacts, dict(made.links)) == ((), {})


def test_a_finding_that_is_no_error_does_not_stop_the_artifacts(project: Path) -> None:
    change(project, {"casestudies/posko-banjir.md": ("Dinas Sosial Kota Contoh", "BPBD Contoh")})
    made = compiler.compile_site(settings.load(project))
    assert [d.name for d in made.checked.diagnostics] == ["registered-agency-by-name"]
    assert made.artifacts


def test_no_finding_hides_another(project: Path) -> None:
    change(project, BROKEN)
    change(project, {"content/index.md": ("strategi/komunikasi.md", "strategi/komunikas.md")})
    checked = compiler.check(settings.load(project))
    assert [str(d.place.path) for d in checked.diagnostics] == [
        "casestudies/posko-banjir.md",
        "content/index.md",
    ]


def test_the_text_of_every_file_is_at_hand_for_its_findings(project: Path) -> None:
    checked = compiler.check(settings.load(project))
    on_disk = [p for name in ("content", "casestudies") for p in (project / name).rglob("*") if p.is_file()]
    for path in on_disk:
        assert checked.sources[PurePosixPath(path.relative_to(project))].text == path.read_text("utf-8")


def test_an_artifact_wins_over_a_content_file_at_its_path(project: Path, tmp_path: Path) -> None:
    template = "kontribusi/templat-kasus.txt"
    (project / "content" / template).write_text("templat lama")
    (made,) = (a.content for a in artifacts(project) if str(a.path) == template)
    site = site_builder.build(settings.load(project), tmp_path / "site")
    assert (site / template).read_text("utf-8") == made
    chosen = settings.load(project)
    folder.stage(compiler.compile_site(chosen), chosen, tmp_path / "staged")
    assert (tmp_path / "staged" / template).read_text("utf-8") == made


def test_a_content_file_that_no_artifact_claims_passes_through(project: Path, tmp_path: Path) -> None:
    (project / "content" / "data.csv").write_text("a,b\n")
    site = site_builder.build(settings.load(project), tmp_path / "site")
    assert (site / "data.csv").read_text() == "a,b\n"
