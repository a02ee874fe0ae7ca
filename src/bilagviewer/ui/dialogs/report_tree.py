# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the importer did to the document, in sentences that lead to their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from bilagviewer import messages
from bilagviewer.library.reporting import told
from bilagviewer.model.blocks import Source
from bilagviewer.ui.theme.theme import Theme

if TYPE_CHECKING:
    from bilagviewer.library.reporting import Done, Report, Told, Where

_LINE = Qt.ItemDataRole.UserRole
_OPEN = 30
"""A kind with more sentences than this is shown closed."""


class _Sentences(QStyledItemDelegate):
    """Gives a sentence as many lines as it takes."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of the sentence in its column."""
        hint = super().sizeHint(option, index)
        if index.column():
            return hint
        depth, above = 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        margin = self._tree.fontMetrics().averageCharWidth()
        room = self._tree.columnWidth(0) - depth * self._tree.indentation() - 2 * margin
        flags = Qt.TextFlag.TextWordWrap
        words = str(index.data())
        place = QFontMetrics(self._tree.font()).boundingRect(
            QRect(0, 0, max(room, 1), 10_000), flags, words
        )
        return QSize(room, place.height() + margin)


class ReportTree(QTreeWidget):
    """One branch a kind; a click or Enter on a sentence goes to its line."""

    line_requested = Signal(Source)

    def __init__(self, theme: Theme, report: Report | None, language: str) -> None:
        super().__init__()
        self._theme, self._language = theme, language
        self.setColumnCount(2)
        self.setHeaderLabels([self.tr("What was done"), self.tr("Line")])
        self.setAccessibleName(self.tr("What was done to the document"))
        self.setFont(theme.font("pane"))
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Sentences(self))
        self.setIndentation(theme.px(16))
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.itemClicked.connect(self._go)
        self.itemActivated.connect(self._go)
        self.show_report(report)

    def show_report(self, report: Report | None) -> None:
        """Tell of another report; None empties the list."""
        self.clear()
        for done in told(report, self._language) if report is not None else ():
            if done.told:
                self._add(self._theme, done)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the sentences anew."""
        super().resizeEvent(event)
        self.header().setMaximumSectionSize(max(self.viewport().width() // 3, 1))
        self.scheduleDelayedItemsLayout()

    def _add(self, theme: Theme, done: Done) -> None:
        words = messages.text(f"cli.did_{done.kind}", self._language, count=done.count)
        branch = QTreeWidgetItem(self, [words, ""])
        branch.setFont(0, theme.font("pane", bold=True))
        for sentence in done.told:
            self._add_sentence(branch, sentence)
        branch.setExpanded(len(done.told) <= _OPEN)

    def _add_sentence(self, branch: QTreeWidgetItem, told: Told) -> None:
        one = len(told.places) == 1
        item = QTreeWidgetItem(branch, [told.sentence, _where(told.places[0]) if one else ""])
        if told.places:
            item.setData(0, _LINE, told.places[0].place)
        if not one:
            for place in told.places:
                self._add_place(item, place)

    def _add_place(self, item: QTreeWidgetItem, place: Where) -> None:
        words = self.tr("Line {line}").format(line=place.number)
        if place.number is None:
            words = place.file or self.tr("Show the place")
        below = QTreeWidgetItem(item, [words, _where(place)])
        below.setData(0, _LINE, place.place)

    def _go(self, item: QTreeWidgetItem) -> None:
        place = item.data(0, _LINE)
        if isinstance(place, Source):
            self.line_requested.emit(place)


def _where(place: Where) -> str:
    return " ".join(filter(None, [place.file, str(place.number or "")]))
