"""Fields as people type them: every style of YAML, as text and not made by a program that writes it well."""

from random import Random

_WORDS = (
    "kerja sama",
    "posko banjir",
    "dinas kesehatan, dinas sosial",
    "gotong-royong",
    "antarinstansi",
    "Jum'at",
    "(sementara)",
    "50%",
    "A & B",
    "satu; dua",
    "https://contoh.example/a?b=1&c=2#d",
    "s1",
    "é 😀 نص",
    "kabupaten\u2011kota",
    "“tanda petik”",
    "a\u00a0b",
    "3 dari 4",
    "-satu",
    "a:b",
    "a#b",
    "Senin - Jumat",
)
_BARE = (
    *("12", "-7", "+3", "0", "007", "1e3", "1.5", "33.10", "1_000", "0x1F", "0o17", "10:00", ".5", "5."),
    *("123456789012345", "1234567890123456", ".inf", ".NaN", "=", "<<"),
    *("true", "False", "yes", "no", "On", "off", "y", "N", "null", "Null", "~", ""),
    *("2024", "2024-09", "2024-09-25", "2024-09-25 10:00:00", "1.2.3", "08", "0b11", "ya", "tidak"),
)
_KEYS = ("title", "nama", "place", "a b", "kode-wilayah", "x_y", "é", "Judul", "s1", "tahun")
_INSIDE_QUOTES = ("", " ", "no", "33.10", "a: b", "# c", "[x]", "{y}", "@", "- z", "kata 'dalam' kata", "é😀")
_ESCAPES = (r"\t", r"\"", r"\\", r"\u00e9", r"\x41", r"\n", r"\/", r"\ ", r"\U0001F600", r"\_", r"\N")
_EDITS = (*":-?[]{},#&*!|>'\"%@`=~ \n\t", ": ", "- ", "\n  ", "é", "\u2028", "\ufeff", "yes", "0", "''")


def document(random: Random) -> str:
    """A map of some fields."""
    return _comment(random) + "".join(_field(random, 0, 3, key) for key in _some_keys(random))


def spoilt(random: Random, text: str) -> str:
    """The text with a few edits that anybody could make by accident."""
    for _ in range(random.randint(1, 3)):
        at = random.randint(0, len(text))
        end = min(len(text), at + random.choice((0, 0, 1, 1, 2, 6)))
        text = text[:at] + random.choice(("", *_EDITS)) + text[end:]
    return text


def _some_keys(random: Random) -> list[str]:
    return random.sample(_KEYS, random.randint(1, 5))


def _comment(random: Random, indent: str = "") -> str:
    return random.choice(("", "", "", "\n", f"{indent}# catatan: 'x' [\n"))


def _tail(random: Random) -> str:
    return random.choice(("", "", "", " ", "  # lihat: [s1]"))


def _field(random: Random, level: int, depth: int, key: str) -> str:
    indent = "  " * level
    quoted = random.choice((key, key, key, f'"{key}"', f"'{key}'"))
    return f"{_comment(random, indent)}{indent}{quoted}:{_value(random, level, depth)}"


def _value(random: Random, level: int, depth: int) -> str:
    """What stands behind a colon or a dash, up to the end of its last line."""
    kind = random.random()
    if depth and kind < 0.18:
        return _block_list(random, level, depth - 1)
    if depth and kind < 0.34:
        fields = [_field(random, level + 1, depth - 1, key) for key in _some_keys(random)[:3]]
        return f"{_tail(random).rstrip()}\n{''.join(fields)}"
    if kind < 0.44:
        return _long_text(random, level)
    if kind < 0.54:
        return f" {_flow(random, min(depth, 2))}{_tail(random)}\n"
    return f" {_scalar(random)}{_tail(random)}\n"


def _block_list(random: Random, level: int, depth: int) -> str:
    indent = "  " * (level + random.choice((0, 1)) if level else 1)
    inner = len(indent) // 2
    items = []
    for _ in range(random.randint(1, 3)):
        if random.random() < 0.4:
            first, *others = (_field(random, inner + 1, depth, key) for key in _some_keys(random)[:2])
            items.append(f"{indent}- {first.lstrip()}{''.join(others)}" if first.strip()[0] != "#" else "")
        else:
            items.append(f"{indent}-{_value(random, inner, depth)}")
    return "\n" + "".join(items)


def _long_text(random: Random, level: int) -> str:
    indent = "  " * (level + 1)
    head = random.choice("|>") + random.choice(("", "", "-", "+", "2", "2-"))
    lines = [random.choice((*_WORDS, "", " menjorok", "# bukan catatan", "a: b")) for _ in range(3)]
    return f" {head}\n" + "".join(f"{indent}{line}\n" if line else "\n" for line in lines)


def _flow(random: Random, depth: int) -> str:
    if depth == 0 or random.random() < 0.3:
        return _scalar(random).replace(",", "") if random.random() < 0.7 else '"a, b"'
    comma = random.choice((", ", ",", " , "))
    if random.random() < 0.5:
        return f"[{comma.join(_flow(random, depth - 1) for _ in range(random.randint(0, 3)))}]"
    pairs = [f"{key}: {_flow(random, depth - 1)}" for key in _some_keys(random)[:2]]
    return "{" + comma.join(pairs) + "}"


def _scalar(random: Random) -> str:
    kind = random.random()
    if kind < 0.35:
        return random.choice(_WORDS)
    if kind < 0.65:
        return random.choice(_BARE)
    if kind < 0.8:
        return "'" + random.choice((*_INSIDE_QUOTES, *_WORDS)).replace("'", "''") + "'"
    return '"' + random.choice((*_INSIDE_QUOTES, *_WORDS)) + random.choice(("", *_ESCAPES)) + '"'
