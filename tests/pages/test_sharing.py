from urllib.parse import parse_qs, urlsplit

from kb_build.pages import sharing
from tests import nouns

SITE = "https://contoh.example/pustaka/"
HOSTILE = 'Kasus "A & B" <script>alert(1)</script>?subject=x#y 100% ☂\u202e'


def test_a_message_names_the_case_its_evidence_and_its_full_address() -> None:
    link = urlsplit(sharing.of(nouns.case("posko"), SITE)["whatsapp"])
    assert (link.scheme, link.netloc, link.path) == ("https", "wa.me", "/")
    (text,) = parse_qs(link.query)["text"]
    assert text.split("\n") == [
        "Judul posko",
        "Hasil: belum diketahui. Bukti: belum ada sumber.",
        "https://contoh.example/pustaka/kasus/posko/",
    ]


def test_a_made_up_case_says_so_wherever_it_is_passed_on() -> None:
    link = urlsplit(sharing.of(nouns.case("posko", nature="rekaan"), SITE)["whatsapp"])
    assert parse_qs(link.query)["text"][0].startswith("[Contoh rekaan] Judul posko\n")


def test_a_report_brings_the_address_of_the_page_along() -> None:
    asked = parse_qs(sharing.of(nouns.case("posko"), SITE)["mail"])
    assert asked["subject"] == ["Kekeliruan di: Judul posko"]
    assert asked["body"][0].split("\r\n")[0] == (
        "Alamat halaman: https://contoh.example/pustaka/kasus/posko/"
    )


def test_signs_in_a_title_stay_part_of_the_title() -> None:
    shared = sharing.of(nouns.case("posko", title=HOSTILE), SITE)
    link = urlsplit(shared["whatsapp"])
    assert (list(parse_qs(link.query)), link.fragment) == (["text"], "")
    assert parse_qs(link.query)["text"][0].startswith(HOSTILE)
    asked = parse_qs(shared["mail"])
    assert sorted(asked) == ["body", "subject"]
    assert asked["subject"] == [f"Kekeliruan di: {HOSTILE}"]


def test_without_an_address_of_the_site_nothing_is_passed_on() -> None:
    assert set(sharing.of(nouns.case(), "").values()) == {""}
