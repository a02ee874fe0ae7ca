# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The files of a plan as rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from bilagviewer.library.collecting import Placement, Role
from bilagviewer.ui.collecting.plan import Plan

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
ROW_FORMAT = "application/x-bilagviewer-row"


class FilesModel(QAbstractTableModel):
    """A row a file: its name, its place, and what to look at."""

    def __init__(self, plan: Plan, parent: QObject) -> None:
        super().__init__(parent)
        self._plan = plan
        self._count = 0

    def tell(self) -> None:
        """Show the plan as it is now; where there are as many files, nothing else changes."""
        count = len(self._plan.entries)
        if count != self._count:
            self.beginResetModel()
            self._count = count
            self.endResetModel()
        elif count:
            self.dataChanged.emit(self.index(0, 0), self.index(count - 1, 1))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many files there are."""
        return 0 if parent.isValid() else self._count

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let a row be dragged onto the punkt it belongs to."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return a row as what is dragged."""
        data = QMimeData()
        if indexes:
            data.setData(ROW_FORMAT, str(indexes[0].row()).encode())
        return data

    def mimeTypes(self) -> list[str]:
        """Return the one format of a dragged row."""
        return [ROW_FORMAT]

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return two: the file, and where it stands."""
        return 0 if parent.isValid() else 2

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> object:
        """Return a cell's words."""
        if not index.isValid() or role not in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return None
        words = self._cells(index.row())[index.column()]
        # A tooltip that looks like HTML would be read as such.
        return words if role == _ROLE.DisplayRole else f"\u200b{words}".replace("<", "‹")

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return what a column is called."""
        if orientation == Qt.Orientation.Vertical or role != _ROLE.DisplayRole:
            return None
        return (self.tr("File"), self.tr("Place"))[section]

    def _cells(self, row: int) -> tuple[str, str]:
        placed = self._plan.placements[row]
        name = self._plan.files[row].name
        if placed.role is Role.INDEX:
            return name, self.tr("Agenda")
        punkt = " ".join(filter(None, [placed.punkt, placed.punkt_title]))
        bilag = self.tr("bilag {number}").format(number=placed.number) if placed.number else ""
        named = ": ".join(filter(None, [bilag, placed.title]))
        if placed.role is Role.UNPLACED:
            punkt = self.tr("Not placed")
        place = " · ".join(filter(None, [punkt, named]))
        remark = self._remark(placed)
        return name, f"{place} ({remark})" if remark else place

    def _remark(self, placed: Placement) -> str:
        remarks = [
            self.tr("no text") if not placed.has_text else "",
            self.tr("guessed") if placed.is_guess else "",
        ]
        return ", ".join(filter(None, remarks))
