# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a text may not hold: controls, turned-round writing, towers of accents."""

from __future__ import annotations

import re
import unicodedata

COMBINING_MARKS = 4
"""Accents that may stand on one letter."""
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_MAYBE_TOWER = re.compile(f"[\u0300-\U0010ffff]{{{COMBINING_MARKS + 1},}}")


def fault(text: str) -> tuple[int, str] | None:
    """Return where `text` breaks the limits and the kind of the sentence, or None."""
    forbidden = _FORBIDDEN.search(text)
    if forbidden:
        return forbidden.start(), "control"
    for run in _MAYBE_TOWER.finditer(text):
        place = _tower(run[0])
        if place is not None:
            return run.start() + place, "marks"
    return None


def clean(text: str) -> str:
    """Return `text` without what a pack may not hold; for those who make packs."""
    text = _FORBIDDEN.sub("", unicodedata.normalize("NFC", text))
    return _MAYBE_TOWER.sub(lambda run: _lowered(run[0]), text)


def is_mark(char: str) -> bool:
    """Return whether `char` is drawn onto the one before it."""
    return unicodedata.category(char).startswith("M")


def _tower(run: str) -> int | None:
    height = 0
    for place, char in enumerate(run):
        height = height + 1 if is_mark(char) else 0
        if height > COMBINING_MARKS:
            return place
    return None


def _lowered(run: str) -> str:
    kept, height = [], 0
    for char in run:
        height = height + 1 if is_mark(char) else 0
        if height <= COMBINING_MARKS:
            kept.append(char)
    return "".join(kept)
