"""What a page says when it is shown inside another website."""

from __future__ import annotations

from collections.abc import Mapping

ENGLISH: Mapping[str, str] = {
    "read_at_home": "Read “{title}” on the website of {council}",
    "licence": "Licence: {licence}",
}

WELSH: Mapping[str, str] = {
    "read_at_home": "Darllenwch “{title}” ar wefan {council}",
    "licence": "Trwydded: {licence}",
}
