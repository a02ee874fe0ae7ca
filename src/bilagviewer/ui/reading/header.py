# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The head of a page: where it stands, its title, and what there is to know of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from bilagviewer.model.blocks import Programme
from bilagviewer.ui.overview.views import PROGRAMME, view_address
from bilagviewer.ui.reading import words
from bilagviewer.ui.reading.content import PageContent
from bilagviewer.ui.theme.theme import FontKind, Theme
from bilagviewer.ui.widgets.labels import PlainLabel
from bilagviewer.ui.widgets.plain import plain_tooltip

_APART = "\N{EM SPACE}\N{ZERO WIDTH SPACE}"
_NO_BREAK = str.maketrans({" ": "\N{NO-BREAK SPACE}"})


class Header(QWidget):
    """Breadcrumb, title with ‹ and ›, and the facts, above a thin rule."""

    stepped = Signal(int)
    """Emitted with -1 or 1 when the reader asks for the page before or after."""
    go_requested = Signal(object)
    """The `Address` of the view that has the page's programme as a timetable."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._content: PageContent | None = None
        self._breadcrumb = self._label("meta", "quiet")
        self._title = self._label("title", "text")
        self._facts = self._label("meta", "quiet")
        self.steps = (self._step("mdi6.chevron-left", -1), self._step("mdi6.chevron-right", 1))
        self.timetable = QPushButton()
        self.timetable.setProperty("look", "way")
        self.timetable.setText(words.as_timetable())
        self.timetable.clicked.connect(lambda: self.go_requested.emit(view_address(PROGRAMME)))
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_content(self, content: PageContent) -> None:
        """Show the head of `content`, with no notes yet."""
        self._content = content
        self._breadcrumb.setText(words.breadcrumb(content.entry))
        self._breadcrumb.setVisible(bool(self._breadcrumb.text()))
        self._title.setText(words.title(content.entry))
        programme = any(isinstance(block, Programme) for block in content.body.blocks)
        self.timetable.setVisible(programme)
        self.set_noted(0)
        for button, other, name in zip(
            self.steps, (content.previous, content.next), self._names(), strict=True
        ):
            button.setEnabled(other is not None)
            button.setAccessibleName(name)
            button.setToolTip(plain_tooltip(f"{name}: {words.line(other)}" if other else name))

    def set_noted(self, noted: int) -> None:
        """Say that `noted` statements have a note."""
        if self._content is None:
            return
        facts = words.facts(self._content, noted)
        self._facts.setText(_APART.join(fact.translate(_NO_BREAK) for fact in facts))
        self._facts.setVisible(bool(facts))

    @property
    def facts(self) -> str:
        """Return what stands under the title."""
        return self._facts.text()

    def height_at(self, width: int) -> int:
        """Return the height at `width` pixels."""
        # A layout inside another remembers a height for the words it had before.
        self._line.invalidate()
        self._column.invalidate()
        return self._column.heightForWidth(width)

    def stops(self) -> Sequence[QWidget]:
        """Return the buttons that take the focus now."""
        steps = [button for button in self.steps if button.isEnabled()]
        return steps if self.timetable.isHidden() else [*steps, self.timetable]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rule."""
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _build(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._title, 1)
        for button in self.steps:
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._line = line
        column = QVBoxLayout(self)
        column.addWidget(self._breadcrumb)
        column.addLayout(line)
        column.addWidget(self._facts)
        column.addWidget(self.timetable, 0, Qt.AlignmentFlag.AlignLeft)
        self._column = column

    def _restyle(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(0, px(24), 0, px(14))
        self._column.setSpacing(px(6))
        self._line.setSpacing(px(4))
        self.timetable.setFont(self._theme.font("meta"))
        for button in self.steps:
            button.setIconSize(QSize(px(20), px(20)))

    def _label(self, kind: FontKind, role: str) -> PlainLabel:
        label = PlainLabel(self._theme, kind=kind, role=role)
        label.setWordWrap(True)
        return label

    def _step(self, icon: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setProperty("look", "flat")
        button.setIcon(self._theme.icon(icon))
        button.clicked.connect(lambda: self.stepped.emit(by))
        return button

    @staticmethod
    def _names() -> tuple[str, str]:
        return (
            QCoreApplication.translate("ReadingPage", "Previous page"),
            QCoreApplication.translate("ReadingPage", "Next page"),
        )
