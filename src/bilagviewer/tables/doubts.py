# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Tell when the rows of a table may hold one another, so that a total would count twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate, islice, takewhile

from bilagviewer.danish.amounts import Number
from bilagviewer.model.tables import RowKind, Table
from bilagviewer.tables import labels
from bilagviewer.tables.adding import nearly
from bilagviewer.tables.sums import adds_up

Figures = Mapping[int, Sequence[Number | None]]
"""Column → each row's number, for the columns that can be added."""
_Own = Mapping[int, Number]
"""Column → number, of one row."""

_IN = re.compile(r"(?:samlede |øvrige )?indtægt", re.IGNORECASE)
_OUT = re.compile(r"(?:samlede |øvrige )?(?:udgift|omkostning)", re.IGNORECASE)


def may_count_twice(table: Table, figures: Figures) -> bool:
    """Tell whether a row may be a part, a sum or a result of others, though it does not say so."""
    rows = [_figures(figures, place) for place in range(len(table.rows))]
    counted = [place for place, own in enumerate(rows) if own]
    names = {place: labels.label(table, table.rows[place]) for place in counted}
    return (
        _some_are_parts(table, names)
        or _names_disagree(names.values(), figures)
        or _last_begins_as_sum(table, names)
        or _is_nested(names.values())
        or any(_hides_sums([rows[place] for place in run]) for run in _runs(table))
        or _bold_rows_are_sums(table, counted, figures)
        or not _partial_sums_fit(table)
    )


def _figures(figures: Figures, place: int) -> _Own:
    """Return the numbers of a row by column; a sum and a banner have none."""
    found = ((column, values[place]) for column, values in figures.items())
    return {column: value for column, value in found if value is not None}


def _some_are_parts(table: Table, names: Mapping[int, str]) -> bool:
    """Tell whether rows say that they are parts of another, or are set in under it."""
    parts = sum(labels.is_part(name) for name in names.values())
    indented = sum(labels.is_indented(table.rows[place]) for place in names)
    return 0 < parts < len(names) or 0 < indented < len(names)


def _names_disagree(names: Iterable[str], figures: Figures) -> bool:
    """Tell whether a row has no name, or a result's, or expenses stand among incomes unsigned."""
    known = list(names)
    if any(labels.is_result(name) or not _has_letter(name) for name in known):
        return True
    opposed = any(map(_IN.match, known)) and any(map(_OUT.match, known))
    signed = any(value is not None and value < 0 for own in figures.values() for value in own)
    return opposed and not signed


def _has_letter(name: str) -> bool:
    return any(letter.isalnum() for letter in name)


def _last_begins_as_sum(table: Table, names: Mapping[int, str]) -> bool:
    last = len(table.rows) - 1
    return last > 0 and labels.begins_as_sum(names.get(last, ""))


def _is_nested(names: Iterable[str]) -> bool:
    """Tell whether rows are numbered as parts of other rows: "1", "1.1", "1.2"."""
    steps = set(filter(None, map(labels.step, names)))
    return any("." in one and one.rpartition(".")[0] in steps for one in steps)


def _runs(table: Table) -> Iterator[Sequence[int]]:
    """Yield the ordinary rows between sums and banners."""
    run: list[int] = []
    for place, row in enumerate(table.rows):
        if row.kind is RowKind.ROW:
            run.append(place)
        else:
            yield run
            run = []
    yield run


def _hides_sums(run: Sequence[_Own]) -> bool:
    """Tell whether rows of `run` look like the sums of those above them, or below them.

    One row in a long table may be such by chance; a row above its parts more easily so.
    """
    above, _ = _explained(run)
    below, groups = _explained(run[::-1])
    return 0 < len(run) <= 2 * above or 0 < len(run) <= (2 * below if groups > 1 else below)


def _explained(run: Sequence[_Own]) -> tuple[int, int]:
    """Return how many rows are parts or their sum, where sums follow parts, and how many sums."""
    rows = groups = begun = 0
    parts: dict[int, tuple[int, Number]] = {}
    for own in run:
        begun += bool(own)
        if any(own.values()) and all(_is_sum(parts.get(n), value) for n, value in own.items()):
            rows, groups = rows + begun, groups + 1
            parts, begun = {}, 0
            continue
        for column, value in own.items():
            count, so_far = parts.get(column, (0, 0))
            parts[column] = count + 1, so_far + value
    return rows, groups


def _is_sum(parts: tuple[int, Number] | None, value: Number) -> bool:
    return parts is not None and parts[0] > 1 and parts[1] == value


def _bold_rows_are_sums(table: Table, places: Iterable[int], figures: Figures) -> bool:
    """Tell whether a row in bold is about what the rows right above or below it come to."""
    bold = [place for place in places if labels.is_bold(table.rows[place])]
    # In a table that is all bold, it tells nothing.
    return len(bold) < len(table.rows) // 2 and any(
        all(_is_reached(figures[n], value, place, step) for n, value in own.items())
        for place in bold
        for step in (-1, 1)
        for own in [_figures(figures, place)]
    )


def _is_reached(values: Sequence[Number | None], said: Number, place: int, step: int) -> bool:
    """Tell whether the values beside `place` come to `said` somewhere on the way."""
    beside = values[place + 1 :] if step > 0 else values[:place][::-1]
    most = 2 * abs(Decimal(said))
    sums = accumulate((Decimal(value) for value in beside if value), initial=Decimal(0))
    # Two at the least: the sum of one row would be any row that repeats it.
    for so_far in takewhile(lambda found: abs(found) <= most, islice(sums, 2, None)):
        if nearly(said, so_far):
            return True
    return False


def _partial_sums_fit(table: Table) -> bool:
    """Tell whether each sum inside the table is what stands above it comes to."""
    sums = [place for place, row in enumerate(table.rows) if row.kind is RowKind.SUM]
    inside = [place for place in sums if 0 < place < len(table.rows) - 1]
    rows = table.rows
    return all(adds_up(table, rows[:place], rows[place], called=True) for place in inside)
