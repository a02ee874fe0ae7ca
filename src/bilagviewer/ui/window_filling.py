# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""F11: let one table fill the window, without the panes and the bar above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bilagviewer.ui.overview.stage import Filling, Stage
from bilagviewer.ui.widgets.panes import Panes

if TYPE_CHECKING:
    from bilagviewer.ui.reading.page import ReadingPage


class WindowFilling(QObject):
    """Takes away what stands around the table, and puts it back as it was."""

    changed = Signal()

    def __init__(self, page: ReadingPage, stage: Stage, panes: Panes, top: QWidget) -> None:
        super().__init__(page)
        self._page, self._stage, self._panes, self._top = page, stage, panes, top
        self._view: Filling | None = None
        page.column.filled_changed.connect(self._show)
        stage.fill_asked.connect(self.toggle)

    @property
    def on(self) -> bool:
        """Return whether a table fills the window."""
        return self._view is not None or self._page.filling.on

    @property
    def possible(self) -> bool:
        """Return whether there is a table to fill it."""
        shown = self._stage.currentWidget()
        return isinstance(shown, Filling) or (shown is self._page and self._page.filling.possible)

    def toggle(self) -> None:
        """Let the table that is meant fill the window, or give back what was there."""
        shown = self._stage.currentWidget()
        if self.on:
            self.end()
        elif isinstance(shown, Filling):
            self._view = shown
            shown.fill(True)
            self._show()
        elif shown is self._page:
            self._page.filling.toggle()

    def end(self) -> None:
        """Give back what was there, if a table fills the window."""
        view, self._view = self._view, None
        if view is not None:
            view.fill(False)
            self._show()
        self._page.filling.end()

    def _show(self) -> None:
        self._panes.leave_page_alone(self.on)
        self._top.setVisible(not self.on)
        self.changed.emit()
