# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Pictures within limits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter
from pytestqt.qtbot import QtBot

from bilagviewer.errors import UserError
from bilagviewer.ui.reading import pictures
from bilagviewer.ui.reading.pictures import PictureBook, decode


def encoded(kind: bytes) -> bytes:
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(0)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind)).write(image)
    return bytes(data.data())


@pytest.mark.parametrize("kind", [b"PNG", b"JPG"])
def test_png_and_jpeg_are_decoded(qtbot: QtBot, kind: bytes) -> None:
    image = decode(encoded(kind))
    assert image is not None
    assert image.width() == 20


@pytest.mark.parametrize("data", [b"", b"<svg/>", b"BM123", b"\x89PNG\r\n\x1a\nrubbish"])
def test_anything_else_is_not(qtbot: QtBot, data: bytes) -> None:
    assert decode(data) is None


def test_other_kinds_that_qt_knows_are_not(qtbot: QtBot) -> None:
    assert decode(encoded(b"BMP")) is None


def test_too_many_pixels_are_not(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_PIXELS", 399)
    assert decode(encoded(b"PNG")) is None


def test_too_many_bytes_are_not(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_BYTES", 10)
    assert decode(encoded(b"PNG")) is None


def test_a_picture_is_read_once(qtbot: QtBot) -> None:
    asked: list[str] = []

    def read(member: str) -> bytes:
        asked.append(member)
        return encoded(b"PNG")

    book = PictureBook(read)
    assert book("a.png") is book("a.png") is not None
    assert asked == ["a.png"]


def test_a_missing_picture_is_none(qtbot: QtBot) -> None:
    def read(member: str) -> bytes:
        raise UserError("pack.missing", member=member)

    assert PictureBook(read)("a.png") is None
