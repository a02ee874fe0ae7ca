# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Names in plain small letters, for ids and for files inside a pack."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = {"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ß": "ss"}


def slug(text: str) -> str:
    """Return `text` in small letters a to z, digits and hyphens."""
    lowered = "".join(_LETTERS.get(letter, letter) for letter in text.casefold())
    ascii_only = unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
