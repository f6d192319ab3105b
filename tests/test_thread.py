"""One case, one quotation and one strategy through every layer."""

from pathlib import Path

from kb_build import compiler, settings
from kb_build.engines import site_builder


def test_the_minimal_project_has_no_findings(project: Path) -> None:
    checked = compiler.check(settings.load(project))
    assert [(d.name, str(d.place.path)) for d in checked.diagnostics] == []


def test_a_case_reaches_its_page_with_its_strategy_and_its_quotation(project: Path) -> None:
    site = site_builder.build(settings.load(project), project / "site")
    page = (site / "kasus" / "posko-banjir" / "index.html").read_text("utf-8")
    assert "<h1>Posko banjir bersama di Kota Contoh</h1>" in page
    assert 'href="../../strategi/komunikasi/"' in page
    assert "Satu nomor cukup untuk warga." in page
