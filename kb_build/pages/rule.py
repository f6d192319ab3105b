"""The pages of the checker's rules: what each finding means, and all of them in one list."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import PurePosixPath

from kb_build.diagnostics.catalogue import RULES, Rule
from kb_build.diagnostics.explanation import where
from kb_build.diagnostics.messages import interface
from kb_build.diagnostics.rules import Example, RuleText, Showing, rule_texts
from kb_build.model import addresses
from kb_build.pages.locale import LANGUAGE, word
from kb_build.pages.page import Page

_TEMPLATE = "guide.html"
_INDEX = PurePosixPath(addresses.RULES) / "index.md"
_FENCE = "````"
_CAUSE = len("KB1")


def pages() -> Iterator[Page]:
    """The list of all rules, and a page for each."""
    texts = rule_texts()
    told = [(rule, texts[rule.code]) for rule in RULES if rule.code in texts]
    yield _index(told)
    for rule, text in told:
        yield _page(rule, text)


def _index(told: list[tuple[Rule, RuleText]]) -> Page:
    parts = [word("rule", "index_lead")]
    for cause, rules in groupby(told, key=lambda one: one[0].code[:_CAUSE]):
        rows = [f"- [{rule.code}]({rule.code}.md) {text.title} ({_severity(rule)})" for rule, text in rules]
        heading = f"## {cause}: {word('cause', cause)} {{#{cause.lower()}}}"
        parts += [heading, "\n".join(rows)]
    return Page(
        address=addresses.RULES,
        path=_INDEX,
        template=_TEMPLATE,
        title=word("rule", "index_title"),
        summary=word("rule", "index_summary"),
        values={},
        body="\n\n".join(parts),
    )


def _page(rule: Rule, text: RuleText) -> Page:
    sides = (("wrong", text.wrong), ("right", text.right))
    parts = [f"**{_severity(rule).capitalize()}.** {word('severity', rule.severity.value)}", text.text]
    for key, showing in sides:
        parts += [f"## {interface(LANGUAGE)[key]} {{#{word('rule_anchor', key)}}}", *_shown(showing)]
    return Page(
        address=addresses.rule(rule.code),
        template=_TEMPLATE,
        title=f"{text.title} ({rule.code})",
        summary=word("rule", "summary").format(code=rule.code, title=text.title),
        values={},
        body="\n\n".join([*parts, f"[{word('rule', 'back')}](index.md)"]),
    )


def _severity(rule: Rule) -> str:
    return interface(LANGUAGE)[rule.severity.value]


def _shown(showing: Showing) -> Iterator[str]:
    if showing.prose:
        yield showing.prose
    yield from map(_snippet, showing.examples)


def _snippet(example: Example) -> str:
    place = where(example, LANGUAGE)
    return f"{place[0].upper()}{place[1:]}:\n\n{_FENCE}\n{example.text}{_FENCE}"
