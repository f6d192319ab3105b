"""A quotation, and how far it could be traced."""

from dataclasses import dataclass

from kb_build.model.source_record import SourceRecord
from kb_build.text.frontmatter import Origin
from kb_build.text.markdown import Body

UNTRACEABLE = "tidak-terlacak"
WITHDRAWN = "ditarik"
QUOTABLE_STATES = frozenset({"sumber-sekunder", "sumber-primer", "dikonfirmasi"})
"""Only these reach strategy pages, cards and lists."""
_OPENING_LENGTH = 70


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A person or an organisation, with the position held when it was said."""

    name: str
    position: str | None = None
    org: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """The words in the language they were said in."""

    text: str
    lang: str
    translator: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """When and where it was said, as far as known."""

    date: str | None = None
    date_inferred: bool = False
    occasion: str | None = None
    medium: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """The state of tracing, when it was reached, and how."""

    state: str
    date: str
    method: str
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One quotation whose shape was checked.

    An untraceable one has `found_in` and `attributed_as` instead of `source` and `speakers`; a withdrawn one
    has no text.
    """

    id: str
    form: str
    verification: Verification
    strategies: tuple[str, ...]
    body: Body
    origin: Origin
    text: str = ""
    original: Original | None = None
    speakers: tuple[Speaker, ...] = ()
    said: Said | None = None
    source: SourceRecord | None = None
    found_in: SourceRecord | None = None
    attributed_as: str | None = None
    cases: tuple[str, ...] = ()
    context: str | None = None
    rights: str | None = None
    redirect_from: tuple[str, ...] = ()

    @property
    def opening(self) -> str:
        """Its first words, short enough for a title."""
        text = " ".join(self.text.split())
        return f"{text[:_OPENING_LENGTH].rsplit(' ', 1)[0]} …" if len(text) > _OPENING_LENGTH else text

    @property
    def is_quotable(self) -> bool:
        """Whether it may stand on strategy pages, cards, slides and in citations."""
        return self.verification.state in QUOTABLE_STATES and self.source is not None

    @property
    def is_untraceable(self) -> bool:
        """Whether nobody could find where it was said."""
        return self.verification.state == UNTRACEABLE

    @property
    def is_withdrawn(self) -> bool:
        """Whether only its address remains."""
        return self.verification.state == WITHDRAWN
