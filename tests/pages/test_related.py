import pytest

from kb_build.model.crosslink import CrossLink, Reason
from kb_build.pages import related
from tests import nouns


def phrase(*reasons: Reason) -> str:
    return related.reason(CrossLink(case_id="dua", score=1.0, reasons=reasons), nouns.library())


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (Reason("relation", ("meniru",)), "meniru kasus itu"),
        (Reason("relation_back", ("meniru",)), "ditiru kasus itu"),
        (Reason("same-strategy", ("komunikasi",)), "strategi sama (komunikasi)"),
        (Reason("same-sector", ("kesehatan", "kebencanaan")), "sektor sama (kesehatan, kebencanaan)"),
        (Reason("other-sector"), "sektor lain"),
        (Reason("same-agency", ("bnpb", "kota-contoh")), "instansi sama (BNPB, Pemerintah Kota Contoh)"),
        (Reason("same-region", ("aceh",)), "wilayah sama (Aceh)"),
        (Reason("similar-text"), "cerita mirip"),
        (Reason("same-strategy", ("tak-dikenal",)), "strategi sama (tak-dikenal)"),
    ],
)
def test_every_reason_is_said_in_words(reason: Reason, words: str) -> None:
    assert phrase(reason) == words


def test_several_reasons_make_one_phrase() -> None:
    assert phrase(Reason("same-strategy", ("komunikasi",)), Reason("other-sector")) == (
        "strategi sama (komunikasi), sektor lain"
    )


def test_a_long_list_of_names_is_cut_with_dots() -> None:
    assert phrase(Reason("same-agency", ("a", "b", "c", "d"))) == "instansi sama (a, b, c, …)"


def test_a_program_reads_where_a_related_case_is_how_alike_and_why() -> None:
    link = CrossLink(case_id="dua", score=2.5, reasons=(Reason("similar-text"),))
    assert related.rows([link], nouns.library([nouns.case("dua")])) == [
        {"id": "dua", "title": "Judul dua", "url": "/kasus/dua/", "score": 2.5, "reason": "cerita mirip"}
    ]
