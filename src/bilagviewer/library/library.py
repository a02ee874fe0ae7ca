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

    def __init__(
        self,
        home: Home,
        *,
        now: Callable[[], datetime] = _clock,
        read_only: UserError | None = None,
    ) -> None:
        self.home = home
        self.read_only = read_only
        """Why nothing is written here: papers and notes can be read. None where all is kept."""
        self.state = State(home.settings, in_memory=read_only is not None)
        self.notes = Notes(home.data / NOTES, now, read_only=read_only)
        self.packs = Packs(home, self.state, now, read_only=read_only is not None)

    def problems(self) -> tuple[UserError, ...]:
        """Return what is wrong with what is kept here, as far as it has been looked at."""
        found = (*self.notes.problems(), *self.state.problems())
        return found if self.read_only is None else (self.read_only, *found)

    def close(self) -> None:
        """Let go of everything; the library is not used after this."""
        self.notes.close()
        self.packs.close()
