"""The page about the data: which files there are, what their columns mean, how to cite them."""

from collections.abc import Iterator

from kb_build.model import addresses
from kb_build.model.open_data import DataField, Download, OpenData
from kb_build.pages import dates
from kb_build.pages.locale import word
from kb_build.pages.page import Page, Values
from kb_build.settings import Settings

_THOUSAND = 1000


def pages(data: OpenData, settings: Settings) -> Iterator[Page]:
    """The page, if there is data."""
    if not data.downloads:
        return
    yield Page(
        address=addresses.DATA,
        template="data.html",
        title=word("data", "title"),
        summary=word("data", "summary"),
        wide=True,
        values={
            "whole": [_file(each) for each in data.downloads[:1]],
            "tables": [_file(each) for each in data.downloads if each.fields],
            "others": [_file(each) for each in data.downloads[1:] if not each.fields],
            "site_name": settings.site_name,
            "url": addresses.absolute(settings.site_url, addresses.DATA),
            "date": dates.in_words(data.date) if data.date else "",
        },
    )


def _file(download: Download) -> Values:
    return {
        "name": download.address.rpartition("/")[2],
        "url": download.address,
        "title": download.title,
        "description": download.description,
        "size": size_in_words(download.size),
        "anchor": f"isian-{download.address.rpartition('/')[2].partition('.')[0]}",
        "count": len(download.fields),
        "fields": [_field(field) for field in download.fields],
    }


def _field(field: DataField) -> Values:
    choices = [{"value": value, "text": "" if label == value else label} for value, label in field.choices]
    return {"name": field.name, "title": field.title, "description": field.description, "choices": choices}


def size_in_words(size: int) -> str:
    """`24 KB`, `1,2 MB`: as people read sizes, never less than one."""
    kilobytes = max(1, round(size / _THOUSAND))
    if kilobytes < _THOUSAND:
        return f"{kilobytes} KB"
    return f"{kilobytes / _THOUSAND:.1f}".replace(".", ",") + " MB"
