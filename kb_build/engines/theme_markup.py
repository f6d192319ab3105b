"""What the theme writes into every page that is not allowed or not needed, and no template can change."""

import re

# Its one scheme of colours for light and dark is replaced by that of our own stylesheet.
_PALETTE = re.compile(r'\s*<link rel="stylesheet" href="[^"]*assets/stylesheets/palette\.[^"]*">')
_TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')


def put_right(html: str) -> str:
    """The page without its palette, and without a sign on check boxes that only fields for text may have."""
    return _PALETTE.sub("", _TOGGLE.sub(r"\1", html))
