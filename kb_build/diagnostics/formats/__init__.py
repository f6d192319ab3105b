"""One module for each way to print findings; the table names them."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePosixPath

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.formats import concise, full, github, json_list, sarif, tally
from kb_build.diagnostics.messages import Language
from kb_build.text.source import Source

Sources = Mapping[PurePosixPath, Source]
Format = Callable[[Sequence[Diagnostic], Sources, Language], str]

FORMATS: dict[str, Format] = {
    "full": full.render,
    "concise": concise.render,
    "json": json_list.render,
    "github": github.render,
    "sarif": sarif.render,
}

COLOURED: dict[str, Format] = {"full": full.render_in_colour}
"""What stands in the place of a format on a terminal that shows colours."""

STATISTICS: dict[str, Format] = {"full": tally.render, "json": tally.render_json}
"""What stands in the place of a format when only numbers are asked for."""
