# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The parts of a document, unpacked in small pieces and never beyond a limit."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from bilagviewer.errors import UserError
from bilagviewer.importers.readers.word.element_feed import Attributes, ElementFeed, Start
from bilagviewer.importers.readers.word.names import RELATION
from bilagviewer.work import Work

_DOCUMENT = re.compile(r"^word/document\d*\.xml$")
_ROOT = "_rels/.rels"
_PIECE = 64 * 1024
_MOST_BYTES = 64 * 1024 * 1024
"""All parts that are read as XML, unpacked."""
_MOST_PARTS = 1_500_000
"""Paragraphs, runs and all else that stands in tags: more than a thousand pages have."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part names by an id."""

    kind: str
    """The last word of its type: "image", "hyperlink", "aFChunk"."""
    target: str
    """The name of a part, or an address."""
    is_outside: bool


class Package:
    """Unpacks the parts of one file."""

    def __init__(self, data: bytes, name: str, work: Work) -> None:
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        self._name, self._work = name, work
        self._left = _MOST_BYTES
        self._tags_left = 2 * _MOST_PARTS
        self.names = dict.fromkeys(self._zip.namelist())
        self.main = self._main()
        """The part that holds the document's text."""
        self.relations = self.relations_of(self.main)
        self._by_kind = {
            relation.kind: relation.target
            for relation in reversed(self.relations.values())
            if relation.target in self.names
        }

    def of_kind(self, kind: str) -> str:
        """Return the name of the part of a kind ("styles") that the document names."""
        return self._by_kind.get(kind, f"{posixpath.dirname(self.main)}/{kind}.xml")

    def _main(self) -> str:
        for relation in self._read_relations(_ROOT, "").values():
            if relation.kind == "officeDocument" and relation.target in self.names:
                return relation.target
        return next(filter(_DOCUMENT.match, self.names))

    def pieces(self, part: str) -> Iterator[bytes]:
        """Yield a part of XML; nothing where there is none.

        Raises `UserError` "import.large" or "import.too_many_parts".
        """
        if part not in self.names:
            return
        with self._zip.open(part) as stream:
            while piece := stream.read(_PIECE):
                self._work.check()
                self._left -= len(piece)
                self._tags_left -= piece.count(b"<")
                if self._left < 0:
                    limit = _MOST_BYTES // 1024 // 1024
                    raise UserError("import.large", file=self._name, limit=limit)
                if self._tags_left < 0:
                    raise UserError("import.too_many_parts", file=self._name, limit=_MOST_PARTS)
                yield piece

    def read(self, part: str, most: int) -> bytes:
        """Return a part that is no XML, empty where it is larger than `most` or not there."""
        if part not in self.names or self._zip.getinfo(part).file_size > most:
            return b""
        found: list[bytes] = []
        size = 0
        with self._zip.open(part) as stream:
            while piece := stream.read(_PIECE):
                self._work.check()
                size += len(piece)
                if size > most:
                    return b""
                found.append(piece)
        return b"".join(found)

    def begins(self, part: str, signs: tuple[bytes, ...]) -> bool:
        """Return whether a part begins with one of some signs; little of it is unpacked."""
        if part not in self.names:
            return False
        with self._zip.open(part) as stream:
            return stream.read(max(map(len, signs))).startswith(signs)

    def relations_of(self, part: str) -> dict[str, Relation]:
        """Return what a part names by ids."""
        folder, file = posixpath.split(part)
        return self._read_relations(f"{folder}/_rels/{file}.rels", folder)

    def _read_relations(self, part: str, folder: str) -> dict[str, Relation]:
        found: dict[str, Relation] = {}

        def take(said: Attributes) -> None:
            target, outside = said.get("Target", ""), said.get("TargetMode") == "External"
            if not outside:
                target = _part_of(folder, target)
            kind = said.get("Type", "").rsplit("/", 1)[-1]
            found[said.get("Id", "")] = Relation(kind, target, outside)

        self.feed(part, {RELATION: take})
        return found

    def feed(self, part: str, starts: Mapping[str, Start]) -> None:
        """Hand the starts of some elements of a part to those who ask for them."""
        if part in self.names:
            feed = ElementFeed(self._work)
            feed.add(starts, {})
            feed.read(self.pieces(part))


def _part_of(folder: str, target: str) -> str:
    path = unquote(target.partition("#")[0])
    path = path[1:] if path.startswith("/") else posixpath.join(folder, path)
    return posixpath.normpath(path)


def has_document(data: bytes) -> bool:
    """Return whether a zip is one of Word's."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            return any(map(_DOCUMENT.match, parts.namelist()))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return False
