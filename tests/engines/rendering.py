"""Markdown as the engine renders it, without the engine."""

from markdown import Markdown

EXTENSIONS = ("admonition", "attr_list", "fenced_code", "tables", "sane_lists", "toc")
TOC = {"permalink": "#", "permalink_title": "Tautan ke bagian ini", "toc_depth": 3}


def renderer(*, safe: bool = True) -> Markdown:
    """The shipped set of extensions, with or without the cleaning one."""
    chosen = [*EXTENSIONS, "kb_safe_html"] if safe else list(EXTENSIONS)
    return Markdown(extensions=chosen, extension_configs={"toc": TOC})


def rendered(text: str, *, safe: bool = True) -> str:
    """The body as HTML."""
    return renderer(safe=safe).convert(text)


def sidebar(text: str) -> str:
    """The table of contents as Material prints it: id and name as they are."""
    markdown = renderer()
    markdown.convert(text)
    return "".join(_links(markdown.toc_tokens))  # type: ignore[attr-defined]  # set by the toc extension


def _links(tokens: list[dict[str, object]]) -> list[str]:
    found: list[str] = []
    for token in tokens:
        found.append(f'<a href="#{token["id"]}"><span>{token["name"]}</span></a>')
        children = token["children"]
        if isinstance(children, list):
            found += _links(children)
    return found
