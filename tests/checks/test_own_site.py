"""A link to this site by its full address is told, with what to write instead."""

from collections.abc import Mapping
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_build.checks import own_site, summarize
from kb_build.diagnostics.diagnostic import Phrase, phrase
from kb_build.model import addresses
from kb_build.model.document import Document
from kb_build.model.survey import Survey
from tests.reading.documents import document

SITE = "https://contoh.example/pustaka/"
PAGES: Mapping[str, PurePosixPath] = {
    "": PurePosixPath("content/index.md"),
    "kasus/posko-banjir/": PurePosixPath("casestudies/posko-banjir.md"),
    "strategi/komunikasi/": PurePosixPath("content/strategi/komunikasi.md"),
    "tentang/bukti/": PurePosixPath("content/tentang/bukti.md"),
}
_UNKNOWN = phrase("own-page-unknown")


def _said(target: str, site: str = SITE) -> str | Phrase | None:
    source = PurePosixPath("content/tentang/koreksi.md")
    details = own_site.told(target, source, site, PAGES)
    assert details is None or details["target"] == target
    return details["suggestion"] if details else None


@pytest.mark.parametrize(
    ("target", "near"),
    [
        (SITE, "../index.md"),
        ("https://contoh.example/pustaka", "../index.md"),
        (f"{SITE}#kasus", "../index.md#kasus"),
        (f"{SITE}index.html", "../index.md"),
        (f"{SITE}tentang/bukti/", "bukti.md"),
        (f"{SITE}tentang/bukti", "bukti.md"),
        (f"{SITE}tentang/bukti/index.html", "bukti.md"),
        (f"{SITE}strategi/komunikasi/#langkah", "../strategi/komunikasi.md#langkah"),
        (f"{SITE}kasus/posko-banjir/?dari=surel#hasil", "../../casestudies/posko-banjir.md#hasil"),
        ("HTTP://Contoh.Example/pustaka/tentang/bukti/", "bukti.md"),
        (f"{SITE}kasus/posko%2Dbanjir/", "../../casestudies/posko-banjir.md"),
    ],
)
def test_a_full_address_of_a_page_is_told_the_path_of_its_file(target: str, near: str) -> None:
    assert _said(target) == phrase("own-page", near=near)


@pytest.mark.parametrize("below", ["instansi/bnpb/", "kasus/tidak-ada/", "%ff", "/", "../", "?a=b/c", "a//b"])
def test_an_address_of_the_site_that_no_file_makes_is_told_to_be_checked(below: str) -> None:
    assert _said(f"{SITE}{below}") in (_UNKNOWN, phrase("own-page", near="../index.md"))


@pytest.mark.parametrize(
    "target",
    [
        "https://contoh.example/",
        "https://contoh.example/pustaka-lain/",
        "https://contoh.example.lain.example/pustaka/",
        "https://lain.example/?asal=https://contoh.example/pustaka/",
        "mailto:redaksi@contoh.example",
        "../strategi/komunikasi.md",
        "#hasil",
        "",
        "http://[",
    ],
)
def test_other_addresses_are_fine(target: str) -> None:
    assert _said(target) is None


def test_the_site_may_stand_at_the_top_of_its_host() -> None:
    assert _said("https://contoh.example/tentang/bukti/", "https://contoh.example") == phrase(
        "own-page", near="bukti.md"
    )


def _survey(made: Document, site_url: str) -> Survey:
    content = PurePosixPath("content")
    return Survey(summaries=(summarize(made),), files=frozenset(), content=content, site_url=site_url)


def test_a_link_of_a_body_is_told_where_its_address_stands() -> None:
    body = f"Lihat [bukti]({SITE}tentang/bukti/), [lain](https://lain.example) dan [kasus](../kasus.md)."
    made = document("guide", f"---\ntitle: Judul\n---\n\n{body}\n")
    (finding,) = own_site.across(_survey(made, SITE))
    span = finding.place.span
    assert made.source.text[span.start : span.end] == f"{SITE}tentang/bukti/"
    assert finding.name == "link-to-own-site"


def test_a_site_without_an_address_has_no_links_to_itself() -> None:
    made = document("guide", f"---\ntitle: Judul\n---\n\n[bukti]({SITE}tentang/bukti/)\n")
    assert list(own_site.across(_survey(made, ""))) == []


@given(st.text("a/.?#%:[]@ é", max_size=20))
def test_whatever_stands_behind_the_address_is_told(below: str) -> None:
    assert _said(SITE + below) is not None


@given(st.sampled_from(["case", "strategy", "quote"]), st.from_regex(r"[a-z0-9-]{3,20}", fullmatch=True))
def test_the_address_of_every_page_leads_back_to_its_file(kind: str, file_id: str) -> None:
    address = addresses.of_file(kind, file_id) or ""
    path = PurePosixPath("content/berkas.md")
    details = own_site.told(SITE + address, PurePosixPath("content/a.md"), SITE, {address: path})
    assert details == {"target": SITE + address, "suggestion": phrase("own-page", near="berkas.md")}
