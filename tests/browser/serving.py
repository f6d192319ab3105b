"""A built site on this machine, below a sub-path, as a static host would serve it."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SUB_PATH = "/pustaka/"


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: object, below: str, headers: Mapping[str, str], directory: str) -> None:
        self.below, self.headers_sent = below, headers
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]  # whatever the server gives

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.below):
            return str(Path(self.directory) / "outside the site")
        return super().translate_path(path.removeprefix(self.below.rstrip("/")))

    def end_headers(self) -> None:
        for name, value in self.headers_sent.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Tests print nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that leaves early is no error."""


@contextmanager
def served(site: Path, *, below: str = SUB_PATH, headers: Mapping[str, str] | None = None) -> Iterator[str]:
    """The address of the site's home page; every answer has the headers."""
    handler = partial(_Handler, below=below, headers=headers or {}, directory=str(site))
    server = _Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{below}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
