"""One module for each way to print findings; the table names them."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePosixPath

from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.diagnostics.formats import concise, full, github, json_list
from kb_build.diagnostics.messages import Language
from kb_build.text.source import Source

Sources = Mapping[PurePosixPath, Source]
Format = Callable[[Sequence[Diagnostic], Sources, Language], str]

FORMATS: dict[str, Format] = {
    "full": full.render,
    "concise": concise.render,
    "json": json_list.render,
    "github": github.render,
}
