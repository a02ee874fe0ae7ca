# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The middle of the window: the page, or a view in its place."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QStackedWidget, QWidget


@runtime_checkable
class Readable(Protocol):
    """Something in the middle that can take the keyboard."""

    def focus_text(self) -> None:
        """Take the keyboard."""


class Stage(QStackedWidget):
    """The page, and views that are made when they are first wanted."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        self.addWidget(page)

    def focus_text(self) -> None:
        """Put the keyboard into what is shown."""
        shown = self.currentWidget()
        if isinstance(shown, Readable):
            shown.focus_text()

    def show_page(self) -> None:
        """Show the page."""
        self.setCurrentWidget(self._page)

    def show_view(self, view: QWidget) -> None:
        """Show `view` in the page's place."""
        if self.indexOf(view) < 0:
            self.addWidget(view)
        self.setCurrentWidget(view)
