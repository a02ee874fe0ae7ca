# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Take the pictures of a document along that are PNG or JPEG and of a size that may be shown."""

from __future__ import annotations

from collections.abc import Mapping

from bilagviewer import picture_size
from bilagviewer.importers.readers.word.package import Package, Relation

_MOST_ALL = 100_000_000
"""All pictures of a document."""


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
        is_known = bool(part) and self._package.begins(part, (picture_size.PNG, picture_size.JPEG))
        data = self._package.read(part, picture_size.BYTES) if is_known else b""
        if not data or not picture_size.may_be_shown(data) or self._bytes + len(data) > _MOST_ALL:
            self.left += 1
            return ""
        return self.add(data)

    def add(self, data: bytes) -> str:
        """Keep a picture, and return its name."""
        self._bytes += len(data)
        name = f"billede-{len(self.found) + 1}.{picture_size.suffix(data)}"
        self.found[name] = data
        return name
