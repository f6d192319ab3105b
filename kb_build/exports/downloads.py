"""What the page about the data tells of each file."""

from collections.abc import Iterable, Iterator

from kb_build.exports import codebook, dating
from kb_build.exports.given import Given
from kb_build.exports.wording import files, tables
from kb_build.model import addresses
from kb_build.model.artifact import Artifact
from kb_build.model.library import Library
from kb_build.model.open_data import Download, OpenData


def of(made: Iterable[Artifact], library: Library, given: Given) -> OpenData:
    """The whole library first, then the tables, then what helps to use them."""
    sizes = {str(artifact.path): len(artifact.data) for artifact in made}
    return OpenData(downloads=tuple(_downloads(sizes, given)), date=dating.of_library(library))


def _downloads(sizes: dict[str, int], given: Given) -> Iterator[Download]:
    singles = [
        Download(address=address, size=sizes[address], title=words["title"], description=words["description"])
        for address, words in files().items()
        if address in sizes
    ]
    yield from singles[:1]
    fields = tuple(codebook.of_tables(given))
    for name, table in tables().items():
        address = f"{addresses.DATA}{name}.csv"
        yield Download(
            address=address,
            title=table["title"],
            description=table["description"],
            size=sizes[address],
            fields=tuple(field for field in fields if field.place == f"{name}.csv"),
        )
    yield from singles[1:]
