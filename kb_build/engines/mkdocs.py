"""The MkDocs plugin: compile before the old site is touched, then lay the artifacts over MkDocs' files."""

import logging
import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel

from kb_build import compiler, settings
from kb_build.diagnostics import formats
from kb_build.model.artifact import Artifact

log = logging.getLogger("mkdocs.plugins.kb")
_EXTENSION = "kb_safe_html"


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
        try:
            self.build = compiler.compile_site(settings.load(self.root))
        except settings.SettingsError as error:
            raise PluginError(str(error)) from error
        checked = self.build.checked
        if checked.has_errors:
            errors = [diagnostic for diagnostic in checked.diagnostics if diagnostic.is_error]
            sys.stderr.write(formats.FORMATS["full"](errors, checked.sources, "id"))
            raise PluginError(
                f"{len(errors)} galat ditemukan; situs tidak dibangun dan situs yang lama tetap ada. "
                "Betulkan lalu jalankan lagi."
            )

    @event_priority(100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """An artifact wins over any file at its path."""
        for artifact in self.build.artifacts:
            present = files.get_file_from_path(str(artifact.path))
            if present is not None:
                files.remove(present)
            files.append(self._file(artifact, config))
        return files

    def _file(self, artifact: Artifact, config: MkDocsConfig) -> File:
        path = str(artifact.path)
        if artifact.content is None and artifact.origin is not None:
            return File.generated(config, path, abs_src_path=str(self.root / artifact.origin))
        file = File.generated(
            config, path, content=artifact.content or "", inclusion=InclusionLevel.NOT_IN_NAV
        )
        if artifact.origin is not None:
            file.edit_uri = str(artifact.origin)
        return file

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Cases lie outside the content folder; a change there rebuilds too."""
        chosen = settings.load(Path(config.config_file_path).parent)
        cases = chosen.root / chosen.cases
        if cases.is_dir():
            server.watch(str(cases))
        return server
