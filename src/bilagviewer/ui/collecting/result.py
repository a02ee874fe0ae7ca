# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The tree that the files become, before anything is saved."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from bilagviewer.model.address import Address
from bilagviewer.model.outline import OutlineEntry, outline
from bilagviewer.model.pack import Pack
from bilagviewer.ui.theme.theme import Theme


class ResultTree(QTreeWidget):
    """Punkter and bilag; one that no file was found for says so."""

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

    def show_pack(self, pack: Pack | None) -> None:
        """Show the punkter and bilag of `pack`; None for nothing."""
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
            known[entry.address] = item
        self.expandAll()

    def _words(self, entry: OutlineEntry) -> str:
        if entry.bilag is None:
            section = entry.section
            return " ".join(filter(None, [section.number, section.title])) or self.tr("No punkt")
        bilag = entry.bilag
        named = self.tr("Bilag {number}: {title}") if bilag.number else "{title}"
        words = named.format(number=bilag.number, title=bilag.title)
        if bilag.text:
            return words
        missing = self.tr("a file") if bilag.file else self.tr("no file yet")
        return f"{words} ({missing})"
