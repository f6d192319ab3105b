"""Bodies as people write them inside the accepted Markdown."""

from hypothesis import strategies as st

_WORDS = st.sampled_from(
    (
        "posko",
        "warga",
        "Rp5.000",
        "2024",
        "lintas-instansi",
        "camat,",
        "(BPBD)",
        "100%",
        "émoi",
        "ruang_rapat",
    )
)
_PHRASE = st.lists(_WORDS, min_size=1, max_size=3).map(" ".join)
_ADDRESS = st.sampled_from(
    ("../kasus/posko.md", "#hasil", "https://contoh.example/a_b?x=1&region=2", "mailto:a@contoh.example", "")
)
_ADDRESS_TITLE = st.sampled_from(("", ' "Judul"', ' "Jum\'at (pagi)"'))
_LABEL = st.one_of(_PHRASE, _PHRASE.map("**{}**".format), _PHRASE.map("`{}`".format))
_LINK = st.builds("[{}]({}{})".format, _LABEL, _ADDRESS, _ADDRESS_TITLE)
_IMAGE = st.builds("![{}]({}{})".format, _PHRASE, _ADDRESS, _ADDRESS_TITLE)
_EMPHASIS = st.builds("{0}{1}{0}".format, st.sampled_from(("*", "**", "***", "_", "__")), _PHRASE)
_CODE = st.builds(
    "{0}{1}{0}".format, st.sampled_from(("`", "``")), st.sampled_from(("kb check", "[a](b)", "*"))
)
_SIGNS = st.sampled_from(("\\*", "\\[x\\](y)", "&amp;", "&copy;", "R&D", "5 * 3", "a < b", "$x$", "#1", "*)"))
_MARK = st.sampled_from(("[s1]", "[s12]", "[belum]"))


def _phrases(*pieces: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Pieces with spaces between them; the first is plain, so that nothing begins another kind of block."""
    rest = st.lists(st.one_of(*pieces), max_size=3)
    return st.builds(lambda first, others: " ".join((first, *others)), _PHRASE, rest)


_TITLE = _phrases(_PHRASE, _EMPHASIS, _CODE, _SIGNS.filter(lambda signs: signs != "*)"))
_SENTENCE = _phrases(
    _PHRASE, _EMPHASIS, _CODE, _LINK, _IMAGE, _MARK, _SIGNS.filter(lambda signs: signs != "*)")
)
_CELL = _phrases(_PHRASE, _LINK, _MARK)
_IDS = st.sampled_from(("", " {#hasil}", " {#latar-belakang}", " {#posko}", " {#posko-2}"))

headings = st.builds("{} {}{}".format, st.sampled_from(("##", "###", "####")), _TITLE, _IDS)
paragraphs = st.lists(_SENTENCE, min_size=1, max_size=3).map("\n".join)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" if line else "" for line in text.split("\n"))


@st.composite
def lists(draw: st.DrawFn) -> str:
    """Items, some with a list or with a further paragraph inside."""
    sign = draw(st.sampled_from(("-", "*", "1.")))
    items = []
    for sentence in draw(st.lists(_SENTENCE, min_size=1, max_size=3)):
        items.append(f"{sign} {sentence}")
        inner = draw(st.sampled_from(("nothing", "nothing", "list", "paragraph")))
        if inner == "list":
            items.append(_indented(f"- {draw(_SENTENCE)}\n- {draw(_SENTENCE)}"))
        elif inner == "paragraph":
            items.append("\n" + _indented(draw(paragraphs)) + "\n")
    return "\n".join(items)


@st.composite
def tables(draw: st.DrawFn) -> str:
    """A head and rows of two cells, with or without bars at their ends."""
    row = draw(st.sampled_from(("| {} | {} |", "{} | {}")))
    body = [row.format(draw(_CELL), draw(_CELL)) for _ in range(draw(st.integers(1, 3)))]
    return "\n".join([body[0], row.format("---", ":--"), *body[1:]])


fences = st.builds(
    "{0}{1}\n{2}\n{0}".format, st.sampled_from(("```", "~~~~")), st.sampled_from(("", "yaml")), paragraphs
)
boxes = st.builds(
    lambda head, content: head + "\n" + _indented(content),
    st.sampled_from(("!!! note", '!!! tip "Judul [a](b)"', '!!! warning ""')),
    st.one_of(paragraphs, lists()),
)
accepted = st.lists(
    st.one_of(headings, paragraphs, lists(), tables(), fences, boxes), min_size=1, max_size=6
).map("\n\n".join)
