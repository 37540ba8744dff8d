"""Keeps a copy of what a council publishes in step: `Mirror` for programs, `council-mirror` for folders."""

from .errors import MassRemovalRefused, MirrorError, NotAllowed, OutOfStep, ServiceUnreachable, WrongFolder
from .folder import Folder, Rehearsal
from .mirror import Mirror, Outcome
from .service import Batch, Change, Service

__all__ = [
    "Batch",
    "Change",
    "Folder",
    "MassRemovalRefused",
    "Mirror",
    "MirrorError",
    "NotAllowed",
    "OutOfStep",
    "Outcome",
    "Rehearsal",
    "Service",
    "ServiceUnreachable",
    "WrongFolder",
]
