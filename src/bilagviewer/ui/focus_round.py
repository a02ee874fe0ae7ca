# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""F6: take the keyboard from pane to pane, and lay a folded one over the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from bilagviewer.ui.widgets.panes import Panes, Side

if TYPE_CHECKING:
    from bilagviewer.ui.contents.pane import ContentsPane
    from bilagviewer.ui.notes.pane import NotesPane
    from bilagviewer.ui.overview.stage import Stage


class FocusRound:
    """Contents, page, notes and round again."""

    def __init__(self, panes: Panes, contents: ContentsPane, page: Stage, notes: NotesPane) -> None:
        self._panes = panes
        self._contents, self._page, self._notes = contents, page, notes

    def step(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) pane that is shown or folded."""
        stops = [stop for stop in ("left", "page", "right") if self._reachable(stop)]
        here = self._here()
        start = stops.index(here) if here in stops else stops.index("page")
        self._enter(stops[(start + direction) % len(stops)])

    def enter(self, side: Side) -> None:
        """Give an outer pane the keyboard."""
        self._enter(side)

    def _reachable(self, stop: str) -> bool:
        if stop == "page":
            return True
        side: Side = "left" if stop == "left" else "right"
        return self._panes.is_shown(side) or self._panes.is_folded(side)

    def _here(self) -> str:
        now = QApplication.focusWidget()
        for name, widget in (("left", self._contents), ("right", self._notes)):
            if now is widget or (now is not None and widget.isAncestorOf(now)):
                return name
        return "page"

    def _enter(self, stop: str) -> None:
        if stop == "page":
            self._panes.close_over()
            self._page.focus_text()
            return
        side: Side = "left" if stop == "left" else "right"
        if not self._panes.is_shown(side):
            self._panes.show_pane(side, True)
        if side == "left":
            self._contents.focus_inside()
        else:
            _focus(self._notes)


def _focus(pane: QWidget) -> None:
    """Give `pane` the keyboard, or the first widget in it that takes it."""
    if pane.focusPolicy() != Qt.FocusPolicy.NoFocus or pane.focusProxy() is not None:
        pane.setFocus(Qt.FocusReason.TabFocusReason)
        return
    for widget in _chain(pane):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and pane.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return


def _chain(pane: QWidget) -> Iterator[QWidget]:
    widget = pane.nextInFocusChain()
    while widget is not None and widget is not pane:
        yield widget
        widget = widget.nextInFocusChain()
