# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Below the tree: the views that this meeting has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from bilagviewer.ui.edition_words import EditionWords
from bilagviewer.ui.overview.views import View
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel
from bilagviewer.ui.widgets.plain import plain_tooltip


class OverviewBox(QWidget):
    """A heading, and a line for each view with what it counts."""

    view_requested = Signal(str)
    missing_requested = Signal()
    """The reader wants to see the first bilag that is only named."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: dict[str, _Line] = {}
        self._chosen = ""
        self._heading = PlainLabel(theme, self.tr("Overview"), kind="meta", role="quiet", bold=True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._heading)
        self.missing = _Line(theme)
        self.missing.setCheckable(False)
        self.missing.clicked.connect(self.missing_requested)
        self.missing.hide()
        self._column.addWidget(self.missing)
        theme.changed.connect(self._space)
        self._space()

    def show_views(self, views: Sequence[View]) -> None:
        """Show a line for each of `views`."""
        for gone in set(self._lines) - {view.id for view in views}:
            line = self._lines.pop(gone)
            self._column.removeWidget(line)
            line.deleteLater()
        for place, view in enumerate(views):
            if view.id not in self._lines:
                line = self._lines[view.id] = _Line(self._theme)
                line.clicked.connect(lambda _on, name=view.id: self._ask(name))
                self._column.insertWidget(1 + place, line)
                # Qt shows what comes into a layout only with the next turn of its loop.
                line.show()
            self._lines[view.id].show_view(view)
        self.choose(self._chosen)

    def show_missing(self, count: int) -> None:
        """Say how many bilag are only named and not in the file."""
        self.missing.show_view(View("", self.tr("Bilag that are only named"), count))
        self.missing.setToolTip(plain_tooltip(EditionWords().missing(count)) if count else "")
        self.missing.setVisible(count > 0)

    def choose(self, view: str) -> None:
        """Show which view stands in the page's place; empty for none."""
        self._chosen = view
        for name, line in self._lines.items():
            line.setChecked(name == view)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a line that parts it from the tree."""
        inset = self._theme.px(8)
        line = self._theme.colour("line")
        QPainter(self).fillRect(inset, 0, self.width() - 2 * inset, 1, line)

    def _ask(self, name: str) -> None:
        self.choose(self._chosen)
        self.view_requested.emit(name)

    def _space(self) -> None:
        px = self._theme.px
        self._heading.setContentsMargins(px(7), 0, 0, px(2))
        self._column.setContentsMargins(px(8), px(8), px(14), px(8))
        self._column.setSpacing(px(1))


class _Line(QToolButton):
    """One view: its title at left, its number at right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("look", "entry")
        self.setCheckable(True)
        self.setSizePolicy(self.sizePolicy().Policy.Expanding, self.sizePolicy().Policy.Fixed)
        self._title = PlainLabel(theme)
        self._count = PlainLabel(theme, kind="meta", role="quiet")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._title, 1)
        self._row.addWidget(self._count)
        for label in (self._title, self._count):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._space)
        self.toggled.connect(self._colour)
        self._space()

    def show_view(self, view: View) -> None:
        """Show `view`."""
        self._title.setText(view.title)
        self._count.setText("" if view.count is None else str(view.count))
        self.setAccessibleName(f"{view.title} {self._count.text()}".strip())

    def sizeHint(self) -> QSize:
        """Return the size of the words: a tool button's own hint knows nothing of them."""
        line = QFontMetrics(self._theme.font("pane")).height()
        return QSize(self._row.sizeHint().width(), line + 2 * self._theme.px(4))

    def _colour(self, chosen: bool) -> None:
        self._title.set_role("accent" if chosen else "text")

    def _space(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(7), px(4), px(7), px(4))
        self.updateGeometry()
