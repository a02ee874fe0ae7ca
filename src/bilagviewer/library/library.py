# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The doorway: everything the front ends ask for, divided by topic."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from bilagviewer.errors import UserError
from bilagviewer.library.home import Home
from bilagviewer.library.notes import Notes
from bilagviewer.library.packs import Packs
from bilagviewer.library.state import State

NOTES = "notes.sqlite"


def _clock() -> datetime:
    return datetime.now(UTC)


class Library:
    """The packs, notes and state of one user on this machine. Opening it reads nothing."""

    def __init__(self, home: Home, *, now: Callable[[], datetime] = _clock) -> None:
        self.home = home
        self.state = State(home.settings)
        self.notes = Notes(home.data / NOTES, now)
        self.packs = Packs(home, self.state, now)

    def problems(self) -> tuple[UserError, ...]:
        """Return what is wrong with what is kept here, as far as it has been looked at."""
        return (*self.notes.problems(), *self.state.problems())

    def close(self) -> None:
        """Let go of everything; the library is not used after this."""
        self.notes.close()
