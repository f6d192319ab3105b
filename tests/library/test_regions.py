"""The codes of the register of regions, held against tables that others keep."""

import csv
import re
from pathlib import Path

import pycountry
import pytest

from kb_build.model.vocabulary import Region
from tests import shipped_library

PACKAGES = Path(__file__).parent.parent / "npm" / "node_modules"
REGIONS = shipped_library.library().vocabularies.regions.values()
PROVINCES = [region for region in REGIONS if region.level == "provinsi"]
SINCE_2022 = {"papua-barat-daya", "papua-pegunungan", "papua-selatan", "papua-tengah"}
"""Younger than the table of BPS codes that is packaged; their BPS codes are those of sig.bps.go.id."""
OLDER = [region for region in REGIONS if region.id not in SINCE_2022]
_ISO_NAMES = {"DKI Jakarta": "Jakarta Raya", "Papua Pegunungan": "Papua Pengunungan"}
"""How ISO writes what the ministry writes otherwise."""


def folded(name: str) -> str:
    """A name without its case, its blanks and the words for its level."""
    plain = re.sub(r"^(kabupaten|kota|daerah istimewa|di|daerah khusus ibukota|dki)\b", "", name.casefold())
    return re.sub(r"[^a-z]", "", plain)


def kemendagri() -> dict[str, str]:
    """Names by codes of the Ministry of Home Affairs, from the npm package idn-area-data."""
    tables = (PACKAGES / "idn-area-data" / "data" / f"{level}.csv" for level in ("provinces", "regencies"))
    rows = (row for table in tables for row in csv.DictReader(table.read_text("utf-8").splitlines()))
    return {row["code"]: row["name"] for row in rows}


def bps() -> dict[str, str]:
    """Names by codes of Statistics Indonesia, from the npm package daftar-wilayah-indonesia."""
    folder = PACKAGES / "daftar-wilayah-indonesia"
    listed = [
        (folder / f"{level}.js").read_text("utf-8").split("`")[1] for level in ("provinsi", "kabupaten")
    ]
    rows = [row.split(",") for text in listed for row in re.split(r"-(?=\d)", text)]
    return {row[0]: row[-1] for row in rows}


def test_the_register_holds_all_provinces() -> None:
    listed = {code: folded(name) for code, name in kemendagri().items() if len(code) == 2}
    assert len(listed) == 38
    assert {region.code: folded(region.name) for region in PROVINCES} == listed


@pytest.mark.parametrize("region", REGIONS, ids=lambda region: region.id)
def test_a_region_has_its_code_of_the_ministry(region: Region) -> None:
    assert folded(kemendagri()[region.code]) == folded(region.name)


@pytest.mark.parametrize("region", PROVINCES, ids=lambda region: region.id)
def test_a_province_has_its_iso_code(region: Region) -> None:
    names = {entry.code: entry.name for entry in pycountry.subdivisions}
    assert region.iso
    assert folded(names[region.iso]) == folded(_ISO_NAMES.get(region.name, region.name))


@pytest.mark.parametrize("region", OLDER, ids=lambda region: region.id)
def test_a_region_has_its_code_of_statistics_indonesia(region: Region) -> None:
    assert region.bps
    assert folded(bps()[region.bps]) == folded(region.name)


def test_codes_of_the_youngest_provinces_are_told_apart() -> None:
    known = {region.bps for region in OLDER}
    young = {region.id: region.bps for region in REGIONS if region.id in SINCE_2022}
    assert young.keys() == SINCE_2022
    assert len({*known, *young.values()}) == len(REGIONS)


def test_codes_that_mean_two_provinces_are_those_between_91_and_96() -> None:
    by_bps = {region.bps: region for region in PROVINCES}
    both = {r.code for r in PROVINCES if r.code in by_bps and by_bps[r.code] != r}
    assert both == {"91", "92", "94", "95", "96"}
