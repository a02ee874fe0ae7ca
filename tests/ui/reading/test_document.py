# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A document reads nothing but the pack's own pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage, QPainter, QTextDocument
from pytestqt.qtbot import QtBot

from bilagviewer.ui.reading.document import SafeDocument, picture_url
from secret_picture import RED


def red_pixels(document: QTextDocument) -> int:
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    document.setTextWidth(200)
    document.drawContents(painter)
    painter.end()
    return sum(image.pixelColor(x, y) == RED for x in range(0, 200, 4) for y in range(0, 200, 4))


WAYS = [
    '<img src="{path}">',
    '<img src="file://{path}">',
    '<p style="background-image: url({path})">x</p>',
    '<table background="{path}"><tr><td height="80" width="80">x</td></tr></table>',
    '<body background="{path}">x</body>',
]


@pytest.mark.parametrize("way", WAYS)
def test_a_safe_document_shows_no_file(qtbot: QtBot, secret: Path, way: str) -> None:
    document = SafeDocument()
    document.setHtml(way.format(path=secret))
    assert red_pixels(document) == 0
    parent = SafeDocument()
    assert red_pixels(document.clone(parent)) == 0


def test_another_document_would_show_it(qtbot: QtBot, secret: Path) -> None:
    document = QTextDocument()
    document.setHtml(WAYS[0].format(path=secret))
    assert red_pixels(document) > 0


def test_markdown_shows_no_file(qtbot: QtBot, secret: Path) -> None:
    document = SafeDocument()
    document.setMarkdown(f"![x]({secret})")
    assert red_pixels(document) == 0


def test_the_packs_own_picture_is_shown(qtbot: QtBot) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(RED)
    document = SafeDocument(lambda name: image if name == "kort/1.png" else None)
    kind = QTextDocument.ResourceType.ImageResource
    shown = document.loadResource(kind.value, picture_url("kort/1.png"))
    assert isinstance(shown, QImage)
    assert shown.width() == 40
    other = document.loadResource(kind.value, QUrl("file:///kort/1.png"))
    assert isinstance(other, QImage)
    assert other.width() == 1
