# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The plain text of a stretch of the page, as it is copied."""

from __future__ import annotations

from collections.abc import Iterable

from bilagviewer.model.locate import row_text
from bilagviewer.model.tables import Table
from bilagviewer.ui.reading.leaves import Leaves, Point
from bilagviewer.ui.reading.plan import Plan, TextPlan


def plan_text(plan: Plan, leaves: Leaves, start: Point | None, end: Point | None) -> str:
    """Return what a part that is not built says between two points (None: all of it)."""
    if isinstance(plan, TextPlan):
        return prose_text(plan, leaves, start, end)
    table = plan.block.table
    first = 0 if start is None else start.leaf - plan.first
    last = len(table.rows) - 1 if end is None else end.leaf - plan.first
    return table_text(table, range(first, last + 1), headed=start is None)


def prose_text(plan: TextPlan, leaves: Leaves, start: Point | None, end: Point | None) -> str:
    """Return the text of a run of prose, a statement's number in front of it."""
    first = plan.first if start is None else start.leaf
    last = plan.last - 1 if end is None else end.leaf
    lines = []
    for leaf in range(first, last + 1):
        whole = leaves.text(leaf)
        begin = start.offset if start and leaf == start.leaf else 0
        stop = end.offset if end and leaf == end.leaf else len(whole)
        if plan.piece is not None:
            begin, stop = max(begin, plan.piece[0]), min(stop, plan.piece[1])
        number = leaves[leaf].number
        # Words out of a statement are quoted without its number.
        alone = start is not None and end is not None and first == last and stop < len(whole)
        sign = f"{number}. " if number is not None and begin == 0 and not alone else ""
        lines.append(sign + whole[begin : max(begin, stop)])
    return "\n".join(lines)


def table_text(table: Table, rows: Iterable[int], *, headed: bool) -> str:
    """Return rows with their cells apart by tabs, under the titles if `headed`."""
    titles = "\t".join(column.title for column in table.columns)
    lines = [titles] if headed and table.headed else []
    lines += [row_text(table.rows[row]).replace("\n", " ") for row in rows]
    return "\n".join(lines)
