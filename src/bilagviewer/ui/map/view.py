# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The view of the map: the map, the list that says the same, and what is chosen in both."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bilagviewer.model.pack import Pack, PackId
from bilagviewer.places.mapping import MapData
from bilagviewer.ui.map.canvas import MapCanvas
from bilagviewer.ui.map.choice import Choice, item, named
from bilagviewer.ui.map.details import MapDetails
from bilagviewer.ui.map.doubles import Doubles
from bilagviewer.ui.map.legend import Legend
from bilagviewer.ui.map.list import MapList
from bilagviewer.ui.map.saving import MapSaver, below, credit
from bilagviewer.ui.map.tools import show_ending
from bilagviewer.ui.map.words import MapWords
from bilagviewer.ui.overview.frame import ViewFrame
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.flow import FlowLayout
from bilagviewer.ui.widgets.labels import PlainLabel

_LOW = 400
"""Below this height, in pixels at 100 %, what the signs mean stands below the map."""
_NARROW = 720
"""Below this width, in pixels at 100 %, the list stands below the map."""


class MapView(ViewFrame):
    """Map and list, which choose together."""

    WIDEST = 1400
    go_requested = Signal(object)
    """The `Address` of a place in the pack."""
    choice_changed = Signal(str)
    """The name of what is chosen; empty for nothing."""
    note_requested = Signal(object)
    """The `Address` of the row of what is chosen."""
    meant = Signal(str, str)
    """An ambiguous name, and the id of the town that it means."""
    whole_requested = Signal()
    """The reader wants all tables again, not one of them."""
    failed = Signal(object)
    """The `UserError` that kept the picture from being written."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._data, self._words = MapData(), MapWords(Pack(PackId("")))
        self._choice: Choice | None = None
        self._wanted = ""
        self.canvas, self.list = MapCanvas(theme), MapList(theme)
        self.details, self.legend = MapDetails(theme), Legend(theme)
        self.notices = PlainLabel(theme, kind="meta", role="quiet")
        self.doubles = Doubles(theme)
        self.credit = PlainLabel(theme, kind="meta", role="quiet")
        self.clear_button, self.only_button = QToolButton(), QToolButton()
        self.saver = MapSaver(
            self.canvas, lambda: below(self._words.facts(self._data), self._choice)
        )
        self.save_button = self.saver.button
        self._build()
        self._connect()
        self._space()

    def show_map(
        self, title: str, data: MapData, pack: Pack, *, done: bool, only: str = ""
    ) -> None:
        """Show `data`; `done` when it is all there, `only` where the one table stands."""
        self._say_only(only)
        if data != self._data:
            self._words = MapWords(pack)
            self._data = data
            facts = self._words.facts(data)
            self.canvas.show_data(data, f"{title}: {facts}")
            self.list.show_data(data, self._words)
            self.legend.show_word(self._words.things)
            self.notices.setText("\n".join(self._words.notices(data)))
            self.notices.setVisible(bool(self.notices.text()))
            self.doubles.show_places(data.ambiguous, self._words)
        facts = self._words.facts(data)
        if not data.towns:
            nothing = self.tr("There are no towns in the tables of this meeting.")
            facts = nothing if done else self.tr("Reading the meeting …")
        self.set_title(title, facts)
        self._apply(named(data, self._wanted) if self._wanted else self._choice)

    def show_choice(self, name: str) -> None:
        """Choose the thing, region or town of this name, as soon as it is found."""
        self._wanted = name
        self._apply(named(self._data, name) if name else None)

    def choose(self, choice: Choice | None) -> None:
        """Choose what the reader chose in the map, in the list or on the card."""
        self._wanted = ""
        self._apply(choice)
        self.choice_changed.emit(choice.name if choice else "")

    @property
    def data(self) -> MapData:
        """Return what is shown."""
        return self._data

    @property
    def choice(self) -> Choice | None:
        """Return what is chosen."""
        return self._choice

    def focus_text(self) -> None:
        """Put the keyboard into the list."""
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def space_inside(self, side: int) -> None:
        """Stand the list beside the map, or below it where there is no room."""
        if not hasattr(self, "saver"):
            return
        px = self._theme.px
        narrow = self.width() - 2 * side < px(_NARROW)
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._body.setDirection(down if narrow else beside)
        self._below.setContentsMargins(side, 0, side, px(12))
        self._below.setSpacing(px(6))
        self._body.setSpacing(px(14))
        self._place_signs(low=self.height() < px(_LOW))
        self._side.setMaximumWidth(16_777_215 if narrow else px(250))
        self._side.setMinimumWidth(0 if narrow else px(220))
        for button in (self.save_button, self.only_button, self.clear_button):
            # One with a cross is higher, and would move the map.
            button.setFixedHeight(px(34))
        self.canvas.setMinimumHeight(px(330))
        self.list.setMinimumHeight(px(260 if narrow else 120))
        self.details.fold(not narrow)

    def _place_signs(self, *, low: bool) -> None:
        """Stand the signs above the map, or below it where the window is too low for both."""
        there, away = (self._map_column, self.head) if low else (self.head, self._map_column)
        if there.indexOf(self._signs) < 0:
            away.removeWidget(self._signs)
            there.addWidget(self._signs)

    def _build(self) -> None:
        self.credit.setText(credit())
        self.clear_button.hide()
        self.only_button.hide()
        # The signs have a line of their own, so that a choice moves nothing.
        self._signs, signs = QWidget(), FlowLayout(self._theme.px(6))
        self._signs.setLayout(signs)
        for pair in self.legend.pairs:
            signs.addWidget(pair)
        row = FlowLayout(self._theme.px(6))
        for widget in (self.save_button, self.only_button, self.clear_button):
            row.addWidget(widget)
        self.head.addLayout(row)
        self.head.addWidget(self._signs)
        map_side, self._side = QWidget(), QWidget()
        left, right = QVBoxLayout(map_side), QVBoxLayout(self._side)
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(self._theme.px(8))
        left.addWidget(self.canvas, 1)
        self._map_column = left
        for label in (self.notices, self.credit):
            label.setWordWrap(True)
        right.addWidget(self.list, 1)
        right.addWidget(self.details, 1)
        self._below = QVBoxLayout()
        self.column.addLayout(self._below, 1)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.addWidget(map_side, 1)
        self._body.addWidget(self._side)
        self._below.addLayout(self._body, 1)
        self._below.addWidget(self.doubles)
        self._below.addWidget(self.notices)
        self._below.addWidget(self.credit)
        self.area.verticalScrollBar().rangeChanged.connect(self._share_wheel)

    def _share_wheel(self, _first: int, last: int) -> None:
        """Leave the wheel to the view where it must be scrolled."""
        self.canvas.yields_wheel = last > 0

    def _connect(self) -> None:
        for part in (self.canvas, self.list, self.details):
            part.chosen.connect(self.choose)
        self.canvas.numbered.connect(self.list.show_numbers)
        self.details.go_requested.connect(self.go_requested)
        self.details.note_requested.connect(self.note_requested)
        self.clear_button.clicked.connect(lambda: self.choose(None))
        self.doubles.meant.connect(self.meant)
        self.only_button.clicked.connect(self.whole_requested)
        self.saver.failed.connect(self.failed)

    def _say_only(self, only: str) -> None:
        """Say that one table is shown, on the button that ends it."""
        self.only_button.setVisible(bool(only))
        text = self.tr("The table in {place}").format(place=only)
        self.only_button.setText(f"{text}  ✕".replace("&", "&&"))
        self.only_button.setAccessibleName(self.tr("Show all tables again, not only this one"))

    def _apply(self, choice: Choice | None) -> None:
        self._choice = choice
        self.canvas.choose(choice)
        self.list.choose(choice)
        chosen = item(self._data, choice) if choice else None
        self.details.show_item(chosen, self._words)
        show_ending(self.clear_button, choice)
