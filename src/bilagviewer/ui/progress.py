# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How far the reader has come with the bilag of a meeting."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from bilagviewer.errors import UserError
from bilagviewer.model.address import Address, parse
from bilagviewer.ui.read_state import ReadState


class Progress(QObject):
    """The read marks of one meeting at a time."""

    changed = Signal(dict)
    """`Address` → `ReadState` of every bilag that is begun or read."""

    def __init__(self) -> None:
        super().__init__()
        self._states: dict[Address, ReadState] = {}
        self._keep: Callable[[dict[str, str]], None] = lambda _states: None

    def show(self, kept: object, keep: Callable[[dict[str, str]], None]) -> None:
        """Take what was `kept` of a meeting, and hand every change to `keep`."""
        self._keep = keep
        self._states = dict(_read(kept)) if isinstance(kept, dict) else {}
        self.changed.emit(self._states)

    def of(self, address: Address) -> ReadState:
        """Return how far the reader has come with a bilag."""
        return self._states.get(address, ReadState.UNREAD)

    def begin(self, address: Address) -> None:
        """Mark a bilag as begun, unless it is further than that."""
        if self.of(address) is ReadState.UNREAD:
            self.mark(address, ReadState.STARTED)

    def mark(self, address: Address, state: ReadState) -> None:
        """Mark a bilag as unread, begun or read."""
        if self.of(address) is state:
            return
        self._states = {**self._states, address: state}
        self._keep({str(place): str(value) for place, value in self._states.items()})
        self.changed.emit(self._states)


def _read(kept: dict[object, object]) -> list[tuple[Address, ReadState]]:
    found = []
    for place, state in kept.items():
        try:
            found.append((parse(str(place)), ReadState(str(state))))
        except (UserError, ValueError):
            continue
    return found
