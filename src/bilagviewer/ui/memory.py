# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the window remembers from one start to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QMainWindow

from bilagviewer.errors import UserError
from bilagviewer.ui.theme.appearance import Appearance
from bilagviewer.ui.widgets.panes import Panes

if TYPE_CHECKING:
    from bilagviewer.library.state import State


_FIRST = QSize(1440, 900)
"""The window's size at the first start, where the screen is larger; else it fills the screen."""


class Memory(QObject):
    """Keep and put back the window's size, its panes, the text size and the appearance."""

    failed = Signal(object)
    """The `UserError` that kept something from being remembered."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state

    def keep_window(self, window: QMainWindow, panes: Panes) -> None:
        """Remember where the window stands, and its panes."""
        geometry = bytes(window.saveGeometry().toBase64().data()).decode()
        self._set("window", geometry)
        self._set("panes", {"widths": panes.widths(), "wanted": panes.wanted()})

    def restore_window(self, window: QMainWindow, panes: Panes) -> None:
        """Put the window and its panes where they were."""
        kept = self._state.get("window", "")
        known = isinstance(kept, str) and kept
        if not known or not window.restoreGeometry(QByteArray.fromBase64(str(kept).encode())):
            _first_size(window)
        self.restore_panes(panes)

    def restore_panes(self, panes: Panes) -> None:
        """Make the panes as wide as they were."""
        kept = self._state.get("panes", {})
        if isinstance(kept, dict):
            widths, wanted = kept.get("widths", {}), kept.get("wanted", {})
            panes.restore(cast("dict[str, int]", widths), cast("dict[str, bool]", wanted))

    def keep_appearance(self, appearance: Appearance) -> None:
        """Remember the text size and the appearance."""
        self._set("appearance", appearance.choice)
        self._set("text_percent", appearance.theme.text_percent)

    def _set(self, key: str, value: object) -> None:
        try:
            self._state.set(key, value)
        except UserError as error:
            self.failed.emit(error)

    @property
    def appearance(self) -> str:
        """Return "light", "dark" or "system"."""
        return str(self._state.get("appearance", "system"))

    @property
    def text_percent(self) -> int:
        """Return the text size in per cent."""
        kept = self._state.get("text_percent", 100)
        return kept if isinstance(kept, int) else 100

    @property
    def language(self) -> str:
        """Return "da" or "en"."""
        return "en" if self._state.get("language", "da") == "en" else "da"

    @property
    def single_keys(self) -> bool:
        """Return whether single letters are shortcuts in the page."""
        return self._state.get("single_keys", True) is True

    def keep_single_keys(self, on: bool) -> None:
        """Remember whether single letters are shortcuts in the page."""
        self._set("single_keys", on)

    def keep_language(self, language: str) -> None:
        """Remember the window's language."""
        self._set("language", language)


def _first_size(window: QMainWindow) -> None:
    room = window.screen().availableGeometry()
    window.resize(_FIRST.boundedTo(room.size()))
    if room.width() < _FIRST.width() or room.height() < _FIRST.height():
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
