# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""An index, a Word document and a web page, dropped, are a checked pack, and look as they did."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

import collecting_scene
from bilagviewer.model.blocks import Run, TableBlock
from bilagviewer.model.outline import outline
from bilagviewer.packfile.checks import check_pack
from bilagviewer.packfile.reader import open_pack
from bilagviewer.ui import i18n
from bilagviewer.ui.main_window import MainWindow

_FAR, _MOST = 24, 0.06
"""How much of 255 a part may be lighter or darker, and which share of them."""
_PARTS = (60, 40)


def test_three_files_dropped_are_a_checked_pack(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "møde.bilag"
    dialog = collecting_scene.collected(window, collecting_scene.write(tmp_path))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(target), ""))
    QTest.mouseClick(dialog.parts.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.opening.tried == target)
    assert check_pack(target) == []
    with open_pack(target) as reader:
        addresses = [str(entry.address) for entry in outline(reader.pack)]
        (block,) = (b for b in reader.body("2.1-1.md").blocks if isinstance(b, TableBlock))
    assert addresses == ["2.1", "2.1/1", "2.1/2"]
    assert block.table.rows[0].cells[1].runs[0] == Run("Sønderborg", underline=True)


def test_the_dialog_looks_as_it_did(qapp: QApplication, tmp_path: Path) -> None:
    kept = QImage(str(collecting_scene.PICTURE))
    drawn = collecting_scene.draw(qapp, tmp_path)
    i18n.install(qapp, "en")
    assert (drawn.width(), drawn.height()) == collecting_scene.SIZE
    pairs = list(zip(_lightness(kept), _lightness(drawn), strict=True))
    assert sum(abs(a - b) > _FAR for a, b in pairs) / len(pairs) <= _MOST


def _lightness(image: QImage) -> list[int]:
    exact, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    small = image.scaled(*_PARTS, exact, smooth)
    return [small.pixelColor(x, y).lightness() for y in range(_PARTS[1]) for x in range(_PARTS[0])]
