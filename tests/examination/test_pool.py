"""One core or all of them find the same, in the same order."""

from pathlib import Path

import pytest

from kb_build import compiler, settings
from kb_build.examination import Manner, pool, rows
from kb_build.examination.examined import examine
from kb_build.reading import disk
from tests.benchmarks.generated_cases import generate

_SPOILT = (
    ("outcome: tercapai-sebagian", "outcome: tercapaii"),
    ("  - {id: bpbd-contoh", "  - {id: bpbd-conto"),
)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = generate(tmp_path_factory.mktemp("large") / "project", 230)
    for number, (old, new) in enumerate(_SPOILT * 20):
        path = project / "casestudies" / f"kasus-{number * 5:05}.md"
        path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    return project


def test_generated_cases_are_sound(tmp_path: Path) -> None:
    project = generate(tmp_path / "project", 20)
    found = compiler.check(settings.load(project)).diagnostics
    assert {d.name for d in found} <= {"source-never-cited"}


def test_several_cores_find_the_same_in_the_same_order(large: Path) -> None:
    alone = compiler.check(settings.load(large), Manner(cores=1))
    together = compiler.check(settings.load(large), Manner(cores=2))
    assert len(alone.diagnostics) >= 40
    assert together.diagnostics == alone.diagnostics
    path = alone.diagnostics[0].place.path
    assert together.sources[path] == alone.sources[path]


def test_every_file_is_told_to_have_been_examined(large: Path) -> None:
    told: list[int] = []

    class Watcher:
        def started(self, total: int) -> None:
            told.append(-total)

        def advanced(self, by: int) -> None:
            told.append(by)

    checked = compiler.check(settings.load(large), Manner(cores=2), Watcher())
    assert told[0] == -checked.file_count
    assert sum(told) == 0


def test_an_examined_file_comes_back_from_its_row_as_it_was(large: Path) -> None:
    chosen = settings.load(large)
    for file in disk.shelf(chosen).sources[:60]:
        document, unread = disk.read(file, chosen.root)
        one = examine(file, document, unread)
        assert rows.examined(rows.row(one), file, one.text) == one


def test_few_files_are_not_worth_another_process(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(pool, "ProcessPoolExecutor", refuse)
    assert compiler.check(settings.load(project), Manner(cores=2)).diagnostics == ()
