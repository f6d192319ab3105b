"""How far a long run is, for people at a terminal."""

import sys
from typing import TextIO

_LONG = 500
_WIDTH = 24


class Progress:
    """A bar on standard error; silent where nobody watches and where the run is short."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._total = 0
        self._done = 0
        self._shown = ""

    def started(self, total: int) -> None:
        """So many steps are ahead."""
        self._total = total if total > _LONG and self._stream.isatty() else 0
        self._done = 0
        self.advanced(0)

    def advanced(self, by: int) -> None:
        """So many more steps are behind."""
        if not self._total:
            return
        self._done = min(self._done + by, self._total)
        filled = self._done * _WIDTH // self._total
        bar = "#" * filled + "." * (_WIDTH - filled)
        self._show(f"Memeriksa [{bar}] {self._done * 100 // self._total}%")

    def done(self) -> None:
        """The run is over; the line is empty again."""
        if self._shown:
            self._show(" " * len(self._shown))
            self._stream.write("\r")
            self._stream.flush()
        self._total, self._shown = 0, ""

    def _show(self, line: str) -> None:
        """Write a line over the last one, unless it is the same, as it is after most steps."""
        if line != self._shown:
            self._stream.write(f"\r{line}")
            self._stream.flush()
            self._shown = line
