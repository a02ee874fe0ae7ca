# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Whether bytes are a PNG or JPEG of a size that may be decoded."""

from __future__ import annotations

import struct

from bilagviewer.errors import UserError
from bilagviewer.packfile import limits

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_LARGEST_SIDE = 30_000


def check(data: bytes, file: str) -> None:
    """Raise `UserError` unless `data` is a picture within the limits.

    Kinds: `pack.too_large`, `pack.picture_type`, `pack.picture_pixels`.
    """
    if len(data) > limits.PICTURE_BYTES:
        limit = limits.PICTURE_BYTES // limits.MEGABYTE
        raise UserError("pack.too_large", file=file, limit=limit)
    found = size(data)
    if found is None:
        raise UserError("pack.picture_type", file=file)
    width, height = found
    pixels = limits.PICTURE_PIXELS
    if width * height > pixels or max(width, height) > _LARGEST_SIDE:
        raise UserError("pack.picture_pixels", file=file, width=width, height=height)


def size(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG or JPEG in pixels, or None for anything else."""
    found = None
    if data.startswith(_PNG) and data[12:16] == b"IHDR" and len(data) >= 24:
        found = struct.unpack(">II", data[16:24])
    elif data.startswith(_JPEG):
        found = _jpeg_size(data)
    return (found[0], found[1]) if found and found[0] and found[1] else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    place = 2
    while place + 9 <= len(data) and data[place] == 0xFF:
        marker = data[place + 1]
        if marker == 0xFF or marker in _ALONE:
            place += 1 if marker == 0xFF else 2
            continue
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return width, height
        place += 2 + int.from_bytes(data[place + 2 : place + 4], "big")
    return None
