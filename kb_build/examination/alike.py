"""KB609: do two cases tell the same story? The search knows which texts are alike."""

from collections.abc import Iterator

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.model.survey import Survey
from kb_build.search import duplicates


def across(survey: Survey) -> Iterator[Diagnostic]:
    """Cases that share much of their words with one before them."""
    by_path = {str(case.path): case for case in survey.of("case") if case.sketch}
    sketches = {path: case.sketch for path, case in by_path.items()}
    for first, second, share in duplicates.candidates(sketches):
        details = {"other": first, "share": f"{share:.0%}".removesuffix("%")}
        yield Diagnostic("near-duplicate", by_path[second].beginning, details)
