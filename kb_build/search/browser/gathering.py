"""What each word says about each page. Of a page that was read, only a few numbers are kept."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kb_build.search import scoring
from kb_build.search.analysed import AnalysedPage
from kb_build.text.indonesian.writing import form, pieces, words

Occurrences = tuple["array[int]", "array[float]"]
"""The pages that hold a term in a field, by when they were read, and how often it counts there."""


class Gathering:
    """What was read of the pages so far; they may come in any order."""

    def __init__(self) -> None:
        self._addresses: list[str] = []
        self._lengths: list[Mapping[str, int]] = []
        self._standings = array("d")
        self._counted = {name: defaultdict[str, Occurrences](_nowhere) for name in scoring.FIELDS}
        self._pages_with: Counter[str] = Counter()
        self._term_of: dict[str, str] = {}

    def add(self, page: AnalysedPage) -> None:
        """Read one more page."""
        number = len(self._addresses)
        self._addresses.append(page.record.address)
        self._lengths.append(page.lengths)
        self._standings.append(scoring.standing(page.record.kind, page.record.nature))
        for name, counted in self._counted.items():
            for term, often in page.counts.get(name, {}).items():
                pages, times = counted[term]
                pages.append(number)
                times.append(often)
        self._pages_with.update(page.surfaces.keys())
        self._term_of.update(page.surfaces)

    def gathered(self) -> "Gathered":
        """What was read."""
        order = sorted(range(len(self._addresses)), key=self._addresses.__getitem__)
        return Gathered(
            order=order,
            numbers=sorted(range(len(order)), key=order.__getitem__),
            counted=self._counted,
            weights=self._weights(),
            standings=self._standings,
            forms=self._forms(),
        )

    def _weights(self) -> dict[str, Sequence[float]]:
        """What each count of a word is worth, by field and page."""
        means = scoring.mean_lengths(self._lengths)
        weights: dict[str, Sequence[float]] = {}
        for name, field in scoring.FIELDS.items():
            lengths = [lengths.get(name, 0) for lengths in self._lengths]
            weights[name] = [field.boost / scoring.damping(field, length, means[name]) for length in lengths]
        return weights

    def _forms(self) -> dict[str, Counter[str]]:
        forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for surface, pages in self._pages_with.items():
            forms[self._term_of[surface]][looked_up(surface)] += pages
        return dict(forms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """All pages, read.

    A page's number is its place among the addresses; `order` says of each number when that page was read, and
    `numbers` the reverse. `forms` are the written forms of a term with their number of pages, the words of
    phrases with one blank between them.
    """

    order: Sequence[int]
    numbers: Sequence[int]
    counted: Mapping[str, Mapping[str, Occurrences]]
    weights: Mapping[str, Sequence[float]]
    standings: Sequence[float]
    forms: Mapping[str, Mapping[str, int]]

    @property
    def terms(self) -> frozenset[str]:
        """Every term that any page holds."""
        return frozenset().union(*self.counted.values())

    def said(self, term: str) -> tuple[list[int], list[float]]:
        """The pages with a term in order, and what it says about each: its impact times its rarity."""
        fields = {name: counted[term] for name, counted in self.counted.items() if term in counted}
        rarity = scoring.rarity(max(len(pages) for pages, _ in fields.values()), len(self.order))
        presence = self._presence(fields)
        pages = sorted(presence, key=self.numbers.__getitem__)
        impact, standings = scoring.impact, self.standings
        said = [rarity * impact(presence[page], standings[page]) for page in pages]
        return [self.numbers[page] for page in pages], said

    def _presence(self, fields: Mapping[str, Occurrences]) -> dict[int, float]:
        """How much of a term there is on each page, by when it was read."""
        presence: dict[int, float] = {}
        for name, (pages, times) in fields.items():
            weights = self.weights[name]
            amounts = [weights[page] * often for page, often in zip(pages, times, strict=True)]
            if presence:
                before = [presence.get(page, 0.0) for page in pages]
                amounts = [amount + more for amount, more in zip(before, amounts, strict=True)]
            presence.update(zip(pages, amounts, strict=True))
        return presence


def _nowhere() -> Occurrences:
    return array("I"), array("d")


def looked_up(surface: str) -> str:
    """A written form as it is looked up; the words of a phrase with one blank between them."""
    return " ".join(form(piece) for match in words(surface) for piece, _ in pieces(match[0]))
