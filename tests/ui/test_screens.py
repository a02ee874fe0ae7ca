# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The window looks as it did when somebody last looked at it.

The comparison is loose: another version of a font may move a line, but a pane that is
gone, a colour that is another, or a text that is cut off is seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

import screens
from bilagviewer.ui import i18n

BLOCKS = (60, 40)
FAR = 16
"""A block's lightness is another when it differs by this much of 255."""
MOST = 0.06
"""The share of blocks that may be another."""
ALL = {screen.name: screen for screen in screens.screens()}


@pytest.fixture(autouse=True)
def english_after(qapp: QApplication) -> Iterator[None]:
    yield
    i18n.install(qapp, "en")


def blocks(image: QImage) -> list[int]:
    """Return the lightness of the parts of a picture, from a picture of any size."""
    exact = Qt.AspectRatioMode.IgnoreAspectRatio
    smooth = image.scaled(*BLOCKS, exact, screens.SMOOTH)
    pixels = [(x, y) for y in range(BLOCKS[1]) for x in range(BLOCKS[0])]
    return [smooth.pixelColor(x, y).lightness() for x, y in pixels]


def difference(one: QImage, other: QImage) -> float:
    """Return which share of the blocks is another."""
    pairs = list(zip(blocks(one), blocks(other), strict=True))
    return sum(abs(a - b) > FAR for a, b in pairs) / len(pairs)


@pytest.mark.parametrize("name", ALL)
def test_a_screen_looks_as_it_did(qapp: QApplication, tmp_path: Path, name: str) -> None:
    screen = ALL[name]
    kept = QImage(str(screen.file))
    assert not kept.isNull(), "draw it: .venv/bin/python tests/support/screens.py"
    drawn = screens.draw(qapp, screen, tmp_path)
    assert (drawn.width(), drawn.height()) == screen.size
    found = difference(screens.small(drawn), kept)
    if found > MOST:
        drawn.save(str(tmp_path / "drawn.png"))
    assert found <= MOST, tmp_path / "drawn.png"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("statements-1440x900-light", "statements-1440x900-dark"),
        ("statements-1440x900-light", "grants-1440x900-light"),
        ("grants-1093x614-light", "programme-1093x614-light"),
        ("punkt-1440x900-light", "empty-1440x900-light"),
        ("statements-1440x900-dark", "statements-200-percent-dark"),
    ],
)
def test_other_screens_are_told_apart(one: str, other: str) -> None:
    pictures = [QImage(str(ALL[name].file)) for name in (one, other)]
    assert difference(*pictures) > MOST


def test_every_kept_picture_is_a_row() -> None:
    assert {path.stem for path in screens.FOLDER.glob("*.png")} == set(ALL)
