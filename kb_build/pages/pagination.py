"""Long lists of cases, fifty a page."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from kb_build.model import addresses
from kb_build.model.case_study import CaseStudy
from kb_build.pages.locale import word
from kb_build.pages.page import Page, Values

CASES_ON_A_PAGE = 50
_NEIGHBOURS = 2


def paginated(first: Page, cases: Sequence[CaseStudy], card: Callable[[CaseStudy], Values]) -> Iterator[Page]:
    """A page with the cards of its cases, and one more for every further fifty of them."""
    count = max(1, -(-len(cases) // CASES_ON_A_PAGE))
    for number in range(1, count + 1):
        start = (number - 1) * CASES_ON_A_PAGE
        shown = [card(case) for case in cases[start : start + CASES_ON_A_PAGE]]
        values = {**first.values, "cases": shown, "part": _part(first.address, number, count)}
        title = first.title if number == 1 else word("part", "title").format(title=first.title, number=number)
        yield replace(first, address=addresses.part(first.address, number), title=title, values=values)


def _part(address: str, number: int, count: int) -> Values:
    """Where a page stands among those of its list; a list of one page says nothing."""
    if count == 1:
        return {"number": 1, "label": "", "previous": "", "next": "", "links": []}
    return {
        "number": number,
        "label": word("part", "label").format(number=number, count=count),
        "previous": addresses.part(address, number - 1) if number > 1 else "",
        "next": addresses.part(address, number + 1) if number < count else "",
        "links": list(_links(address, number, count)),
    }


def _links(address: str, number: int, count: int) -> Iterator[Values]:
    """The first page, the last, and those around this one; a gap is an entry without an address."""
    near = range(number - _NEIGHBOURS, number + _NEIGHBOURS + 1)
    before = 0
    for other in range(1, count + 1):
        if other in near or other in (1, count):
            if other > before + 1:
                yield {"text": "…", "url": "", "current": False}
            yield {"text": str(other), "url": addresses.part(address, other), "current": other == number}
            before = other
