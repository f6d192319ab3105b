"""Words as XML can hold them: on one line, without the signs that no XML file may hold in whatever way."""

import re

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(words: str) -> str:
    """The words; what is markup in them is still to be escaped."""
    return " ".join(_NOT_XML.sub("", words).split())
