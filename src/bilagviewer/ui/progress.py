# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How far the reader has come with the bilag of a meeting."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from bilagviewer.errors import UserError
from bilagviewer.library.meeting import Meeting, ReadState
from bilagviewer.model.address import Address, parse


class Progress(QObject):
    """The read marks of one meeting at a time."""

    changed = Signal(object)
    """`Address` → `ReadState` of every bilag that is begun or read."""
    failed = Signal(object)
    """The `UserError` that kept a mark from being remembered."""

    def __init__(self) -> None:
        super().__init__()
        self._states: dict[Address, ReadState] = {}
        self._meeting: Meeting | None = None

    def show(self, meeting: Meeting) -> None:
        """Show the marks of `meeting`, and keep further ones there."""
        self._meeting = meeting
        self._states = dict(_placed(meeting.read_states()))
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
        self.changed.emit(self._states)
        if self._meeting is not None:
            try:
                self._meeting.set_read_state(address, state)
            except UserError as error:
                self.failed.emit(error)


def _placed(states: Mapping[str, ReadState]) -> list[tuple[Address, ReadState]]:
    found = []
    for place, state in states.items():
        try:
            found.append((parse(place), state))
        except UserError:
            # A line in the settings that no version of ours wrote marks nothing.
            continue
    return found
