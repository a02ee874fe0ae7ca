# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The list beside the map: things, towns or regions, each with all that the map shows of it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QSizePolicy, QTabBar, QVBoxLayout, QWidget

from bilagviewer.places.mapping import MapData
from bilagviewer.ui.map.choice import KINDS, Choice, items
from bilagviewer.ui.map.list_delegate import ABOUT, KIND, NUMBER, ListDelegate
from bilagviewer.ui.map.words import MapWords
from bilagviewer.ui.theme.theme import Theme


class MapList(QWidget):
    """Three lists behind tabs."""

    chosen = Signal(object)
    """The `Choice` that the reader made in the list."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._data = MapData()
        self._words: MapWords | None = None
        self._choice: Choice | None = None
        self._numbered: frozenset[str] = frozenset()
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for _ in KINDS:
            self.tabs.addTab("")
        self.model = QStandardItemModel(self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(ListDelegate(theme, self.view))
        policy = QSizePolicy.Policy
        self.view.setSizePolicy(policy.Preferred, policy.Ignored)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.selectionModel().currentChanged.connect(self._told)
        self.view.clicked.connect(self._told)
        self.tabs.currentChanged.connect(lambda _tab: self._fill())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.tabs)
        column.addWidget(self.view, 1)

    def show_data(self, data: MapData, words: MapWords) -> None:
        """Show the things, towns and regions of `data`."""
        self._data, self._words = data, words
        titles = (words.things, self.tr("Towns"), self.tr("Regions"))
        for tab, (kind, title) in enumerate(zip(KINDS, titles, strict=True)):
            self.tabs.setTabText(tab, title.replace("&", "&&"))
            self.tabs.setAccessibleTabName(tab, f"{title} {len(items(data, kind))}")
        self._fill()

    def choose(self, choice: Choice | None) -> None:
        """Show what is chosen, in the list that has it."""
        self._choice = choice
        if choice is not None and KINDS[self.tabs.currentIndex()] != choice.kind:
            self.tabs.setCurrentIndex(KINDS.index(choice.kind))
        self._select()

    def show_numbers(self, towns: frozenset[str]) -> None:
        """Say the numbers of the `towns` that stand on the map with a number only."""
        self._numbered = towns
        self._write_numbers()

    def _write_numbers(self) -> None:
        towns = KINDS[self.tabs.currentIndex()] == "town"
        for n in range(self.model.rowCount()):
            row = self.model.item(n)
            row.setData(n + 1 if towns and row.text() in self._numbered else None, NUMBER)

    def _fill(self) -> None:
        kind, words = KINDS[self.tabs.currentIndex()], self._words
        if words is None:
            return
        blocked = self.view.selectionModel().blockSignals(True)
        self.model.clear()
        for one in items(self._data, kind):
            row = QStandardItem(one.name)
            row.setData(words.about(one), ABOUT)
            row.setData(kind, KIND)
            row.setAccessibleText(words.spoken(one))
            self.model.appendRow(row)
        self._write_numbers()
        self.view.selectionModel().blockSignals(blocked)
        self.view.setAccessibleName(self.tabs.tabText(self.tabs.currentIndex()))
        self._select()

    def _select(self) -> None:
        choice = self._choice
        selection = self.view.selectionModel()
        blocked = selection.blockSignals(True)
        row = -1
        if choice is not None and choice.kind == KINDS[self.tabs.currentIndex()]:
            names = [self.model.item(n).text() for n in range(self.model.rowCount())]
            row = names.index(choice.name) if choice.name in names else -1
        if row < 0:
            selection.clear()
        elif selection.currentIndex().row() != row or not selection.hasSelection():
            index = self.model.index(row, 0)
            selection.setCurrentIndex(index, selection.SelectionFlag.ClearAndSelect)
        selection.blockSignals(blocked)
        self.view.viewport().update()
        # The card below takes its room first.
        QTimer.singleShot(0, self, self._show_current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is chosen in sight."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._show_current)

    def _show_current(self) -> None:
        if self.view.selectionModel().hasSelection():
            self.view.scrollTo(self.view.currentIndex())

    def _told(self, index: QModelIndex, _before: object = None) -> None:
        # The focus alone makes a first row the current one, without selecting it.
        if index.isValid() and self.view.selectionModel().isSelected(index):
            choice = Choice(index.data(KIND), str(index.data()))
            if choice != self._choice:
                self.chosen.emit(choice)
