"""KB316, KB319, KB320: is a region written by the code that names it alone?

Kemendagri and BPS number the same regions. Where their digits differ, a code of the one may be another region
of the other: `94` is Papua Tengah for Kemendagri and Papua for BPS. Cases use the codes of Kemendagri.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kb_build.diagnostics.diagnostic import Details, Diagnostic
from kb_build.model.summary import Entry
from kb_build.model.survey import Survey


@dataclass(frozen=True, slots=True)
class _Regions:
    """Codes by folded names, names by codes, and regions by their BPS codes."""

    codes: Mapping[str, str]
    names: Mapping[str, str]
    by_bps: Mapping[str, Entry]

    def other(self, code: str) -> Entry | None:
        """The region that BPS gives the code of another one."""
        region = self.by_bps.get(code)
        return region if region and region.words[-1] != code else None


def across(survey: Survey) -> Iterator[Diagnostic]:
    """Regions by name, by a code of BPS, or by a code that BPS gives to another region."""
    regions = _regions(survey.entries("regions") or ())
    for summary in survey.summaries:
        for mention in summary.mentions:
            if mention.rule == "unknown-region" and (found := _finding(mention.value, regions)):
                yield Diagnostic(found[0], summary.place(mention.start, mention.end), found[1])


def _finding(written: str, regions: _Regions) -> tuple[str, Details] | None:
    code = regions.codes.get(written.casefold())
    if code and not regions.other(code):
        return "region-by-name", {"value": written, "code": code}
    other = regions.other(written)
    if other and written in regions.names:
        details = {"name": regions.names[written], "other": other.words[0], "code": other.words[-1]}
        return "region-code-of-two", {"value": written, **details}
    if other:
        return "bps-region-code", {"value": written, "other": other.words[0], "code": other.words[-1]}
    return None


def _regions(entries: Sequence[Entry]) -> _Regions:
    """The register; a name that two regions share leads to no code."""
    whole = [entry for entry in entries if len(entry.words) > 1]
    shared = Counter(entry.words[0].casefold() for entry in whole)
    return _Regions(
        codes={name: one.words[-1] for one in whole if shared[name := one.words[0].casefold()] == 1},
        names={entry.words[-1]: entry.words[0] for entry in whole},
        by_bps={entry.bps: entry for entry in whole if entry.bps},
    )
