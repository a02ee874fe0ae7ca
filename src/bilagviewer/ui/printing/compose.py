# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Turn a manuscript into pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bilagviewer.ui.printing.columns import Fit, fit
from bilagviewer.ui.printing.manuscript import Chapter, Manuscript, Piece, PrintedTable
from bilagviewer.ui.printing.paper import Sheet
from bilagviewer.ui.printing.printout import Printout
from bilagviewer.ui.printing.row_flow import RowFlow
from bilagviewer.ui.printing.steps import Steps, part
from bilagviewer.ui.printing.writing import FlowWriter
from bilagviewer.ui.reading.plan import TextPlan

_FEW = 700
"""Characters of text that go with a table lying across rather than on a sheet of their own."""

_MUCH = 8000
"""Characters of prose that are laid out at once: no more, so that the window answers."""
_BEGINNING = 70.0
"""What a heading at the end of those wants below it, in units."""
_LEAST = 24.0
"""The room that a line takes, in units."""


def compose(manuscript: Manuscript, sheet: Sheet) -> Steps[Printout]:
    """Return the pages of `manuscript` on sheets like `sheet`."""
    made = Printout(manuscript.title)
    whole = len(manuscript.chapters)
    for nth, chapter in enumerate(manuscript.chapters):
        stamp = " · ".join(filter(None, (manuscript.meeting, chapter.stamp)))
        yield nth / whole
        for group in groups(chapter, sheet):
            own = sheet if group.landscape == sheet.landscape else sheet.turned()
            made.turn(own, stamp)
            yield from part(_fill(made, group, chapter), nth / whole, (nth + 1) / whole)
    return made


@dataclass(slots=True)
class Group:
    """Pieces of a chapter that share sheets of one shape."""

    landscape: bool
    headed: bool
    """Whether the chapter's title stands above them."""
    pieces: list[tuple[Piece, Fit | None]] = field(default_factory=list)


def groups(chapter: Chapter, sheet: Sheet) -> Sequence[Group]:
    """Return the pieces of a chapter, put together by the shape of their sheets."""
    found: list[Group] = []
    for piece, setting, across in _lying(chapter, sheet):
        if not found or found[-1].landscape != across:
            found.append(Group(across, headed=not found))
        found[-1].pieces.append((piece, setting))
    return found or [Group(sheet.landscape, headed=True)]


def _lying(chapter: Chapter, sheet: Sheet) -> list[tuple[Piece, Fit | None, bool]]:
    """Return each piece with how it is set, and whether its sheet lies across."""
    found: list[tuple[Piece, Fit | None, bool]] = []
    for piece in chapter.pieces:
        setting = fit(piece.facts, sheet) if isinstance(piece, PrintedTable) else None
        across = setting.landscape if setting else sheet.landscape
        if across and not sheet.landscape:
            _take_along(found)
        found.append((piece, setting, across))
    return found


def _take_along(found: list[tuple[Piece, Fit | None, bool]]) -> None:
    """Let the little text just before a table lie across as it does."""
    place = len(found) - 1
    if place >= 0 and isinstance(text := found[place][0], TextPlan) and text.characters <= _FEW:
        found[place] = (text, None, True)


def _fill(made: Printout, group: Group, chapter: Chapter) -> Steps[None]:
    """Put the pieces of a group below each other, from the top of the last page."""
    sheet = made.pages[-1].sheet
    writer = FlowWriter(chapter, sheet)
    if group.headed:
        writer.head()
    whole = len(group.pieces)
    for nth, (piece, setting) in enumerate(group.pieces):
        yield nth / whole
        if not isinstance(piece, PrintedTable) or setting is None:
            writer.piece(piece)
            if writer.characters > _MUCH:
                _make_room(made)
                made.place(writer.flow(made.down, _BEGINNING))
                writer = FlowWriter(chapter, sheet)
            continue
        rows = RowFlow(piece, setting, sheet)
        writer.above(piece)
        if writer.filled:
            _make_room(made)
            made.place(writer.flow(made.down, rows.needs))
        yield from part(rows.paginate(made.down), nth / whole, (nth + 1) / whole)
        made.place(rows)
        writer = FlowWriter(chapter, sheet)
    if writer.filled:
        _make_room(made)
        made.place(writer.flow(made.down))


def _make_room(made: Printout) -> None:
    """Turn the page where not even a line has room below what stands there."""
    page = made.pages[-1]
    if made.down > page.sheet.text.height() - _LEAST:
        made.turn(page.sheet, page.stamp)
