"""The MkDocs plugin: compile before the old site is touched, then lay the artifacts over MkDocs' files."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel

from kb_build import compiler, settings
from kb_build.compiler import Checked
from kb_build.diagnostics import formats
from kb_build.engines import assets, stylesheet
from kb_build.model.artifact import Artifact

_EXTENSION = "kb_safe_html"


class ContentRefusedError(MkDocsException):
    """The content has errors, so nothing was built; `checked` holds them.

    Not a BuildError: MkDocs would replace one of those by an Abort that says nothing.
    """

    def __init__(self, checked: Checked) -> None:
        self.errors = [diagnostic for diagnostic in checked.diagnostics if diagnostic.is_error]
        self.checked = checked
        super().__init__(
            f"{len(self.errors)} galat ditemukan; situs tidak dibangun dan situs yang lama tetap ada. "
            "Betulkan lalu jalankan lagi."
        )

    def show(self, file: Any = None) -> None:
        """Print the findings and what follows from them; the `mkdocs` command calls this."""
        findings = formats.FORMATS["full"](self.errors, self.checked.sources, "id")
        (file or sys.stderr).write(f"{findings}{self.message}\n")


class KnowledgeBasePlugin(BasePlugin):  # type: ignore[type-arg,no-untyped-call]  # it has no options of its own
    """`plugins: [kb]` in mkdocs.yml."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Nothing that people sent is rendered without the cleaning extension."""
        if _EXTENSION not in config.markdown_extensions:
            config.markdown_extensions.append(_EXTENSION)
        return config

    @event_priority(100)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Compile while the last good site still stands: MkDocs empties its folder right after this."""
        self.root = Path(config.config_file_path).parent
        self.build = compiler.compile_site(settings.load(self.root))
        if self.build.checked.has_errors:
            raise ContentRefusedError(self.build.checked)

    @event_priority(100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """An artifact wins over any file at its path; of the content folder only harmless files remain."""
        for file in tuple(files):
            if _is_unpublishable(file, config):
                files.remove(file)
        self._join_styles(files, config)
        for artifact in self.build.artifacts:
            made = self._file(artifact, config)
            if made is not None:
                _put(files, made)
        return files

    def _join_styles(self, files: Files, config: MkDocsConfig) -> None:
        """The parts of the stylesheet become one file; a theme without parts keeps what it has."""
        parts = [file for file in files if file.src_uri.startswith(f"{stylesheet.PARTS}/")]
        for part in parts:
            files.remove(part)
        if css := stylesheet.joined(Path(config.theme.custom_dir or self.root)):
            _put(files, File.generated(config, stylesheet.PATH, content=css))

    def _file(self, artifact: Artifact, config: MkDocsConfig) -> File | None:
        path = str(artifact.path)
        if artifact.content is None:
            return self._copy(artifact, config)
        file = File.generated(config, path, content=artifact.content, inclusion=InclusionLevel.NOT_IN_NAV)
        if artifact.origin is not None:
            file.edit_uri = quote(str(artifact.origin))
        return file

    def _copy(self, artifact: Artifact, config: MkDocsConfig) -> File | None:
        """A picture as it is, or None when the file is not one."""
        source = self.root / artifact.origin if artifact.origin else None
        if source is None or not assets.is_harmless(source, self.root):
            return None
        return File.generated(config, str(artifact.path), abs_src_path=str(source))

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Cases lie outside the content folder and rebuild too; an error leaves the last good page."""
        chosen = settings.load(Path(config.config_file_path).parent)
        cases = chosen.root / chosen.cases
        if cases.is_dir():
            server.watch(str(cases))
        server.builder = _keeping_last_good(server.builder)
        return server


def _put(files: Files, made: File) -> None:
    """Add a file in the place of any at its path."""
    present = files.get_file_from_path(made.src_uri)
    if present is not None:
        files.remove(present)
    files.append(made)


def _is_unpublishable(file: File, config: MkDocsConfig) -> bool:
    if file.src_dir != config.docs_dir or file.abs_src_path is None:
        return False
    return not assets.is_harmless(Path(file.abs_src_path), Path(config.docs_dir))


def _keeping_last_good(rebuild: Callable[[], None]) -> Callable[[], None]:
    """MkDocs holds back every page after a failed rebuild, although the last good site still stands."""

    def rebuild_or_tell() -> None:
        try:
            rebuild()
        except ContentRefusedError as refusal:
            refusal.show()

    return rebuild_or_tell
