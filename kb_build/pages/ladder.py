"""How far was a quotation traced? All states in their order, with the one that it has reached marked."""

from kb_build.model.quote import QUOTABLE_STATES, Quote
from kb_build.pages.locale import word, words
from kb_build.pages.page import Values


def rungs(quote: Quote) -> list[Values]:
    """Every state in words: what it means, whether it lets a text be quoted, and whether it is this one's."""
    return [
        {
            "id": state,
            "text": label,
            "meaning": word("quote_meaning", state),
            "quotable": state in QUOTABLE_STATES,
            "current": state == quote.verification.state,
        }
        for state, label in words()["quote_state"].items()
    ]
