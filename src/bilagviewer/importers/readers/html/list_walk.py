# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The lists of a page, and their entries."""

from __future__ import annotations

from bilagviewer.importers.readers.html.line_writer import LineWriter
from bilagviewer.importers.readers.html.list_marks import BULLET, OpenList
from bilagviewer.importers.readers.html.walk_steps import Element, WalkSteps
from bilagviewer.importers.sheet import Hints

_MOST_DEEP = 40
"""Lists inside lists count no deeper."""


class ListWalk:
    """Knows which lists are open, and writes what stands before each entry."""

    def __init__(self, writer: LineWriter, steps: WalkSteps) -> None:
        self._to, self._steps = writer, steps
        self._open: list[OpenList] = []

    @property
    def is_open(self) -> bool:
        """Return whether a list is being read."""
        return bool(self._open)

    def enter_list(self, at: Element) -> None:
        """Go into a list; no empty line stands between its entries."""
        self._to.end(blank=not self._open)
        self._open.append(OpenList(at.node, at.tag))
        self._steps.later(self._end_list)
        self._steps.inside(at.node, at.look)

    def enter_entry(self, at: Element) -> None:
        """Go into an entry, and say its mark of the first line in it."""
        self._to.end()
        mark = self._open[-1].mark(at.given) if self._open else BULLET
        depth = min(max(len(self._open) - 1, 0), _MOST_DEEP)
        self._to.hints = Hints(mark=mark, depth=depth)
        self._steps.later(self._end_entry)
        self._steps.inside(at.node, at.look)

    def _end_list(self) -> None:
        self._to.end()
        self._open.pop()
        if not self._open:
            self._to.blank()

    def _end_entry(self) -> None:
        self._to.end()
        self._to.forget_hints()
