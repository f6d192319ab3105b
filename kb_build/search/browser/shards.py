"""The index as files that any host serves and the browser's own modules read.

Every file carries the version of the whole, so that parts of two builds are never mixed.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import cast

from kb_build.model.artifact import Artifact
from kb_build.search.analysed import AnalysedPage
from kb_build.search.browser import facet_columns, lexicon, page_files, postings
from kb_build.search.browser.facet_columns import Row
from kb_build.search.browser.gathering import Gathered, Gathering, looked_up
from kb_build.search.browser.lexicon import Word
from kb_build.search.browser.page_files import Labels
from kb_build.search.browser.shard import Shard
from kb_build.search.browser.signs import parting
from kb_build.text.indonesian import Analysis

FOLDER = PurePosixPath("cari")
META = "meta.json"
_LABELLED = ("kind", "evidence", "nature", "outcome", "verification", "section")
Files = dict[str, str]
Forms = Mapping[str, Collection[str]]


def shards(pages: Iterable[AnalysedPage], analysis: Analysis, labels: Labels) -> tuple[Artifact, ...]:
    """The files of the index, sorted; the order of `pages`, which are gone through once, does not matter."""
    gathering = Gathering()
    payloads: list[str] = []
    rows: dict[int, Row] = {}
    for read, page in enumerate(pages):
        gathering.add(page)
        payloads.append(_json(page_files.payload(page.record, labels)))
        if page.record.kind == "case":
            rows[read] = facet_columns.row(page.record)
    gathered = gathering.gathered()
    cases = {number: rows[read] for number, read in enumerate(gathered.order) if read in rows}
    files = {f"halaman/{number}.json": payloads[read] for number, read in enumerate(gathered.order)}
    return tuple(_versioned(files | _of_cases(cases, labels) | _of_words(gathered, analysis, labels)))


def _of_words(gathered: Gathered, analysis: Analysis, labels: Labels) -> Files:
    words = list(lexicon.shards(_words(gathered, analysis)))
    terms = list(postings.shards(gathered, _with_parts(gathered.forms, analysis)))
    meta = {
        "pages": len(gathered.order),
        "words": _boundaries(words),
        "terms": _boundaries(terms),
        "analysis": dict(analysis.published()),
        "labels": {name: labels[name] for name in _LABELLED if name in labels},
    }
    return {**_numbered("kata", words), **_numbered("istilah", terms), META: _json(meta)}


def _of_cases(cases: Mapping[int, Row], labels: Labels) -> Files:
    rows = tuple(cases.values())
    return {
        "facets.json": _json(facet_columns.columns(rows, tuple(cases), labels)),
        "titles.json": _json(facet_columns.title_ranks(rows)),
        "catalogue.json": _json(facet_columns.catalogue(rows)),
    }


def _words(gathered: Gathered, analysis: Analysis) -> dict[str, Word]:
    """Every written form, and every term that nobody wrote as such but that somebody may ask for."""
    words = {
        form: Word(term, pages)
        for term, forms in gathered.forms.items()
        for form, pages in forms.items()
        if " " not in form
    }
    terms = gathered.terms
    bare = (term for term in terms if term not in words and looked_up(term) == term)
    stems = {term: analysis.stem(term) for term in bare if " " not in term}
    return words | {term: Word(stem, 0) for term, stem in stems.items() if stem in terms}


def _with_parts(forms: Forms, analysis: Analysis) -> Forms:
    """The written forms of terms; what is spelt as one word is a form of each of its parts, too."""
    found = {term: frozenset(written) for term, written in forms.items()}
    compounds = cast("Iterable[tuple[Sequence[str], str]]", analysis.published()["compounds"])
    for parts, compound in compounds:
        spelt_together = {form for form in found.get(compound, ()) if " " not in form}
        for part in parts:
            found[part] = found.get(part, frozenset()) | spelt_together
    return found


def _numbered(folder: str, parts: Iterable[Shard]) -> Files:
    return {f"{folder}/{number}.json": _json(shard.payload) for number, shard in enumerate(parts)}


def _boundaries(parts: list[Shard]) -> list[str]:
    """Where each shard begins: as much of its first word as parts it from the shard before."""
    before = ["", *(shard.last for shard in parts)]
    return [parting(last, shard.first) for last, shard in zip(before, parts, strict=False)]


def _json(payload: Mapping[str, object]) -> str:
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":"))


def _versioned(files: Files) -> Iterator[Artifact]:
    """The files with the digest of all of them as the first key of each; `files` is emptied."""
    digest = hashlib.sha256()
    names = sorted(files)
    for name in names:
        digest.update(f"{name}\0{files[name]}\0".encode())
    version = digest.hexdigest()[:12]
    for name in names:
        yield Artifact(path=FOLDER / name, content=f'{{"version":"{version}",{files.pop(name)[1:]}')
