# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a page shows and does not say: pictures, and parts that come from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from bilagviewer.importers.report import Did, Log

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_SIGN = 32
"""A picture that is known to be as small, in pixels, is an icon or a spacer."""
_EMBEDDED = frozenset(("iframe", "object", "embed", "video", "audio"))


class Pictures:
    """Counts the pictures of a page; one without words is noted, and none is fetched."""

    def __init__(self, log: Log) -> None:
        self._log = log
        self.count = 0

    def words(self, node: LexborNode, line: int | None) -> str:
        """Return the words that stand for a picture, or nothing."""
        alt = " ".join((node.attributes.get("alt") or "").split())
        if not alt and (_is_sign(node) or node.attributes.get("role") == "presentation"):
            return ""
        self.count += 1
        if not alt:
            self._log.note(Did.LEFT, "picture", line, _file(node))
        return alt

    def leave(self, node: LexborNode, line: int | None) -> None:
        """Note what comes from another file than the page."""
        if node.tag in _EMBEDDED and not _is_sign(node):
            title = " ".join((node.attributes.get("title") or "").split())
            self._log.note(Did.LEFT, "embedded", line, title or _file(node))


def _is_sign(node: LexborNode) -> bool:
    said = [(node.attributes.get(name) or "").removesuffix("px") for name in ("width", "height")]
    return any(size.isascii() and size.isdigit() and int(size[:9]) <= _SIGN for size in said)


def _file(node: LexborNode) -> str:
    """Return the name of the file that is meant, without where it lies."""
    source = node.attributes.get("src") or node.attributes.get("data") or ""
    if source.startswith("data:"):
        return ""
    return unquote(source.split("?")[0].split("#")[0].rsplit("/", 1)[-1])[:100]
