"""All that is wrong is told in one pass: no fault hides another, no broken file takes others with it."""

from pathlib import Path

from tests.bad_input.checking import checked, write
from tests.projects import change

POSKO = "casestudies/posko-banjir.md"
GUDANG = "casestudies/gudang-bersama.md"
QUOTE = "content/kutipan/satu-nomor-untuk-warga.md"
STRATEGY = "content/strategi/komunikasi.md"


def test_faults_of_every_stage_in_one_file_are_told_together(project: Path) -> None:
    for old, new in (
        ('title: "Posko banjir bersama di Kota Contoh"', "title: Posko banjir: bersama di Kota Contoh"),
        ("nature: nyata", "nature: nyatta"),
        ("  - id: bpbd-contoh", "  - id: bpbd-kontoh"),
        ('  start: "2019-03"\n  ongoing: true', '  start: "2019-03"\n  end: "2018"'),
        ("    voice: pelaku", "    voice: pihak-luar"),
        ("## Hasil {#hasil}", "## Hasilnya"),
        ("strategi/komunikasi.md", "strategi/komunikas.md"),
        ("sehari-hari [s1]", "sehari-hari <br> [s9]"),
    ):
        change(project, {POSKO: (old, new)})
    assert checked(project).told(POSKO) == [
        ("unquoted-colon", 2, 20),
        ("value-not-listed", 4, 9),
        ("unknown-agency", 6, 9),
        ("period-reversed", 15, 8),
        ("outsider-without-cover", 34, 5),
        ("link-to-missing-page", 48, 44),
        ("raw-html", 48, 90),
        ("unknown-source", 48, 95),
        ("section-unknown", 50, 1),
        ("section-missing", 56, 47),
    ]


def test_faults_of_every_file_are_told_together(project: Path) -> None:
    files = sorted(path for path in project.rglob("*.md"))
    for path in files:
        path.write_text(path.read_text("utf-8").replace("---\n", "---\nkunci-asing: ya\n", 1), "utf-8")
    lists = sorted(project.glob("content/vocabularies/*.yaml"))
    for path in lists:
        path.write_text(path.read_text("utf-8").replace("{", "{kunci-asing: ya, ", 1), "utf-8")
    outcome = checked(project)
    assert set(outcome.names) == {"unknown-key"}
    assert len(outcome.rows) == len(files) + len(lists)


def test_a_file_that_cannot_be_read_takes_no_other_with_it(project: Path) -> None:
    write(project, b"\xff", STRATEGY)
    write(project, "---\ntext: [\n---\n", QUOTE)
    write(project, "", POSKO)
    outcome = checked(project)
    assert [(row["path"], row["name"]) for row in outcome.rows] == [
        (POSKO, "no-front-matter"),
        (QUOTE, "unreadable-yaml"),
        (STRATEGY, "not-utf8"),
    ]


def test_a_case_that_cannot_be_read_is_still_a_known_id(project: Path) -> None:
    write(project, "---\ntitle: [\n---\n", POSKO)
    related = "nature: rekaan\nrelated: [{id: posko-banjir, relation: pembanding}]"
    change(project, {GUDANG: ("nature: rekaan", related)})
    outcome = checked(project)
    assert outcome.told(GUDANG) == []
    assert outcome.told(POSKO) == [("unreadable-yaml", 2, 9)]
