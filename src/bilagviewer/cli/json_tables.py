# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Tables in `bilag-json/1`: columns, rows, and what each cell is worth."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property

from bilagviewer.cli.json_runs import Json, runs_json, text_json
from bilagviewer.model.blocks import TableBlock, plain
from bilagviewer.model.locate import row_text
from bilagviewer.model.tables import Cell, Column, ColumnKind, Row
from bilagviewer.places.find import PlaceMention, cell_places
from bilagviewer.places.gazetteer import Gazetteer
from bilagviewer.tables.values import CellValue, cell_text, cell_value


class CellReader:
    """Read cells; the gazetteer is loaded at the first cell with places."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names

    @cached_property
    def _gazetteer(self) -> Gazetteer:
        return Gazetteer.load()

    def table(self, block: TableBlock, addresses: Sequence[str]) -> Json:
        """Return what a table has besides what every block has."""
        table = block.table
        return {
            "caption": plain(block.caption),
            "caption_runs": runs_json(block.caption),
            "headed": table.headed,
            "columns": [
                {"title": column.title, "kind": column.kind, "unit": column.unit}
                for column in table.columns
            ],
            "rows": [
                self.row(row, table.columns, address)
                for row, address in zip(table.rows, addresses, strict=True)
            ],
        }

    def row(self, row: Row, columns: Sequence[Column], address: str) -> Json:
        """Return one row."""
        cells = zip(row.cells, columns, strict=True)
        return {
            "address": address,
            "kind": row.kind,
            "text": row_text(row),
            "cells": [self._cell(cell, column) for cell, column in cells],
        }

    def _cell(self, cell: Cell, column: Column) -> Json:
        value = cell_value(cell_text(cell), column)
        found: Json = {**text_json(cell.runs), "value": value_json(value, column.kind)}
        if column.kind is ColumnKind.PLACE:
            places = cell_places(cell, self._gazetteer, self._names)
            found["places"] = [_place(place) for place in places]
        return found


def value_json(value: CellValue, kind: ColumnKind) -> int | str | None:
    """Return what a cell is worth as a JSON value."""
    # As a string, since a float would lose øre.
    if not isinstance(value, Decimal):
        return value
    plain_text = f"{value:f}"
    whole, _, part = plain_text.partition(".")
    return f"{whole}.{part:0<2}" if kind is ColumnKind.AMOUNT else plain_text


def _place(place: PlaceMention) -> Json:
    town = place.town
    return {
        "name": place.name,
        "role": place.role,
        "remark": place.remark,
        "town": town.name if town else "",
        "region": town.region if town else "",
    }
