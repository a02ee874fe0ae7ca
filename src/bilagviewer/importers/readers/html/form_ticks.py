# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The boxes of a form that are ticked or not: a sign in the text says which."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_TICKED, _NOT_TICKED = "☒", "☐"


def is_tick(node: LexborNode) -> bool:
    """Return whether an element is a box, or one of several, that can be ticked."""
    if node.tag != "input":
        return False
    return (node.attributes.get("type") or "").lower() in ("checkbox", "radio")


def sign(node: LexborNode) -> str:
    """Return the sign for a box, as it stands in the page."""
    return _TICKED if "checked" in node.attributes else _NOT_TICKED
