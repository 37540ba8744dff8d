"""The family of errors that reach a reader: each knows its problem type (RFC 9457) and says what to do next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar


class SyndicationError(Exception):
    """Base class. `code` becomes the problem's `type`; `members` become its extension members."""

    status: ClassVar[int] = 500
    code: ClassVar[str] = "internal-error"
    title: ClassVar[str] = "Something went wrong"

    def __init__(self, detail: str, **members: Any) -> None:
        super().__init__(detail)
        self.detail = detail
        self.members: Mapping[str, Any] = members


class UnknownCouncil(SyndicationError):
    status, code, title = 404, "unknown-council", "Unknown council"


class UnknownPage(SyndicationError):
    status, code, title = 404, "unknown-page", "Unknown page"


class PageRemoved(SyndicationError):
    status, code, title = 410, "page-removed", "Page removed"


class UnknownAlert(SyndicationError):
    status, code, title = 404, "unknown-alert", "Unknown alert"


class AlertRemoved(SyndicationError):
    status, code, title = 410, "alert-removed", "Alert ended or withdrawn"


class AlertIsOver(SyndicationError):
    status, code, title = 409, "alert-is-over", "The alert is over"


class ResyncRequired(SyndicationError):
    status, code, title = 410, "resync-required", "Start again without a cursor"


class InvalidQuery(SyndicationError):
    status, code, title = 422, "invalid-query", "A query value is not valid"


class KeyRequired(SyndicationError):
    status, code, title = 401, "key-required", "A feed key is required"


class TooManyRequests(SyndicationError):
    status, code, title = 429, "too-many-requests", "Too many requests"


class StaleEdit(SyndicationError):
    status, code, title = 409, "stale-edit", "Someone else saved first"


class UnknownFact(SyndicationError):
    status, code, title = 422, "unknown-fact", "Unknown fact"


class NotPermitted(SyndicationError):
    status, code, title = 403, "not-permitted", "Not permitted"


class OverrideRefused(SyndicationError):
    status, code, title = 422, "override-refused", "This change is not possible here"
