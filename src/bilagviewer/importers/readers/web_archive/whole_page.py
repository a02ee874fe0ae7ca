# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Put the parts that a page shows into its own markup, where they are shown."""

from __future__ import annotations

import base64
import html
import re

from bilagviewer import picture_size
from bilagviewer.importers import limits
from bilagviewer.importers.readers.web_archive.archive_parts import ArchivePart, ArchiveParts
from bilagviewer.work import Work

_PICTURE = re.compile(r"<img\b[^<]*+", re.IGNORECASE)
_FRAME = re.compile(r"<i?frame\b[^<]*+(?:</iframe\s*>)?", re.IGNORECASE)
_SOURCE = re.compile(
    r"""(?<![\w-])src\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'<>]+))""",
    re.IGNORECASE,
)
_BASE = re.compile(r"""<base\b[^<>]*?\bhref\s*=\s*["']?(?P<base>[^\s"'<>]+)""", re.IGNORECASE)
_BODY = re.compile(r"<body\b[^<>]*>", re.IGNORECASE)
_BODY_END = re.compile(r"</body\s*>", re.IGNORECASE)
_HEAD = 65_536
_KINDS = {picture_size.PNG[:3]: "png", picture_size.JPEG[:3]: "jpeg"}
_INLINE = ("data:", "about:", "javascript:")


class PageMaker:
    """Makes one page of several parts."""

    def __init__(self, parts: ArchiveParts, work: Work) -> None:
        self._parts = parts
        self._work = work
        self._size = 0
        self._count = 0
        self._base = ""

    def framed(self, page: ArchivePart) -> str:
        """Return a page with those that stand in it, each in the place where it is shown."""
        markup = self._parts.letters(page)
        said = _BASE.search(markup, 0, _HEAD)
        self._base = self._parts.base(html.unescape(said["base"]) if said else "")
        return _FRAME.sub(self._frame, markup)

    def shown(self, markup: str) -> str:
        """Return markup in which each picture of the archive stands in its own address."""
        return _PICTURE.sub(self._picture, markup)

    def _frame(self, tag: re.Match[str]) -> str:
        self._work.check()
        source = _SOURCE.search(tag[0])
        page = self._parts.frame(_said(source), self._base) if source else None
        if page is None:
            return tag[0]
        markup = self._parts.letters(page)
        start, ends = _BODY.search(markup), list(_BODY_END.finditer(markup))
        inside = markup[start.end() if start else 0 : ends[-1].start() if ends else len(markup)]
        return f"<div>{_FRAME.sub(self._frame, inside)}</div>"

    def _picture(self, tag: re.Match[str]) -> str:
        source = _SOURCE.search(tag[0])
        said = _said(source) if source else ""
        if source is None or not said or said[:11].lower().startswith(_INLINE):
            return tag[0]
        if self._count >= limits.ARCHIVE_SHOWN:
            return tag[0]
        self._work.check()
        data = self._parts.content(said, self._base)
        kind = _KINDS.get(data[:3], "")
        is_kept = kind and picture_size.may_be_shown(data)
        if not is_kept or self._size + len(data) > limits.ARCHIVE_PICTURES:
            return tag[0]
        self._size += len(data)
        self._count += 1
        letters = base64.b64encode(data).decode("ascii")
        start, end = source.span()
        return f'{tag[0][:start]}src="data:image/{kind};base64,{letters}"{tag[0][end:]}'


def _said(source: re.Match[str]) -> str:
    return html.unescape(source["double"] or source["single"] or source["bare"] or "").strip()
