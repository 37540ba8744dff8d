"""The mirror: applies a council's changes to a copy until the two digests agree."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from .digest import digest_of
from .errors import MassRemovalRefused, OutOfStep, ResyncRequired, ServiceUnreachable
from .folder import Folder, State
from .service import Batch, Change, Service

ROUNDS = 3  # a busy service may publish between our last answer and its digest


@dataclass
class Outcome:
    """What one pull did."""

    put: int = 0
    removed: int = 0
    resynced: bool = False


def nothing(*_: Any) -> None:
    """The callback of those who want none."""


@dataclass
class Mirror:
    """Keeps `folder` in step with `service`.

    `on_put(id, page)` and `on_remove(id, change)` are called after the copy holds the change and before the
    place is saved: after a crash, or an error of theirs, the same changes come again.
    """

    service: Service
    folder: Folder
    on_put: Callable[[str, Mapping[str, Any]], None] = nothing
    on_remove: Callable[[str, Change], None] = nothing
    on_progress: Callable[[Outcome], None] = nothing
    allow_mass_removal: bool = False
    removal_share: float = 0.3

    def pull(self) -> Outcome:
        """One pull to the end: in step on return, else a MirrorError says why not. Safe to repeat."""
        state, outcome = self.folder.load(), Outcome()
        self._follow(state, outcome)
        if not self._is_in_step(state, outcome):
            # Something is wrong with the copy itself, such as a file that somebody edited: make it anew.
            self._restart(state, outcome)
            self._follow(state, outcome)
            if not self._is_in_step(state, outcome):
                raise OutOfStep(
                    "The copy is complete but differs from the service's digest. Tell the service."
                )
        state.held, state.removed = len(self.folder.ids()), 0
        self.folder.save(state)
        return outcome

    def _is_in_step(self, state: State, outcome: Outcome) -> bool:
        for _ in range(ROUNDS):
            if digest_of(self.folder.pages()) == self.service.digest():
                return True
            before = state.cursor
            self._follow(state, outcome)
            if state.cursor == before:
                return False
        return False

    def _follow(self, state: State, outcome: Outcome) -> None:
        """Applies every change after the state's cursor."""
        if state.cursor is None and not state.renewing:
            state.renewing, state.named = True, []
        more = True
        while more:
            try:
                batch = self.service.changes(state.cursor)
            except ResyncRequired:
                if state.renewing and outcome.resynced:  # it refuses cursors that it gave a moment ago
                    raise
                self._restart(state, outcome)
                continue
            if batch.more and batch.cursor == state.cursor:
                raise ServiceUnreachable(
                    "The service gives the same place again and again. Tell the service."
                )
            self._apply(batch, state, outcome)
            more = batch.more
        self._finish(state, outcome)

    def _restart(self, state: State, outcome: Outcome) -> None:
        state.cursor, state.renewing, state.named = None, True, []
        outcome.resynced = True

    def _apply(self, batch: Batch, state: State, outcome: Outcome) -> None:
        held = self.folder.ids()
        self._allow_removals({c.id for c in batch.changes if c.op == "remove"} & held, state)
        for change in batch.changes:
            if change.page is None:
                self._remove(change, change.id in held, state, outcome)
            else:
                self._put(change.id, change.page, state, outcome)
        state.cursor = batch.cursor
        self.folder.save(state)
        self.on_progress(outcome)

    def _put(self, id: str, page: Mapping[str, Any], state: State, outcome: Outcome) -> None:
        self.folder.put(id, page)
        if state.renewing:
            state.named.append(id)
        outcome.put += 1
        self.on_put(id, page)

    def _remove(self, change: Change, held: bool, state: State, outcome: Outcome) -> None:
        self.folder.remove(change.id)
        state.named = [id for id in state.named if id != change.id]
        if held:
            state.removed += 1
            outcome.removed += 1
        self.on_remove(change.id, change)

    def _finish(self, state: State, outcome: Outcome) -> None:
        """After a copy from the beginning: what the service did not name is left over, and goes."""
        if not state.renewing:
            return
        left_over = self.folder.ids() - set(state.named)
        self._allow_removals(left_over, state)
        for id in sorted(left_over):
            self._remove(Change("remove", id, 0, reason="gone"), True, state, outcome)
        state.renewing, state.named = False, []
        self.folder.save(state)

    def _allow_removals(self, ids: set[str], state: State) -> None:
        """One removal is never a mass; else the share of the copy decides, counted since it was in step."""
        going, held = state.removed + len(ids), max(state.held, len(self.folder.ids()))
        if self.allow_mass_removal or not ids or going <= max(1, int(self.removal_share * held)):
            return
        raise MassRemovalRefused(
            f"{going} of {held} pages would be removed, more than {self.removal_share:.0%}. "
            "If that is right, run again with --allow-mass-removal."
        )
