# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The id of a pack made from a text: derived, so that the same text gives the same."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from bilagviewer.model.pack import PackId, Section

_LETTERS = {"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ß": "ss"}


def make_id(title: str, body: str, date: str, sections: tuple[Section, ...]) -> PackId:
    """Return an id from title, body and date or, where none is known, from the index."""
    known = [part for part in (body, title, date) if part]
    index = [f"{s.number} {s.title}" for s in sections]
    index += [
        f"{s.number}/{b.number} {b.index_title or b.title}" for s in sections for b in s.bilag
    ]
    stem = slug(" ".join(known)) if known else "bilagssamling"
    digest = hashlib.sha256("\n".join(known or index).encode()).hexdigest()[:10]
    return PackId(f"{stem[:60].strip('-')}-{digest}")


def slug(text: str) -> str:
    """Return `text` in small letters a to z, digits and hyphens."""
    lowered = "".join(_LETTERS.get(letter, letter) for letter in text.casefold())
    ascii_only = unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
