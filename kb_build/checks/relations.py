"""KB314, KB315: do two cases say the same of how they are related?"""

from collections.abc import Iterator

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.model.survey import Survey

_ONE_WAY = frozenset({"bagian-dari", "lanjutan", "meniru"})
"""Relations that put one case before or inside the other, so that only one of the two can state them."""


def across(survey: Survey) -> Iterator[Diagnostic]:
    """Cases that are related to themselves, and pairs that each put the other first."""
    cases = survey.of("case")
    stated = {(case.id, tie.id): tie.relation for case in cases for tie in case.ties}
    for case in cases:
        for tie in case.ties:
            place = case.place(tie.start, tie.end)
            counterpart = stated.get((tie.id, case.id), "")
            if tie.id == case.id:
                yield Diagnostic("related-to-itself", place)
            elif tie.relation in _ONE_WAY and counterpart in _ONE_WAY:
                details = {"relation": tie.relation, "value": tie.id, "counterpart": counterpart}
                yield Diagnostic("related-contradiction", place, details)
