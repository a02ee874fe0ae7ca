# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Refuse a pack's text that holds what none may, with file and line."""

from __future__ import annotations

from bilagviewer.danish.allowed import clean, fault, is_mark
from bilagviewer.errors import UserError

__all__ = ["check", "clean", "fault", "is_mark"]


def check(text: str, file: str, line: int = 1) -> None:
    """Raise `UserError("pack.control")` or `("pack.marks")` where `text` breaks the limits."""
    found = fault(text)
    if found is None:
        return
    place, kind = found
    at = line + text.count("\n", 0, place)
    raise UserError(f"pack.{kind}", file=file, line=at, code=f"U+{ord(text[place]):04X}")
