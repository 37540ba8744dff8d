"""What can keep a copy from being in step. Each error has the command's exit code and says what to do."""

from __future__ import annotations

from typing import ClassVar


class MirrorError(Exception):
    """Base class. `lasting` errors will not go away by trying again."""

    exit_code: ClassVar[int] = 1
    lasting: ClassVar[bool] = False


class ServiceUnreachable(MirrorError):
    """The service did not answer, or not as its contract says. What was applied so far is kept."""


class WrongFolder(MirrorError):
    """The folder holds a copy of something else, or files that this command did not write."""

    exit_code, lasting = 2, True


class MassRemovalRefused(MirrorError):
    """More pages would go than the copy's owner allows at once. Nothing was removed by the refused answer."""

    exit_code, lasting = 3, True


class OutOfStep(MirrorError):
    """Even a complete copy differs from the service's digest."""

    exit_code = 4


class NotAllowed(MirrorError):
    """There is no such council, or it asks for a key that was not given or is not valid."""

    exit_code, lasting = 5, True


class ResyncRequired(MirrorError):
    """The service cannot continue our cursor: the copy is made anew. Handled by `Mirror`."""
