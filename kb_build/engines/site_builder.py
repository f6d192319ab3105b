"""Runs MkDocs on a project."""

import logging
import os
from pathlib import Path

from kb_build.settings import Settings

CONFIG_FILE = "mkdocs.yml"


class SiteRefusedError(Exception):
    """MkDocs refused to build; the text says why, for people."""


def build(settings: Settings, site: Path | None) -> Path:
    """Build the site strictly and return its folder.

    Raises SiteRefusedError when MkDocs refuses, for example because mkdocs.yml is missing.
    """
    _quiet()
    from mkdocs.commands import build as mkdocs_build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, MkDocsException

    try:
        config = load_config(
            str(settings.root / CONFIG_FILE),
            strict=True,
            site_dir=str(site.resolve()) if site else None,
        )
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build.build(config)
        finally:
            config.plugins.on_shutdown()
    except (Abort, MkDocsException) as error:
        raise SiteRefusedError(str(error)) from error
    return Path(config.site_dir)


def serve(settings: Settings, address: str) -> None:
    """Show the site on this machine and rebuild on every change, until stopped."""
    _quiet()
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    from mkdocs.commands import serve as mkdocs_serve

    mkdocs_serve.serve(str(settings.root / CONFIG_FILE), dev_addr=address, livereload=True)


def _quiet() -> None:
    """Warnings of MkDocs on the terminal, each once; no banner of the theme."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    if not logging.getLogger().handlers:
        logging.basicConfig(level=logging.WARNING, format="%(levelname)s: %(message)s")
