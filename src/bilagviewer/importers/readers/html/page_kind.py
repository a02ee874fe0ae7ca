# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Whether a file is a web page."""

from __future__ import annotations

import re
from pathlib import PurePath

HEAD = 4096
"""How much of a file's beginning is looked at, in bytes."""
WIDE = (b"\xff\xfe", b"\xfe\xff")
_BEGINS = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_TAG = re.compile(r"<[a-z][a-z0-9]*[\s>/]", re.IGNORECASE)
_BEFORE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?")
_SPACE = re.compile(r"\s*")
_COMMENT = ("<!--", "-->")
_SUFFIXES = (".html", ".htm", ".xhtml")


def is_page(head: bytes, name: str) -> bool:
    """Return whether a file begins as a web page does, or is called one and begins with a tag."""
    text = _letters(head[:HEAD])
    at = _after_comments(text)
    is_called = PurePath(name).suffix.lower() in _SUFFIXES
    if is_called and text.startswith(_COMMENT[0], at):
        # A comment longer than what is looked at.
        return True
    return bool(_BEGINS.match(text, at)) or (is_called and bool(_TAG.match(text, at)))


def _after_comments(text: str) -> int:
    before = _BEFORE.match(text)
    at = before.end() if before else 0
    opening, closing = _COMMENT
    while text.startswith(opening, at):
        end = text.find(closing, at + len(opening))
        if end < 0:
            break
        space = _SPACE.match(text, end + len(closing))
        at = space.end() if space else end + len(closing)
    return at


def _letters(head: bytes) -> str:
    if head.startswith(WIDE):
        return head.decode("utf-16", errors="replace")
    return head.decode("latin-1").removeprefix("ï»¿")
