# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The line above a map in the page: menus that choose, what is chosen, and the signs' meaning."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from bilagviewer.places.mapping import MapData
from bilagviewer.ui.map.choice import Choice, Kind, items
from bilagviewer.ui.map.legend import Legend
from bilagviewer.ui.map.words import MapWords
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.flow import FlowLayout


class MapTools(QWidget):
    """A menu of the things, one of the regions, and a button that ends a choice."""

    chosen = Signal(object)
    """The `Choice` that was made; None to show everything."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.menus: dict[Kind, QToolButton] = {"thing": _menu_button(), "region": _menu_button()}
        self.clear_button = QToolButton()
        self.clear_button.hide()
        self.clear_button.clicked.connect(lambda: self.chosen.emit(None))
        self._legend = Legend(theme)
        self._row = FlowLayout(theme.px(6))
        self.setLayout(self._row)
        for widget in (*self.menus.values(), self.clear_button, *self._legend.pairs):
            self._row.addWidget(widget)

    def show_data(self, data: MapData, words: MapWords) -> None:
        """Offer the things and regions of `data`."""
        titles: dict[Kind, str] = {"thing": words.things, "region": self.tr("Regions")}
        for kind, button in self.menus.items():
            button.setText(f"{titles[kind]} ▾".replace("&", "&&"))
            button.setAccessibleName(titles[kind])
            self._fill(button, kind, data)
        self._legend.show_word(words.things)

    def show_choice(self, choice: Choice | None) -> None:
        """Say what is chosen, on the button that ends it."""
        show_ending(self.clear_button, choice)

    def height_at(self, width: int) -> int:
        """Return the height of the lines within `width`."""
        return self._row.heightForWidth(width)

    def stops(self) -> Sequence[QWidget]:
        """Return what takes the keyboard, from left to right."""
        found = [*self.menus.values(), self.clear_button]
        return [button for button in found if not button.isHidden()]

    def restyle(self) -> None:
        """Take over the text size."""
        for button in (*self.menus.values(), self.clear_button):
            button.setFont(self._theme.font("meta"))

    def sizeHint(self) -> QSize:
        """Ask for no width of its own."""
        return QSize(0, self._row.sizeHint().height())

    def _fill(self, button: QToolButton, kind: Kind, data: MapData) -> None:
        menu = button.menu()
        menu.clear()
        for one in items(data, kind):
            action = menu.addAction(one.name.replace("&", "&&"))
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
