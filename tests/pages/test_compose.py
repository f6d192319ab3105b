"""All pages together, of a small project and of the shipped library."""

import json
import shutil
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

from kb_build import compiler, settings
from kb_build.model import addresses
from tests import shipped_library
from tests.picture_files import jpeg


@cache
def values() -> dict[str, dict[str, Any]]:
    """What the template of every shipped page is given, by the page's address."""
    found = {}
    for artifact in shipped_library.build().artifacts:
        if artifact.path.suffix == ".md" and artifact.content:
            address = "" if artifact.path.name == "index.md" else f"{artifact.path.with_suffix('')}/"
            found[address] = json.loads(artifact.text.split("\n")[1])["kb"]
    return found


def test_every_shipped_strategy_lists_all_its_cases_with_what_made_it_work_there() -> None:
    library = shipped_library.library()
    assert library.strategies
    for strategy in library.strategies:
        page = values()[f"strategi/{strategy}/"]
        cards = {card["url"]: card["mechanism"] for card in (*page["cases"], *page["more"])}
        uses = {f"kasus/{case.id}/": case.uses(strategy) for case in library.cases.values()}
        assert cards == {url: use.mechanism for url, use in uses.items() if use}, strategy


def test_every_shipped_case_leads_to_all_its_strategies_with_the_same_mechanism() -> None:
    library = shipped_library.library()
    assert library.cases
    for case in library.cases.values():
        links = values()[f"kasus/{case.id}/"]["strategies"]
        assert [(link["url"], link["mechanism"]) for link in links] == [
            (f"strategi/{use.id}/", use.mechanism) for use in case.strategies
        ]


def test_every_shipped_case_and_strategy_lead_to_each_other() -> None:
    there = {
        (case, link["url"])
        for case, page in values().items()
        if case.startswith("kasus/")
        for link in page.get("strategies", ())
    }
    back = {
        (card["url"], strategy)
        for strategy, page in values().items()
        if strategy.startswith("strategi/")
        for card in (*page["cases"], *page["more"])
    }
    assert there == back
    assert there


def test_every_shipped_case_is_on_the_browse_page_once() -> None:
    urls = [card["url"] for card in values()["jelajah/"]["cases"]]
    assert sorted(urls) == sorted(f"kasus/{case}/" for case in shipped_library.library().cases)


def test_no_shipped_page_but_its_own_holds_a_name_behind_an_untraceable_quotation() -> None:
    names = shipped_library.untraceable_names()
    assert names
    for artifact in shipped_library.build().artifacts:
        own = names.get(artifact.path.stem, "")
        others = [name for name in names.values() if name not in own]
        assert not [name for name in others if name.encode() in artifact.data], artifact.path


def test_what_lies_beside_the_cases_is_published_and_linked_below_the_cases(project: Path) -> None:
    pictures = project / "casestudies" / "gambar" / "posko-banjir"
    pictures.mkdir(parents=True)
    (pictures / "ruang.jpg").write_bytes(jpeg())
    made = {a.path: a for a in compiler.compile_site(settings.load(project)).artifacts}
    picture = made[PurePosixPath("kasus/gambar/posko-banjir/ruang.jpg")]
    assert (picture.content, str(picture.origin)) == (None, "casestudies/gambar/posko-banjir/ruang.jpg")


def test_the_folders_of_a_project_may_have_other_names(project: Path) -> None:
    pictures = project / "casestudies" / "gambar" / "posko-banjir"
    pictures.mkdir(parents=True)
    (pictures / "ruang.jpg").write_bytes(jpeg())
    usual = paths(project)
    (project / "isi").mkdir()
    shutil.move(project / "content", project / "isi" / "halaman")
    shutil.move(project / "casestudies", project / "isi" / "kasus")
    for text in (project / "isi").rglob("*.md"):
        moved = text.read_text("utf-8")
        moved = moved.replace("../content/", "../halaman/").replace("../casestudies/", "../kasus/")
        text.write_text(moved, "utf-8")
    (project / "pyproject.toml").write_text('[tool.kb]\ncontent = "isi/halaman"\ncases = "isi/kasus"\n')
    assert paths(project) == usual


def paths(project: Path) -> dict[str, str]:
    """Every page and its text; exports, and the page with their sizes, tell where files lie."""
    chosen = settings.load(project)
    made = compiler.compile_site(chosen)
    assert not made.checked.has_errors, made.checked.diagnostics
    exported = {artifact.path for artifact in compiler.compile_exports(chosen).artifacts}
    left_out = {*exported, addresses.page_path(addresses.DATA)}
    return {str(a.path): a.text for a in made.artifacts if a.path not in left_out}
