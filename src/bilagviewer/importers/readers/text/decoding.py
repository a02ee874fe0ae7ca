# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From bytes to letters, whatever they were written in."""

from __future__ import annotations

import re
import unicodedata

from bilagviewer.errors import UserError
from bilagviewer.importers.readers.text import bounds, pages
from bilagviewer.importers.report import Did, Log

LIMIT = 8 * 1024 * 1024
"""What one text of a pack may hold; a text without an index becomes one."""
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_UTF_32 = b"\xff\xfe\0\0"
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")


def decode(data: bytes, name: str, log: Log) -> str:
    """Return the text of `data` with LF and composed letters.

    Raises `UserError` "import.empty", "import.no_page_has_text", "import.large", "import.binary",
    "import.too_many_lines" or "import.too_many_parts".
    """
    if len(data) > LIMIT:
        raise UserError("import.large", file=name, limit=LIMIT // 1024 // 1024)
    if is_binary(data[:4096]):
        raise UserError("import.binary", file=name)
    text = _characters(data, log).replace("\r\n", "\n").replace("\r", "\n")
    bounds.check(text, name)
    text = unicodedata.normalize("NFC", text)
    pages.look(text, name, log)
    text = _CONTROL.sub(" ", text.replace("\u00ad", ""))
    if not text.strip():
        raise UserError("import.empty", file=name)
    return text


def is_binary(start: bytes) -> bool:
    """Return whether a file that begins with `start` is no text."""
    if start.startswith(_UTF_16):
        return False
    controls = sum(byte < 32 and byte not in b"\t\n\v\f\r\x1b" for byte in start)
    return b"\0" in start or controls * 20 > len(start)


def beginning(head: bytes) -> str:
    """Return the first letters of a text, as far as `head` has them whole."""
    if head.startswith(_UTF_16):
        wide = head.startswith(_UTF_32)
        return head.decode("utf-32" if wide else "utf-16", errors="ignore")
    return head.decode("utf-8-sig", errors="ignore")


def _characters(data: bytes, log: Log) -> str:
    if data.startswith(_UTF_16):
        wide = data.startswith(_UTF_32)
        return data.decode("utf-32" if wide else "utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        log.note(Did.GUESSED, "letters", None, "Windows-1252")
        return data.decode("cp1252", errors="replace")
