# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A pack's words are shown as they stand."""

from __future__ import annotations

import pytest
from PySide6.QtGui import Qt
from pytestqt.qtbot import QtBot

from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import ElidedLabel, PlainLabel
from bilagviewer.ui.widgets.plain import plain_tooltip

NASTY = [
    "<b>x</b>",
    "<img src='/etc/hostname'>",
    "&lt;b&gt;",
    "<!DOCTYPE html><p>",
]


@pytest.mark.parametrize("text", NASTY)
def test_a_tooltip_is_never_rich(text: str) -> None:
    assert Qt.mightBeRichText(text) or text.startswith("&lt;")
    assert not Qt.mightBeRichText(plain_tooltip(text))


@pytest.mark.parametrize("kind", [PlainLabel, ElidedLabel])
def test_a_label_is_always_plain(kind: type[PlainLabel], theme: Theme, qtbot: QtBot) -> None:
    label = kind(theme, "<b>fed</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "<b>fed</b>"
