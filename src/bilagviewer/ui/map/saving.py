# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The map as a PNG file: where to, and what stands below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSize, Signal
from PySide6.QtWidgets import QFileDialog, QToolButton

from bilagviewer.errors import UserError
from bilagviewer.ui.map.choice import Choice
from bilagviewer.ui.map.surface import MapSurface

_LEAST = QSize(1000, 900)
"""A picture is at least so large, in pixels at 100 % text size."""
_SHARP = 2


class MapSaver(QObject):
    """Writes a map as it is shown, by a button or to a file that is known."""

    failed = Signal(object)
    """The `UserError` that kept the picture from being written."""

    def __init__(self, canvas: MapSurface, lines: Callable[[], Sequence[str]]) -> None:
        """Save `canvas`, with what `lines` returns below it."""
        super().__init__(canvas)
        self._canvas, self._lines = canvas, lines
        self.button = QToolButton()
        self.button.setText(self.tr("Save as PNG …"))
        self.button.clicked.connect(self._ask)

    def save(self, path: Path) -> None:
        """Write the map, twice as sharp as on the screen, to the file at `path`."""
        size = self._canvas.size().expandedTo(_LEAST)
        if not self._canvas.image(size, _SHARP, self._lines()).save(str(path)):
            self.failed.emit(UserError("window.picture_not_written", path=path))

    def _ask(self) -> None:
        start = str(Path.home() / self.tr("map.png"))
        title = self.tr("Save the map")
        chosen, _ = QFileDialog.getSaveFileName(self._canvas, title, start, "PNG (*.png)")
        if chosen:
            path = Path(chosen)
            self.save(path if path.suffix.lower() == ".png" else path.with_name(f"{path.name}.png"))


def below(facts: str, choice: Choice | None) -> list[str]:
    """Return the lines below a saved map: what it shows, what is chosen, whose the data is."""
    return [f"{facts} · {choice.name}" if choice else facts, credit()]


def credit() -> str:
    """Return whose outline and names the map has."""
    return QCoreApplication.translate(
        "map", "Outline: Natural Earth. Place names: GeoNames.org, CC BY 4.0."
    )
