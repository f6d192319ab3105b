import pytest

from kb_build.text.blocks import Block, HeadingLine, read

OFFSET = 50


def pieces(text: str) -> list[tuple[str, ...]]:
    """Every block as its kind and its runs, each of which must stand where it says."""
    found, faults = read(text, OFFSET)
    assert faults == []
    return [_piece(piece, text) for piece in found]


def _piece(piece: Block | HeadingLine, text: str) -> tuple[str, ...]:
    kind, runs = ("heading", (piece.title,)) if isinstance(piece, HeadingLine) else (piece.kind, piece.runs)
    assert all(text[run.start - OFFSET :].startswith(run.text) for run in runs)
    return kind, *(run.text for run in runs)


def causes(text: str) -> list[tuple[str, str]]:
    return [(f.cause, text[f.span.start - OFFSET : f.span.end - OFFSET]) for f in read(text, OFFSET)[1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("satu\ndua\n\ntiga", [("paragraph", "satu\ndua"), ("paragraph", "tiga")]),
        ("## Satu {#a}\ndua", [("heading", "Satu"), ("paragraph", "dua")]),
        ("satu\n## Dua ##", [("paragraph", "satu"), ("heading", "Dua")]),
        ("- satu\n  lanjut\n- dua", [("item", "satu\n  lanjut"), ("item", "dua")]),
        ("1. satu\n    - dua\n2. tiga", [("item", "satu"), ("item", "dua"), ("item", "tiga")]),
        ("- satu\n\n    dua\n\n- tiga", [("item", "satu"), ("paragraph", "    dua"), ("item", "tiga")]),
        ("-\tsatu\n\tdua", [("item", "satu\n\tdua")]),
        ("| a | b |\n|---|---|\n| c | d |", [("table", "a", "b", "c", "d")]),
        ("~~~\n# bukan judul\n~~~\nsatu", [("paragraph", "satu")]),
        (
            '!!! note "Awas"\n    satu\ndua',
            [("paragraph", "Awas"), ("paragraph", "    satu"), ("paragraph", "dua")],
        ),
        ("!!! note\n    - satu\n        - dua", [("item", "satu"), ("item", "dua")]),
        ("satu\n    dua", [("paragraph", "satu\n    dua")]),
        ("  \n\n \nsatu", [("paragraph", "  "), ("paragraph", "satu")]),
    ],
)
def test_lines_that_belong_together_are_one_block(text: str, expected: list[tuple[str, ...]]) -> None:
    assert pieces(text) == expected


def test_a_heading_knows_its_level_and_the_id_that_the_author_gave() -> None:
    found, _ = read("### Satu ini {#satu}\n## Dua", OFFSET)
    assert [(h.level, h.id) for h in found if isinstance(h, HeadingLine)] == [(3, "satu"), (2, None)]


@pytest.mark.parametrize(
    ("text", "cause", "place"),
    [
        ("##Satu", "heading-needs-space", "##Satu"),
        (" ## Satu", "heading-needs-space", " ## Satu"),
        ("##", "heading-needs-space", "##"),
        ("####### Satu", "heading-needs-space", "####### Satu"),
        ("## Satu \\", "heading-needs-space", "## Satu \\"),
        ("## Satu ## {#a}", "heading-needs-space", "## Satu ## {#a}"),
        ("## Satu {x} {#a}", "attribute-list", "## Satu {x} {#a}"),
        ("Satu\n===", "setext-heading", "==="),
        ("Satu\n-", "setext-heading", "-"),
        ("> Satu", "unaccepted-block", "> Satu"),
        ("***", "unaccepted-block", "***"),
        ("??? note", "unaccepted-block", "??? note"),
        ("--8<-- 'a'", "unaccepted-block", "--8<-- 'a'"),
        ("!!! note 'a'", "unaccepted-block", "!!! note 'a'"),
        ("| a | b |\n|---|", "unaccepted-block", "|---|"),
        ("| a | b |\n|-|-|\n| c | d | e |", "unaccepted-block", "| c | d | e |"),
        ("[a]: b", "reference-definition", "[a]: b"),
        ("[a\nb]: c", "reference-definition", "[a"),
        ("- satu\n- [a]: b", "reference-definition", "- [a]: b"),
        ("    satu", "indented-code", "    satu"),
        ("- satu\n\n        dua", "indented-code", "        dua"),
        ("- satu\n\ndua\n\n    tiga", "indented-code", "    tiga"),
        ("- satu\n~~~\n~~~\n    dua", "indented-code", "    dua"),
        ("!!! note\n        satu", "indented-code", "        satu"),
        ("- # Satu", "block-in-indent", "- # Satu"),
        ("- - satu", "block-in-indent", "- - satu"),
        ("- !!! note", "block-in-indent", "- !!! note"),
        ("- satu\n        - dua", "block-in-indent", "        - dua"),
        ("- satu\n\n    - dua\n- tiga", "block-in-indent", "- tiga"),
        ("- satu\n  |-|-|", "block-in-indent", "  |-|-|"),
        ("- \n  satu", "block-in-indent", "  satu"),
        ("- satu\n\n    ## Dua", "block-in-indent", "    ## Dua"),
        ("!!! note\n    !!! tip", "block-in-indent", "    !!! tip"),
        ("!!! note\n    ```", "block-in-indent", "    ```"),
        ("!!! note\n\u00a0\nsatu", "block-in-indent", "\u00a0"),
        ("~~~\nsatu", "fence-unclosed", "~~~"),
        ("``` a b\nsatu\n```", "fence-form", "``` a b"),
        ("  ```", "fence-form", "  ```"),
    ],
)
def test_a_line_outside_the_accepted_forms_is_refused(text: str, cause: str, place: str) -> None:
    assert (cause, place) in causes(text)


@pytest.mark.parametrize("text", ["satu\n- dua\n- tiga", "satu\n    1. dua", "- satu\n1. dua\n2. tiga"])
def test_a_list_that_touches_words_is_warned_about_and_read_as_the_words_it_becomes(text: str) -> None:
    found, faults = read(text, OFFSET)
    assert {fault.cause for fault in faults} == {"list-needs-blank-line"}
    assert len(found) == 1


def test_a_code_block_that_is_not_well_begun_still_ends_where_it_is_closed() -> None:
    assert [cause for cause, _ in causes("``` a b\n# satu\n```\ndua")] == ["fence-form"]


def test_lists_in_lists_end_at_the_sixth_level() -> None:
    nested = ["    " * level + "- satu" for level in range(7)]
    assert causes("\n".join(nested[:6])) == []
    assert causes("\n".join(nested)) == [("block-in-indent", nested[6])]


@pytest.mark.parametrize(
    "text",
    [
        "# x\n" * 20_000,
        "- x\n" * 20_000,
        "```x\n" * 20_000,
        "a|b\n-|-\n# x\n" * 5_000 + "a|b|c",
        "!!! note\n    x\n" * 10_000,
        "# " + " " * 100_000 + "{#",
        "[a\n" * 20_000,
    ],
)
def test_a_very_long_body_is_read_to_its_end(text: str) -> None:
    last = read(text + "\n\nakhir", OFFSET)[0][-1]
    assert isinstance(last, Block)
    assert last.runs[0].text == "akhir"
