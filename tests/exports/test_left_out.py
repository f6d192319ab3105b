"""Untraceable and withdrawn quotations are in no export: no file, no row, no word."""

from kb_build.model.quote import Verification
from tests import nouns, shipped_library
from tests.exports import making

WITHDRAWN = nouns.quote(
    "pernah-ada",
    "",
    verification=Verification(state="ditarik", date="2026", method="Diminta oleh Zubaidah."),
    speakers=(),
    source=None,
)


def everything(files: dict[str, bytes]) -> str:
    """All texts and all paths."""
    texts = [data.decode() for path, data in files.items() if not path.endswith(".png")]
    return "\n".join([*files, *texts]).casefold()


def test_neither_words_nor_names_nor_addresses_of_untraceable_quotations_are_there() -> None:
    quote = nouns.untraceable()
    text = everything(making.files(nouns.library([nouns.case(quotes=(quote.id,))], [quote])))
    for said in (quote.id, quote.text, "zubaidah", "fulanah"):
        assert said.casefold() not in text


def test_a_withdrawn_quotation_is_gone() -> None:
    text = everything(making.files(nouns.library([], [WITHDRAWN])))
    assert "pernah-ada" not in text
    assert "zubaidah" not in text


def test_no_name_behind_a_shipped_untraceable_quotation_is_there() -> None:
    text = everything(making.shipped())
    assert [name for name in shipped_library.untraceable_names().values() if name.casefold() in text] == []


def test_no_shipped_untraceable_quotation_has_a_file_or_its_words_in_one() -> None:
    text = everything(making.shipped())
    untraceable = [quote for quote in shipped_library.library().quotes.values() if quote.is_untraceable]
    assert untraceable
    for quote in untraceable:
        assert f"kutipan/{quote.id}/" not in text, quote.id
        assert quote.text.casefold() not in text, quote.id
