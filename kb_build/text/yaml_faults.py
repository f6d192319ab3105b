"""What keeps a text from being YAML: the parser's errors in the words of the catalogue."""

import re

from yaml.error import MarkedYAMLError, YAMLError
from yaml.reader import ReaderError

from kb_build.text.source import Fault, Span

_HIDDEN_BREAK = re.compile("[\x85\u2028\u2029]")
"""Line endings to YAML 1.1; invisible signs inside a line to YAML 1.2 and to people."""
_KEY = re.compile(r"(?P<indent>[ ]*(?:-[ ]+)*)(?P<key>[^\s:#-][^:]*):(?: |$)")
_NO_TOKEN = "found character that cannot start any token"
_WITHOUT_COLON = "could not find expected ':'"


def explained(error: YAMLError, text: str) -> Fault:
    """The error as a fault."""
    if isinstance(error, ReaderError):
        return _unprintable(error, text)
    if not isinstance(error, MarkedYAMLError):
        return Fault("unreadable-yaml", Span(0, 1))
    at = _where(error, text)
    fault = _named(error.problem or "", at, text)
    begin = text.rfind("\n", 0, fault.span.start) + 1
    hidden = _HIDDEN_BREAK.search(text, begin, max(at, fault.span.end))
    return _control_character(hidden[0], hidden.start()) if hidden else fault


def _named(problem: str, at: int, text: str) -> Fault:
    """The fault that a message of libyaml speaks of."""
    sign, span = text[at : at + 1], Span(at, at + 1)
    if problem.startswith("mapping values are not allowed") and sign == ":":
        return _misplaced_colon(text, at)
    if problem.startswith(_WITHOUT_COLON):
        return Fault("not-key-and-value", _words(text, at))
    if sign == "\t" and problem.startswith(("found a tab character", _NO_TOKEN)):
        return Fault("tab-indentation", span)
    if problem.startswith((_NO_TOKEN, "block sequence entries are not allowed")):
        return Fault("special-first-character", span, (("sign", sign),))
    return Fault("unreadable-yaml", span)


def _where(error: MarkedYAMLError, text: str) -> int:
    """Where people should look: at the beginning of what is not completed, else where reading stopped."""
    problem, context = error.problem or "", error.context or ""
    is_begun = "end of stream" in problem or "flow" in context or problem.startswith(_WITHOUT_COLON)
    mark = error.context_mark if is_begun and error.context_mark else error.problem_mark
    return min(mark.index, max(len(text) - 1, 0)) if mark else 0


def _unprintable(error: ReaderError, text: str) -> Fault:
    before = text.encode()[: error.position].decode(errors="ignore")
    return _control_character(chr(int(error.character)), min(len(before), len(text) - 1))


def _control_character(sign: str, at: int) -> Fault:
    return Fault("control-character", Span(at, at + 1), (("sign", f"U+{ord(sign):04X}"),))


def _misplaced_colon(text: str, at: int) -> Fault:
    """A colon inside a value; or, when nothing above it has a value that could go on here, a missing one."""
    start = text.rfind("\n", 0, at) + 1
    own = _KEY.match(text[start : at + 1])
    if own and own.end() <= at - start:
        return _unquoted(own["key"], at)
    indent = at - start - len(text[start:at].lstrip(" "))
    beginning = start
    while start > 0:
        start = text.rfind("\n", 0, start - 1) + 1
        line = text[start : text.index("\n", start)]
        above = _KEY.match(line)
        if above and len(above["indent"]) < indent:
            if line[above.end() :].strip():
                return _unquoted(above["key"], at)
            break
        beginning = start if line.strip() else beginning
    return Fault("not-key-and-value", _words(text, beginning))


def _unquoted(key: str, at: int) -> Fault:
    return Fault("unquoted-colon", Span(at, at + 1), (("key", key),))


def _words(text: str, start: int) -> Span:
    """The line that begins at an offset, without the spaces around it."""
    line = text[start:].split("\n", 1)[0]
    begin = start + len(line) - len(line.lstrip())
    return Span(begin, max(begin + 1, start + len(line.rstrip())))
