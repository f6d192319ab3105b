import json

from kb_build.pages import redirect
from tests import nouns


def test_every_old_address_leads_to_the_page_that_names_it() -> None:
    library = nouns.library(
        [nouns.case("baru", redirect_from=("/kasus/lama/", "/kasus/lebih-lama/"))],
        [nouns.quote("kutipan-baru", redirect_from=("/kutipan/lama/",))],
        [nouns.strategy(redirect_from=("/strategi/koordinasi/",))],
        [nouns.guide("index", redirect_from=("/beranda/",))],
    )
    targets = {}
    for artifact in redirect.artifacts(library):
        matter = json.loads(artifact.text.split("\n")[1])
        targets[str(artifact.path)] = matter["kb"]["target"]
        assert matter["template"] == "moved.html"
        assert matter["kb"]["noindex"] is True
    assert targets == {
        "kasus/lama.md": "kasus/baru/",
        "kasus/lebih-lama.md": "kasus/baru/",
        "kutipan/lama.md": "kutipan/kutipan-baru/",
        "strategi/koordinasi.md": "strategi/komunikasi/",
        "beranda.md": "",
    }


def test_a_page_that_never_moved_makes_none() -> None:
    assert list(redirect.artifacts(nouns.library([nouns.case()]))) == []
