import re
from collections import Counter

import pytest

from kb_build.diagnostics.catalogue import RULES, Rule, rule_coded, rule_named


def test_codes_and_names_stand_once_and_codes_are_in_order() -> None:
    assert max(Counter(rule.name for rule in RULES).values()) == 1
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_found_by_its_name_and_by_its_code_in_any_case(rule: Rule) -> None:
    assert re.fullmatch(r"KB[1-8][0-9]{2}", rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert rule_named(rule.name) is rule
    assert rule_coded(rule.code.lower()) is rule


def test_an_unknown_code_is_no_rule() -> None:
    assert rule_coded("KB999") is None
