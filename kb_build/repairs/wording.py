"""Words written almost right: keys, choices and names of things that exist."""

from kb_build import schemas
from kb_build.diagnostics.diagnostic import Diagnostic, Phrase
from kb_build.diagnostics.fix import Edit, Fix
from kb_build.diagnostics.suggest import folded
from kb_build.repairs.entries import keyed_at, text_of, value_at
from kb_build.text.source import Source, Span

_ONE_SLIP_FROM, _TWO_SLIPS_FROM = 5, 9
"""Letters of a word from which on one slip, or two, still leave no doubt about it."""


def key(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """The known key in place of an unknown one, unless it stands there too."""
    entry = keyed_at(source, diagnostic.place.span.start)
    near, others = _meant(diagnostic)
    if entry is None or entry.key_span is None or not near or entry.is_beside(near):
        return None
    return Fix((Edit(entry.key_span, schemas.flow(near)),), is_safe=_is_plain(entry.key, near, others))


def choice(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """The choice that was meant; the finding holds it as YAML writes it."""
    return _value(diagnostic, source, as_yaml=True)


def name(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """The name of a strategy, sector, agency, region, quotation, case or source that was meant.

    Other figures are another thing: of numbers and codes only their author knows which was meant.
    """
    return _value(diagnostic, source, as_yaml=False)


def _value(diagnostic: Diagnostic, source: Source, *, as_yaml: bool) -> Fix | None:
    entry = value_at(source, diagnostic.place.span.start)
    near, others = _meant(diagnostic)
    if entry is None or not near or not isinstance(entry.data, str) or figures(entry.data) != figures(near):
        return None
    written = near if as_yaml else _in_place_of(text_of(entry, source), near)
    return Fix((Edit(entry.span, written),), is_safe=_is_plain(entry.data, near, others))


def region_code(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """A region's code in quotation marks in place of its name."""
    entry = value_at(source, diagnostic.place.span.start)
    code = diagnostic.details.get("code")
    if entry is None or not isinstance(code, str):
        return None
    return Fix((Edit(entry.span, f'"{code}"'),), is_safe=True)


def source_marks(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """Marks that readers know in place of brackets that only look like them."""
    marks = diagnostic.details.get("suggestion")
    span = diagnostic.place.span
    if not isinstance(marks, str) or source.text[span.start : span.end] != diagnostic.details.get("value"):
        return None
    return Fix((Edit(span, marks),), is_safe=True)


def agency_id(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """`id` in place of `name` for an agency that the register knows; a name may be somebody else's."""
    entry = value_at(source, diagnostic.place.span.start)
    agency = diagnostic.details.get("id")
    if entry is None or entry.key_span is None or entry.key != "name" or not isinstance(agency, str):
        return None
    if entry.is_beside("id"):
        return None
    edits = (Edit(entry.key_span, "id"), Edit(entry.span, schemas.flow(agency)))
    return Fix(edits, is_safe=False)


def address(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """The address that a link was most likely meant to have; where it leads is for a person to say."""
    near, _ = _meant(diagnostic)
    span = diagnostic.place.span
    written = source.text[span.start : span.end]
    path, sign, anchor = written.partition("#")
    if not near:
        return None
    meant = f"{path}{near}" if near.startswith("#") else f"{near}{sign}{anchor}"
    return Fix((Edit(Span(span.start, span.end), meant),), is_safe=False)


def _meant(diagnostic: Diagnostic) -> tuple[str, tuple[str, ...]]:
    """The word that a finding proposes, if it does, and others that are as near."""
    hint = diagnostic.details.get("suggestion")
    if isinstance(hint, str):
        return hint, ()
    if not isinstance(hint, Phrase) or hint.key != "did-you-mean":
        return "", ()
    near = next(word for role, word in hint.values if role == "near")
    return near, tuple(word for role, word in hint.values if role == "other")


def _in_place_of(written: str, meant: str) -> str:
    """The meant word in the quotation marks of the written one."""
    sign = written[:1]
    return f"{sign}{meant}{sign}" if sign in ('"', "'") and sign not in meant else schemas.flow(meant)


def _is_plain(written: str, near: str, others: tuple[str, ...]) -> bool:
    """Whether a word is near, and no other is."""
    return is_slip(written, near) and not any(is_slip(written, other) for other in others)


def is_slip(written: str, meant: str) -> bool:
    """Whether a word is another with a slip of the finger in it; figures never count as slips."""
    one, other = folded(written), folded(meant)
    if one == other:
        return True
    if figures(one) != figures(other):
        return False
    length = min(len(one), len(other))
    allowed = 2 if length >= _TWO_SLIPS_FROM else 1 if length >= _ONE_SLIP_FROM else 0
    return slips(one, other) <= allowed


def figures(word: str) -> list[str]:
    """The figures of a word in their order."""
    return [sign for sign in word if sign.isdigit()]


def slips(one: str, other: str) -> int:
    """Letters left out, put in, changed, or swapped with their neighbour, counted as few as they can be."""
    before_last: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            row.append(min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b)))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                row[j] = min(row[j], before_last[j - 2] + 1)
        before_last, last = last, row
    return last[-1]
