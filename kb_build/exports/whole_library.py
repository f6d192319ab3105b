"""The whole library in one JSON file, and one file for each case, quotation and strategy."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from kb_build.exports import dating, records
from kb_build.exports.given import Given
from kb_build.exports.plain import Plain, plain
from kb_build.exports.wording import sentence
from kb_build.model import addresses
from kb_build.model.artifact import Artifact
from kb_build.model.case_study import CaseStudy
from kb_build.model.library import Library

PATH = f"{addresses.DATA}pustaka.json"
SCHEMA_PATH = f"{addresses.DATA}pustaka.schema.json"
LICENSE = "CC-BY-4.0"
_OF_ONE_RECORD = frozenset({"evidence_reason", "quote_title", "quote_form_of", "caution"})


def files(library: Library, given: Given) -> Iterator[Artifact]:
    """The file of the whole library and the twins of its pages."""
    whole = _whole(library, given)
    yield _file(PATH, whole)
    about = {key: whole[key] for key in ("name", "license", "license_note", "promise", "caution")}
    for record in (*whole["cases"], *whole["quotes"], *whole["strategies"]):
        address = addresses.of_file(record["kind"], record["id"]) or ""
        yield _file(addresses.twin(address), {"about": about, **record})


def _file(path: str, values: Plain) -> Artifact:
    return Artifact(path=PurePosixPath(path), content=json.dumps(values, ensure_ascii=False, indent=1) + "\n")


def _whole(library: Library, given: Given) -> Plain:
    vocabularies = library.vocabularies
    synonyms = [plain(group) for group in vocabularies.synonyms.values()]
    return {
        "$schema": addresses.absolute(given.site_url, SCHEMA_PATH),
        "name": given.site_name,
        "url": addresses.absolute(given.site_url, addresses.HOME),
        "date": dating.of_library(library),
        "license": LICENSE,
        **{key: sentence(key) for key in ("promise", "caution", "unofficial", "untraceable")},
        "license_note": sentence("license"),
        "labels": {group: words for group, words in given.labels.items() if group not in _OF_ONE_RECORD},
        "cases": [records.of_case(case, library, given) for case in library.cases.values()],
        "quotes": [records.of_quote(quote, given) for quote in records.exported(library)],
        "strategies": [records.of_strategy(s, library, given) for s in library.strategies.values()],
        "guides": [records.of_guide(guide, given) for guide in library.guides.values()],
        **_registers(library, given),
        "synonyms": synonyms,
        "terms": [plain(term) for term in vocabularies.glossary.values()],
    }


def _registers(library: Library, given: Given) -> Plain:
    """Agencies, sectors and regions, each with its cases."""
    lists = library.vocabularies
    return {
        "agencies": _register(lists.agencies, _together(library, _agencies), given),
        "sectors": _register(lists.sectors, _together(library, lambda case, _: case.sector), given),
        "regions": _register(lists.regions, _together(library, _regions), given),
    }


def _register(
    entries: Mapping[str, object], cases: Mapping[str, list[CaseStudy]], given: Given
) -> list[Plain]:
    return [records.entry(entry, cases.get(entry_id, ()), given) for entry_id, entry in entries.items()]


def _together(
    library: Library, ids: Callable[[CaseStudy, Library], Iterable[str]]
) -> dict[str, list[CaseStudy]]:
    """Cases by each id that they have in common."""
    found: defaultdict[str, list[CaseStudy]] = defaultdict(list)
    for case in library.cases.values():
        for common in dict.fromkeys(ids(case, library)):
            found[common].append(case)
    return found


def _agencies(case: CaseStudy, library: Library) -> Iterator[str]:
    return (agency.id for agency in library.agencies_of(case))


def _regions(case: CaseStudy, library: Library) -> Iterator[str]:
    return (region.id for region in library.regions_of(case))
