# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Keep a pack's words from being read as markup where Qt decides by itself."""

from __future__ import annotations

_BREAK = "\u200b"


def plain_tooltip(text: str) -> str:
    """Return `text` so that a tooltip shows it as it stands.

    A tooltip has no plain text mode: Qt takes whatever looks like a tag for HTML. A
    zero-width space after each "<" and "&" keeps it from looking like one.
    """
    return text.replace("<", "<" + _BREAK).replace("&", "&" + _BREAK)
