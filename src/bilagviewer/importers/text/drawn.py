# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read tables whose borders are drawn with signs; between two borders stands one row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from bilagviewer.importers.text.decode import Line

_BORDER = re.compile(r"^\s*\+(?:[-=:]+\+)+$")


def rows(lines: Sequence[Line]) -> list[Line]:
    """Return `lines` with the rows of drawn tables whole and without the borders."""
    result: list[Line] = []
    row: list[Line] | None = None
    for line in lines:
        is_border = not line.cells and line.text.lstrip()[:1] == "+" and _BORDER.match(line.text)
        if is_border and row is None:
            row = []
        elif is_border and row:
            result.append(_whole(row, is_header="=" in line.text))
            row = []
        elif row is not None and line.cells and line.text.lstrip().startswith("|"):
            row.append(line)
        elif not is_border:
            # Without a border below, each line is a row.
            result += [*(row or ()), line]
            row = None
    return result + (row or [])


def _whole(row: Sequence[Line], *, is_header: bool) -> Line:
    columns = zip_longest(*(line.cells for line in row), fillvalue="")
    cells = tuple(" ".join(filter(None, column)) for column in columns)
    return replace(row[0], cells=cells, header=is_header)
