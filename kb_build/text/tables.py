"""Rows of a table, parted into cells as Python-Markdown parts them."""

from kb_build.text import inline
from kb_build.text.lines import Line, Run

_DIVIDER_SIGNS = frozenset("|:- ")
_TWICE_READ = ("\\\\", "\\`")
"""Backslashes that the renderer reads once for the cells and once more for the words in them."""


def is_divider(line: Line) -> bool:
    """Whether a line holds nothing but bars, colons and dashes: the renderer may see a table above it."""
    signs = set(line.form)
    return "|" in signs and signs <= _DIVIDER_SIGNS


def begins(header: Line, divider: Line) -> bool:
    """Whether two lines are the head of a table: as many dividers as titles."""
    has_border = _has_border(header)
    titles = _cells(header, has_border=has_border)
    dividers = _cells(divider, has_border=has_border)
    return (
        len(dividers) == len(titles)
        and all(set(cell.text.strip(":")) == {"-"} for cell in dividers)
        and (len(titles) > 1 or has_border)
    )


def read(lines: list[Line]) -> tuple[list[Run], list[Line]]:
    """The cells of a table, row by row, and the rows that do not fit into it."""
    has_border = _has_border(lines[0])
    columns = len(_cells(lines[0], has_border=has_border))
    cells: list[Run] = []
    misfits = [line for line in lines if columns == 1 and not _has_border(line)]
    for row in (lines[0], *lines[2:]):
        parted = _cells(row, has_border=has_border)
        cells += parted
        if len(parted) > columns or any(signs in row.text for signs in _TWICE_READ):
            misfits.append(row)
    return cells, misfits


def _has_border(line: Line) -> bool:
    row = line.text.strip(" \t")
    return row.startswith("|") or (row.endswith("|") and not row.endswith("\\|"))


def _cells(line: Line, *, has_border: bool) -> list[Run]:
    """The cells of a row, without the spaces around them; bars in code or behind a backslash part nothing."""
    masked = inline.CODE.sub(lambda code: "\x00" * len(code[0]), line.text).replace("\\|", "\x00\x00")
    begin = len(masked) - len(masked.lstrip(" \t"))
    end = len(masked.rstrip(" \t"))
    if has_border:
        begin += masked.startswith("|", begin)
        end -= masked.endswith("|", begin, end)
    cells = []
    for part in masked[begin:end].split("|"):
        cells.append(Run(line.start + begin, line.text[begin : begin + len(part)]).stripped())
        begin += len(part) + 1
    return cells
