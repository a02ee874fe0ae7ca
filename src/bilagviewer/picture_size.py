# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How large a PNG or JPEG is, and how large one may be, for all who take pictures in."""

from __future__ import annotations

import struct

BYTES = 10 * 1024 * 1024
PIXELS = 25_000_000
LONGEST_SIDE = 30_000

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})


def size(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG or JPEG in pixels, or None for anything else."""
    found = None
    if data.startswith(PNG) and data[12:16] == b"IHDR" and len(data) >= 24:
        found = struct.unpack(">II", data[16:24])
    elif data.startswith(JPEG):
        found = _jpeg_size(data)
    return (found[0], found[1]) if found and found[0] and found[1] else None


def suffix(data: bytes) -> str:
    """Return what the name of a PNG or JPEG ends in."""
    return "png" if data.startswith(PNG) else "jpg"


def is_small(width: int, height: int) -> bool:
    """Return whether a picture of so many pixels may be decoded."""
    return width * height <= PIXELS and max(width, height) <= LONGEST_SIDE


def may_be_shown(data: bytes) -> bool:
    """Return whether `data` is a PNG or JPEG within all limits."""
    found = size(data) if len(data) <= BYTES else None
    return found is not None and is_small(*found)


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
