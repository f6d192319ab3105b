"""How is it mended? One function a rule, one table that lists them."""

from collections.abc import Callable, Mapping

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.fix import Fix
from kb_build.repairs import dates, headings, quoting, removing, signs, wording
from kb_build.repairs.differing import difference
from kb_build.text.source import Source

__all__ = ["REPAIRS", "difference", "of"]

Repair = Callable[[Diagnostic, Source], Fix | None]

REPAIRS: Mapping[str, Repair] = {
    "byte-order-mark": signs.byte_order_mark,
    "control-character": signs.control_characters,
    "unquoted-colon": quoting.with_colon,
    "tab-indentation": signs.tabs,
    "special-first-character": quoting.special_sign,
    "duplicate-key": removing.second_key,
    "anchor": quoting.special_sign,
    "alias": quoting.special_sign,
    "tag": quoting.special_sign,
    "not-key-and-value": signs.space_after_key,
    "ambiguous-value": quoting.plain_value,
    "value-cut-by-comment": quoting.cut_value,
    "unknown-key": wording.key,
    "wrong-type": quoting.other_type,
    "value-not-listed": wording.choice,
    "not-a-date": dates.iso_date,
    "repeated-item": removing.repeated_items,
    "empty-value": removing.empty_value,
    "unknown-strategy": wording.name,
    "unknown-sector": wording.name,
    "unknown-agency": wording.name,
    "unknown-region": wording.name,
    "unknown-case": wording.name,
    "unknown-quote": wording.name,
    "unknown-source": wording.name,
    "registered-agency-by-name": wording.agency_id,
    "region-by-name": wording.region_code,
    "bps-region-code": wording.region_code,
    "source-mark-form": wording.source_marks,
    "section-unknown": headings.fixed_section,
    "first-level-heading": headings.second_level,
    "heading-needs-space": headings.space_after_signs,
    "heading-id-repeated": headings.other_id,
    "list-needs-blank-line": headings.blank_line_before,
    "link-to-missing-page": wording.address,
    "link-to-missing-anchor": wording.address,
    "link-to-own-site": wording.address,
    "invisible-character": signs.unseen,
    "bidirectional-character": signs.turning,
}
"""The rules whose findings say enough to be mended; what is mended is proven afterwards, in `apply`."""


def of(diagnostic: Diagnostic, source: Source) -> Fix | None:
    """The repair of a finding in the text in which it was found; None where only a person can decide."""
    if diagnostic.fix is not None:
        return diagnostic.fix
    repair = REPAIRS.get(diagnostic.name)
    return repair(diagnostic, source) if repair else None
