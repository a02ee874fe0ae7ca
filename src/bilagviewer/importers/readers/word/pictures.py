# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Take the pictures of a document along that are PNG or JPEG and of a size that may be shown."""

from __future__ import annotations

import struct
from collections.abc import Mapping

from bilagviewer.importers.readers.word.package import Package, Relation

_MOST_PIXELS = 25_000_000
_MOST_BYTES = 10_000_000
"""One picture."""
_MOST_ALL = 100_000_000
"""All pictures of a document."""
_LARGEST_SIDE = 30_000
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})


class WordPictures:
    """Reads each picture once, and names those that came along in order."""

    def __init__(self, package: Package, relations: Mapping[str, Relation]) -> None:
        self._package, self._relations = package, relations
        self._seen: set[str] = set()
        self._bytes = 0
        self.found: dict[str, bytes] = {}
        self.left = 0
        """Pictures that could not come along."""

    def take(self, relation: str) -> str | None:
        """Return the name of a picture, "" where it does not come along.

        None where it stands in the document a second time: a logo on each page.
        """
        known = self._relations.get(relation)
        part = known.target if known and not known.is_outside else ""
        if part and part in self._seen:
            return None
        self._seen.add(part)
        is_known = bool(part) and self._package.begins(part, (_PNG, _JPEG))
        data = self._package.read(part, _MOST_BYTES) if is_known else b""
        if not data or not _may_be_shown(data) or self._bytes + len(data) > _MOST_ALL:
            self.left += 1
            return ""
        return self.add(data)

    def add(self, data: bytes) -> str:
        """Keep a picture, and return its name."""
        self._bytes += len(data)
        name = f"billede-{len(self.found) + 1}.{'png' if data.startswith(_PNG) else 'jpg'}"
        self.found[name] = data
        return name


def _may_be_shown(data: bytes) -> bool:
    width, height = _size(data)
    largest = max(width, height)
    return 0 < width * height <= _MOST_PIXELS and largest <= _LARGEST_SIDE


def _size(data: bytes) -> tuple[int, int]:
    """Return width and height of a PNG or JPEG in pixels, zeros for anything else."""
    if data.startswith(_PNG) and data[12:16] == b"IHDR" and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    return _jpeg_size(data) if data.startswith(_JPEG) else (0, 0)


def _jpeg_size(data: bytes) -> tuple[int, int]:
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
    return 0, 0
