# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A programme as a timetable: a time axis, and parallel tracks side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from bilagviewer.library.calendar import FoundProgramme, until
from bilagviewer.model.blocks import Entry
from bilagviewer.ui.overview.programme_entry import ProgrammeEntry
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel

_NARROW = 300
"""The least width of a track that stands beside another, at 100 % text size."""


class Timetable(QWidget):
    """The lines of one programme in a grid; below one another where it is narrow."""

    def __init__(self, theme: Theme, found: FoundProgramme) -> None:
        super().__init__()
        self._theme, self.found = theme, found
        self._stacked: bool | None = None
        entries = found.programme.entries
        self.entries = [
            ProgrammeEntry(theme, entry, address, found.track(entry), until(entries, place))
            for place, (entry, address) in enumerate(zip(entries, found.entries, strict=True))
        ]
        self._labels: list[PlainLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tracks beside or below one another."""
        super().resizeEvent(event)
        self._arrange()

    @property
    def stacked(self) -> bool:
        """Return whether the tracks stand below one another."""
        return bool(self._stacked)

    def restyle(self) -> None:
        """Space everything anew."""
        self._stacked = None
        self._arrange()

    def _columns(self) -> int:
        """Return how many tracks stand beside one another."""
        return max((one.entry.track or 0 for one in self.entries), default=0)

    def _arrange(self) -> None:
        tracks = self._columns()
        stacked = tracks > 1 and self.width() < self._theme.px(_NARROW * tracks + 60)
        if stacked == self._stacked:
            return
        self._stacked = stacked
        self._clear()
        px = self._theme.px
        self._grid.setHorizontalSpacing(px(10))
        self._grid.setVerticalSpacing(px(4))
        self._grid.setColumnStretch(0, 0)
        for column in range(1, max(tracks, 1) + 1):
            self._grid.setColumnStretch(column, 1 if not stacked or column == 1 else 0)
        row = 0
        for group in groups([one.entry for one in self.entries]):
            if group[0].track is None or stacked or not _rising(group):
                row = self._put_in_order(row, group)
            else:
                row = self._put_beside(row, group)

    def _put_in_order(self, row: int, group: Sequence[Entry]) -> int:
        """Put the lines of a group below one another, each track under its name."""
        track = None
        width = max(self._columns(), 1)
        for entry in group:
            if entry.track != track:
                track = entry.track
                self._title(self.found.track(entry), row, 1, width)
                row += 1
            line = self._widget(entry)
            self._time(entry.start, row, quiet=line.quiet)
            self._grid.addWidget(line, row, 1, 1, width)
            row += 1
        return row

    def _put_beside(self, row: int, group: Sequence[Entry]) -> int:
        """Put each track into its own column; a line lasts until the next of its track."""
        for number in dict.fromkeys(entry.track for entry in group):
            first = next(entry for entry in group if entry.track == number)
            self._title(self.found.track(first), row, number or 1, 1)
        row += 1
        clocks = sorted({entry.start for entry in group})
        rows = {clock: row + place for place, clock in enumerate(clocks)}
        for clock in clocks:
            self._time(clock, rows[clock])
        for number in dict.fromkeys(entry.track for entry in group):
            own = [entry for entry in group if entry.track == number]
            for entry, after in zip(own, [*own[1:], None], strict=True):
                end = rows[after.start] if after is not None else row + len(clocks)
                span = max(end - rows[entry.start], 1)
                self._grid.addWidget(self._widget(entry), rows[entry.start], number or 1, span, 1)
        return row + len(clocks)

    def _widget(self, entry: Entry) -> ProgrammeEntry:
        found = next(one for one in self.entries if one.entry is entry)
        found.show()
        return found

    def _time(self, clock: str, row: int, *, quiet: bool = False) -> None:
        label = PlainLabel(self._theme, clock.replace(":", "."), kind="meta", bold=True)
        label.setContentsMargins(0, self._theme.px(4 if quiet else 9), 0, 0)
        self._keep(label)
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        self._grid.addWidget(label, row, 0, top)

    def _title(self, text: str, row: int, column: int, width: int) -> None:
        label = PlainLabel(self._theme, text, kind="pane", role="accent", bold=True)
        label.setWordWrap(True)
        label.setContentsMargins(self._theme.px(10), self._theme.px(10), 0, self._theme.px(2))
        self._keep(label)
        self._grid.addWidget(label, row, column, 1, width)

    def _keep(self, label: PlainLabel) -> None:
        self._labels.append(label)

    def _clear(self) -> None:
        while self._grid.count():
            self._grid.takeAt(0)
        for label in self._labels:
            label.hide()
            label.deleteLater()
        self._labels = []


def _rising(group: Sequence[Entry]) -> bool:
    """Tell whether each track goes on in time, so that its lines have rows of their own."""
    last: dict[int | None, str] = {}
    for entry in group:
        if entry.start <= last.get(entry.track, ""):
            return False
        last[entry.track] = entry.start
    return True


def groups(entries: Sequence[Entry]) -> list[list[Entry]]:
    """Return the lines in stretches: outside the tracks, and where tracks run side by side."""
    found: list[list[Entry]] = []
    for entry in entries:
        same = found and (found[-1][-1].track is None) == (entry.track is None)
        if same:
            found[-1].append(entry)
        else:
            found.append([entry])
    return found
