"""An error in the content never costs the site that stands."""

import socket
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.livereload import LiveReloadServer

from kb_build import compiler, settings
from kb_build.engines import site_builder
from kb_build.engines.mkdocs import ContentRefusedError
from tests.engines.commands import kb, mkdocs
from tests.projects import change

_CASE = "casestudies/posko-banjir.md"
_BREAK = {_CASE: ("strategies:\n  - id: komunikasi", "strategies:\n  - id: komunikasy")}
_MEND = {_CASE: ("  - id: komunikasy", "  - id: komunikasi")}
_PAGE = "pustaka/kasus/posko-banjir/"
_WAIT = 60


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture
def standing(project: Path) -> dict[str, bytes]:
    """A good site, and then an error in a case."""
    site_builder.build(settings.load(project), None)
    change(project, _BREAK)
    return _files(project / "site")


def test_kb_build_leaves_the_last_good_site_and_says_what_is_wrong(
    project: Path, standing: dict[str, bytes]
) -> None:
    result = kb(project, "build")
    assert result.returncode == 1
    assert _files(project / "site") == standing
    assert result.stderr.count(f"--> {_CASE}:18:9") == 1
    assert "Mungkin maksudnya `komunikasi`?" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_fault_that_only_the_site_engine_meets_costs_nothing_either(project: Path) -> None:
    site_builder.build(settings.load(project), None)
    (project / "site" / ".nojekyll").touch()
    standing = _files(project / "site")
    config = project / "mkdocs.yml"
    whole = config.read_text("utf-8")
    config.write_text(whole.replace("kontribusi/index.md", "kontribusi/tidak-ada.md"), "utf-8")
    result = kb(project, "build")
    assert result.returncode == 2
    assert _files(project / "site") == standing
    assert "Traceback" not in result.stderr
    config.write_text(whole, "utf-8")
    assert kb(project, "build").returncode == 0
    assert _files(project / "site") == standing


def test_mkdocs_build_leaves_the_last_good_site_and_says_what_is_wrong(
    project: Path, standing: dict[str, bytes]
) -> None:
    result = mkdocs(project, "build")
    assert result.returncode == 1
    assert _files(project / "site") == standing
    assert result.stderr.count(f"--> {_CASE}:18:9") == 1
    assert "situs yang lama tetap ada" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_refused_staging_leaves_the_folder_as_it_was(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "staged"
    assert kb(project, "stage", str(folder)).returncode == 0
    before = _files(folder)
    change(project, _BREAK)
    assert kb(project, "stage", str(folder)).returncode == 1
    assert _files(folder) == before


def test_nothing_is_left_of_where_a_site_was_built(project: Path) -> None:
    site_builder.build(settings.load(project), None)
    assert list((project / ".kb").glob("new-site-*")) == []


def test_every_error_is_told_at_once(project: Path) -> None:
    change(project, {**_BREAK, "casestudies/gudang-bersama.md": ("nature: rekaan", "nature: karangan")})
    with pytest.raises(ContentRefusedError) as refusal:
        site_builder.build(settings.load(project), None)
    paths = {str(diagnostic.place.path) for diagnostic in refusal.value.errors}
    assert paths == {_CASE, "casestudies/gudang-bersama.md"}


def test_a_build_compiles_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = []
    compile_site = compiler.compile_site

    def counted(chosen: settings.Settings) -> compiler.Build:
        compiled.append(chosen.root)
        return compile_site(chosen)

    monkeypatch.setattr(compiler, "compile_site", counted)
    site_builder.build(settings.load(project), None)
    assert compiled == [project]


def test_a_missing_configuration_is_told_in_one_sentence(project: Path) -> None:
    (project / "mkdocs.yml").unlink()
    result = kb(project, "build")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("Situs tidak dibangun: ")
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("site", [".", "casestudies", "content", "casestudies/situs", ".."])
def test_a_site_never_takes_the_place_of_the_sources(site: str, project: Path) -> None:
    before = _files(project)
    result = kb(project, "build", "--site", str(project / site))
    assert result.returncode == 2
    assert _files(project) == before


def test_serving_on_a_taken_port_is_told_in_one_sentence(project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = kb(project, "serve", "--address", f"127.0.0.1:{taken.getsockname()[1]}")
    assert result.returncode == 2
    assert "Situs tidak ditampilkan: " in result.stderr
    assert "Traceback" not in result.stderr


def test_serving_content_with_errors_says_what_is_wrong(project: Path) -> None:
    change(project, _BREAK)
    result = kb(project, "serve", "--address", "127.0.0.1:0")
    assert result.returncode == 1
    assert "Mungkin maksudnya `komunikasi`?" in result.stderr


class _Server(LiveReloadServer):
    """MkDocs' own server, which says when it is ready and looks at the disk more often."""

    ready = threading.Event()
    running: "_Server"

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, polling_interval=0.05)

    def server_activate(self) -> None:
        super().server_activate()
        _Server.running = self
        _Server.ready.set()

    def get(self, path: str) -> str:
        address = f"http://127.0.0.1:{self.server_address[1]}/{path}"
        with urllib.request.urlopen(address, timeout=_WAIT) as answer:
            text: str = answer.read().decode("utf-8")
            return text

    def epoch_after(self, epoch: str) -> str:
        """Waits until a later version of the site is up, as the script in the browser does."""
        return self.get(f"livereload/{epoch}/0")


@contextmanager
def _served(project: Path) -> Iterator[_Server]:
    _Server.ready.clear()
    thread = threading.Thread(
        target=site_builder.serve, args=(settings.load(project), "127.0.0.1:0"), daemon=True
    )
    thread.start()
    assert _Server.ready.wait(_WAIT)
    try:
        yield _Server.running
    finally:
        _Server.running.shutdown()
        thread.join(_WAIT)


def test_a_broken_save_keeps_the_server_alive_and_the_last_good_page_served(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(mkdocs_serve, "LiveReloadServer", _Server)
    with _served(project) as server:
        first = server.epoch_after("0")
        change(project, _BREAK)
        second = server.epoch_after(first)
        assert "Posko banjir bersama" in server.get(_PAGE)
        assert "Mungkin maksudnya `komunikasi`?" in capsys.readouterr().err
        change(
            project, {**_MEND, "casestudies/gudang-bersama.md": ("satu gudang bantuan", "dua gudang bantuan")}
        )
        server.epoch_after(second)
        assert "dua gudang bantuan" in server.get("pustaka/kasus/gudang-bersama/")
