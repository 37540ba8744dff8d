"""Whatever is sent to us is UTF-8, whichever charset its header names.

Django believes the header, and Python knows charsets that decode no text at all, or text that nothing can write.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

Application = Callable[..., Iterable[bytes]]
_CHARSET = re.compile(r""";\s*charset\*?\s*=\s*("[^"]*"|[^;]*)""", re.IGNORECASE)


def reading_utf8(application: Application) -> Application:
    """A WSGI application (PEP 3333) that never sees a charset in `Content-Type`."""

    def answer(request: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        given = request.get("CONTENT_TYPE", "")
        return application({**request, "CONTENT_TYPE": _CHARSET.sub("", given)}, start_response)

    return answer
