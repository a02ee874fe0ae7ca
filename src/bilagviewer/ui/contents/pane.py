# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The pane at the left: how much is read, a filter, the tree, the overview below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from bilagviewer.library.meeting import ReadState
from bilagviewer.model.address import Address
from bilagviewer.model.outline import OutlineEntry
from bilagviewer.ui.contents.model import ContentsModel
from bilagviewer.ui.contents.tree import ContentsTree
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import ElidedLabel, PlainLabel


class ContentsPane(QWidget):
    """The table of contents with its filter."""

    go_requested = Signal(object)
    """The `Address` of the punkt or bilag that the reader chose."""

    def __init__(self, theme: Theme, overview: QWidget) -> None:
        super().__init__()
        self._theme, self._overview = theme, overview
        self._model = ContentsModel(self)
        self._chosen: Address | None = None
        self._count = ElidedLabel(theme, kind="meta", role="quiet", bold=True)
        self._page = PlainLabel(theme, self.tr("Page"), kind="meta", role="quiet", bold=True)
        self._filter = self._make_filter()
        self._empty = PlainLabel(theme, self.tr("Nothing matches the filter."), role="quiet")
        self._empty.setWordWrap(True)
        self._empty.hide()
        self.tree = ContentsTree(theme, self._model)
        self.tree.setAccessibleName(self.tr("Contents"))
        self.tree.go_requested.connect(self.go_requested)
        self._model.modelReset.connect(self._after_reset)
        self._lay_out()
        theme.changed.connect(self._space)

    def show_entries(self, entries: Sequence[OutlineEntry]) -> None:
        """Show the punkter and bilag of a pack, all of it open unless there are very many."""
        self._filter.clear()
        self._model.set_entries(entries)

    def choose(self, address: Address) -> None:
        """Show which punkt or bilag stands in the page."""
        self._chosen = address
        self.tree.choose(address)

    def set_notes(self, counts: Mapping[Address, int]) -> None:
        """Show how many notes each bilag or punkt has."""
        self._model.set_notes(counts)
        self.tree.scheduleDelayedItemsLayout()

    def set_read(self, states: Mapping[Address, ReadState]) -> None:
        """Show which bilag are begun or read."""
        self._model.set_read(states)
        self._tell_count()

    def focus_inside(self) -> None:
        """Give the tree the keyboard."""
        self.tree.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_filter(self) -> None:
        """Give the filter field the keyboard."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def _make_filter(self) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(self.tr("Filter contents …"))
        field.setAccessibleName(self.tr("Filter contents"))
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self._model.set_filter)
        return field

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._count, 1)
        self._head.addWidget(self._page)
        self._top = QVBoxLayout()
        self._top.addLayout(self._head)
        self._top.addWidget(self._filter)
        self._top.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addWidget(self.tree, 1)
        column.addWidget(self._overview)
        self._space()

    def _space(self) -> None:
        px = self._theme.px
        self._top.setContentsMargins(px(14), px(12), px(14), px(8))
        self._head.setContentsMargins(0, 0, px(7), 0)
        self._top.setSpacing(px(8))

    def _after_reset(self) -> None:
        self.tree.open_all()
        if self._chosen is not None:
            self.tree.choose(self._chosen)
        self._empty.setVisible(not self._model.rowCount() and bool(self._filter.text()))
        self._tell_count()

    def _tell_count(self) -> None:
        total = sum(entry.bilag is not None for entry in self._model.entries())
        if self._filter.text().strip():
            shown = sum(entry.bilag is not None for entry in self._model.shown())
            text = self.tr("Shows {shown} of {total} bilag").format(shown=shown, total=total)
        else:
            text = self._read_words(total)
        self._count.setText(text)

    def _read_words(self, bilag: int) -> str:
        """Return how many bilag are read, of a paper without bilag how many punkter."""
        if bilag:
            read = self._model.read_count()
            return self.tr("{read} of {total} bilag read").format(read=read, total=bilag)
        total = sum(bool(entry.text) for entry in self._model.entries())
        read = self._model.read_count(punkter=True)
        return self.tr("{read} of {total} punkter read").format(read=read, total=total)
