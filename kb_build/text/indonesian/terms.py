"""What an analysis finds: terms that stand in a text, and terms that a question asks for."""

from typing import NamedTuple


class Token(NamedTuple):
    """One term: how it stands in the text, its offsets, and its place in the order of words.

    A phrase and the words it is made of share the position of its first word.
    """

    surface: str
    stem: str
    start: int
    end: int
    position: int


class Asked(NamedTuple):
    """One thing that is asked for: where it stands, and the terms that answer it, each with its weight.

    The first answer is its own term, with weight 1.
    """

    surface: str
    start: int
    end: int
    answers: tuple[tuple[str, float], ...]

    @property
    def term(self) -> str:
        """The term that was asked for itself."""
        return self.answers[0][0]
