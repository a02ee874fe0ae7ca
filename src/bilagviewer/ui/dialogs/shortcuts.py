# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The list of keyboard shortcuts, made from the actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bilagviewer.ui.actions import Actions
from bilagviewer.ui.theme.theme import Theme


class ShortcutsDialog(QDialog):
    """Every action that has a key, and the keys of the page."""

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._table = self._make_table(_rows(actions) + self._page_keys())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._table)
        column.addWidget(buttons)
        self.resize(theme.px(520), theme.px(560))

    def _make_table(self, rows: list[tuple[str, str]]) -> QTableWidget:
        table = QTableWidget(len(rows), 2)
        table.setAccessibleName(self.tr("Keyboard shortcuts"))
        table.setHorizontalHeaderLabels([self.tr("What"), self.tr("Keys")])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                table.setItem(row, column, QTableWidgetItem(text))
        table.resizeColumnToContents(1)
        return table

    def _page_keys(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Write or open a note to the chosen place"), "N"),
            (self.tr("Another note to the chosen place"), _native("Shift+N")),
            (self.tr("A screen further, and on to the next bilag"), _native("Space")),
        ]


def _rows(actions: Actions) -> list[tuple[str, str]]:
    return [
        (action.text().replace("&", "").removesuffix(" …"), _keys(action.shortcuts()))
        for action in actions
        if action.shortcuts()
    ]


def _keys(shortcuts: list[QKeySequence]) -> str:
    return shortcuts[0].toString(QKeySequence.SequenceFormat.NativeText)


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
