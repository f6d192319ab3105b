"""No template prints what people wrote without escaping it: Jinja does not do so by itself here."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

THEME = Path(__file__).parent.parent.parent / "theme_overrides"
TEMPLATES = sorted(THEME.rglob("*.html"))

ALLOWED = (
    (
        re.compile(r"page\.content(\s+\| replace\('<div data-slot=\"\w+\"></div>', \w+\))*"),
        "already cleaned HTML",
    ),
    (re.compile(r"config\.copyright"), "mkdocs.yml, which only editors change, with markup on purpose"),
    (re.compile(r"super\(\)"), "the theme's own block"),
    (
        re.compile(r"(?:nav_item|page|toc_item)\.title"),
        "titles of MkDocs' pages, escaped where they are made",
    ),
    (re.compile(r"render\w*\(.*\)"), "a macro of our own, which escapes what it prints"),
    (
        re.compile(r"page\.meta\.kb\.head\.linked_data"),
        "JSON in which nothing can end its element (tests/pages/test_linked_data.py)",
    ),
    (re.compile(r"lang\.t\(['\"][\w.]+['\"]\)"), "the theme's own words"),
)
_PRINTED = re.compile(r"\{\{-?(.*?)-?\}\}", re.DOTALL)
_STATEMENT = re.compile(r"\{%-?(.*?)-?%\}", re.DOTALL)
_TAG = re.compile(r"<[A-Za-z][^<>]*>")
_QUOTED = re.compile(r"\"[^\"]*\"")
_UNQUOTED = re.compile(r"=\s*\{\{")
_LINK = re.compile(r"(?:href|src|content)=\"([^\"]*\{\{.*?\}\}[^\"]*)\"")
_METADATA = re.compile(r"<meta (?:name|property)=\"[^\"<>]*\" (content=\"[^\"<>]*\")>")
_MADE_HERE = re.compile(r"\| url \| e\s*\}\}(#[^\"]*)?$|^#|^mailto:|^\{\{ config\.")
_VALUE = re.compile(r"\{\{ ([\w.]+) \| e \}\}")
_LINKED_DATA = re.compile(
    r'<script type="application/ld\+json">\{\{ page\.meta\.kb\.head\.linked_data \}\}</script>'
)
_RUN_BY_BROWSERS = re.compile(
    r"\bon\w+\s*=|javascript:|<script[^>]*>[^<]*\{\{|style=\"[^\"]*\{\{", re.IGNORECASE
)


def unescaped(template: str) -> list[str]:
    """Printed values that neither end in `| e` nor stand on the list."""
    printed = (match[1].strip() for match in _PRINTED.finditer(template))
    return [value for value in printed if not value.endswith("| e") and not _is_allowed(value)]


def _is_allowed(value: str) -> bool:
    return any(pattern.fullmatch(value) for pattern, _ in ALLOWED)


def unsafe_statements(template: str) -> list[str]:
    """Statements that could switch escaping off or call a value safe."""
    words = re.compile(r"\b(safe|autoescape|do|from_string|Markup)\b")
    statements = (match[1].strip() for match in _STATEMENT.finditer(template))
    return [statement for statement in statements if words.search(statement)]


def badly_placed(template: str) -> list[str]:
    """Values where escaping does not help: outside quotes, in a handler, a script or a style."""
    unquoted = [match[0] for match in _TAG.finditer(template) if _UNQUOTED.search(_QUOTED.sub("", match[0]))]
    scripted = _RUN_BY_BROWSERS.finditer(_LINKED_DATA.sub("", template))
    return unquoted + [match[0] for match in scripted]


def unguarded_links(template: str) -> Iterator[str]:
    """Addresses that neither the site makes nor a condition such as `source.url[:4] == 'http'` guards.

    What a `<meta name>` holds is only read; `<meta http-equiv>` can lead elsewhere.
    """
    inert = {match.start(1) for match in _METADATA.finditer(template)}
    for match in _LINK.finditer(template):
        if match.start() in inert:
            continue
        value = _VALUE.fullmatch(match[1])
        guard = f"{value[1]}[:4] == 'http'" if value else None
        conditions = _STATEMENT.findall(template[: match.start()])
        if not _MADE_HERE.search(match[1]) and f" if {guard} " not in conditions:
            yield match[1]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(THEME)))
def test_every_printed_value_is_escaped_or_on_the_list(path: Path) -> None:
    template = path.read_text("utf-8")
    assert unescaped(template) == []
    assert unsafe_statements(template) == []
    assert badly_placed(template) == []


@pytest.mark.parametrize(
    "template",
    [
        "<p>{{ kb.title }}</p>",
        "<p>{{ kb.title | e | upper }}</p>",
        "<p>{{ kb.title | safe }}</p>",
        "<p>{{- kb.title -}}</p>",
        "<p>{{ page.content | replace('x', kb.title) }}</p>",
        "<p>{{ page.content\n  | replace('<div data-slot=\"x\"></div>', kb.title) }}</p>",
        "<p>{{ page.content\n  | replace('x', y)\n  | safe }}</p>",
        "<p>{{ page.content ~ kb.title }}</p>",
        "<p>{{ config.copyright ~ kb.title }}</p>",
        "<p>{{ lang.t(kb.title) }}</p>",
        "<p>{{\n  kb.title\n}}</p>",
    ],
)
def test_a_value_without_escaping_is_found(template: str) -> None:
    assert len(unescaped(template)) == 1


@pytest.mark.parametrize(
    "template",
    ["{% set x = kb.title | safe %}", "{% autoescape false %}", "{%- filter safe -%}"],
)
def test_a_statement_that_switches_escaping_off_is_found(template: str) -> None:
    assert len(unsafe_statements(template)) == 1


@pytest.mark.parametrize(
    "template",
    [
        "<p class={{ kb.state | e }}>",
        "<p onclick=\"x('{{ kb.title | e }}')\">",
        "<script>var x = '{{ kb.title | e }}'</script>",
        '<p style="color: {{ kb.colour | e }}">',
        '<a href="javascript:x">',
    ],
)
def test_a_value_where_escaping_does_not_help_is_found(template: str) -> None:
    assert badly_placed(template) != []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(THEME)))
def test_every_link_is_one_of_ours_or_has_its_scheme_looked_at(path: Path) -> None:
    assert list(unguarded_links(path.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    "template",
    [
        '<a href="{{ source.url | e }}">x</a>',
        '{% if source.url %}<a href="{{ source.url | e }}">x</a>{% endif %}',
        "{% if other.url[:4] == 'http' %}<a href=\"{{ source.url | e }}\">x</a>{% endif %}",
        '<img src="{{ image.file | e }}">',
        '<meta http-equiv="refresh" content="{{ kb.target | e }}">',
        '<meta name="x" content="{{ kb.target | e }}" http-equiv="refresh">',
    ],
)
def test_a_link_to_whatever_a_file_says_is_found(template: str) -> None:
    assert len(list(unguarded_links(template))) == 1


def test_there_are_templates_to_look_at() -> None:
    assert len(TEMPLATES) >= 10
