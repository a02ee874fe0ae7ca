# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Refuse by a count what would take too long to read, before any of it is read."""

from __future__ import annotations

from bilagviewer.errors import UserError

LINES = 400_000
CELLS = 1_500_000
MARKS = 600_000
"""Signs that may begin a look or a link: one in 13 letters of the largest text."""
_BETWEEN_CELLS = "|\t"
_MARKS = "<&*_~`[\\{"


def check(text: str, name: str) -> None:
    """Raise `UserError` "import.too_many_lines" or "import.too_many_parts" for such a text."""
    if text.count("\n") + text.count("\f") > LINES:
        raise UserError("import.too_many_lines", file=name, limit=LINES)
    for signs, limit in ((_BETWEEN_CELLS, CELLS), (_MARKS, MARKS)):
        if sum(map(text.count, signs)) > limit:
            raise UserError("import.too_many_parts", file=name, limit=limit)
