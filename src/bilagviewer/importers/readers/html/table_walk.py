# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The tables of a page: rows where they are tables, else what their cells are there for."""

from __future__ import annotations

from collections.abc import Sequence

from bilagviewer.importers.readers.html.agenda_layout import AgendaLayout
from bilagviewer.importers.readers.html.cell_reader import CellReader
from bilagviewer.importers.readers.html.element_words import all_words, first_words
from bilagviewer.importers.readers.html.holding import Holding
from bilagviewer.importers.readers.html.line_writer import LineWriter
from bilagviewer.importers.readers.html.listed_rows import ListedRow, PlacedRow, listed_rows
from bilagviewer.importers.readers.html.run_look import PLAIN
from bilagviewer.importers.readers.html.table_kinds import TableKinds
from bilagviewer.importers.readers.html.table_parts import PageRow, rows_of
from bilagviewer.importers.readers.html.table_rows import TableRows
from bilagviewer.importers.readers.html.told_punkter import MarkedPunkt
from bilagviewer.importers.readers.html.walk_steps import Element, WalkSteps
from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.sheet import TITLE, Hints


class TableWalk:
    """Reads the tables of one page, and keeps what they say of its punkter."""

    def __init__(
        self, holding: Holding, cells: CellReader, writer: LineWriter, steps: WalkSteps, log: Log
    ) -> None:
        self.marked: list[MarkedPunkt] = []
        """The punkter that the page sets apart for certain."""
        self.end: int | None = None
        """How many lines stand before what follows on them."""
        self.placed: list[PlacedRow] = []
        """Rows that may be an agenda, or headlines of punkter."""
        self._cells, self._to, self._steps, self._log = cells, writer, steps, log
        self._kinds = TableKinds(holding)
        self._layout = AgendaLayout(self._kinds, holding)

    def enter_table(self, at: Element) -> bool:
        """Read a table; return False for one that only places what is in it."""
        rows = rows_of(at.node)
        if self._layout.is_headed(at.node, rows):
            self._begin_agenda()
            return False
        listed = listed_rows(rows, self._kinds)
        if len(listed) == 1:
            self._write_headline(listed[0])
        elif self._kinds.is_data(at.node, rows):
            self._write_rows(at, rows, listed)
        else:
            if self._layout.is_numbered(rows):
                self._begin_agenda()
            return False
        return True

    def takes_title(self, at: Element) -> bool:
        """Take an element where it is the title of a punkt: it stands in no line."""
        titles = self._layout.roles.titles
        number = titles.get(at.node.mem_id) if titles else None
        if number is None:
            return False
        self._to.end(blank=True)
        self._to.forget_hints()
        self.marked.append(MarkedPunkt(number, all_words(at.node), len(self._to.lines)))
        return True

    def takes_heads(self, at: Element) -> bool:
        """Take out a row of an agenda that only names its columns."""
        signs = self._layout.roles.signs
        if not signs or at.node.mem_id not in signs:
            return False
        self._log.removed("agenda_columns", self._to.place, all_words(at.node))
        return True

    def enter_cell(self, at: Element) -> None:
        """Go into a cell of a table that only places what is in it."""
        roles, name = self._layout.roles, at.node.mem_id
        if name in roles.numbers or self.takes_title(at):
            return
        if name in roles.signs:
            self._log.removed("page_control", self._to.place, all_words(at.node))
            return
        self._to.words.add(" ", at.look)
        label = first_words(at.node, TITLE) if name in roles.labels else ""
        if label and not label.endswith(":"):
            self._steps.later(lambda: self._to.words.add(":", at.look))
        self._steps.inside(at.node, at.look)

    def _write_headline(self, row: ListedRow) -> None:
        """Write the only row of a table that is a number and a title."""
        self._to.end(blank=True)
        at = len(self._to.lines)
        self._to.words.add(f"{row.number}. {row.title}", PLAIN)
        self._to.end()
        self._to.words.add(row.remark, PLAIN)
        self._to.end()
        self.placed.append(PlacedRow(row, at, is_alone=True, lines=len(self._to.lines) - at))
        self._to.blank()

    def _write_rows(
        self, at: Element, rows: Sequence[PageRow], listed: Sequence[ListedRow]
    ) -> None:
        self._to.end(blank=True)
        self._write_caption(at)
        number = self._to.table()
        start = len(self._to.lines)
        for header, foot, cells in TableRows(rows, self._cells).read():
            self._to.row(cells, Hints(table=number, header=header, foot=foot))
        if len(listed) == len(self._to.lines) - start:
            self.placed += [
                PlacedRow(row, start + n, is_alone=False) for n, row in enumerate(listed)
            ]
        self._to.end(blank=True)

    def _write_caption(self, at: Element) -> None:
        for part in at.node.iter():
            if part.tag == "caption" and (words := all_words(part)):
                self._to.words.add(words, PLAIN)
                self._to.end(blank=True)

    def _begin_agenda(self) -> None:
        self._log.note(Did.GUESSED, "agenda_table", self._to.place, "")
        self._steps.later(self._end_agenda)

    def _end_agenda(self) -> None:
        self._to.end(blank=True)
        self.end = len(self._to.lines)
