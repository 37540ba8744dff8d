"""Somebody else's website: one plain page on another origin, under a strict policy of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

POLICY = (
    "default-src 'none'; script-src {service}; connect-src {service}; img-src {service}; style-src {service}; "
    "base-uri 'none'; require-trusted-types-for 'script'; trusted-types council-page"
)
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A plain page</title>
<link rel="icon" href="{service}/static/syndication/icon.svg">
<link rel="stylesheet" href="{service}/embed.css">
<script src="{service}/embed.js" defer></script></head>
<body><main><h1>A plain page</h1><h2>Rubbish</h2>
{body}
</main></body></html>"""


@contextmanager
def plain_site(service: str, body: str) -> Iterator[str]:
    """Serves the page; gives its address."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", POLICY.format(service=service))
            self.end_headers()
            self.wfile.write(PAGE.format(service=service, body=body).encode())

        def log_message(self, format: str, *args: object) -> None:
            """Keeps quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
