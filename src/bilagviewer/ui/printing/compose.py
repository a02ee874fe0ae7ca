# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Turn a manuscript into pages."""

from __future__ import annotations

from dataclasses import dataclass, field

from bilagviewer.ui.printing.columns import Fit, fit
from bilagviewer.ui.printing.manuscript import Chapter, Manuscript, Piece, PrintedTable
from bilagviewer.ui.printing.paper import Sheet
from bilagviewer.ui.printing.printout import Flow, Printout, Stamped
from bilagviewer.ui.printing.row_flow import RowFlow, is_large
from bilagviewer.ui.printing.steps import Steps
from bilagviewer.ui.printing.writing import FlowWriter
from bilagviewer.ui.reading.plan import TextPlan

_FEW = 700
"""Characters of text that go with a table lying across rather than on a sheet of their own."""


def compose(manuscript: Manuscript, sheet: Sheet) -> Steps[Printout]:
    """Return the pages of `manuscript` on sheets like `sheet`."""
    parts: list[Stamped] = []
    whole = len(manuscript.chapters)
    for nth, chapter in enumerate(manuscript.chapters):
        stamp = " · ".join(filter(None, (manuscript.meeting, chapter.stamp)))
        for group in groups(chapter, sheet):
            yield nth / whole
            flow = yield from _flow(group, chapter, sheet)
            parts.append(Stamped(flow, stamp))
    return Printout(manuscript.title, parts)


@dataclass(slots=True)
class Group:
    """Pieces that share sheets of one shape."""

    landscape: bool
    headed: bool
    """Whether the chapter's title stands above them."""
    pieces: list[tuple[Piece, Fit | None]] = field(default_factory=list)

    @property
    def closed(self) -> bool:
        """Return whether it ends in a table that is drawn row by row."""
        last = self.pieces[-1][0] if self.pieces else None
        return isinstance(last, PrintedTable) and is_large(last)


def groups(chapter: Chapter, sheet: Sheet) -> list[Group]:
    """Return the pieces of a chapter, put together by the shape of their sheets."""
    found: list[Group] = []
    for piece, setting, across in _lying(chapter, sheet):
        if not found or found[-1].landscape != across or found[-1].closed:
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


def _flow(group: Group, chapter: Chapter, sheet: Sheet) -> Steps[Flow]:
    own = sheet if group.landscape == sheet.landscape else sheet.turned()
    writer = FlowWriter(chapter, own)
    if group.headed:
        writer.head()
    for piece, setting in group.pieces:
        yield 0.0
        if isinstance(piece, PrintedTable) and setting is not None and is_large(piece):
            writer.above(piece)
            flow = RowFlow(piece, setting, own, writer.flow())
            yield from flow.paginate()
            return flow
        writer.piece(piece, setting)
    return writer.flow()
