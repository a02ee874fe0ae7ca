# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The programmes of the meeting as timetables, each to be saved for a calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bilagviewer.danish.dates import format_date
from bilagviewer.library.calendar import FoundProgramme
from bilagviewer.library.gathered import KnownDate
from bilagviewer.ui.overview.calendar_button import CalendarButton
from bilagviewer.ui.overview.frame import ViewFrame
from bilagviewer.ui.overview.programme_entry import ProgrammeEntry
from bilagviewer.ui.overview.timetable import Timetable
from bilagviewer.ui.reading import words
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel


class ProgrammeView(ViewFrame):
    """A timetable for each programme, under its bilag and its day."""

    target_changed = Signal(object)
    """The `Address` of the line that the reader stands on."""
    place_requested = Signal(object)
    note_requested = Signal(object)
    save_requested = Signal(object, bool)
    """A `FoundProgramme`, and whether each line becomes an appointment of its own."""
    save_date_requested = Signal(object)
    """The `KnownDate` of a deadline."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._found: tuple[FoundProgramme, ...] = ()
        self._deadlines: tuple[KnownDate, ...] = ()
        self.tables: list[Timetable] = []
        self._chosen: ProgrammeEntry | None = None
        self._eager = False
        self._body = QWidget()
        self._inside = QVBoxLayout(self._body)
        self.column.addWidget(self._body, 1)
        self._fill()
        theme.changed.connect(self._fill)

    def show_found(
        self,
        title: str,
        found: Sequence[FoundProgramme],
        reading: str,
        deadlines: Sequence[KnownDate] = (),
    ) -> None:
        """Show these programmes; `reading` is said while more may be found.

        The `deadlines` of a programme's bilag are offered with it.
        """
        keys = self.tr("Keys: arrows go on, N note, Enter to the place in the bilag")
        self.set_title(title, reading or keys)
        if (tuple(found), tuple(deadlines)) != (self._found, self._deadlines):
            self._found, self._deadlines = tuple(found), tuple(deadlines)
            self._fill()

    def focus_text(self) -> None:
        """Put the keyboard on the line that was chosen, else on the first."""
        first = self.tables[0].entries[0] if self.tables and self.tables[0].entries else None
        line = self._chosen or first
        self._eager = line is None
        if line is not None:
            line.setFocus(Qt.FocusReason.OtherFocusReason)

    def space_inside(self, side: int) -> None:
        """Give the timetables the same edges as the head."""
        if hasattr(self, "_inside"):
            self._inside.setContentsMargins(side, 0, side, self._theme.px(24))

    def _fill(self) -> None:
        before, self._body = self._body, QWidget()
        self._inside = QVBoxLayout(self._body)
        self._inside.setSpacing(self._theme.px(8))
        self.tables, self._chosen = [], None
        for found in self._found:
            self._add_head(found)
            table = Timetable(self._theme, found)
            for line in table.entries:
                line.chosen.connect(self._choose)
                line.opened.connect(self.place_requested)
                line.note_requested.connect(self.note_requested)
                line.stepped.connect(self._step)
            self.tables.append(table)
            self._inside.addWidget(table)
        self._inside.addStretch(1)
        self.column.replaceWidget(before, self._body)
        before.hide()
        before.deleteLater()
        self._body.show()
        self._space()
        if self._eager and self.tables:
            self.focus_text()

    def _add_head(self, found: FoundProgramme) -> None:
        place = PlainLabel(self._theme, words.line(found.entry), kind="meta", role="quiet")
        day = format_date(found.day) if found.day else self.tr("No date is given.")
        heading = PlainLabel(self._theme, day, kind="heading", bold=True)
        for label in (place, heading):
            label.setWordWrap(True)
            self._inside.addWidget(label)
        place.setContentsMargins(0, self._theme.px(14), 0, 0)
        self._inside.addWidget(self._button(found), 0, Qt.AlignmentFlag.AlignLeft)

    def _button(self, found: FoundProgramme) -> CalendarButton:
        button, save = CalendarButton(self._theme), self.save_requested.emit
        choices: list[tuple[str, Callable[[], object]]] = [
            (self.tr("One appointment for the day"), partial(save, found, False)),
            (self.tr("Each entry by itself"), partial(save, found, True)),
        ]
        if found.day is None:
            button.setToolTip(self.tr("No date is given."))
            choices = []
        for words_of_it, one in self._dates(found):
            choices.append((words_of_it, partial(self.save_date_requested.emit, one)))
        button.offer(choices)
        button.setEnabled(bool(choices))
        return button

    def _dates(self, found: FoundProgramme) -> Iterator[tuple[str, KnownDate]]:
        """Yield the deadlines that the programme's bilag tells, with words for each."""
        for one in self._deadlines:
            if one.address.page == found.entry.address:
                day = format_date(one.date).replace(" ", "\u00a0")
                yield self.tr("The deadline {date}").format(date=day), one

    def _choose(self, line: ProgrammeEntry) -> None:
        if self._chosen is not line:
            if self._chosen is not None:
                self._chosen.show_chosen(False)
            self._chosen = line
            line.show_chosen(True)
        self.target_changed.emit(line.address)
        QTimer.singleShot(0, line, lambda: self.area.ensureWidgetVisible(line, 0, 30))

    def _step(self, line: ProgrammeEntry, by: int) -> None:
        lines = [one for table in self.tables for one in table.entries]
        place = lines.index(line) + by
        if 0 <= place < len(lines):
            lines[place].setFocus(Qt.FocusReason.TabFocusReason)
