# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The tree that the files become, before anything is saved."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from bilagviewer.model.address import Address
from bilagviewer.model.outline import OutlineEntry, outline
from bilagviewer.model.pack import Pack
from bilagviewer.ui.collecting.files_model import ROW_FORMAT
from bilagviewer.ui.theme.theme import Theme

_PUNKT = Qt.ItemDataRole.UserRole


class ResultTree(QTreeWidget):
    """Punkter and bilag; one that no file was found for says so. A file is dragged onto one."""

    placed = Signal(int, str, str)
    """The row of a file that was let go of over a punkt, and the punkt's number and title."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setHeaderHidden(True)
        self.setFont(theme.font("pane"))
        self.setProperty("look", "list")
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setIndentation(theme.px(16))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(self.tr("The bilagssamling"))
        self.setAcceptDrops(True)
        self._shown: Pack | None = None

    def show_pack(self, pack: Pack | None) -> None:
        """Show the punkter and bilag of `pack`, scrolled as before; None for nothing."""
        if pack is not None and self._shown is not None and pack.sections == self._shown.sections:
            return
        self._shown = pack
        scrolled = self.verticalScrollBar().value()
        self.clear()
        known: dict[Address, QTreeWidgetItem] = {}
        for entry in outline(pack) if pack is not None else ():
            item = QTreeWidgetItem([self._words(entry)])
            if entry.parents:
                known[entry.parents[-1]].addChild(item)
            else:
                self.addTopLevelItem(item)
            if entry.bilag is None:
                item.setFont(0, self._theme.font("pane", bold=True))
                item.setData(0, _PUNKT, (entry.section.number, entry.section.title))
            if entry.section.unplaced:
                item.setForeground(0, self._theme.colour("quiet"))
            known[entry.address] = item
        self.expandAll()
        self.doItemsLayout()
        self.verticalScrollBar().setValue(scrolled)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a row of the files; files from elsewhere go to the dialog."""
        event.setAccepted(event.mimeData().hasFormat(ROW_FORMAT))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take it over a punkt and over the bilag below it."""
        event.setAccepted(self._punkt_at(event) is not None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where the row belongs."""
        punkt = self._punkt_at(event)
        data = event.mimeData().data(ROW_FORMAT).data()
        if punkt is not None and bytes(data).isdigit():
            event.acceptProposedAction()
            self.placed.emit(int(bytes(data)), *punkt)

    def _punkt_at(self, event: QDropEvent) -> tuple[str, str] | None:
        item = self.itemAt(event.position().toPoint())
        while item is not None:
            punkt = item.data(0, _PUNKT)
            if punkt is not None:
                is_own = item.foreground(0).color() != self._theme.colour("quiet")
                return (str(punkt[0]), str(punkt[1])) if is_own else None
            item = item.parent()
        return None

    def _words(self, entry: OutlineEntry) -> str:
        if entry.bilag is None:
            section = entry.section
            if section.unplaced:
                return self.tr("Not placed")
            return " ".join(filter(None, [section.number, section.title])) or self.tr("No punkt")
        bilag = entry.bilag
        named = self.tr("Bilag {number}: {title}") if bilag.number else "{title}"
        words = named.format(number=bilag.number, title=bilag.title)
        if bilag.text:
            return words
        missing = self.tr("a file") if bilag.file else self.tr("no file yet")
        return f"{words} ({missing})"
