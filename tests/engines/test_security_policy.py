"""The policy that every page carries."""

import base64
import hashlib
import re
from typing import Literal

import pytest
from mkdocs.config.defaults import MkDocsConfig

from kb_build.engines.mkdocs import KnowledgeBasePlugin
from kb_build.engines.security_policy import known_scripts, with_policy
from tests.engines.reading_html import elements
from tests.shipped import Shipped, pages

_KNOWN = known_scripts(
    ('{#- x -#}<script>at("{{ base_url }}")</script>', "<script>a</script><p><script>b</script>")
)
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def _page(body: str, head: str = '<meta charset="utf-8">') -> str:
    return f"<!doctype html><html><head>{head}<title>x</title></head><body>{body}</body></html>"


def _policy(html: str) -> dict[str, list[str]]:
    """What a page allows, by directive."""
    found = [element.attributes for element in elements(html) if "http-equiv" in element.attributes]
    policies = [meta["content"] for meta in found if meta["http-equiv"] == "Content-Security-Policy"]
    assert len(policies) == 1
    directives = [directive.split() for directive in policies[0].split(";")]
    return {name: values for name, *values in directives}


def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def test_a_page_loads_from_its_own_site_alone() -> None:
    assert _policy(with_policy(_page(""), _KNOWN)) == {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
        "script-src": ["'self'"],
    }


@pytest.mark.parametrize("script", ["a", "b", 'at(".")', 'at("../..")', 'at("/pustaka/")'])
def test_a_script_of_the_theme_may_run(script: str) -> None:
    html = with_policy(_page(f"<script>{script}</script>"), _KNOWN)
    assert _policy(html)["script-src"] == ["'self'", _hash(script)]


def test_a_script_that_stands_twice_is_named_once() -> None:
    html = with_policy(_page("<script>a</script><script>a</script>"), _KNOWN)
    assert _policy(html)["script-src"] == ["'self'", _hash("a")]


@pytest.mark.parametrize("script", ["alert(1)", "a;alert(1)", 'at(".");alert(1);at("")', 'at(".\n")', ""])
def test_a_script_that_somebody_brought_into_the_page_may_not_run(script: str) -> None:
    html = with_policy(_page(f"<script>{script}</script>"), _KNOWN)
    assert _policy(html)["script-src"] == ["'self'"]


@pytest.mark.parametrize("head", ['<meta charset="utf-8">', ""])
def test_nothing_that_a_policy_governs_stands_before_it(head: str) -> None:
    html = with_policy(_page("", head), _KNOWN)
    before = elements(html.partition("<meta http-equiv")[0])
    assert [element.tag for element in before] == ["html", "head", *(["meta"] if head else [])]


def test_what_is_no_page_stays_as_it_is() -> None:
    assert with_policy("<urlset></urlset>", _KNOWN) == "<urlset></urlset>"


def test_a_theme_without_scripts_allows_none() -> None:
    html = with_policy(_page("<script></script>"), known_scripts(()))
    assert _policy(html)["script-src"] == ["'self'"]


@pytest.mark.parametrize(("command", "carried"), [("build", 1), ("serve", 0)])
def test_a_page_that_is_served_while_it_is_written_has_none(
    command: Literal["build", "serve"], carried: int
) -> None:
    plugin = KnowledgeBasePlugin()
    plugin.known_scripts = _KNOWN
    plugin.on_startup(command=command, dirty=False)
    html = plugin.on_post_template(_page(""), template_name="404.html", config=MkDocsConfig())
    assert html.count("Content-Security-Policy") == carried


def test_every_page_of_the_site_allows_all_its_scripts_and_no_others(shipped: Shipped) -> None:
    for path, html in pages(shipped.site).items():
        scripts = {_hash(script) for script in _INLINE.findall(html)}
        assert (path, set(_policy(html)["script-src"])) == (path, {"'self'", *scripts})


def test_the_character_set_of_every_page_stands_in_its_first_kilobyte(shipped: Shipped) -> None:
    late = [path for path, html in pages(shipped.site).items() if '<meta charset="utf-8">' not in html[:900]]
    assert late == []


def test_no_page_carries_a_style_or_a_handler_of_its_own(shipped: Shipped) -> None:
    for path, html in pages(shipped.site).items():
        for element in elements(html):
            own = [name for name in element.attributes if name == "style" or name.startswith("on")]
            assert (path, element.tag, own) == (path, element.tag, [])
            assert (path, element.tag) != (path, "style")
