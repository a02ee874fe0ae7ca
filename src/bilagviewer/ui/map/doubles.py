# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Names that several towns bear, under the map: which one is drawn, and the others to choose."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from bilagviewer.places.find import PlaceMention
from bilagviewer.ui.map.words import MapWords
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel


class Doubles(QWidget):
    """A sentence and a menu for each ambiguous name."""

    meant = Signal(str, str)
    """A name, and the id of the town that it means."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: Sequence[PlaceMention] = ()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self.buttons: list[QToolButton] = []
        self.hide()

    def show_places(self, places: Sequence[PlaceMention], words: MapWords) -> None:
        """Show the names in `places`, each with the towns it may mean, the largest first."""
        self.setVisible(bool(places))
        if places == self._shown:
            return
        self._shown = places
        self._clear()
        for place in places:
            said = PlainLabel(self._theme, words.ambiguous(place), kind="meta", role="quiet")
            said.setWordWrap(True)
            self._lines.addWidget(said)
            button = self._button(place, words)
            self._lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.buttons.append(button)

    def _clear(self) -> None:
        self.buttons.clear()
        while item := self._lines.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _button(self, place: PlaceMention, words: MapWords) -> QToolButton:
        button = QToolButton()
        button.setProperty("look", "link")
        button.setText(self.tr("Draw another {name} ▾").format(name=place.name))
        button.setAccessibleName(self.tr("Draw another {name}").format(name=place.name))
        button.setAccessibleDescription(words.ambiguous(place))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for town in sorted(place.candidates, key=lambda town: -town.population):
            action = menu.addAction(words.town(town))
            action.setCheckable(True)
            action.setChecked(town is place.town)
            action.triggered.connect(
                lambda _on=False, town=town: self.meant.emit(place.name, town.id)
            )
        button.setMenu(menu)
        return button
