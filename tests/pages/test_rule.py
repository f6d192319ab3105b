"""The pages of the checker's rules and their list."""

import html
import re
import shutil
from functools import cache
from pathlib import Path

import pytest

from kb_build import compiler, settings
from kb_build.diagnostics.catalogue import RULES, Rule, Severity
from kb_build.diagnostics.messages import interface
from kb_build.diagnostics.rules import rule_texts
from kb_build.model import addresses
from kb_build.pages import rule
from kb_build.pages.locale import words
from kb_build.pages.page import Page
from tests.engines.rendering import rendered
from tests.projects import change

CODE = re.compile(r"<pre><code>(?P<text>.*?)</code></pre>", re.DOTALL)
LINK = re.compile(r"\]\((?P<target>[^)]+)\)")


@cache
def made() -> dict[str, Page]:
    return {page.address: page for page in rule.pages()}


def page_of(one: Rule) -> Page:
    return made()[addresses.rule(one.code)]


def test_every_rule_with_a_text_has_a_page_below_the_list() -> None:
    assert list(made()) == [addresses.RULES, *map(addresses.rule, rule_texts())]
    assert all(address.startswith("kontribusi/aturan/") for address in made())


def test_the_list_names_every_rule_once_under_its_cause_with_its_severity() -> None:
    body = made()[addresses.RULES].body
    for code, text in rule_texts().items():
        one = next(each for each in RULES if each.code == code)
        assert body.count(f"[{code}](") == 1
        assert f"- [{code}]({code}.md) {text.title} ({interface('id')[one.severity.value]})\n" in f"{body}\n"
        assert body.index(f"## {code[:3]}:") < body.index(f"[{code}](")


def test_links_of_the_list_lead_to_the_files_of_the_pages() -> None:
    index = made()[addresses.RULES].artifact().path
    linked = {index.parent / found["target"] for found in LINK.finditer(made()[addresses.RULES].body)}
    assert linked == {page.artifact().path for address, page in made().items() if address != addresses.RULES}


@pytest.mark.parametrize("severity", list(Severity))
def test_a_page_says_at_its_top_how_grave_a_finding_is_and_what_it_stops(severity: Severity) -> None:
    word = interface("id")[severity.value].capitalize()
    for one in RULES:
        if one.severity is severity:
            assert page_of(one).body.startswith(f"**{word}.** {words()['severity'][severity.value]}\n\n")


def test_a_page_has_its_text_and_every_snippet_of_its_rule() -> None:
    for code, text in rule_texts().items():
        page = made()[addresses.rule(code)]
        assert page.title == f"{text.title} ({code})"
        assert text.text in page.body
        for example in (*text.wrong.examples, *text.right.examples):
            assert f"````\n{example.text}````" in page.body


def test_readers_see_every_snippet_exactly_as_it_is_written() -> None:
    for code, text in rule_texts().items():
        page = rendered(made()[addresses.rule(code)].body)
        snippets = [example.text for example in (*text.wrong.examples, *text.right.examples)]
        assert [html.unescape(found["text"]) for found in CODE.finditer(page)] == snippets, code
        assert re.findall(r'<h2 id="([^"]*)"', page) == ["keliru", "benar"], code


def test_the_shipped_way_in_links_to_the_list(project: Path) -> None:
    change(project, {"content/kontribusi/index.md": ("](templat-kasus.txt)", "](aturan/index.md)")})
    build = compiler.compile_site(settings.load(project))
    assert build.checked.diagnostics == ()
    guide = next(a for a in build.artifacts if str(a.path) == "kontribusi/index.md")
    assert "](aturan/index.md)" in (guide.content or "")


@pytest.mark.parametrize("name", ["kontribusi/aturan.md", "kontribusi/aturan/index.md"])
def test_a_hand_written_page_cannot_take_the_place_of_the_list(project: Path, name: str) -> None:
    target = project / "content" / name
    target.parent.mkdir(exist_ok=True)
    shutil.copy(project / "content" / "tentang" / "bukti.md", target)
    found = compiler.check(settings.load(project)).diagnostics
    assert [d.name for d in found] == ["address-taken"]


def test_an_old_address_cannot_be_that_of_a_rule(project: Path) -> None:
    change(project, {"casestudies/gudang-bersama.md": ("/kasus/gudang-lama/", "/kontribusi/aturan/")})
    found = compiler.check(settings.load(project)).diagnostics
    assert [d.name for d in found] == ["address-taken"]
