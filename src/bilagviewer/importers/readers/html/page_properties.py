# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the head of a page says of it."""

from __future__ import annotations

import html
import re
from datetime import date

from bilagviewer.importers.sheet import TITLE, Facts

_TITLE = re.compile(r"<title[^>]{0,200}>([^<]{1,1000})", re.IGNORECASE)
_META = re.compile(r"<meta\s[^>]{1,1000}>", re.IGNORECASE)
_DATED = re.compile(
    r"""\bname\s*=\s*["']?(?:date|dc\.date|dcterms\.date)["']?(?=[\s/>])""", re.IGNORECASE
)
_CONTENT = re.compile(r"""\bcontent\s*=\s*["']?\s*(\d{4}-\d{2}-\d{2})(?!\d)""", re.IGNORECASE)
_HEAD = 100_000
"""How much of a page's beginning is looked at, in letters."""


def properties_of(markup: str) -> Facts:
    """Return the title and the date that a page's head gives."""
    head = markup[:_HEAD]
    found = _TITLE.search(head)
    title = " ".join(html.unescape(found[1]).split()) if found else ""
    return Facts(title=title if len(title) <= TITLE else "", date=_date(head))


def _date(head: str) -> str:
    for meta in _META.finditer(head):
        said = _CONTENT.search(meta[0]) if _DATED.search(meta[0]) else None
        if said:
            try:
                return date.fromisoformat(said[1]).isoformat()
            except ValueError:
                continue
    return ""
