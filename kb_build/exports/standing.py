"""What every row says of itself: how strong its evidence is, and what kind of thing it tells."""

from dataclasses import dataclass

from kb_build.exports.given import Given
from kb_build.exports.plain import Plain
from kb_build.exports.wording import sentence
from kb_build.model.case_study import CaseStudy
from kb_build.model.evidence import evidence
from kb_build.model.quote import Quote

OWN_TEXT = "tulisan-penyusun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A level or a state of tracing, in words and with its reason; and the nature, with its word."""

    evidence: str
    label: str
    reason: str
    nature: str
    nature_label: str

    def columns(self) -> Plain:
        """The columns that stand in every table."""
        return {"evidence": self.evidence, "evidence_label": self.label, "nature": self.nature}

    def values(self, caution: str = "") -> Plain:
        """The same for a record in JSON; a level is a number there."""
        level = {"level": int(self.evidence)} if self.evidence.isdigit() else {}
        state = {"state": self.evidence} if self.evidence and not level else {}
        words = {"label": self.label, "reason": self.reason}
        return {**(level or {"level": None}), **state, **words, **({"caution": caution} if caution else {})}


def of_case(case: CaseStudy, given: Given) -> Standing:
    """The evidence of a case, computed from its sources."""
    level = str(evidence(case).level)
    return Standing(
        evidence=level,
        label=given.label("evidence", level),
        reason=given.label("evidence_reason", case.id),
        nature=case.nature,
        nature_label=given.label("nature", case.nature),
    )


def of_quote(quote: Quote, given: Given) -> Standing:
    """How far a quotation was traced, and how close its words are to what was said."""
    state = quote.verification.state
    return Standing(
        evidence=state,
        label=given.label("quote_state", state),
        reason=quote.verification.method,
        nature=quote.form,
        nature_label=given.label("quote_form_of", quote.id),
    )


def of_own_text() -> Standing:
    """What the editors wrote themselves is not rated."""
    return Standing(
        evidence="",
        label=sentence("unrated"),
        reason=sentence("unrated_reason"),
        nature=OWN_TEXT,
        nature_label=sentence("own_text"),
    )
