# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What is chosen, in words: its towns or things, each a way on, and the remarks."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout

from bilagviewer.model.address import Address
from bilagviewer.places.mapping import MapRegion, MapTown, Thing
from bilagviewer.ui.map.choice import Choice, Kind
from bilagviewer.ui.map.words import MapWords, remarks
from bilagviewer.ui.theme.theme import FontKind, Theme
from bilagviewer.ui.widgets.flow import FlowLayout
from bilagviewer.ui.widgets.labels import PlainLabel


class MapDetails(QScrollArea):
    """A card about one thing, town or region."""

    chosen = Signal(object)
    """The `Choice` of a name in the card."""
    go_requested = Signal(object)
    """The `Address` of the table row that says so."""

    note_requested = Signal(object)
    """The `Address` of the row that a note is wanted to."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._folded = True
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Preferred, policy.Ignored)
        self.viewport().setAutoFillBackground(False)
        self.hide()

    def show_item(self, item: Thing | MapTown | MapRegion | None, words: MapWords) -> None:
        """Show all there is to know of `item`; nothing for None."""
        self.setVisible(item is not None)
        if item is not None:
            card = self._made(item, words)
            card.setProperty("look", "card")
            self.setWidget(card)
            self._fit()

    def fold(self, on: bool) -> None:
        """Scroll within the room there is, or stand at full height."""
        self._folded = on
        self._fit()

    def height_at(self, width: int) -> int:
        """Return the height of all that is shown, nothing where nothing is."""
        card = self.widget()
        if card is None or self.isHidden():
            return 0
        return max(card.heightForWidth(width), card.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be no higher than what is shown."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        card = self.widget()
        if card is not None:
            high = max(
                card.heightForWidth(self.viewport().width()), card.minimumSizeHint().height()
            )
            self.setMaximumHeight(high)
            self.setMinimumHeight(min(high, self._theme.px(130)) if self._folded else high)

    def _made(self, item: Thing | MapTown | MapRegion, words: MapWords) -> QFrame:
        px, inside = self._theme.px, QFrame()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(12), px(10), px(12), px(10))
        column.setSpacing(px(4))
        column.addWidget(self._label(item.name, bold=True))
        for line in words.lines(item):
            column.addWidget(self._label(line, quiet=True))
        for title, names, kind in words.lists(item):
            if names:
                column.addWidget(self._label(title, quiet=True))
                column.addLayout(self._links(names, cast("Kind", kind)))
        for remark in remarks(item):
            column.addWidget(self._remark(remark))
        for address in item.rows if isinstance(item, Thing) else ():
            column.addLayout(self._ways(address))
        return inside

    def _ways(self, row: Address) -> FlowLayout:
        """Return the ways on to a table row: there, and to a note."""
        flow = FlowLayout(0)
        for text, told in (
            (self.tr("Go to the table row"), self.go_requested),
            (self.tr("Write a note"), self.note_requested),
        ):
            button = QToolButton()
            button.setText(text)
            button.setProperty("look", "link")
            button.clicked.connect(lambda _on=False, told=told: told.emit(row))
            flow.addWidget(button)
        return flow

    def _label(self, text: str, *, bold: bool = False, quiet: bool = False) -> PlainLabel:
        kind: FontKind = "meta" if quiet else "pane"
        label = PlainLabel(
            self._theme, text, kind=kind, role="quiet" if quiet else "text", bold=bold
        )
        label.setWordWrap(True)
        return label

    def _links(self, names: tuple[str, ...], kind: Kind) -> FlowLayout:
        flow = FlowLayout(0)
        for name in names:
            button = QToolButton()
            button.setText(name.replace("&", "&&"))
            button.setProperty("look", "link")
            button.clicked.connect(lambda _on=False, n=name: self.chosen.emit(Choice(kind, n)))
            flow.addWidget(button)
        return flow

    def _remark(self, text: str) -> PlainLabel:
        label = self._label(text)
        px = self._theme.px
        label.setContentsMargins(px(8), px(4), px(8), px(4))
        label.setAutoFillBackground(True)
        palette = label.palette()
        palette.setColor(label.backgroundRole(), self._theme.colour("highlight"))
        label.setPalette(palette)
        return label
