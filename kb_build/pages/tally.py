"""Many cases in a line: how many, what came of them, and the best evidence among them."""

from collections import Counter
from collections.abc import Iterable

from kb_build.model.case_study import DRAFT, FICTIONAL, REAL, CaseStudy
from kb_build.model.evidence import evidence
from kb_build.pages.locale import word, words
from kb_build.pages.page import Values


def told(cases: Iterable[CaseStudy]) -> Values:
    """Real cases by outcome with their best evidence; what is made up or put together is told apart."""
    all_cases = list(cases)
    real = [case for case in all_cases if case.nature == REAL]
    outcomes = Counter(case.outcome for case in real)
    natures = Counter(case.nature for case in all_cases)
    others = {"merged": natures.total() - len(real) - natures[FICTIONAL], "fiction": natures[FICTIONAL]}
    return {
        "cases": word("tally", "cases").format(count=len(real)),
        "drafts": _counted("drafts", sum(1 for case in real if case.review.state == DRAFT)),
        "outcomes": ", ".join(
            f"{outcomes[outcome]} {label.lower()}"
            for outcome, label in words()["outcome"].items()
            if outcomes[outcome]
        ),
        "evidence": word("evidence", str(best_level(real))) if real else "",
        "apart": ", ".join(_counted(kind, count) for kind, count in others.items() if count),
    }


def _counted(kind: str, count: int) -> str:
    return word("tally", kind).format(count=count) if count else ""


def best_level(cases: Iterable[CaseStudy]) -> int:
    """The highest level of evidence that a case among them has."""
    return max((evidence(case).level for case in cases), default=0)
