# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Lists in pages that a word processor saved: their marks are words of the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilagviewer.importers.readers.html.element_words import all_words
from bilagviewer.importers.readers.html.list_marks import BULLET
from bilagviewer.importers.sheet import Hints

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_SIGN = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_LEVEL = re.compile(r"mso-list\s*:\s*l\d+\s+level(\d)", re.IGNORECASE)
_NUMBER = re.compile(r"^\(?[\w.]{1,12}[.)]?$")
_BULLETS = frozenset("·•o§Øüvq-–")
"""Bullets as the fonts of signs have them."""
_MOST_ABOVE = 8


def office_mark(node: LexborNode, style: str | None) -> Hints | None:
    """Return what begins the entry of a list, where `node` is its bullet or number."""
    if not style or not _SIGN.search(style):
        return None
    words, above = all_words(node), node.parent
    for _ in range(_MOST_ABOVE):
        if above is None or above.tag in ("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6"):
            break
        above = above.parent
    level = _LEVEL.search((above.attributes.get("style") or "") if above is not None else "")
    is_number = words not in _BULLETS and _NUMBER.match(words)
    depth = max(int(level[1]), 1) - 1 if level else 0
    return Hints(mark=words if is_number else BULLET, depth=depth)
