import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kb_build.model.case_study import CaseStudy, Location, Participant, Relation, StrategyUse
from kb_build.model.crosslink import CrossLink, CrossLinks, Reason
from kb_build.search import records, relate
from kb_build.search.analysed import analysed
from kb_build.search.relate import Related
from kb_build.text.indonesian import PLAIN
from tests import nouns, shipped_library

FACETS = {"same-strategy", "same-sector", "same-agency", "same-region", "other-sector", "similar-text"}
BACK = {"relation": "relation_back", "relation_back": "relation"}


def links(*cases: CaseStudy) -> CrossLinks:
    library = nouns.library(cases)
    return relate(analysed(record, PLAIN) for record in records(library))


def uses(*strategy_ids: str) -> tuple[StrategyUse, ...]:
    return tuple(StrategyUse(id=name, mechanism="Rapat mingguan.") for name in strategy_ids)


def tied(case_id: str, to: str, relation: str = "lanjutan", **values: Any) -> CaseStudy:
    return nouns.case(case_id, related=(Relation(id=to, relation=relation),), **values)


def related(found: CrossLinks, case_id: str) -> list[str]:
    return [link.case_id for link in found[case_id]]


def test_cases_with_a_common_strategy_are_related_and_the_reason_names_it() -> None:
    found = links(nouns.case("satu"), nouns.case("dua"))
    assert Reason("same-strategy", ("komunikasi",)) in found["satu"][0].reasons


def test_cases_without_a_common_strategy_or_a_stated_tie_are_not_related() -> None:
    found = links(
        nouns.case("satu", sector=("kesehatan",)), nouns.case("dua", strategies=uses("kepercayaan"))
    )
    assert found == {"dua": (), "satu": ()}


def test_what_both_cases_share_is_a_reason() -> None:
    shared: dict[str, Any] = {
        "sector": ("kesehatan",),
        "agencies": (Participant(id="bnpb", role="koordinator"),),
        "place": Location(regions=("35.78",)),
    }
    (link,) = links(nouns.case("satu", **shared), nouns.case("dua", **shared))["satu"]
    assert [reason.kind for reason in link.reasons[:4]] == [
        "same-strategy",
        "same-sector",
        "same-agency",
        "same-region",
    ]


def test_another_sector_is_a_reason_only_when_both_sectors_are_known() -> None:
    other = links(nouns.case("satu", sector=("kesehatan",)), nouns.case("dua", sector=("kebencanaan",)))
    assert Reason("other-sector") in other["satu"][0].reasons
    unknown = links(nouns.case("satu", sector=("kesehatan",)), nouns.case("dua"))
    assert Reason("other-sector") not in unknown["satu"][0].reasons


def test_texts_about_the_same_are_called_alike() -> None:
    text = "Perahu karet menyelamatkan warga dari banjir bandang di bantaran sungai."
    others = [nouns.case(f"lain-{n}", text=f"Cerita nomor {n} tentang kata{n}.") for n in "abc"]
    found = links(nouns.case("satu", text=text), nouns.case("dua", text=text), *others)
    assert related(found, "satu")[0] == "dua"
    assert Reason("similar-text") in found["satu"][0].reasons


def test_a_stated_tie_comes_first_even_between_unlike_cases() -> None:
    stated = tied("satu", "beda")
    other = nouns.case("beda", strategies=uses("kepercayaan"))
    found = links(stated, other, nouns.case("sama"))
    assert related(found, "satu") == ["beda", "sama"]
    assert found["satu"][0].reasons[0] == Reason("relation", ("lanjutan",))
    assert found["satu"][0].is_stated
    assert not found["satu"][1].is_stated


def test_the_other_case_knows_of_a_stated_tie_too() -> None:
    found = links(tied("satu", "dua", strategies=uses("a")), nouns.case("dua", strategies=uses("b")))
    assert found["dua"][0].reasons[0] == Reason("relation_back", ("lanjutan",))


def test_many_shared_facets_do_not_pass_a_stated_tie() -> None:
    crowd = tuple(Participant(id=name, role="pelaksana") for name in nouns.AGENCIES)
    shared: dict[str, Any] = {"agencies": crowd, "sector": ("kesehatan",), "place": Location(regions=("11",))}
    found = links(
        tied("satu", "beda", **shared), nouns.case("beda", strategies=()), nouns.case("sama", **shared)
    )
    assert related(found, "satu") == ["beda", "sama"]


def test_fiction_never_stands_above_a_real_case_not_even_by_a_stated_tie() -> None:
    found = links(tied("satu", "rekaan"), nouns.case("rekaan", nature="rekaan"), nouns.case("nyata"))
    assert related(found, "satu") == ["nyata", "rekaan"]


def test_a_stated_tie_is_never_left_out_for_want_of_room() -> None:
    real = [nouns.case(f"nyata-{n}") for n in range(7)]
    found = links(tied("satu", "rekaan"), nouns.case("rekaan", nature="rekaan"), *real)
    assert len(found["satu"]) == 5
    assert related(found, "satu")[-1] == "rekaan"


def test_no_case_is_related_to_itself() -> None:
    assert links(tied("satu", "satu")) == {"satu": ()}


def test_a_tie_to_an_unknown_case_is_no_link() -> None:
    assert links(tied("satu", "entah")) == {"satu": ()}


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_ties_keep_their_laws_whatever_the_cases_are(data: st.DataObject) -> None:
    cases = {case.id: case for case in (_drawn(data, f"kasus-{n}") for n in range(8))}
    found = links(*cases.values())
    assert list(found) == sorted(cases)
    for case_id, ties in found.items():
        shown = related(found, case_id)
        assert len(set(shown)) == len(shown)
        assert case_id not in shown
        assert all(link.reasons for link in ties)
        # Real before made up; among each of them the stated before the others, and the more alike first.
        order = [(cases[link.case_id].is_fictional, not link.is_stated, -link.score) for link in ties]
        assert order == sorted(order)
        assert len([link for link in ties if not link.is_stated]) <= 5
        assert {tie.id for tie in cases[case_id].related} - {case_id} <= set(shown)


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_scores_and_reasons_hold_in_both_directions(data: st.DataObject) -> None:
    cases = [_drawn(data, f"kasus-{n}") for n in range(6)]
    ties = {(here, link.case_id): link for here, links in links(*cases).items() for link in links}
    for (here, there), link in ties.items():
        back = ties.get((there, here))
        assert {reason.kind for reason in link.reasons} <= FACETS | set(BACK)
        if back is not None:
            assert link.score == back.score
            assert _both_state(cases, here, there) or _said(back) == {
                (BACK.get(kind, kind), ids) for kind, ids in _said(link)
            }


def _said(link: CrossLink) -> set[tuple[str, frozenset[str]]]:
    return {(reason.kind, frozenset(reason.ids)) for reason in link.reasons}


def _both_state(cases: list[CaseStudy], here: str, there: str) -> bool:
    stated = {(case.id, tie.id) for case in cases for tie in case.related}
    return {(here, there), (there, here)} <= stated


def _drawn(data: st.DataObject, case_id: str) -> CaseStudy:
    def some(strategy: st.SearchStrategy[Any], most: int) -> tuple[Any, ...]:
        return tuple(data.draw(st.lists(strategy, max_size=most, unique=True)))

    roles = st.builds(Participant, id=st.sampled_from(list(nouns.AGENCIES)), role=st.just("pelaksana"))
    others = st.builds(Relation, id=st.sampled_from(["kasus-0", "kasus-3"]), relation=st.just("meniru"))
    return nouns.case(
        case_id,
        strategies=uses(*some(st.sampled_from(["a", "b", "c"]), 3)),
        sector=some(st.sampled_from(["kesehatan", "kebencanaan"]), 2),
        agencies=some(roles, 2),
        place=Location(regions=some(st.sampled_from(["11", "35.78"]), 2)),
        related=some(others, 1),
        nature=data.draw(st.sampled_from(["nyata", "rekaan"])),
        text=data.draw(st.sampled_from(["Banjir bandang di kota.", "Gizi anak di kota.", ""])),
    )


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_the_order_of_the_pages_never_matters(seed: int) -> None:
    pages = [analysed(record, PLAIN) for record in shipped_library.records()]
    ordered = relate(pages)
    random.Random(seed).shuffle(pages)
    assert relate(pages) == ordered


def test_one_case_alone_has_the_same_ties_as_among_all() -> None:
    pages = [analysed(record, PLAIN) for record in shipped_library.records()]
    related_cases = Related(pages)
    assert {case_id: related_cases.to(case_id) for case_id in related_cases.ids} == relate(pages)


def test_every_shipped_case_has_related_cases_with_reasons_real_ones_first() -> None:
    cases = shipped_library.library().cases
    found = shipped_library.build().links
    assert set(found) == set(cases)
    for case_id, ties in found.items():
        assert ties or not cases[case_id].strategies
        assert all(link.reasons for link in ties)
        fictional = [cases[link.case_id].is_fictional for link in ties]
        assert fictional == sorted(fictional)
