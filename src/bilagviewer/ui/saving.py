# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Write notes, know which could not be written, and say so in one of three texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtCore import QObject, QTime, Signal

from bilagviewer.errors import UserError
from bilagviewer.messages import sentence
from bilagviewer.model.notes import Content
from bilagviewer.ui.save_state import SaveState

T = TypeVar("T")


class Saving(QObject):
    """Whether the reader's notes are safe."""

    changed = Signal(object)
    """The new `SaveState`."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._unsaved: dict[str, Content] = {}

    @property
    def unsaved(self) -> Mapping[str, Content]:
        """Return what could not be written, by the note's id ("" for a new one)."""
        return self._unsaved

    def typing(self) -> None:
        """Say that there are keys which are not saved yet."""
        if not self._unsaved:
            self.changed.emit(SaveState("saving"))

    def write(self, note: str, content: Content | None, work: Callable[[], T]) -> T | None:
        """Do `work`, which writes `content` into `note`; return None when it failed.

        What was not written stays in `unsaved` until a later write of the same note.
        """
        try:
            result = work()
        except UserError as error:
            if content is not None:
                self._unsaved[note] = content
            reason = sentence(error, self._language)
            self.changed.emit(SaveState("failed", reason=reason))
            return None
        self._unsaved.pop(note, None)
        if not self._unsaved:
            time = QTime.currentTime().toString("HH.mm")
            self.changed.emit(SaveState("saved", time=time))
        return result
