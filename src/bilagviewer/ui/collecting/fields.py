# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Four fields for where the chosen file stands in the bilagssamling."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from bilagviewer.library.collecting import Placement, Role
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel


class PlaceFields(QWidget):
    """Punkt and bilag of one file; what is written holds when the field is left, or at Enter."""

    edited = Signal(object)
    """The `Placement` that the reader wrote."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(10))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnStretch(1, 1)
        self._placed: Placement | None = None
        self.punkt = self._field(self.tr("&Punkt number"), 0, 0)
        self.punkt_title = self._field(self.tr("Title of the p&unkt"), 0, 1)
        self.number = self._field(self.tr("&Bilag number"), 2, 0)
        self.title = self._field(self.tr("&Title of the bilag"), 2, 1)
        self.show_placement(None)

    def show_placement(self, placed: Placement | None) -> None:
        """Show where a file stands; None for no file."""
        if placed is not None and placed.role is Role.INDEX:
            placed = None
        self._placed = placed
        self.setEnabled(placed is not None)
        shown = placed or Placement(Role.BILAG)
        texts = (shown.punkt, shown.punkt_title, shown.number, shown.title)
        for field, text in zip(self._fields(), texts, strict=True):
            if " ".join(field.text().split()) != text:
                field.setText(text)
                field.setCursorPosition(0)

    def _fields(self) -> tuple[QLineEdit, ...]:
        return self.punkt, self.punkt_title, self.number, self.title

    def _field(self, words: str, row: int, column: int) -> QLineEdit:
        field = QLineEdit()
        field.setFont(self._theme.font("pane"))
        field.setAccessibleName(words.replace("&", ""))
        field.editingFinished.connect(self._take)
        label = PlainLabel(self._theme, words, kind="meta", role="quiet")
        label.setBuddy(field)
        if not column:
            field.setMaximumWidth(self._theme.px(120))
        self._grid.addWidget(label, row, column)
        self._grid.addWidget(field, row + 1, column)
        return field

    def _take(self) -> None:
        if self._placed is None:
            return
        punkt, punkt_title, number, title = (
            " ".join(field.text().split()) for field in self._fields()
        )
        placed = replace(
            self._placed, punkt=punkt, punkt_title=punkt_title, number=number, title=title
        )
        if placed != self._placed:
            self.edited.emit(placed)
