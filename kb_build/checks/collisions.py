"""KB308, KB309 and KB7: is every id an address, and does every address lead to one page?"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from kb_build.diagnostics.catalogue import RULES
from kb_build.diagnostics.diagnostic import Diagnostic, Phrase, phrase
from kb_build.diagnostics.suggest import id_like
from kb_build.model import addresses
from kb_build.model.document import Kind
from kb_build.model.summary import Summary
from kb_build.model.survey import Survey

SUFFIX = ".md"
_ID = re.compile(r"[a-z0-9][a-z0-9-]{1,58}[a-z0-9]")
_LISTED: tuple[tuple[Kind, str], ...] = (("agencies", "agency"), ("sectors", "sector"), ("regions", "region"))


def across(survey: Survey) -> Iterator[Diagnostic]:
    """File names that cannot be addresses, ids used twice, addresses claimed twice."""
    owners: dict[str, Summary] = {}
    for summary in survey.summaries:
        yield from _file_name(summary)
        address = addresses.of_file(summary.kind, summary.id)
        if address is None:
            continue
        if address in owners:
            details = {"value": f"/{address}", "other": str(owners[address].path)}
            yield Diagnostic("duplicate-id", summary.beginning, details)
        else:
            owners[address] = summary
    generated = _generated(survey)
    yield from _guides_on_generated_pages(generated, owners)
    taken = {address: str(summary.path) for address, summary in owners.items()}
    yield from _redirects(survey, {**generated, **taken})


def _file_name(summary: Summary) -> Iterator[Diagnostic]:
    if summary.kind in ("agencies", "sectors", "regions", "synonyms", "glossary"):
        return
    *folders, name = summary.id.split("/")
    wrong = [(folder, id_like(folder)) for folder in folders if not _ID.fullmatch(folder)]
    if not _ID.fullmatch(name) or not str(summary.path).endswith(SUFFIX):
        wrong.append((PurePosixPath(summary.path).name, f"{id_like(name)}{SUFFIX}"))
    for written, better in wrong:
        yield Diagnostic("file-name-not-an-id", summary.beginning, {"value": written, "suggestion": better})


def _generated(survey: Survey) -> dict[str, str | Phrase]:
    """Addresses of the pages that no file stands for."""
    listings = {"agency": addresses.agency, "sector": addresses.sector, "region": addresses.region}
    entries = [(listings[page], survey.entries(kind) or ()) for kind, page in _LISTED]
    made = [make(entry.id) for make, listed in entries for entry in listed]
    told = [addresses.RULES, *(addresses.rule(rule.code) for rule in RULES)]
    lists = (addresses.AGENCIES, addresses.SECTORS, addresses.REGIONS, addresses.QUOTES)
    fixed = (addresses.BROWSE, addresses.GLOSSARY, addresses.MATRIX, addresses.CHANGES, *lists)
    return dict.fromkeys([*fixed, *told, *made], phrase("generated-page"))


def _guides_on_generated_pages(
    generated: dict[str, str | Phrase], owners: dict[str, Summary]
) -> Iterator[Diagnostic]:
    for address, other in generated.items():
        if address in owners:
            details = {"address": f"/{address}", "other": other}
            yield Diagnostic("address-taken", owners[address].beginning, details)


def _redirects(survey: Survey, taken: dict[str, str | Phrase]) -> Iterator[Diagnostic]:
    for summary in survey.summaries:
        for redirect in summary.redirects:
            key = redirect.value.removeprefix("/")
            if key in taken:
                details = {"address": redirect.value, "other": taken[key]}
                place = summary.place(redirect.start, redirect.end)
                yield Diagnostic("address-taken", place, details)
            taken[key] = str(summary.path)
