"""The search in the browser: the files it reads."""

from kb_build.search.browser.shards import shards

__all__ = ["shards"]
