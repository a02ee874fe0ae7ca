# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The theme answers by role and kind, and the stylesheet follows it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bilagviewer.ui.theme.appearance import Appearance
from bilagviewer.ui.theme.icons import icon_folder
from bilagviewer.ui.theme.stylesheet import stylesheet
from bilagviewer.ui.theme.theme import TEXT_SIZES, Theme


@pytest.mark.parametrize(("kind", "pixels"), [("page", 16), ("pane", 14), ("meta", 13)])
def test_smallest_sizes(theme: Theme, kind: str, pixels: int) -> None:
    assert theme.font(kind).pixelSize() == pixels  # type: ignore[arg-type]
    theme.set_text_percent(200)
    assert theme.font(kind).pixelSize() == 2 * pixels  # type: ignore[arg-type]


def test_change_is_told_once(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_name("dark")
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_name("dark")


def test_unknown_theme_is_refused(theme: Theme) -> None:
    with pytest.raises(ValueError, match="pink"):
        theme.set_name("pink")
    assert theme.name == "light"


def test_icon_follows_the_theme(theme: Theme) -> None:
    def darkest(image: QImage) -> int:
        points = ((x, y) for x in range(24) for y in range(24))
        return min(
            image.pixelColor(x, y).lightness()
            for x, y in points
            if image.pixelColor(x, y).alpha() > 200
        )

    icon = theme.icon("mdi6.pencil")
    light = darkest(icon.pixmap(QSize(24, 24)).toImage())
    theme.set_name("dark")
    assert darkest(icon.pixmap(QSize(24, 24)).toImage()) > light + 100


def test_unknown_icon_is_a_bug(theme: Theme) -> None:
    characters = json.loads(next(icon_folder().glob("*6*charmap*.json")).read_text())
    assert "pencil" in characters
    assert "no-such-icon" not in characters


@pytest.mark.parametrize("name", ["light", "dark"])
def test_stylesheet_leaves_nothing_open(theme: Theme, name: str) -> None:
    theme.set_name(name)
    sheet = stylesheet(theme)
    assert "$" not in sheet
    assert theme.colour("focus").name() in sheet


def test_text_steps_reach_both_ends(qapp: QApplication, theme: Theme) -> None:
    look = Appearance(qapp, theme, "light")
    for _ in range(20):
        look.step_text(1)
    assert theme.text_percent == TEXT_SIZES[-1] == 300
    for _ in range(20):
        look.step_text(-1)
    assert theme.text_percent == TEXT_SIZES[0] == 80


def test_icon_font_is_found_without_importing_qtawesome() -> None:
    code = (
        "import sys; from bilagviewer.ui.theme.icons import icon_folder; icon_folder();"
        "assert 'qtawesome' not in sys.modules and 'qtpy' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
