# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Recognise what a table's columns hold from what stands in their cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bilagviewer.danish.amounts import (
    find_unit,
    names_other_money,
    parse_amount,
    parse_number,
    parse_percent,
)
from bilagviewer.danish.dates import parse_date
from bilagviewer.model.tables import Column, ColumnKind
from bilagviewer.tables.values import is_nothing, start_of_range

PlaceTest = Callable[[str], bool]
"""Tells whether a cell's text begins with a town."""

_ENOUGH = 0.8
"""The share of filled cells that must agree; the rest may be a remark ("ikke oplyst")."""
_PLACE_TITLE = re.compile(
    r"\b(?:by(?:er)?|steder|sted|placering(?:er)?|lokation(?:er)?|beliggenhed|afdeling(?:er)?"
    r"|(?:hoved|lokal)?kontor(?:er)?|hovedkvarter|hovedsæde|location|town|city|places?)\b",
    re.IGNORECASE,
)
_MONEY_TITLE = re.compile(
    r"bel[øo]b|budget|regnskab|udgift|indtægt|tilskud|tilsagn|bevilling|støtte|pris"
    r"|omkostning|forbrug|finansiering|^i alt$|^20\d\d$",
    re.IGNORECASE,
)
_PERCENT_TITLE = re.compile(r"%|\bpct\b|\bprocent", re.IGNORECASE)


def recognise(
    titles: Sequence[str],
    columns: Sequence[Sequence[str]],
    *,
    caption: str = "",
    begins_with_place: PlaceTest | None = None,
) -> tuple[Column, ...]:
    """Return the columns with their kinds; `columns` holds each one's cells as plain text.

    A unit of money may stand in the cells, the title or the caption. Without
    `begins_with_place` only a title can make a column one of places. Unsure means text.
    """
    return tuple(
        _column(title, [cell for cell in cells if not is_nothing(cell)], caption, begins_with_place)
        for title, cells in zip(titles, columns, strict=True)
    )


def _column(title: str, cells: Sequence[str], caption: str, is_place: PlaceTest | None) -> Column:
    if not cells:
        return Column(title)
    unit = _unit(title, caption)
    bare = any(parse_number(cell) is not None for cell in cells)
    # "4" below "17 mio. kr." may be 4 kroner or 4 million: no amount, so no total either.
    if (unit or not bare) and _most(cells, lambda cell: parse_amount(cell, unit) is not None):
        return Column(title, ColumnKind.AMOUNT, unit if bare else "")
    for kind, test in _TESTS:
        if _most(cells, test):
            share = kind is ColumnKind.NUMBER and _PERCENT_TITLE.search(title)
            return Column(title, ColumnKind.PERCENT if share else kind)
    return Column(title, ColumnKind.PLACE if _places(title, cells, is_place) else ColumnKind.TEXT)


def _unit(title: str, caption: str) -> str:
    """Return what cells without a unit of their own count in, or empty."""
    if find_unit(title) or names_other_money(title) or _PERCENT_TITLE.search(title):
        return find_unit(title)
    return find_unit(caption) if _MONEY_TITLE.search(title) else ""


def _places(title: str, cells: Sequence[str], is_place: PlaceTest | None) -> bool:
    hinted = _PLACE_TITLE.search(title) is not None
    if is_place is None:
        return hinted
    share = sum(map(is_place, cells)) / len(cells)
    return share >= 0.5 if hinted else share >= _ENOUGH and len(cells) > 2


def _most(cells: Sequence[str], test: Callable[[str], bool]) -> bool:
    return sum(map(test, cells)) >= _ENOUGH * len(cells)


_TESTS: tuple[tuple[ColumnKind, Callable[[str], bool]], ...] = (
    (ColumnKind.PERCENT, lambda cell: parse_percent(cell) is not None),
    (ColumnKind.DATE, lambda cell: parse_date(cell) is not None),
    (ColumnKind.TIME, lambda cell: start_of_range(cell) is not None),
    (ColumnKind.NUMBER, lambda cell: parse_number(cell) is not None),
)
