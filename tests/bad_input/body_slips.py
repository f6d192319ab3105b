"""Slips below the fields: Markdown that is not accepted here, and text as it comes out of Word."""

from tests.bad_input.slips import in_case

WORDS = "Setiap dinas dulu punya posko sendiri [s1]."
HEADING = "## Hasil {#hasil}"
ANOTHER = ("section-unknown", "section-missing")

HEADINGS = (
    in_case("a heading of the first level", WORDS, f"{WORDS}\n\n«# Judul", "first-level-heading"),
    in_case("a heading underlined with equals signs", WORDS, f"Judul\n«=====\n\n{WORDS}", "setext-heading"),
    in_case("a heading underlined with dashes", WORDS, f"Judul\n«-----\n\n{WORDS}", "setext-heading"),
    in_case("a heading without its space", WORDS, f"{WORDS}\n\n«###Judul", "heading-needs-space"),
    in_case("a heading without words", WORDS, f"{WORDS}\n\n«###", "heading-needs-space"),
    in_case("a heading of seven levels", WORDS, f"{WORDS}\n\n«####### Judul", "heading-needs-space"),
    in_case("a heading behind two spaces", WORDS, f"{WORDS}\n\n«  ### Judul", "heading-needs-space"),
    in_case("a heading in a list", WORDS, f"{WORDS}\n\n«- ### Judul", "block-in-indent"),
    in_case("a heading behind a no-break space", WORDS, f"{WORDS}\n\n«###\u00a0Judul", "heading-needs-space"),
    in_case(
        "a link in a heading",
        WORDS,
        f"{WORDS}\n\n«### [Judul](../content/strategi/komunikasi.md)",
        "link-in-heading",
    ),
    in_case("a source mark in a heading", WORDS, f"{WORDS}\n\n«### Judul [s1]", "link-in-heading"),
    in_case("a class on a heading", WORDS, f"{WORDS}\n\n### Judul «{{.merah}}", "attribute-list"),
    in_case("an id with spaces", HEADING, "## Hasil «{ #hasil }", "attribute-list", *ANOTHER),
    in_case("an id with a capital letter", HEADING, "## Hasil «{#Hasil}", "attribute-list", *ANOTHER),
    in_case("an id that is not closed", HEADING, "«## Hasil {#hasil", *ANOTHER),
    in_case("an id twice", HEADING, "### Awal {#hasil}\n\n«## Hasil {#hasil}", "heading-id-repeated"),
    in_case("a section by another name", HEADING, "«## Penutup", *ANOTHER),
    in_case("full-width signs for a heading", HEADING, "＃＃ Hasil", "section-missing"),
)

HTML = (
    in_case("a tag", WORDS, "Tulisan «<b>tebal«</b> [s1].", "raw-html", "raw-html"),
    in_case("a line break of HTML", WORDS, "Satu«<br>dua [s1].", "raw-html"),
    in_case("a script", WORDS, f"«<script>alert(1)«</script>\n\n{WORDS}", "raw-html", "raw-html"),
    in_case("a comment of HTML", WORDS, f"«<!-- catatan -->\n\n{WORDS}", "raw-html"),
    in_case("a frame", WORDS, f'«<iframe src="https://contoh.example">\n\n{WORDS}', "raw-html"),
    in_case("an address in angle brackets", WORDS, "Lihat «<https://contoh.example> [s1].", "raw-html"),
    in_case("a mail address in angle brackets", WORDS, "Surel «<posko@contoh.example> [s1].", "raw-html"),
    in_case("a sign for less before a letter", WORDS, "Kalau a«<b maka c [s1].", "raw-html"),
    in_case("half a character reference", WORDS, "Tanda «&#60b [s1].", "raw-html"),
    in_case("an attribute list", WORDS, "Tulisan«{: .merah } [s1].", "attribute-list"),
    in_case("an attribute list below a paragraph", WORDS, f"{WORDS}\n«{{: .merah }}", "attribute-list"),
    in_case("a template expression", WORDS, "Situs «{{ config.site_name }} [s1].", "attribute-list"),
    in_case("tracked changes of a text editor", WORDS, "«{++tambah++} [s1].", "attribute-list"),
)

BLOCKS = (
    in_case(
        "a reference definition", WORDS, f"{WORDS}\n\n«[s1]: https://contoh.example", "reference-definition"
    ),
    in_case(
        "a script as a reference", WORDS, f"{WORDS}\n\n«[s1]: javascript:alert(1)", "reference-definition"
    ),
    in_case("a footnote", WORDS, f"{WORDS}\n\n«[^1]: Catatan.", "reference-definition"),
    in_case("a paragraph behind four spaces", WORDS, f"{WORDS}\n\n«    Satu.", "indented-code"),
    in_case("a paragraph behind a tab", WORDS, f"{WORDS}\n\n«\tSatu.", "indented-code"),
    in_case("a block quotation", WORDS, f"«> {WORDS}", "unaccepted-block"),
    in_case("a rule of dashes", WORDS, f"{WORDS}\n\n«---\n\nSatu.", "unaccepted-block"),
    in_case("a rule of stars", WORDS, f"{WORDS}\n\n«* * *\n\nSatu.", "unaccepted-block"),
    in_case("a rule of underscores", WORDS, f"{WORDS}\n\n«___\n\nSatu.", "unaccepted-block"),
    in_case("a file of the machine", WORDS, f'«--8<-- "/etc/passwd"\n\n{WORDS}', "unaccepted-block"),
    in_case("a box that opens", WORDS, f'«??? note "Buka"\n    Isi\n\n{WORDS}', "unaccepted-block"),
    in_case("a block of slashes", WORDS, f"«/// note\nIsi\n«///\n\n{WORDS}", *["unaccepted-block"] * 2),
    in_case("a table of contents", WORDS, f"«[TOC]\n\n{WORDS}", "unaccepted-block"),
    in_case("a box without a kind", WORDS, f"«!!!\n    Isi\n\n{WORDS}", "unaccepted-block"),
    in_case("a box titled in single quotes", WORDS, f"«!!! note 'A'\n    Isi\n\n{WORDS}", "unaccepted-block"),
    in_case("a code block that is not closed", WORDS, f"«```\n{WORDS}", "fence-unclosed"),
    in_case(
        "a code block closed by other signs", WORDS, f"«```\nkode\n«~~~\n\n{WORDS}", *["fence-unclosed"] * 2
    ),
    in_case("a code block with a class", WORDS, f"«``` {{.python}}\nkode\n```\n\n{WORDS}", "fence-form"),
    in_case(
        "a code block in a list",
        WORDS,
        f"- satu\n\n«    ```\n    kode\n    ```\n\n{WORDS}",
        "block-in-indent",
        "code-unclosed",
    ),
    in_case("a list below a paragraph", WORDS, f"{WORDS}\n«- satu\n- dua", "list-needs-blank-line"),
    in_case("a numbered list below a paragraph", WORDS, f"{WORDS}\n«1. satu", "list-needs-blank-line"),
    in_case("a list that jumps to the right", WORDS, f"- satu\n«        - dua\n\n{WORDS}", "block-in-indent"),
    in_case("a list of two kinds", WORDS, f"- satu\n«1. dua\n\n{WORDS}", "list-needs-blank-line"),
    in_case("a row of too many cells", WORDS, f"| a |\n|---|\n«| 1 | 2 |\n\n{WORDS}", "unaccepted-block"),
    in_case(
        "a table with too few dividers",
        WORDS,
        f"«| a | b |\n«|---|\n«| 1 | 2 |\n\n{WORDS}",
        *["unaccepted-block"] * 3,
    ),
    in_case("a table without its divider", WORDS, f"«| a |\n«| 1 |\n\n{WORDS}", *["unaccepted-block"] * 2),
    in_case(
        "a table below a paragraph",
        WORDS,
        f"{WORDS}\n«| a |\n«|---|\n«| 1 |",
        *["unaccepted-block"] * 3,
    ),
    in_case(
        "the fields once more", WORDS, f"«---\ntitle: x\n---\n\n{WORDS}", "unaccepted-block", "setext-heading"
    ),
)

INLINE = (
    in_case("a backtick that is not closed", WORDS, "Nama «`kb check [s1].", "code-unclosed"),
    in_case("two backticks closed by one", WORDS, "Nama «``kb check` [s1].", "code-unclosed"),
    in_case("an address with spaces", WORDS, "Lihat «[laporan](laporan tahun ini.pdf) [s1].", "link-form"),
    in_case("an address with brackets", WORDS, "Lihat «[laporan](a_(b).md) [s1].", "link-form"),
    in_case("an address of Windows", WORDS, "Lihat «[laporan](C:\\laporan.pdf) [s1].", "link-form"),
    in_case("an address on the next line", WORDS, "Lihat «[laporan](\na.md) [s1].", "link-form"),
    in_case("an address that is not closed", WORDS, "Lihat «[laporan](a.md [s1].", "link-form"),
    in_case("a title in curly quotes", WORDS, "Lihat «[laporan](a.md “judul”) [s1].", "link-form"),
    in_case("a link in a link", WORDS, "Lihat «[a [b](a.md) c](b.md) [s1].", "link-form"),
    in_case("a link to a script", WORDS, "Lihat [a](«javascript:alert) [s1].", "link-scheme"),
    in_case("a link to data", WORDS, "Lihat [a](«data:text/html,x) [s1].", "link-scheme"),
    in_case("a link to a file of a machine", WORDS, "Lihat [a](«file:///C:/a.pdf) [s1].", "link-scheme"),
    in_case(
        "an address without its scheme", WORDS, "Lihat [a](«www.contoh.example) [s1].", "link-to-missing-page"
    ),
    in_case("an address of the site", WORDS, "Lihat [a](«/strategi/komunikasi/) [s1].", "link-absolute"),
    in_case("an address outside", WORDS, "Lihat [a](«../../../etc/passwd) [s1].", "link-to-missing-page"),
    in_case("an anchor that is not there", WORDS, "Lihat [a](«#hasill) [s1].", "link-to-missing-anchor"),
    in_case("a picture that is not there", WORDS, f"![a](«gambar/tidak-ada.png)\n\n{WORDS}", "image-missing"),
    in_case("stars that do not pair", WORDS, "Tiga **dinas«* [s1].", "emphasis-unpaired"),
    in_case("stars around stars", WORDS, "Tiga ***dinas«* satu** [s1].", "emphasis-unpaired"),
    in_case("a source that is not listed", WORDS, "Satu [s1] dua «[s7].", "unknown-source"),
    in_case("twenty-five brackets", WORDS, f"{WORDS} «{'[' * 25}", "too-many-brackets"),
)

FROM_WORD = (
    in_case("bullets", WORDS, f"«•\tsatu\n«•\tdua\n\n{WORDS}", *["unaccepted-block"] * 2),
    in_case("bullets of a symbol font", WORDS, f"«\uf0b7\tsatu\n\n{WORDS}", "unaccepted-block"),
    in_case("middle dots", WORDS, f"«· satu\n\n{WORDS}", "unaccepted-block"),
    in_case("squares", WORDS, f"«▪ satu\n\n{WORDS}", "unaccepted-block"),
    in_case("numbers with a bracket", WORDS, f"«1) satu\n«2) dua\n\n{WORDS}", *["unaccepted-block"] * 2),
    in_case("a dash and a no-break space", WORDS, f"«-\u00a0satu\n\n{WORDS}", "unaccepted-block"),
    in_case("a number and a no-break space", WORDS, f"«1.\u00a0satu\n\n{WORDS}", "unaccepted-block"),
    in_case("a line break of Word", WORDS, "Satu«\vdua [s1].", "control-character"),
    in_case("a page break", WORDS, f"Satu.\n\n«\f{WORDS}", "control-character"),
    in_case("a cell mark", WORDS, f"Satu«\a {WORDS}", "control-character"),
    in_case("a hyphen of old Word files", WORDS, f"antar«\x1einstansi {WORDS}", "control-character"),
    in_case("a byte order mark between words", WORDS, f"Satu«\ufeff {WORDS}", "control-character"),
)

BODY_SLIPS = (*HEADINGS, *HTML, *BLOCKS, *INLINE, *FROM_WORD)

HARMLESS = (
    in_case("curly quotes", WORDS, f"Kata “kerja sama” dan ‘gotong royong’. {WORDS}"),
    in_case("a no-break space", WORDS, f"Sepuluh\u00a0menit. {WORDS}"),
    in_case("a no-break hyphen", WORDS, f"Kabupaten\u2011kota. {WORDS}"),
    in_case("dashes", WORDS, f"Dinas – dan kota — bersama. {WORDS}"),
    in_case("three dots as one sign", WORDS, f"Dan seterusnya… {WORDS}"),
    in_case("letters with their accents apart", WORDS, f"Kafe\u0301. {WORDS}"),
)
"""Signs of Word that mean what they show; they may stay."""
