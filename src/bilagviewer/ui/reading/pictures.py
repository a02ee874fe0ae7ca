# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Decode a pack's pictures within limits: PNG and JPEG, told by their first bytes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader

from bilagviewer.errors import UserError

MOST_BYTES = 10 * 1024 * 1024
MOST_PIXELS = 25_000_000
_DECODER_MEGABYTES = 64
_MAGIC = {b"\x89PNG\r\n\x1a\n": b"png", b"\xff\xd8\xff": b"jpeg"}


def decode(data: bytes) -> QImage | None:
    """Return the picture in `data`, or None if it is no PNG or JPEG or over a limit."""
    kind = next((name for magic, name in _MAGIC.items() if data.startswith(magic)), None)
    if kind is None or len(data) > MOST_BYTES:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(_DECODER_MEGABYTES)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        return None
    image = reader.read()
    return None if image.isNull() else image


def no_picture(member: str) -> bytes:
    """Read no picture: raise `KeyError`, as where a page has none to give."""
    raise KeyError(member)


class PictureBook:
    """The decoded pictures of one page, each decoded when it is first asked for."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        self._read = read
        self._known: dict[str, QImage | None] = {}

    def __call__(self, member: str) -> QImage | None:
        """Return the picture `member`, or None where it cannot be shown."""
        if member not in self._known:
            self._known[member] = self._decode(member)
        return self._known[member]

    def _decode(self, member: str) -> QImage | None:
        try:
            return decode(self._read(member))
        except (UserError, KeyError):
            return None
