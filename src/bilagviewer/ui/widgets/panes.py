# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Three panes side by side; an outer one can be drawn, hidden, folded, laid over the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.pane_plan import Page, Plan, Wish, plan

Side = Literal["left", "right"]
SIDES: tuple[Side, Side] = ("left", "right")


@dataclass(slots=True)
class Outer:
    """One of the outer panes."""

    widget: QWidget
    strip: QWidget
    """Stands in its place where the window is too narrow."""
    width: int
    """In pixels at 100 % text size."""
    least: int
    wanted: bool = True
    """Whether the reader wants to see it where there is room."""
    over: bool = False
    """Whether it is folded and lies over the page."""
    plan: Plan = field(default_factory=lambda: Plan("hidden", 0))


class Panes(QWidget):
    """Place the panes; with too little room the right one folds first, then the left."""

    changed = Signal()
    """Emitted when a pane was shown, hidden, folded, unfolded or made wider by the reader."""

    PAGE = Page(good=620, least=430)
    """Width that the page keeps before a pane folds, in pixels at 100 % text size."""
    STRIP = 44

    def __init__(self, theme: Theme, page: QWidget, left: Outer, right: Outer) -> None:
        super().__init__()
        self._theme, self._page = theme, page
        self._alone = False
        self._outer: dict[Side, Outer] = {"left": left, "right": right}
        self._handles = {side: _Handle(theme, self, side) for side in SIDES}
        page.setParent(self)
        for pane in self._outer.values():
            for widget in (pane.widget, pane.strip):
                widget.setParent(self)
                widget.setAutoFillBackground(True)
        theme.changed.connect(self.arrange)

    def is_shown(self, side: Side) -> bool:
        """Return whether the pane can be seen now."""
        pane = self._outer[side]
        return pane.over or pane.plan.state == "docked"

    def is_folded(self, side: Side) -> bool:
        """Return whether the window is too narrow for the pane."""
        return self._outer[side].plan.state == "folded"

    def show_pane(self, side: Side, shown: bool) -> None:
        """Show or hide a pane: beside the page, or over it where there is no room."""
        pane = self._outer[side]
        if pane.plan.state == "folded":
            self._lift_all()
            pane.over = shown
        else:
            pane.wanted = shown
        self.arrange()
        if shown and pane.plan.state == "folded" and not pane.over:
            self.show_pane(side, True)
        self.changed.emit()

    def close_over(self) -> bool:
        """Take away a pane that lies over the page; return whether there was one."""
        if not self._lift_all():
            return False
        self.arrange()
        self.changed.emit()
        return True

    def leave_page_alone(self, alone: bool) -> None:
        """Fold both panes away wholly, to be laid over the page; or have them as before."""
        if alone != self._alone:
            self._lift_all()
            self._alone = alone
            self.arrange()

    def widths(self) -> dict[str, int]:
        """Return side → width, in pixels at 100 % text size."""
        return {side: pane.width for side, pane in self._outer.items()}

    def wanted(self) -> dict[str, bool]:
        """Return side → whether the reader wants to see it where there is room."""
        return {side: pane.wanted for side, pane in self._outer.items()}

    def restore(self, widths: Mapping[str, int], wanted: Mapping[str, bool]) -> None:
        """Put back what `widths` and `wanted` gave."""
        for side, pane in self._outer.items():
            pane.width = max(widths.get(side, pane.width), pane.least)
            pane.wanted = wanted.get(side, pane.wanted)
        self.arrange()

    def drag(self, side: Side, x: int) -> None:
        """Move the border of a pane to `x`."""
        pane = self._outer[side]
        width = x if side == "left" else self.width() - x
        room = self.width() - self._theme.px(self.PAGE.least)
        pane.width = max(pane.least, min(width, room) * 100 // self._theme.text_percent)
        self.arrange()

    def arrange(self) -> None:
        """Place everything for the present width."""
        before = [pane.plan.state for pane in self._outer.values()]
        left, right = self._outer["left"], self._outer["right"]
        px = self._theme.px
        page = Page(px(self.PAGE.good), px(self.PAGE.least))
        wishes = self._wish(left), self._wish(right)
        if self._alone:
            left.plan = right.plan = Plan("folded", 0)
        else:
            left.plan, right.plan = plan(self.width(), page, px(self.STRIP), *wishes)
        for side in SIDES:
            self._place(side)
        start = left.plan.width + bool(left.plan.width)
        end = self.width() - right.plan.width - bool(right.plan.width)
        self._page.setGeometry(start, 0, end - start, self.height())
        if before != [pane.plan.state for pane in self._outer.values()]:
            self.changed.emit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines between the panes."""
        painter, line = QPainter(self), self._theme.colour("line")
        painter.fillRect(self.rect(), self._theme.colour("page"))
        left, right = (self._outer[side].plan.width for side in SIDES)
        painter.fillRect(left, 0, 1, self.height(), line)
        painter.fillRect(self.width() - right - 1, 0, 1, self.height(), line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a pane off the page by Escape."""
        if event.key() == Qt.Key.Key_Escape and self.close_over():
            self._page.setFocus()
        else:
            super().keyPressEvent(event)

    def follow_focus(self, now: QWidget | None) -> None:
        """Take a pane off the page when the keyboard goes to the page."""
        if now is not None and (now is self._page or self._page.isAncestorOf(now)):
            self.close_over()

    def _lift_all(self) -> bool:
        lying = [pane for pane in self._outer.values() if pane.over]
        for pane in lying:
            pane.over = False
        return bool(lying)

    def _wish(self, pane: Outer) -> Wish:
        px = self._theme.px
        return Wish(px(pane.width), px(pane.least), pane.wanted)

    def _place(self, side: Side) -> None:
        pane = self._outer[side]
        docked, folded = pane.plan.state == "docked", pane.plan.state == "folded"
        pane.over = pane.over and folded
        width = pane.plan.width if docked else min(self._theme.px(pane.width), self.width())
        x = 0 if side == "left" else self.width() - width
        pane.widget.setGeometry(x, 0, width, self.height())
        pane.widget.setVisible(docked or pane.over)
        strip = self._theme.px(self.STRIP)
        pane.strip.setGeometry(
            0 if side == "left" else self.width() - strip, 0, strip, self.height()
        )
        pane.strip.setVisible(folded and not self._alone)
        handle = self._handles[side]
        handle.setGeometry(width - 3 if side == "left" else x - 4, 0, 7, self.height())
        handle.setVisible(docked or pane.over)
        handle.show_border(pane.over)
        if pane.over:
            pane.widget.raise_()
        handle.raise_()


class _Handle(QWidget):
    """The border between a pane and the page, to be drawn by the mouse."""

    def __init__(self, theme: Theme, panes: Panes, side: Side) -> None:
        super().__init__(panes)
        self._theme, self._panes, self._side = theme, panes, side
        self._border = False
        self.setCursor(Qt.CursorShape.SplitHCursor)

    def show_border(self, border: bool) -> None:
        """Paint a border, for a pane that lies over the page."""
        self._border = border

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the border."""
        if self._border:
            QPainter(self).fillRect(3, 0, 1, self.height(), self._theme.colour("border"))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._panes.drag(self._side, self.mapToParent(event.position().toPoint()).x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell that the width is another."""
        self._panes.changed.emit()
