# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Refuse by a count what would take too long to read, before any of it is read."""

from __future__ import annotations

from bilagviewer.errors import UserError

LINES = 400_000
PARTS = 1_500_000
"""Signs that may part a text into cells and looks."""
_SIGNS = "|\t<&*_~`[\\{"


def check(text: str, name: str) -> None:
    """Raise `UserError` "import.too_many_lines" or "import.too_many_parts" for such a text."""
    if text.count("\n") + text.count("\f") > LINES:
        raise UserError("import.too_many_lines", file=name, limit=LINES)
    if sum(map(text.count, _SIGNS)) > PARTS:
        raise UserError("import.too_many_parts", file=name, limit=PARTS)
