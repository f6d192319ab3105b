"""The MkDocs plugin: compile before the old site is touched, then lay the artifacts over MkDocs' files."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from kb_build import compiler, settings
from kb_build.compiler import Checked
from kb_build.diagnostics import formats
from kb_build.engines import assets, security_policy, stylesheet, theme_markup
from kb_build.model.artifact import Artifact

_EXTENSION = "kb_safe_html"
_SCRIPTS_OF_THE_THEME = "partials/javascripts/"


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

    has_policy = True

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Served pages have no policy: MkDocs writes a script of its own into them, to load them again."""
        self.has_policy = command != "serve"

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

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """The inline scripts that the policy of a page allows are those of the theme's templates."""
        names = env.list_templates(filter_func=lambda name: name.startswith(_SCRIPTS_OF_THE_THEME))
        loader = env.loader or jinja2.DictLoader({})
        self.known_scripts = security_policy.known_scripts(loader.get_source(env, name)[0] for name in names)
        return env

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Every page is valid and carries its policy."""
        return self._finished(output)

    @event_priority(-100)
    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """So does the page for addresses that do not exist; the sitemap has no head to carry one."""
        return self._finished(output_content)

    def _finished(self, html: str) -> str:
        valid = theme_markup.put_right(html)
        return security_policy.with_policy(valid, self.known_scripts) if self.has_policy else valid

    def _join_styles(self, files: Files, config: MkDocsConfig) -> None:
        """The parts of each stylesheet become one file; a theme without parts keeps what it has."""
        parts = [file for file in files if file.src_uri.startswith(f"{stylesheet.PARTS}/")]
        for part in parts:
            files.remove(part)
        for path, css in stylesheet.joined(Path(config.theme.custom_dir or self.root)).items():
            _put(files, File.generated(config, path, content=css))

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
