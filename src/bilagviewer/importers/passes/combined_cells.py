# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A column whose title names two things, and whose cells all hold both, becomes two columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bilagviewer.importers import runs
from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.sheet import Line
from bilagviewer.model.blocks import Inlines, plain

_COMBINED = re.compile(r"^(?P<head>[^:]+):\s*(?P<value>\S[^:]*)$", re.DOTALL)
_AND = re.compile(r"^(?P<first>.+?)(?P<rest>\s+(?:og|och|and|und|/)\s+(?P<second>.+))$")
_ALIKE = 4
"""Letters that a label and a title's second word begin with alike: "tilsagn", "Tilsagnsbeløb"."""
_LONGEST = 400
"""A longer cell is a text."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The titles of a table's columns and the cells below them, as many in each row."""

    titles: list[str]
    cells: list[list[Inlines]]


def apart(grid: Grid, rows: Sequence[Line], log: Log) -> Grid:
    """Return the grid with such a column as two; `rows` say where the cells stood."""
    for column, title in enumerate(grid.titles):
        both = _AND.match(title)
        found = _matches(grid.cells, column) if both and len(grid.cells) > 1 else None
        label = _common_label([match["head"] for match in found]) if found else ""
        if both and found and _is_named(label, both["second"]):
            log.note(Did.REPAIRED, "combined_cells", rows[0].source, title)
            log.removed("combined_title", rows[0].source, both["rest"])
            for row in rows[1:]:
                # The first label became the column's title; the others say the same.
                log.removed("label", row.source, label)
            titles = [*grid.titles[:column], both["first"], label, *grid.titles[column + 1 :]]
            return Grid(titles, _cut(grid.cells, column, found, len(label)))
    return grid


def _matches(cells: Sequence[Sequence[Inlines]], column: int) -> list[re.Match[str]] | None:
    """Return how each cell of a column is a name, a label and a value, None where one is not."""
    found = []
    for row in cells:
        text = plain(row[column])
        match = _COMBINED.match(text) if len(text) <= _LONGEST else None
        if match is None:
            return None
        found.append(match)
    return found


def _is_named(label: str, second: str) -> bool:
    """Return whether a title's second thing is what the cells' label says."""
    return len(label) >= _ALIKE and label[:_ALIKE].casefold() == second[:_ALIKE].casefold()


def _common_label(heads: Sequence[str]) -> str:
    """Return the last words that all `heads` have in common, where each has words before them."""
    words = [head.split() for head in heads]
    label: list[str] = []
    while words and all(len(one) > len(label) + 1 for one in words):
        following = {one[-1 - len(label)] for one in words}
        if len(following) > 1:
            break
        label.append(following.pop())
    return " ".join(reversed(label))


def _cut(
    cells: list[list[Inlines]], column: int, found: Sequence[re.Match[str]], label: int
) -> list[list[Inlines]]:
    result = []
    for row, match in zip(cells, found, strict=True):
        name, _ = runs.cut(row[column], len(match["head"]) - label)
        _, value = runs.cut(row[column], match.start("value"))
        # The look set the label's part of the cell apart; in a column of its own it says nothing.
        value = runs.without(runs.without(value, "italic"), "bold")
        result.append([*row[:column], name, value, *row[column + 1 :]])
    return result
