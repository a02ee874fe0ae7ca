# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Choose a punkt from the list of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bilagviewer.model.address import Address
from bilagviewer.model.outline import OutlineEntry
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel

_ADDRESS = Qt.ItemDataRole.UserRole


class PunktDialog(QDialog):
    """Arrows and letters choose; Enter, a double click or the button move the bilag."""

    chosen = Signal(Address)
    """The punkt that the reader chose."""

    def __init__(
        self, theme: Theme, title: str, places: Sequence[OutlineEntry], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Move to punkt"))
        words = self.tr("Which punkt does “{title}” belong to?").format(title=title)
        self._question = PlainLabel(theme, words)
        self._question.setWordWrap(True)
        self.list = QListWidget()
        self.list.setFont(theme.font("pane"))
        self.list.setProperty("look", "list")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Punkter"))
        for entry in places:
            self._add(entry)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self.accept)
        self._lay_out(theme)
        self.list.setFocus()

    def accept(self) -> None:
        """Tell which punkt was chosen."""
        item = self.list.currentItem()
        if item is None:
            return
        address = item.data(_ADDRESS)
        super().accept()
        self.chosen.emit(address)

    def _add(self, entry: OutlineEntry) -> None:
        section = entry.section
        words = "  ".join(filter(None, (section.number, section.title)))
        item = QListWidgetItem(f"{'    ' * entry.depth}{words}")
        item.setData(_ADDRESS, entry.address)
        self.list.addItem(item)

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        buttons = QDialogButtonBox()
        move = buttons.addButton(self.tr("Move"), QDialogButtonBox.ButtonRole.AcceptRole)
        move.setEnabled(self.list.count() > 0)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(14))
        column.setSpacing(px(12))
        column.addWidget(self._question)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        room = self.screen().availableGeometry().size()
        self.resize(min(px(460), room.width()), min(px(420), room.height()))
