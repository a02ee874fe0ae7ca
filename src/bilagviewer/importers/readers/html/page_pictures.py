# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a page shows: pictures that stand in it, and those and other things that do not."""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, unquote_to_bytes

from bilagviewer import picture_size
from bilagviewer.importers.readers.html.line_writer import LineWriter
from bilagviewer.importers.report import Did, Log
from bilagviewer.model.blocks import Source

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_SIGN = 32
"""A picture that is known to be as small, in pixels, is an icon or a spacer."""
_EMBEDDED = frozenset(("iframe", "object", "embed", "video", "audio"))
CUT = "data:image/cut,-"
"""Begins the address that stands in the page for one that was cut out of it."""
_MOST_TOGETHER = 100 * 1024 * 1024
_DATA = re.compile(r"data:image/[\w.+-]*(?:;[\w=.+-]+)*?(?P<packed>;base64)?,", re.IGNORECASE)
_LONGEST_ADDRESS = 4000
_AFTER_PATH = re.compile(r"[?#]")


class PagePictures:
    """Keeps the PNG and JPEG pictures of a page, counts all, and fetches none."""

    def __init__(self, log: Log, cut: tuple[str, ...] = (), before: int = 0) -> None:
        self.kept: dict[str, bytes] = {}
        self.count = 0
        self._log = log
        self._cut = cut
        self._before = before
        self._size = 0

    def show(self, node: LexborNode, writer: LineWriter) -> str:
        """Show a picture that is kept; return the words that stand for another, or nothing."""
        given = node.attributes
        alt = " ".join((given.get("alt") or "").split())
        source = self._source(given.get("src") or "")
        data = _data_in(source)
        size = picture_size.size(data)
        if _is_sign(node) or (size is not None and max(size) <= _SIGN):
            self.count += bool(alt)
            return alt
        if not alt and given.get("role") == "presentation":
            return ""
        self.count += 1
        if size is not None and (name := self._keep(data, size)):
            writer.picture(name, alt)
            return ""
        self._leave(alt, source, writer.place)
        if alt and not writer.words.has_words:
            writer.picture_alone(alt)
        return alt

    def leave(self, node: LexborNode, place: Source) -> None:
        """Note what comes from another file than the page."""
        if node.tag in _EMBEDDED and not _is_sign(node):
            given = node.attributes
            title = " ".join((given.get("title") or "").split())
            source = given.get("src") or given.get("data") or ""
            self._log.note(Did.LEFT, "embedded", place, title or _file(source))

    def _leave(self, alt: str, source: str, place: Source) -> None:
        self._log.note(Did.LEFT, "picture", place, " ".join((alt, _file(source))).strip())

    def _source(self, said: str) -> str:
        """Return what a picture's address is, where its letters were cut out of the page."""
        if said.startswith(CUT) and said.endswith("-"):
            number = said[len(CUT) : -1]
            if number.isascii() and number.isdigit() and int(number[:9]) < len(self._cut):
                return self._cut[int(number[:9])]
        return said

    def _keep(self, data: bytes, size: tuple[int, int]) -> str:
        """Return the name under which a picture is kept, "" where it is too large."""
        if not picture_size.is_small(*size) or self._size + len(data) > _MOST_TOGETHER:
            return ""
        self._size += len(data)
        number = self._before + len(self.kept) + 1
        name = f"billede-{number}.{picture_size.suffix(data)}"
        self.kept[name] = data
        return name


def _data_in(source: str) -> bytes:
    """Return the picture that an address itself is, nothing where it is none or too large."""
    found = _DATA.match(source) if source[:5].lower() == "data:" else None
    if not found or len(source) * 3 // 4 > picture_size.BYTES:
        return b""
    text = source[found.end() :]
    if not found["packed"]:
        return unquote_to_bytes(text)
    try:
        return base64.b64decode(unquote(text) if "%" in text else text)
    except (binascii.Error, ValueError):
        return b""


def _is_sign(node: LexborNode) -> bool:
    given = node.attributes
    said = [(given.get(name) or "").removesuffix("px") for name in ("width", "height")]
    return any(size.isascii() and size.isdigit() and int(size[:9]) <= _SIGN for size in said)


def _file(source: str) -> str:
    """Return the name of the file that is meant, without where it lies."""
    if source[:5].lower() == "data:":
        return ""
    path = _AFTER_PATH.split(source[:_LONGEST_ADDRESS], maxsplit=1)[0]
    return unquote(path.rsplit("/", 1)[-1])[:100]
