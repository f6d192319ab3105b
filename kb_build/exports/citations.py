"""Entries for lists of references: a page, or all pages, as CSL-JSON, BibTeX and RIS.

All three are written by hand: the libraries that write them read them too, and serve the tests as strangers.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from kb_build.model import addresses
from kb_build.model.artifact import Artifact
from kb_build.model.citation import Citation

_LATEX: Mapping[str, str] = {
    "\\": r"\textbackslash{}",
    # A brace behind a backslash still counts as one when BibTeX looks for the end of a value.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
_LATEX_SIGNS = str.maketrans(dict(_LATEX))
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")


def files(citations: Iterable[Citation]) -> tuple[Artifact, ...]:
    """Three files beside every page that can be cited, and three with all of them."""
    cited = tuple(citations)
    singles = (file for citation in cited for file in _files(citation.address, [citation]))
    return (*singles, *(_files(addresses.DATA, cited) if cited else ()))


def _files(address: str, citations: Sequence[Citation]) -> Iterator[Artifact]:
    for ending in addresses.CITATION_FORMATS:
        path = PurePosixPath(addresses.citation_file(address, ending))
        # RIS asks for line ends that a text file would lose on some systems.
        yield Artifact(path=path, content=FORMATS[ending](citations).encode())


def csl_json(citations: Sequence[Citation]) -> str:
    """The list that citation processors read; a date that nobody knows is left out, never filled in."""
    entries = [_without_gaps(_csl(citation)) for citation in citations]
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


def _csl(citation: Citation) -> Mapping[str, Any]:
    parts = [int(part) for part in citation.date.split("-")] if citation.date else []
    return {
        "id": citation.key,
        "type": "report" if citation.is_report else "webpage",
        "title": _one_line(citation.title),
        "author": [{"literal": _one_line(author.name)} for author in citation.written_by],
        "issued": {"date-parts": [parts]} if parts else None,
        "container-title": "" if citation.is_report else _one_line(citation.site),
        "publisher": _one_line(citation.site),
        "genre": _one_line(citation.genre),
        "URL": citation.url,
        "language": citation.language,
        "abstract": _one_line(citation.abstract),
        "note": _one_line(citation.evidence),
        "keyword": ", ".join(map(_one_line, citation.keywords)),
    }


def bibtex(citations: Sequence[Citation]) -> str:
    """Entries that BibTeX and biblatex both know; every value is braced, so that capitals stay."""
    return "\n".join(map(_bibtex_entry, citations))


def _bibtex_entry(citation: Citation) -> str:
    lines = [f"  {name} = {value}," for name, value in _without_gaps(_bibtex(citation)).items()]
    entry_type = "techreport" if citation.is_report else "misc"
    return "\n".join((f"@{entry_type}{{{citation.key},", *lines, "}", ""))


def _bibtex(citation: Citation) -> Mapping[str, str]:
    people = " and ".join(f"{{{_latex(author.name)}}}" for author in citation.written_by)
    month = citation.date[5:7] if citation.date else ""
    return {
        "author": f"{{{people}}}",
        "title": f"{{{{{_latex(citation.title)}}}}}",
        "year": _braced(citation.year or ""),
        "month": _MONTHS[int(month) - 1] if month else "",
        "institution" if citation.is_report else "howpublished": _braced(citation.site),
        "type": _braced(citation.genre),
        # Both typeset an address by themselves, so signs in it stay as they are.
        "url": f"{{{citation.url}}}",
        "note": _braced(citation.evidence),
        "abstract": _braced(citation.abstract),
        "keywords": _braced(", ".join(citation.keywords)),
        "language": _braced(citation.language),
    }


def _braced(text: str) -> str:
    return f"{{{_latex(text)}}}" if text else ""


def _latex(text: str) -> str:
    return _one_line(text).translate(_LATEX_SIGNS)


def ris(citations: Sequence[Citation]) -> str:
    """Records of two-letter tags, each line ended as the format asks for."""
    return "\r\n".join(line for citation in citations for line in (*_ris(citation), "")) + "\r\n"


def _ris(citation: Citation) -> Iterator[str]:
    yield f"TY  - {'RPRT' if citation.is_report else 'ELEC'}"
    rows = (
        ("ID", citation.key),
        ("TI", citation.title),
        *(("AU", author.name) for author in citation.written_by),
        ("PY", citation.year or ""),
        ("DA", _ris_date(citation.date)),
        ("PB", citation.site),
        ("T2", "" if citation.is_report else citation.site),
        ("M3", citation.genre),
        ("UR", citation.url),
        ("LA", citation.language),
        ("AB", citation.abstract),
        ("N1", citation.evidence),
        *(("KW", keyword) for keyword in citation.keywords),
    )
    yield from (f"{tag}  - {line}" for tag, text in rows if (line := _one_line(text)))
    yield "ER  - "


def _ris_date(date: str | None) -> str:
    """Year, month and day between slashes; what is not known stays empty."""
    if date is None:
        return ""
    year, month, day = (*date.split("-"), "", "")[:3]
    return f"{year}/{month}/{day}/"


def _one_line(text: str) -> str:
    """No format here lets a value run over a line's end, and none can hold what has no sign."""
    return " ".join(_UNPRINTABLE.sub(" ", text).split())


def _without_gaps(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}


FORMATS: Mapping[str, Callable[[Sequence[Citation]], str]] = {"bib": bibtex, "ris": ris, "json": csl_json}
"""How each kind of file is written, by its ending."""
