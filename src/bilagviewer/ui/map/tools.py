# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The lines above a map in the page: menus that choose, what is chosen, the signs' meaning."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from bilagviewer.places.mapping import MapData
from bilagviewer.ui.map.choice import KINDS, Choice, Kind, items
from bilagviewer.ui.map.legend import Legend
from bilagviewer.ui.map.words import MapWords
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.flow import FlowLayout


class MapTools(QWidget):
    """Menus of the things, the towns and the regions, and a button that ends a choice."""

    chosen = Signal(object)
    """The `Choice` that was made; None to show everything."""

    def __init__(self, theme: Theme, save_button: QToolButton) -> None:
        super().__init__()
        self._theme = theme
        self.menus: dict[Kind, QToolButton] = {kind: _menu_button() for kind in KINDS}
        self.save_button = save_button
        self.clear_button = QToolButton()
        self.clear_button.hide()
        self.clear_button.clicked.connect(lambda: self.chosen.emit(None))
        self._legend = Legend(theme)
        gap = theme.px(6)
        self._rows = FlowLayout(gap), FlowLayout(gap)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        # The signs have a line of their own, so that a choice moves nothing.
        for row, widgets in zip(self._rows, (self._buttons, self._legend.pairs), strict=True):
            column.addLayout(row)
            for widget in widgets:
                row.addWidget(widget)

    def show_data(self, data: MapData, words: MapWords) -> None:
        """Offer the things and regions of `data`."""
        titles: dict[Kind, str] = {
            "thing": words.things,
            "town": self.tr("Towns"),
            "region": self.tr("Regions"),
        }
        for kind, button in self.menus.items():
            button.setText(f"{titles[kind]} ▾".replace("&", "&&"))
            button.setAccessibleName(titles[kind])
            self._fill(button, kind, data)
        self._legend.show_word(words.things)

    def show_choice(self, choice: Choice | None) -> None:
        """Say what is chosen, on the button that ends it."""
        show_ending(self.clear_button, choice)

    def show_numbers(self, towns: frozenset[str]) -> None:
        """Say the numbers of the `towns` that stand on the map with a number only."""
        for number, action in enumerate(self.menus["town"].menu().actions(), 1):
            name = action.data().replace("&", "&&")
            action.setText(f"{number}   {name}" if action.data() in towns else name)

    def height_at(self, width: int) -> int:
        """Return the height of the lines within `width`."""
        lines = [row.heightForWidth(width) for row in self._rows]
        return sum(lines) + self._theme.px(6) * (len(lines) - 1)

    def stops(self) -> Sequence[QWidget]:
        """Return what takes the keyboard, from left to right."""
        return [button for button in self._buttons if not button.isHidden()]

    def restyle(self) -> None:
        """Take over the text size."""
        for button in self._buttons:
            button.setFont(self._theme.font("meta"))

    def sizeHint(self) -> QSize:
        """Ask for no width of its own."""
        return QSize(0, sum(row.sizeHint().height() for row in self._rows))

    @property
    def _buttons(self) -> Sequence[QToolButton]:
        return (*self.menus.values(), self.save_button, self.clear_button)

    def _fill(self, button: QToolButton, kind: Kind, data: MapData) -> None:
        menu = button.menu()
        menu.clear()
        for one in items(data, kind):
            action = menu.addAction(one.name.replace("&", "&&"))
            action.setData(one.name)
            choice = Choice(kind, one.name)
            action.triggered.connect(lambda _on=False, choice=choice: self.chosen.emit(choice))


def show_ending(button: QToolButton, choice: Choice | None) -> None:
    """Let `button` say what is chosen, and that pressing it ends that."""
    button.setVisible(choice is not None)
    if choice is not None:
        name = choice.name.replace("&", "&&")
        button.setText(f"{name}  ✕")
        said = QCoreApplication.translate("map", "Show all again, not only {name}")
        button.setAccessibleName(said.format(name=choice.name))


def _menu_button() -> QToolButton:
    button = QToolButton()
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(QMenu(button))
    return button
