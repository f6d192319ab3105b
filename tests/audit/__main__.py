"""`make audit`: measure a built site and write the table; 1 when a target is missed."""

import argparse
import sys
from pathlib import Path

from tests.audit.measures import file_of, html_errors, lighthouse
from tests.audit.table import table
from tests.browser.page_kinds import KINDS


def main() -> int:
    """Measure, tell, and keep what was told beside the site."""
    asked = _arguments()
    site: Path = asked.site.resolve()
    files = {kind: file_of(site, KINDS[kind]) for kind in asked.kinds or KINDS}
    missing = [kind for kind, file in files.items() if not file.is_file()]
    pages = {kind: str(file.relative_to(site)) for kind, file in files.items() if kind not in missing}
    errors = html_errors(site)
    measured = lighthouse(site, pages, asked.runs)
    told = table(measured, errors, pages) + "".join(f"\nNo page: {kind}\n" for kind in missing)
    (site.parent / "site-audit.md").write_text(told, "utf-8")
    sys.stdout.write(told)
    return int(bool(missing or errors) or any(row.missed for row in measured))


def _arguments() -> argparse.Namespace:
    reader = argparse.ArgumentParser(prog="python -m tests.audit", description=__doc__)
    reader.add_argument("site", type=Path, help="folder of a built site")
    reader.add_argument("--runs", type=int, default=3, help="runs for each page; their median counts")
    reader.add_argument("--kinds", nargs="+", choices=KINDS, metavar="KIND", help="only these pages")
    return reader.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
