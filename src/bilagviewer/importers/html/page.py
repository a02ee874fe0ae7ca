# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From the bytes of a web page to lines; nothing in it is run or fetched."""

from __future__ import annotations

import re
import unicodedata

from bilagviewer.errors import UserError
from bilagviewer.importers.html.walk import Walk
from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.text.decode import LIMIT, Line

_BEGINS = re.compile(
    r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w\-]+)""", re.IGNORECASE)
_HEAD = 4096
_NESTING = re.compile(
    r"<(/?)(?:div|span|section|article|main|font|center|blockquote|table|ul|ol|dl|b|i|u|em|strong|a)"
    r"(?=[\s>/])",
    re.IGNORECASE,
)
_MOST_DEEP = 10_000
"""Where elements stand deeper, reading them takes the square of the time."""
_CONTROL = dict.fromkeys([*range(0, 9), 11, *range(14, 32), *range(127, 160)], " ")


def is_html(data: bytes) -> bool:
    """Return whether a file begins as a web page does."""
    return bool(_BEGINS.match(data[:_HEAD].decode("latin-1").removeprefix("ï»¿")))


def read_page(data: bytes, name: str, log: Log) -> list[Line]:
    """Return the lines of a page. Raises `UserError` "import.large" or "import.empty"."""
    if len(data) > LIMIT:
        raise UserError("import.large", file=name, limit=LIMIT // 1024 // 1024)
    return read_markup(_characters(data, log), name, log)


def read_markup(markup: str, name: str, log: Log, *, tabs: bool = False) -> list[Line]:
    """Return the lines of the page that `markup` is, with its `tabs` where they mean something.

    Raises `UserError` "import.empty" or "import.too_deep".
    """
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - compiled, and only here

    text = unicodedata.normalize("NFC", markup.replace("\u00ad", "").translate(_CONTROL))
    if _depth(text) > _MOST_DEEP:
        raise UserError("import.too_deep", file=name)
    walk = Walk(log, tabs=tabs)
    root = LexborHTMLParser(text).root
    if root is not None:
        walk.read(root)
    if not any(line.text.strip() for line in walk.lines):
        raise UserError("import.empty", file=name)
    return walk.lines


def _depth(text: str) -> int:
    """Return how deep elements that must be closed stand inside each other."""
    depth = deepest = 0
    for tag in _NESTING.finditer(text):
        depth = max(depth - 1, 0) if tag[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _characters(data: bytes, log: Log) -> str:
    """Return the page's letters: as its mark or its head says, else UTF-8, else Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    said = _CHARSET.search(data[:_HEAD])
    for charset in ("utf-8-sig", said[1].decode() if said else ""):
        try:
            return data.decode(charset)
        except (LookupError, UnicodeDecodeError):
            continue
    log.note(Did.GUESSED, "letters", None, "Windows-1252")
    return data.decode("cp1252", errors="replace")
