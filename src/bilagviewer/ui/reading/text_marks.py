# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The extra selections of a run of prose: filled circles' numbers, and noted passages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from bilagviewer.ui.reading.leaves import Leaves, Point
from bilagviewer.ui.reading.text_places import TextPlaces
from bilagviewer.ui.theme.theme import Theme

Passages = Sequence[tuple[Point, Point]]


class TextMarks:
    """Makes extra selections for one document; none of them changes its formats."""

    def __init__(
        self, theme: Theme, document: QTextDocument, places: TextPlaces, leaves: Leaves
    ) -> None:
        self._theme, self._document = theme, document
        self._places, self._leaves = places, leaves

    def numbers(self, filled: Iterator[int]) -> Iterator[QTextEdit.ExtraSelection]:
        """Return the numbers that stand in a filled circle."""
        for leaf in filled:
            start = self._places.first_block(leaf).position()
            end = start + len(str(self._leaves[leaf].number))
            yield self._extra(start, end, ink="on_accent")

    def passages(
        self, passages: Passages, behind: str = "highlight"
    ) -> Iterator[QTextEdit.ExtraSelection]:
        """Return the stretches of `passages` that lie in the document, on the colour `behind`."""
        own = self._places.range
        for start, end in passages:
            for leaf in range(max(start.leaf, own.start), min(end.leaf + 1, own.stop)):
                begin = start.offset if leaf == start.leaf else 0
                stop = end.offset if leaf == end.leaf else len(self._leaves.text(leaf))
                for first, last in self._places.map.ranges(leaf, begin, stop):
                    yield self._extra(first, last, behind=behind)

    def _extra(
        self, first: int, last: int, *, ink: str = "", behind: str = ""
    ) -> QTextEdit.ExtraSelection:
        extra, form = QTextEdit.ExtraSelection(), QTextCharFormat()
        cursor = QTextCursor(self._document)
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        if ink:
            form.setForeground(self._theme.colour(ink))
        if behind:
            form.setBackground(self._theme.colour(behind))
        extra.cursor, extra.format = cursor, form
        return extra
