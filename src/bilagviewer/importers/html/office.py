# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What pages that a word processor saved say in ways of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bilagviewer.importers.html import content

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_SIGN = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_LEVEL = re.compile(r"mso-list\s*:\s*l\d+\s+level(\d)", re.IGNORECASE)
_NUMBER = re.compile(r"^[\w.]+[.)]$")


def list_sign(node: LexborNode, tag: str) -> str:
    """Return what begins the entry of a list whose bullet or number the page has as words."""
    if tag != "span" or not _SIGN.search(node.attributes.get("style") or ""):
        return ""
    words, above = content.words_of(node), node.parent
    while above is not None and above.tag != "p":
        above = above.parent
    level = _LEVEL.search((above.attributes.get("style") or "") if above is not None else "")
    indent = "  " * (max(int(level[1]), 1) - 1 if level else 0)
    return f"{indent}{words} " if _NUMBER.match(words) else f"{indent}- "
