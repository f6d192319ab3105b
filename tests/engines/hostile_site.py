"""A site whose every field and body tries to run something, built past the checker, and its calm twin."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config

from kb_build import compiler
from kb_build.compiler import Build
from kb_build.pages.page import Page
from kb_build.settings import Settings
from tests.engines import hostile_files
from tests.engines.unchecked import past_the_checker
from tests.projects import copy_minimal

IN_FIELDS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;img src=x onerror=alert(1)&gt;",
    "&amp;lt;img src=x onerror=alert(1)&amp;gt;",
    "&#60;img src=x onerror=alert(1)&#62;",
    "</title><script>alert(1)</script>",
    "</article></main><svg onload=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' onmouseover='alert(1)' x='",
    "--><iframe src=javascript:alert(1)></iframe>",
    "{: onclick=alert(1) } {: #__config }",
    "{{ config.site_name }} {% raw %} {# x #}",
    '<div data-slot="sources"></div>',
    "javascript:alert(1)//",
    "`<img src=x onerror=alert(1)>` *x* [x](javascript:alert%281%29)",
)
IN_BODIES = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "Teks <svg onload=alert(1)> teks",
    "Paragraf.\n{: onclick=alert(1) }",
    "### X {: id='x\"onmouseover=alert(1)' }",
    "### X {: #__config }",
    '### X {: data-toc-label="<img src=x onerror=alert(1)>" }',
    "### <img src=x onerror=alert(1)>",
    "Paragraf.\n{: #__config }",
    "[tekan](javascript:alert(1))",
    "[tekan](javascript:alert%281%29)",
    "[s1]: javascript:alert(1)",
    "</title><script>alert(1)</script>",
    "</article><script>alert(1)</script>",
    "<form action=javascript:alert(1)><button id=__search>tekan</button></form>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<style>body{display:none}</style>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<a href='javascript:alert(1)' id=__config>tekan</a>",
    "![x](x){: onerror=alert(1) }",
    '<h2 id="__config">X</h2>',
)
SHOWN_AS_WORDS = ("### &lt;img src=x onerror=alert(1)&gt;", "### `<img src=x onerror=alert(1)>`")
"""Harmless: they show the reader what markup looks like."""

CALM = "kata yang biasa saja"
_HOSTILE_URL = "https://contoh.example/'onmouseover='alert(1)'"
_HOSTILE_NAME = 'x" onmouseover="alert(1)'


@dataclass(frozen=True, slots=True)
class Site:
    """A built site."""

    folder: Path

    def page(self, address: str) -> str:
        """The HTML at an address."""
        return (self.folder / address / "index.html").read_text("utf-8")

    def pages(self) -> dict[str, str]:
        """Every HTML page by its path."""
        found = sorted(self.folder.rglob("*.html"))
        return {str(path.relative_to(self.folder)): path.read_text("utf-8") for path in found}


def built(factory: pytest.TempPathFactory, *, hostile: bool) -> Site:
    """The hostile site, or its twin in which every payload is a few plain words; once a session."""
    return _build(factory.getbasetemp() / ("hostile" if hostile else "calm"), hostile)


@cache
def _build(folder: Path, hostile: bool) -> Site:
    project = copy_minimal(folder / "project")
    for number, payload in enumerate(IN_FIELDS):
        url = _HOSTILE_URL if hostile else "https://contoh.example/"
        hostile_files.write_all(project, number, payload if hostile else CALM, url)
    for number, payload in enumerate((*IN_BODIES, *SHOWN_AS_WORDS)):
        hostile_files.write_case(project, f"isi-{number}", payload if hostile else CALM)
    if hostile:
        hostile_files.write_case(project, _HOSTILE_NAME, CALM)
    with past_the_checker() as patch:
        patch.setattr(compiler, "compile_site", _with_running_addresses(compiler.compile_site))
        config = load_config(
            str(project / "mkdocs.yml"), site_dir=str(folder / "site"), strict=False, nav=_everything_in_nav()
        )
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build.build(config)
    return Site(folder / "site")


def _everything_in_nav() -> list[Any]:
    numbers = range(len(IN_FIELDS))
    return [
        "index.md",
        *(f"panduan-{number}.md" for number in numbers),
        {"Strategi": [f"strategi/cara-{number}.md" for number in numbers]},
    ]


def _with_running_addresses(compile_site: Callable[[Settings], Build]) -> Callable[[Settings], Build]:
    """One more page, with addresses that no schema would let through."""

    def compiled(settings: Settings) -> Build:
        made = compile_site(settings)
        return replace(made, artifacts=(*made.artifacts, _page_with_running_addresses().artifact()))

    return compiled


def _page_with_running_addresses() -> Page:
    source = {"anchor": "sumber-s1", "number": 1, "title": "Judul", "publisher": "x", "notes": []}
    return Page(
        address="alamat/",
        template="case.html",
        title="Alamat yang menjalankan sesuatu",
        summary="Ringkasan.",
        body='<div data-slot="sources"></div>',
        values={"sources": [{**source, "url": "javascript:alert(1)", "archive": "data:text/html,x"}]},
    )
