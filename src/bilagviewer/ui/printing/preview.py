# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The pages on the screen as they will be printed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from bilagviewer.ui.printing.printout import Printout
from bilagviewer.ui.printing.sheets import SheetsView
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel

_STEP = 1.2


class Preview(QDialog):
    """Every page under the other, and what can be done with them."""

    print_requested = Signal()
    save_requested = Signal()

    def __init__(self, theme: Theme, printout: Printout, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Print preview: {title}").format(title=printout.title))
        self.printout = printout
        self.sheets = SheetsView(theme, printout)
        self.sheets.setAccessibleName(self.tr("The pages"))
        self.count = PlainLabel(theme, self.tr("%n page(s)", "", printout.count), kind="meta")
        row = QHBoxLayout()
        row.addWidget(self.count)
        row.addStretch(1)
        self._add(row, self.tr("Smaller (−)"), lambda: self.sheets.zoom(1 / _STEP))
        self._add(row, self.tr("Larger (+)"), lambda: self.sheets.zoom(_STEP))
        self.save_button = self._add(row, self.tr("Save as PDF …"), self._save)
        self.print_button = self._add(row, self.tr("Print …"), self._print)
        self._add(row, self.tr("Close"), self.reject)
        self.print_button.setDefault(True)
        column = QVBoxLayout(self)
        column.addWidget(self.sheets, 1)
        column.addLayout(row)
        self.resize(min(parent.width(), theme.px(860)), parent.height())
        self.sheets.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom by + and −."""
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.sheets.zoom(_STEP)
        elif event.key() == Qt.Key.Key_Minus:
            self.sheets.zoom(1 / _STEP)
        else:
            super().keyPressEvent(event)

    def _add(self, row: QHBoxLayout, words: str, act: object) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        row.addWidget(button)
        return button

    def _print(self) -> None:
        self.accept()
        self.print_requested.emit()

    def _save(self) -> None:
        self.accept()
        self.save_requested.emit()
