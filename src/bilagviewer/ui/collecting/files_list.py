# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The list of the files, with keys that move and remove them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from bilagviewer.ui.collecting.files_model import FilesModel
from bilagviewer.ui.theme.theme import Theme


class FilesList(QTableView):
    """A row a file; Alt with an arrow moves the chosen one, Delete takes it out."""

    move_requested = Signal(int)
    """Up (-1) or down (1)."""
    remove_requested = Signal()

    def __init__(self, theme: Theme, model: FilesModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setFont(theme.font("pane"))
        self.setProperty("look", "list")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setAccessibleName(self.tr("Files"))
        self.setMinimumHeight(theme.px(170))
        self._dress(theme)
        self._learn_keys()

    def _dress(self, theme: Theme) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setFont(theme.font("meta", bold=True))
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        across.setHighlightSections(False)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def _learn_keys(self) -> None:
        here, alt, key = Qt.ShortcutContext.WidgetShortcut, Qt.KeyboardModifier.AltModifier, Qt.Key
        for arrow, step in ((key.Key_Up, -1), (key.Key_Down, 1)):
            move = partial(self.move_requested.emit, step)
            QShortcut(QKeySequence(alt | arrow), self, move, context=here)
        QShortcut(QKeySequence(key.Key_Delete), self, self.remove_requested.emit, context=here)
