"""Is somebody watching, and in colour?"""

import os
import sys


def shows_colours() -> bool:
    """Whether standard output is a terminal whose owner did not ask for plain text (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
