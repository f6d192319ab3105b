"""Small files, what is found in them, and what repairs make of them."""

from collections.abc import Callable
from pathlib import Path, PurePosixPath

from kb_build import compiler, settings
from kb_build.diagnostics.diagnostic import Diagnostic
from kb_build.examination import Manner
from kb_build.examination.examined import examine
from kb_build.model.document import Kind
from kb_build.reading import disk
from kb_build.repairs.apply import Examine, Mended, mended
from kb_build.text.source import Source

GUIDE_LINES = 'title: "Tentang bukti"\nsummary: "Halaman tentang bukti untuk pengujian."\n'
GUIDE = PurePosixPath("content/tentang/uji.md")


def alone(kind: Kind) -> Examine:
    """What is found in a file of a kind without looking at any other file."""

    def of_text(source: Source) -> tuple[Diagnostic, ...]:
        file = disk.SourceFile(path=source.path, kind=kind, id=source.path.stem)
        document, unread = disk.read(file, Path("/nowhere"), source.text.encode())
        return examine(file, document, unread).findings

    return of_text


def in_project(project: Path) -> Examine:
    """What is found in a whole project when one of its files holds another text."""
    chosen = settings.load(project)

    def of_text(source: Source) -> tuple[Diagnostic, ...]:
        manner = Manner(overlay={source.path: source.text.encode()})
        return compiler.check(chosen, manner).diagnostics

    return of_text


def guide(text: str, *, unsafe: bool = False) -> Mended:
    """A hand-written page after its repairs."""
    source = Source(path=GUIDE, text=text)
    return mended(source, alone("guide")(source), alone("guide"), unsafe=unsafe)


def matter(lines: str, body: str = "", *, unsafe: bool = False) -> str:
    """The front matter of a hand-written page after its repairs."""
    text = guide(f"---\n{lines}---\n{body}", unsafe=unsafe).text
    return text.removeprefix("---\n").partition("---\n")[0]


def body(lines: str, *, unsafe: bool = False) -> str:
    """The body of a hand-written page after its repairs."""
    text = guide(f"---\n{GUIDE_LINES}---\n{lines}", unsafe=unsafe).text
    return text.removeprefix(f"---\n{GUIDE_LINES}---\n")


def in_case(project: Path, path: str, *, unsafe: bool = False) -> Callable[[str, str], str]:
    """What becomes of a file of a project after one text in it was replaced by another."""

    def after(old: str, new: str) -> str:
        before = (project / path).read_text("utf-8")
        assert old in before
        source = Source(path=PurePosixPath(path), text=before.replace(old, new, 1))
        look = in_project(project)
        return mended(source, look(source), look, unsafe=unsafe).text

    return after
