# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The middle of the window: the page, or a view in its place."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QStackedWidget, QWidget

from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel


@runtime_checkable
class Readable(Protocol):
    """Something in the middle that can take the keyboard."""

    def focus_text(self) -> None:
        """Take the keyboard."""


@runtime_checkable
class Filling(Protocol):
    """A view that can have all of the window."""

    fill_asked: SignalInstance

    def fill(self, on: bool) -> None:
        """Have all of it, or only the middle."""


class Stage(QStackedWidget):
    """The page, and views that are made when they are first wanted."""

    fill_asked = Signal()
    """The table that is shown is to fill the window, or to give it back."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__()
        self._theme, self._page = theme, page
        self._nothing: PlainLabel | None = None
        self.addWidget(page)

    def focus_text(self) -> None:
        """Put the keyboard into what is shown."""
        shown = self.currentWidget()
        if isinstance(shown, Readable):
            shown.focus_text()

    def show_page(self, _content: object = None) -> None:
        """Show the page."""
        self.setCurrentWidget(self._page)

    def show_nothing(self) -> None:
        """Say that there is nothing to read."""
        if self._nothing is None:
            words = self.tr(
                "There is nothing to read in this meeting yet: it has no punkter and no bilag. "
                "Open another bilagssamling by Ctrl+O."
            )
            self._nothing = PlainLabel(self._theme, words, kind="page", role="quiet")
            self._nothing.setWordWrap(True)
            self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._nothing.setContentsMargins(60, 0, 60, 0)
        self.show_view(self._nothing)

    def show_view(self, view: QWidget) -> None:
        """Show `view` in the page's place."""
        if self.indexOf(view) < 0:
            self.addWidget(view)
            if isinstance(view, Filling):
                view.fill_asked.connect(self.fill_asked)
        self.setCurrentWidget(view)
