"""What is this page like? Records of every page, the index over them, and the ties between cases."""

from kb_build.search.records import records
from kb_build.search.relate import relate

__all__ = ["records", "relate"]
