# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From the bytes of a web page to lines; nothing in it is run or fetched."""

from __future__ import annotations

import html
import re
import unicodedata
from contextlib import suppress
from pathlib import PurePath

from bilagviewer.errors import UserError
from bilagviewer.importers.html import agenda
from bilagviewer.importers.html.walk import Walk
from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.text.decode import LIMIT, Line

_BEGINS = re.compile(
    r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w\-]+)""", re.IGNORECASE)
_TAG = re.compile(r"^\s*(?:<!--.*?-->\s*)*<[a-z][a-z0-9]*[\s>/]", re.IGNORECASE | re.DOTALL)
_TITLE = re.compile(r"<title[^>]*>([^<]{1,400})", re.IGNORECASE)
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_LATIN = ("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii")
_AS_BROWSERS = dict.fromkeys(_LATIN, "cp1252")
"""Pages that say Latin-1 have the letters of Windows, as every browser reads them."""
_HEAD = 4096
_NESTING = re.compile(
    r"<(/?)(?:div|span|section|article|main|font|center|blockquote|table|ul|ol|dl|b|i|u|em|strong|a)"
    r"(?=[\s>/])",
    re.IGNORECASE,
)
_MOST_DEEP = 10_000
"""Where elements stand deeper, reading them takes the square of the time."""
_CONTROL = dict.fromkeys([*range(0, 9), 11, *range(14, 32), *range(127, 160)], " ")


def is_html(data: bytes, name: str = "") -> bool:
    """Return whether a file begins as a web page does, or is called one and begins with a tag."""
    head = _head(data)
    called = PurePath(name).suffix.lower() in (".html", ".htm", ".xhtml")
    return bool(_BEGINS.match(head)) or (called and bool(_TAG.match(head)))


def _head(data: bytes) -> str:
    if data.startswith(_WIDE):
        return data[:_HEAD].decode("utf-16", errors="replace")
    return data[:_HEAD].decode("latin-1").removeprefix("ï»¿")


def read_page(data: bytes, name: str, log: Log) -> list[Line]:
    """Return the lines of a page. Raises as `read_markup`, or `UserError("import.large")`."""
    if len(data) > LIMIT:
        raise UserError("import.large", file=name, limit=LIMIT // 1024 // 1024)
    markup = _characters(data, log)
    title = _TITLE.search(markup)
    lines = read_markup(markup, name, log)
    return agenda.with_punkter(lines, html.unescape(title[1]) if title else "")


def read_markup(markup: str, name: str, log: Log, *, tabs: bool = False) -> list[Line]:
    """Return the lines of the page that `markup` is, with its `tabs` where they mean something.

    Raises `UserError` "import.empty", "import.only_pictures" or "import.too_deep".
    """
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - compiled, and only here

    text = unicodedata.normalize("NFC", markup.translate(_CONTROL))
    if _depth(text) > _MOST_DEEP:
        raise UserError("import.too_deep", file=name)
    root = LexborHTMLParser(text).root
    if root is None:
        raise UserError("import.empty", file=name)
    walk = Walk(log, root, tabs=tabs)
    walk.read(root)
    if any(line.text.strip() for line in walk.lines):
        return walk.lines
    if walk.pictures.count:
        raise UserError("import.only_pictures", file=name, count=walk.pictures.count)
    raise UserError("import.empty", file=name)


def _depth(text: str) -> int:
    """Return how deep elements that must be closed stand inside each other."""
    depth = deepest = 0
    for tag in _NESTING.finditer(text):
        depth = max(depth - 1, 0) if tag[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _characters(data: bytes, log: Log) -> str:
    """Return the page's letters: as its mark or its head says, else UTF-8, else Windows-1252."""
    if data.startswith(_WIDE):
        return data.decode("utf-16", errors="replace")
    found = _CHARSET.search(data[:_HEAD])
    said = found[1].decode().lower() if found else ""
    for charset in ("utf-8-sig", _AS_BROWSERS.get(said, said)):
        with suppress(LookupError, UnicodeError):
            return data.decode(charset)
    if said in ("utf-8", "utf8"):
        # Some bytes are broken; the page is not another one for that.
        return data.decode("utf-8", errors="replace")
    log.note(Did.GUESSED, "letters", None, "Windows-1252")
    return data.decode("cp1252", errors="replace")
