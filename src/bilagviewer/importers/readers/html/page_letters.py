# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From the bytes of a web page to its letters."""

from __future__ import annotations

import re
from contextlib import suppress

from bilagviewer.importers.readers.html.page_kind import HEAD, WIDE
from bilagviewer.importers.report import Did, Log

_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w\-]+)""", re.IGNORECASE)
_LATIN = ("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii")
_AS_BROWSERS = dict.fromkeys(_LATIN, "cp1252")
"""Pages that say Latin-1 have the letters of Windows, as every browser reads them."""
_TEXT_CODECS = re.compile(r"(?:utf|iso|cp|windows|latin|mac|koi8|big5|gb|euc|shift|ascii)", re.I)
"""Names of alphabets; Python has other codecs too, which unpack what is packed."""


def letters_of(data: bytes, log: Log) -> str:
    """Return a page's letters: as its mark or its head says, else UTF-8, else Windows-1252."""
    if data.startswith(WIDE):
        return data.decode("utf-16", errors="replace")
    found = _CHARSET.search(data[:HEAD])
    said = found[1].decode().lower() if found else ""
    for charset in ("utf-8-sig", _AS_BROWSERS.get(said, said)):
        if _TEXT_CODECS.match(charset):
            with suppress(LookupError, UnicodeError):
                return data.decode(charset)
    if said in ("utf-8", "utf8"):
        # Some bytes are broken; the page is not another one for that.
        return data.decode("utf-8", errors="replace")
    log.note(Did.GUESSED, "letters", None, "Windows-1252")
    return data.decode("cp1252", errors="replace")
