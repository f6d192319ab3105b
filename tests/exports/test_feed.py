"""The feed, read by a foreign reader."""

from typing import Any

import feedparser
import pytest

from kb_build.exports import feed
from kb_build.exports.xml_text import xml_text
from kb_build.model.case_study import Review
from tests import nouns
from tests.exports import making

DATED = Review(state="sumber-diperiksa", date="2024-05-02")


def read(files: dict[str, bytes]) -> Any:
    found = feedparser.parse(files["umpan.xml"])
    assert not found.bozo, found.bozo_exception
    assert found.version == "atom10"
    return found


def test_the_shipped_feed_has_all_that_atom_asks_for() -> None:
    found = read(making.shipped())
    assert found.feed.title
    assert found.feed.id
    assert found.feed.updated == found.entries[0].updated
    assert found.feed.author
    for entry in found.entries:
        assert entry.id
        assert entry.title
        assert entry.link.startswith("https://")
        assert entry.updated_parsed


def test_ids_are_each_there_once() -> None:
    ids = [entry.id for entry in read(making.shipped()).entries]
    assert len(ids) == len(set(ids))


def test_entries_come_newest_first() -> None:
    dates = [entry.updated for entry in read(making.shipped()).entries]
    assert dates == sorted(dates, reverse=True)


def test_an_entry_says_its_evidence_its_nature_and_its_review_in_words() -> None:
    case = nouns.case(nature="rekaan", review=DATED, outcome="tercapai")
    (entry,) = read(making.files(nouns.library([case]))).entries
    assert entry.summary == (
        "Belum ada sumber. Contoh rekaan · Sumber diperiksa · Tercapai. Ringkasan posko-bersama"
    )
    assert entry.updated == "2024-05-02T00:00:00Z"


def test_entries_stay_the_same_when_the_site_moves() -> None:
    library = nouns.library([nouns.case(review=DATED)], [nouns.quote()])
    ids = [
        [entry.id for entry in read(making.files(library, site_url=url)).entries]
        for url in ("https://satu.example/", "https://dua.example/pustaka/", "")
    ]
    assert ids[0] == ids[1] == ids[2]
    assert len(ids[0]) == 2


def test_a_case_that_states_no_date_is_not_given_one() -> None:
    assert read(making.files(nouns.library([nouns.case()]))).entries == []


def test_a_date_that_was_inferred_does_not_count() -> None:
    sources = (nouns.source(date="2025", date_inferred=True), nouns.source("s2", date="2020-03"))
    (entry,) = read(making.files(nouns.library([nouns.case(sources=sources)]))).entries
    assert entry.updated == "2020-03-01T00:00:00Z"


def test_only_quotable_quotations_are_told() -> None:
    quotes = [nouns.quote(), nouns.untraceable()]
    (entry,) = read(making.files(nouns.library(quotes=quotes))).entries
    assert entry.link.endswith("/kutipan/satu-nomor/")


@pytest.mark.parametrize(
    "title", ["<script>alert(1)</script>", "a & b ]]> \x08 \ufffe 🙂", "\"'", "\u202eRTL"]
)
def test_hostile_titles_are_text(title: str) -> None:
    (entry,) = read(making.files(nouns.library([nouns.case(title=title, review=DATED)]))).entries
    assert entry.title_detail.type == "text/plain"
    assert entry.title == xml_text(title)
    assert entry.link.endswith("/kasus/posko-bersama/")


def test_a_long_library_gives_a_short_feed() -> None:
    cases = [nouns.case(f"kasus-{number}", review=DATED) for number in range(feed.MOST + 5)]
    assert len(read(making.files(nouns.library(cases))).entries) == feed.MOST
