# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the page prints: a bilag, a punkt with its bilag, or what is selected."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bilagviewer.model.address import Address
from bilagviewer.model.blocks import ListBlock, ListItem, Paragraph, Run, plain
from bilagviewer.model.outline import OutlineEntry, outline
from bilagviewer.ui.printing.manuscript import Chapter, Piece, PrintedTable
from bilagviewer.ui.reading import words
from bilagviewer.ui.reading.content import PageContent
from bilagviewer.ui.reading.leaves import Leaves, Point
from bilagviewer.ui.reading.pictures import PictureBook
from bilagviewer.ui.reading.plan import MapPlan, Plan, TablePlan, TextPlan, Unit, cut
from bilagviewer.ui.reading.table_facts import TableFacts
from bilagviewer.ui.reading.table_model import TableModel
from bilagviewer.ui.reading.table_part import TablePart
from bilagviewer.ui.reading.table_state import TableState
from bilagviewer.ui.reading.table_told import take
from bilagviewer.ui.reading.taking import Taken

if TYPE_CHECKING:
    from bilagviewer.ui.printing.manuscript import PrintedMap
    from bilagviewer.ui.reading.page import ReadingPage

_APART = " · "


class PageSource:
    """Makes chapters of pages; tables are printed as the reader left them."""

    def __init__(
        self,
        page: ReadingPage,
        content_of: Callable[[Address], PageContent | None],
        page_map: PrintedMap | None = None,
    ) -> None:
        """Print what `page` shows; `page_map` is drawn where a bilag is a map."""
        self._page, self._content_of, self._map = page, content_of, page_map

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the bilag that is shown; of a punkt, its own text and all its bilag."""
        content = self._page.content
        if content is None:
            return ()
        pages = (self._content_of(entry.address) for entry in under(content))
        return tuple(self._chapter(one) for one in (content, *pages) if one is not None)

    def head(self) -> Chapter | None:
        """Return the page that is shown without its text."""
        return replace(self._head(self._page.content), facts="") if self._page.content else None

    def selection(self) -> Chapter | None:
        """Return what is selected, None for nothing."""
        content, span = self._page.content, self._page.selection.span()
        if content is None or span is None:
            return None
        taken = _Selected(self._page.leaves, *span)
        pieces = [piece for plan, piece in self._pairs(content) for piece in taken.of(plan, piece)]
        return replace(self._head(content), pieces=tuple(pieces), facts="")

    def _chapter(self, content: PageContent) -> Chapter:
        pieces = [piece for _, piece in self._pairs(content)]
        pieces[:0] = _texts(_missing(content))
        return replace(self._head(content), pieces=tuple(pieces))

    def _head(self, content: PageContent) -> Chapter:
        entry = content.entry
        stamp = _APART.join(dict.fromkeys((words.place(entry), words.title(entry))))
        facts = _APART.join(words.facts(content, 0))
        pictures = PictureBook(content.picture)
        over = words.breadcrumb(entry)
        return Chapter(words.title(entry), stamp, (), over, facts, pictures)

    def _pairs(self, content: PageContent) -> Iterator[tuple[Plan, Piece]]:
        leaves = Leaves(content.entry.address, content.body)
        parts = self._built() if content is self._page.content else {}
        for plan in cut(content.body, leaves):
            if isinstance(plan, TablePlan):
                name = f"{leaves.page}#{plan.name}"
                state = self._page.tables.states.get(name, TableState())
                yield plan, printed(parts.get(plan.first) or _unbuilt(plan, state))
                continue
            if isinstance(plan, MapPlan) and self._map is not None:
                yield plan, self._map
            yield plan, plan

    def _built(self) -> Mapping[int, Taken]:
        found = {}
        for slot in self._page.column.slots:
            if isinstance(slot.part, TablePart) and isinstance(slot.plan, TablePlan):
                name = plain(slot.plan.block.caption)
                found[slot.plan.first] = take(slot.part.facts, slot.part.model, name)
        return found


def printed(taken: Taken) -> PrintedTable:
    """Return a table as it is printed."""
    return PrintedTable(taken.facts or TableFacts(taken.table), taken.rows, taken.name, taken.told)


def under(content: PageContent) -> Sequence[OutlineEntry]:
    """Return what stands below a punkt: its bilag, and punkter of its own."""
    if content.entry.bilag is not None:
        return ()
    own = content.entry.address
    return [entry for entry in outline(content.pack) if own in entry.parents]


class _Selected:
    """Cuts pieces down to what is selected on the page."""

    def __init__(self, leaves: Leaves, start: Point, end: Point) -> None:
        self._leaves, self._start, self._end = leaves, start, end

    def of(self, plan: Plan, piece: Piece) -> Iterator[Piece]:
        """Yield what is selected of a piece, if anything is."""
        if isinstance(piece, PrintedTable) and isinstance(plan, TablePlan):
            rows = self._rows(plan, piece)
            if rows:
                yield replace(piece, rows=rows, above="")
        elif isinstance(piece, TextPlan):
            units = tuple(self._unit(unit) for unit in piece.units if self._holds(unit))
            if units:
                yield replace(piece, units=units)

    def _rows(self, plan: TablePlan, piece: PrintedTable) -> Sequence[int]:
        places = {plan.first + row: place for place, row in enumerate(piece.rows)}
        if self._end.leaf < plan.first or self._start.leaf >= plan.last:
            return ()
        first = places.get(self._start.leaf, 0)
        last = places.get(self._end.leaf, len(piece.rows) - 1)
        return piece.rows[first : last + 1]

    def _holds(self, unit: Unit) -> bool:
        return unit.leaf is not None and self._start.leaf <= unit.leaf <= self._end.leaf

    def _unit(self, unit: Unit) -> Unit:
        """Return a unit, as a plain paragraph where only some of its words are selected."""
        if unit.leaf not in (self._start.leaf, self._end.leaf):
            return unit
        text = self._leaves.text(unit.leaf)
        first = self._start.offset if unit.leaf == self._start.leaf else 0
        last = self._end.offset if unit.leaf == self._end.leaf else len(text)
        if first == 0 and last >= len(text):
            return unit
        return replace(unit, thing=Paragraph((Run(text[first:last]),)))


def _unbuilt(plan: TablePlan, state: TableState) -> Taken:
    facts = TableFacts(plan.block.table)
    model = TableModel(facts.table)
    fitting = state.fitting(len(facts.table.columns))
    if fitting.sorted_by is not None:
        model.set_order(fitting.sorted_by, fitting.descending)
    return take(facts, model, plain(plan.block.caption))


def _missing(content: PageContent) -> Sequence[Paragraph | ListBlock]:
    """Return why there is no text, and which bilag a punkt has."""
    why = words.why_empty(content.entry, content.body.blocks)
    found: list[Paragraph | ListBlock] = [Paragraph((Run(why),))] if why else []
    lines = [
        _APART.join(filter(None, (words.line_in_overview(entry), words.pages(entry))))
        for entry in under(content)
    ]
    if lines:
        found.append(ListBlock(tuple(ListItem((Run(line),)) for line in lines)))
    return found


def _texts(blocks: Sequence[Paragraph | ListBlock]) -> Sequence[TextPlan]:
    units = tuple(Unit(block, None, 0, 1) for block in blocks)
    return [TextPlan(units, 0, 0, 0, len(units))] if units else []
