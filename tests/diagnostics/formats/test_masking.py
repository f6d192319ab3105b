"""Private numbers, addresses and keys stand in no line that a check prints."""

from pathlib import PurePosixPath

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.formats import full
from kb_build.diagnostics.formats.masking import masked
from kb_build.text.source import Source, Span

PATH = PurePosixPath("content/contoh.md")
SOURCE = Source(path=PATH, text="Tulis ke fulanah@gmail.com atau HP 0812-3456-7890.\nBaris kedua.")


def _at(name: str, written: str, **details: str) -> Diagnostic:
    begin = SOURCE.text.index(written)
    return Diagnostic(name, SOURCE.place(Span(begin, begin + len(written))), details)


MAIL = _at("private-email", "fulanah@gmail.com", value="f•••@gmail.com")
PHONE = _at("private-phone", "0812-3456-7890", value="0812-••••-••••")
OTHER = _at("invisible-character", "Tulis", sign="U+200B")


def test_a_private_value_is_hidden_and_all_places_stay() -> None:
    hidden = masked([MAIL, PHONE], {PATH: SOURCE})[PATH].text
    assert hidden == "Tulis ke •••••••@•••••.••• atau HP ••••-••••-••••.\nBaris kedua."


def test_a_finding_beside_it_does_not_show_it_either() -> None:
    for findings in ([OTHER, MAIL, PHONE], [PHONE, OTHER, MAIL]):
        printed = full.render(findings, {PATH: SOURCE}, "id")
        assert "fulanah" not in printed
        assert "3456" not in printed


def test_other_findings_hide_nothing() -> None:
    assert masked([OTHER], {PATH: SOURCE}) == {PATH: SOURCE}
