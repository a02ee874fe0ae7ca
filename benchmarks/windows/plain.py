# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A plain PySide6 window with a tree, a text and a table, the three things ours is made of."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QPlainTextEdit,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

SENTENCE = "Bestyrelsen drøftede oplægget og bad om at få det forelagt igen med tal for året. "


def tree() -> QWidget:
    """Return a tree of three punkter with three bilag each."""
    view = QTreeWidget()
    view.setHeaderLabels(["Indhold", "Side"])
    for section in range(1, 4):
        item = QTreeWidgetItem(view, [f"3.{section} Et punkt på dagsordenen", str(section * 5)])
        for bilag in range(1, 4):
            QTreeWidgetItem(item, [f"Bilag {bilag}", str(section * 5 + bilag)])
        item.setExpanded(True)
    return view


def text() -> QWidget:
    """Return a text of a few pages."""
    return QPlainTextEdit("\n\n".join(SENTENCE * 4 for _ in range(20)))


def table() -> QWidget:
    """Return a table of 14 rows and four columns."""
    view = QTableWidget(14, 4)
    for row in range(14):
        for column in range(4):
            view.setItem(row, column, QTableWidgetItem(f"Række {row + 1}, felt {column + 1}"))
    return view


if __name__ == "__main__":
    application = QApplication(sys.argv)
    right = QSplitter(Qt.Orientation.Vertical)
    right.addWidget(text())
    right.addWidget(table())
    whole = QSplitter()
    whole.addWidget(tree())
    whole.addWidget(right)
    window = QMainWindow()
    window.setCentralWidget(whole)
    window.resize(1280, 800)
    window.show()
    sys.exit(application.exec())
