"""Runs MkDocs on a project."""

import logging
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.utils import clean_directory

from kb_build.engines.mkdocs import ContentRefusedError
from kb_build.settings import Settings

CONFIG_FILE = "mkdocs.yml"


class SiteRefusedError(Exception):
    """MkDocs refused to build; the text says why, for people."""


def build(settings: Settings, site: Path | None) -> Path:
    """Build the site strictly and return its folder; the old site stands until the new one is whole.

    Raises ContentRefusedError when the content has errors, and SiteRefusedError when the site cannot be built
    for another reason, for example because mkdocs.yml is missing.
    """
    _quiet()
    with _told_to_people():
        config = load_config(
            str(settings.root / CONFIG_FILE),
            strict=True,
            site_dir=str(site.resolve()) if site else None,
        )
        target = Path(config.site_dir)
        _refuse_to_empty_sources(target, settings)
        settings.cache.mkdir(parents=True, exist_ok=True)
        # Two builds at once must not meet in one folder.
        with TemporaryDirectory(prefix="new-site-", dir=settings.cache, ignore_cleanup_errors=True) as aside:
            _build_in(Path(aside), config)
            _replace(target, Path(aside))
    return target


def _build_in(folder: Path, config: MkDocsConfig) -> None:
    config.site_dir = str(folder)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build.build(config)
    finally:
        config.plugins.on_shutdown()


def _replace(target: Path, made: Path) -> None:
    """Put what was made in the place of what stands; hidden files stay, as MkDocs leaves them too."""
    target.mkdir(parents=True, exist_ok=True)
    clean_directory(str(target))
    for path in made.iterdir():
        shutil.move(path, target / path.name)


def serve(settings: Settings, address: str) -> None:
    """Show the site on this machine and rebuild on every change, until stopped; raises as `build` does."""
    _quiet()
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    with _told_to_people():
        mkdocs_serve.serve(str(settings.root / CONFIG_FILE), dev_addr=address, livereload=True)


def _refuse_to_empty_sources(site: Path, settings: Settings) -> None:
    """MkDocs empties the folder of the site; it asks about its own sources only, not about the cases."""
    target = site.resolve()
    for folder in (settings.content, settings.cases):
        sources = (settings.root / folder).resolve()
        if target.is_relative_to(sources) or sources.is_relative_to(target):
            raise SiteRefusedError(f"folder situs `{site.name}` akan mengosongkan folder naskah `{folder}`.")


@contextmanager
def _told_to_people() -> Iterator[None]:
    """What MkDocs raises becomes SiteRefusedError; findings pass as they are."""
    try:
        yield
    except ContentRefusedError:
        raise
    except (Abort, MkDocsException, OSError) as error:
        raise SiteRefusedError(str(error)) from error


def _quiet() -> None:
    """Warnings of MkDocs on the terminal, each once; no banner of the theme."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    if not logging.getLogger().handlers:
        logging.basicConfig(level=logging.WARNING, format="%(levelname)s: %(message)s")
