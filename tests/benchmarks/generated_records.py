"""Search records of as many cases as a benchmark asks for, with words as often as in real texts.

Words follow the law of Zipf and Mandelbrot over the stemmer's own root words, inflected; a third of each text
is about one of forty topics. About 620 words a case. The same number gives the same records.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

from kb_build.model.search_record import Passage, SearchRecord

_FUNCTION_WORDS = "yang dan di dengan untuk pada dari dalam oleh tidak ini itu sebagai".split()  # noqa: SIM905
_FUNCTION_SHARE = 0.25
_TOPICS = 40
_TOPIC_WORDS = 300
_TOPIC_SHARE = 0.35
_ROOTS = 12_000
_SECTIONS = (("latar-belakang", 150), ("kolaborasi", 200), ("hasil", 120), ("pelajaran", 100))
_STRATEGIES = ("komunikasi", "tim-lintas-instansi", "integrasi-ti", "kepercayaan")
_OUTCOMES = ("tercapai", "tercapai-sebagian", "tidak-tercapai", "belum-diketahui")
_STATES = ("berjalan", "diperluas", "dialihkan", "berhenti", "belum-diketahui")
_NASAL = {"p": "mem", "b": "mem", "t": "men", "d": "men", "k": "meng", "g": "meng", "s": "meny", "c": "men"}
_DROPPED = frozenset("ptks")


def records(count: int) -> Iterator[SearchRecord]:
    """That many cases, numbered from nought."""
    return (record(number) for number in range(count))


def record(number: int) -> SearchRecord:
    """One case; the same number gives the same words."""
    chance = random.Random(number)
    topic = chance.randrange(_TOPICS)
    strategies = tuple(chance.sample(_STRATEGIES, chance.randint(1, 3)))
    regions = (f"wilayah-{chance.randrange(80)}",)
    agencies = tuple({f"instansi-{chance.randrange(127)}": None for _ in range(chance.randint(2, 6))})
    return SearchRecord(
        id=f"kasus-{number:05}",
        kind="case",
        address=f"kasus/kasus-{number:05}/",
        title=_text(chance, topic, 7).capitalize(),
        summary=f"{_text(chance, topic, 30).capitalize()}.",
        passages=tuple(
            Passage(_paragraphs(chance, topic, words), heading.replace("-", " ").capitalize(), heading)
            for heading, words in _SECTIONS
        ),
        strategies=strategies,
        sectors=(f"sektor-{topic % 14}",),
        regions=regions,
        agencies=agencies,
        names=" ".join((*strategies, *regions, *agencies)).replace("-", " "),
        year=chance.randint(1999, 2026),
        outcome=chance.choice(_OUTCOMES),
        evidence=chance.choices(range(5), (1, 13, 9, 7, 2))[0],
        continuity=chance.choice(_STATES),
        nature="rekaan" if chance.random() < 0.02 else "nyata",
    )


def queries(count: int, cases: int) -> list[str]:
    """What people might ask of that many cases: one to four words of one topic, seldom the commonest."""
    chance = random.Random(cases)
    asked = []
    for _ in range(count):
        source = record(chance.randrange(cases))
        words = [word for word in source.summary.rstrip(".").lower().split() if word not in _FUNCTION_WORDS]
        asked.append(" ".join(chance.sample(words, min(len(words), chance.randint(1, 4)))))
    return asked


def _paragraphs(chance: random.Random, topic: int, words: int) -> str:
    return "\n".join(f"{_text(chance, topic, words // 4).capitalize()}." for _ in range(4))


def _text(chance: random.Random, topic: int, words: int) -> str:
    common, special = _vocabulary(), _topic(topic)
    chosen = []
    for _ in range(words):
        fate = chance.random()
        if fate < _FUNCTION_SHARE:
            chosen.append(chance.choice(_FUNCTION_WORDS))
        else:
            source = special if fate < _FUNCTION_SHARE + _TOPIC_SHARE else common
            chosen.append(source.draw(chance))
    return " ".join(chosen)


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """Words, the commonest first, and the sums of their frequencies."""

    words: Sequence[str]
    sums: Sequence[float]

    @classmethod
    def of(cls, words: Sequence[str]) -> "_Vocabulary":
        return cls(words, tuple(accumulate(1 / (rank + 2.7) ** 1.05 for rank in range(len(words)))))

    def draw(self, chance: random.Random) -> str:
        return chance.choices(self.words, cum_weights=self.sums)[0]


@cache
def _roots() -> tuple[str, ...]:
    words = sorted({word for word in StemmerFactory().get_words() if word.isalpha() and len(word) > 2})
    random.Random(1).shuffle(words)
    return tuple(words[:_ROOTS])


@cache
def _vocabulary() -> _Vocabulary:
    return _Vocabulary.of([form for root in _roots() for form in _forms(root)])


@cache
def _topic(topic: int) -> _Vocabulary:
    chance = random.Random(f"topic {topic}")
    roots = chance.sample(_roots(), _TOPIC_WORDS)
    return _Vocabulary.of([form for root in roots for form in _forms(root)])


def _forms(root: str) -> tuple[str, ...]:
    """The root and some of its inflections, the same for the same root."""
    chance = random.Random(root)
    active = _NASAL.get(root[0], "meng" if root[0] in "aiueo" else "me")
    stem = root[1:] if root[0] in _DROPPED else root
    others = [
        f"{active}{stem}",
        f"di{root}",
        f"{active.replace('m', 'p', 1)}{stem}an",
        f"ke{root}an",
        f"{root}nya",
        f"{active}{stem}kan",
        f"di{root}kan",
        f"ber{root}",
    ]
    return (root, *chance.sample(others, 2))
