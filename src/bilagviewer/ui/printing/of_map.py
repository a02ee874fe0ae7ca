# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The map on paper: drawn anew, with the table of its towns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bilagviewer.model.blocks import Paragraph, Run
from bilagviewer.model.pack import Pack
from bilagviewer.model.tables import Cell, Column, ColumnKind, Row, Table
from bilagviewer.places.mapping import MapData
from bilagviewer.ui.map.canvas import MapCanvas
from bilagviewer.ui.map.view import MapView
from bilagviewer.ui.map.words import MapWords, remarks
from bilagviewer.ui.printing import words
from bilagviewer.ui.printing.manuscript import Piece, PrintedMap, PrintedTable
from bilagviewer.ui.reading.plan import TextPlan, Unit
from bilagviewer.ui.reading.table_facts import TableFacts
from bilagviewer.ui.theme.theme import Theme

if TYPE_CHECKING:
    from bilagviewer.ui.main_window import MainWindow
    from bilagviewer.ui.reading.map_book import MapBook

_WIDE = 760
"""The map's own pixels across the paper: names are then a little smaller than the text."""


def map_pieces(window: MainWindow, pack: Pack) -> tuple[Piece, ...]:
    """Return the map as the view shows it, what it cannot show, and all its towns."""
    view = window.stage.currentWidget()
    if not isinstance(view, MapView):
        return ()
    data, said = view.data, MapWords(pack)
    chosen = f" · {view.choice.name}" if view.choice else ""
    lines = [said.facts(data) + chosen, view.credit.text()]
    notices = tuple(Unit(Paragraph((Run(t),)), None, len(t), 1) for t in said.notices(data))
    rest = (TextPlan(notices, 0, 0, 0, len(notices)),) if notices else ()
    towns = (_towns(data, said),) if data.towns else ()
    return (PrintedMap(_Drawing(view.canvas, lines)), *rest, *towns)


def page_map(maps: MapBook, theme: Theme) -> PrintedMap | None:
    """Return the map that stands in pages, None where nothing is known for it."""
    shown = maps.shown
    if shown is None or not shown.data.towns:
        return None
    canvas, facts = MapCanvas(theme), MapWords(shown.pack).facts(shown.data)
    canvas.show_data(shown.data, facts)
    canvas.choose(maps.choice)
    chosen = f" · {maps.choice.name}" if maps.choice else ""
    return PrintedMap(_Drawing(canvas, [facts + chosen, words.map_credit()]))


class _Drawing:
    """Draws a map with the lines below it; the canvas lives as long."""

    def __init__(self, canvas: MapCanvas, lines: Sequence[str]) -> None:
        self._canvas, self._lines = canvas, lines

    def __call__(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        self._canvas.draw(painter, box, self._lines, theme, wide=_WIDE)


def _towns(data: MapData, said: MapWords) -> PrintedTable:
    """Return what the map's list says of each town, as a table."""
    titles = [title for title, _, _ in said.lists(data.towns[0])]
    columns = (Column(words.town(), ColumnKind.PLACE), *map(Column, titles))
    noted = [remarks(town) for town in data.towns]
    if any(noted):
        columns += (Column(words.remark()),)
    rows = []
    for town, remark in zip(data.towns, noted, strict=True):
        names = (", ".join(found) for _, found, _ in said.lists(town))
        texts = [town.name, *names, *(["\n".join(remark)] if any(noted) else [])]
        rows.append(Row(tuple(Cell((Run(text),) if text else ()) for text in texts)))
    facts = TableFacts(Table(columns, tuple(rows)))
    return PrintedTable(facts, range(len(rows)), "", said.towns(len(rows)))
