# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the importer did to the document, in sentences that lead to their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from bilagviewer import messages
from bilagviewer.library.reporting import told
from bilagviewer.ui.theme.theme import Theme

if TYPE_CHECKING:
    from bilagviewer.library.packs import OpenPack
    from bilagviewer.library.reporting import Done, Told

_LINE = Qt.ItemDataRole.UserRole
_OPEN = 30
"""A kind with more sentences than this is shown closed."""


class ReportTree(QTreeWidget):
    """One branch a kind; a click or Enter on a sentence goes to its line."""

    line_requested = Signal(int)

    def __init__(self, theme: Theme, pack: OpenPack, language: str) -> None:
        super().__init__()
        self._language = language
        self.setColumnCount(2)
        self.setHeaderLabels([self.tr("What was done"), self.tr("Line")])
        self.setAccessibleName(self.tr("What was done to the document"))
        self.setFont(theme.font("pane"))
        self.setWordWrap(True)
        self.setIndentation(theme.px(16))
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        report = pack.report()
        for done in told(report, language) if report is not None else ():
            if done.told:
                self._add(theme, done)
        self.itemClicked.connect(self._go)
        self.itemActivated.connect(self._go)
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)

    def _add(self, theme: Theme, done: Done) -> None:
        words = messages.text(f"cli.did_{done.kind}", self._language, count=done.count)
        branch = QTreeWidgetItem(self, [words, ""])
        branch.setFont(0, theme.font("pane", bold=True))
        for sentence in done.told:
            self._add_sentence(branch, sentence)
        branch.setExpanded(len(done.told) <= _OPEN)

    def _add_sentence(self, branch: QTreeWidgetItem, told: Told) -> None:
        one = len(told.lines) == 1
        where = str(told.lines[0]) if one else ""
        item = QTreeWidgetItem(branch, [told.sentence, where])
        if told.lines:
            item.setData(0, _LINE, told.lines[0])
        if not one:
            for line in told.lines:
                below = QTreeWidgetItem(item, [self.tr("Line {line}").format(line=line), str(line)])
                below.setData(0, _LINE, line)

    def _go(self, item: QTreeWidgetItem) -> None:
        line = item.data(0, _LINE)
        if isinstance(line, int):
            self.line_requested.emit(line)
