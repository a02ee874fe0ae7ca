# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How large a PNG or JPEG picture is, read from its first bytes only."""

from __future__ import annotations

import struct

PIXELS = 25_000_000
"""The largest picture that a pack may hold."""
_SIDE = 30_000
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_ALONE = frozenset((0x01, *range(0xD0, 0xD8)))
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def kind_of(data: bytes) -> str:
    """Return "png" or "jpg", or "" for anything else."""
    if data.startswith(_PNG):
        return "png"
    return "jpg" if data.startswith(_JPEG) else ""


def size_of(data: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels, or None for what is no PNG or JPEG."""
    found = None
    if data.startswith(_PNG) and data[12:16] == b"IHDR" and len(data) >= 24:
        found = struct.unpack(">II", data[16:24])
    elif data.startswith(_JPEG):
        found = _jpeg_size(data)
    if not found or not all(0 < side <= _SIDE for side in found):
        return None
    return found[0], found[1]


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
