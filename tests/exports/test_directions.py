import re

import pytest

from kb_build.model.strategy import Strategy
from tests import nouns
from tests.exports import making

LINK = re.compile(r"^- \[[^\[\]]+\]\((\S+)\)(: .+)?$")


def llms(*strategies: Strategy) -> str:
    return making.files(nouns.library(strategies=strategies or None))["llms.txt"].decode()


def test_it_begins_with_one_title_and_the_promise() -> None:
    lines = llms().splitlines()
    assert lines[0] == "# Pustaka Contoh"
    assert lines[2].startswith("> Tidak ada yang ditampilkan lebih kuat daripada buktinya.")
    assert [line for line in lines if line.startswith("# ")] == lines[:1]


def test_it_warns_against_claims_stronger_than_their_evidence() -> None:
    assert "lebih kuat daripada isian `evidence`" in llms()


def test_every_file_that_it_links_to_is_made() -> None:
    shipped = making.shipped()
    targets = [found[1] for line in shipped["llms.txt"].decode().splitlines() if (found := LINK.match(line))]
    files = {target.partition("/pustaka/")[2] for target in targets if not target.endswith("/")}
    assert len(files) > 10
    assert files <= shipped.keys()


def test_a_title_can_neither_break_a_line_nor_a_link() -> None:
    text = llms(nouns.strategy(title="a](https://jahat.example)\n# b", summary="satu\n\n- [dua](x)"))
    assert "\n# b" not in text
    links = [line for line in text.splitlines() if "komunikasi/" in line]
    assert links == [f"- [a)(https://jahat.example) # b]({making.SITE}strategi/komunikasi/): satu - (dua)(x)"]


@pytest.mark.parametrize("url", ["https://pustaka.example", "https://pustaka.example/"])
def test_at_the_root_of_a_host_robots_are_told_where_the_sitemap_is(url: str) -> None:
    robots = making.files(nouns.library(), site_url=url)["robots.txt"].decode()
    assert robots == "User-agent: *\nAllow: /\n\nSitemap: https://pustaka.example/sitemap.xml\n"


@pytest.mark.parametrize("url", ["https://pustaka.example/kolaborasi/", ""])
def test_where_no_robot_would_look_for_it_there_is_no_such_file(url: str) -> None:
    assert "robots.txt" not in making.files(nouns.library(), site_url=url)
