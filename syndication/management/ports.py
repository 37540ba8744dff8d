"""A port to serve on, asked for before anything is started."""

from __future__ import annotations

import socket

from django.core.management.base import CommandError


def require_free_port(host: str, port: int) -> None:
    """Raises CommandError when nothing can listen there, in words that say what to do."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as sock:
        # As gunicorn does, so that a port that was used a moment ago counts as free.
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            sock.bind((host, port))
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or error
            raise CommandError(
                f"Cannot serve on port {port}: {reason}. Stop what uses it, or choose another: "
                f"PORT={port + 1} make demo, or --port with serve."
            ) from error
