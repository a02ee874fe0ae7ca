# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What of a meeting can be saved for a calendar, and the saving of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bilagviewer.model.address import Address
from bilagviewer.model.outline import OutlineEntry
from bilagviewer.ui.overview.gathering import Gathering
from bilagviewer.ui.session import Session

if TYPE_CHECKING:
    from bilagviewer.library.calendar import FoundProgramme
    from bilagviewer.library.gathered import KnownDate
    from bilagviewer.ui.overview.table_page import TablePage


class CalendarDesk(QObject):
    """Saves programmes, events and deadlines of the meeting that is shown."""

    said = Signal(str)
    """Where a file was written."""

    def __init__(self, session: Session, gathering: Gathering) -> None:
        super().__init__()
        self._session, self._gathering = session, gathering
        self.entries: Mapping[Address, OutlineEntry] = {}

    def choices(self, view: TablePage) -> list[tuple[str, Callable[[], object]]]:
        """Return what can be saved of the dates that `view` shows, and what saves it."""

        def chosen() -> None:
            row = view.grid.chosen_row()
            self.save_dates(view, () if row is None else self._gathering.dates[row : row + 1])

        def every() -> None:
            self.save_dates(view, self._gathering.dates)

        return [(self.tr("The chosen date"), chosen), (self.tr("All dates and deadlines"), every)]

    def save(self, view: QWidget, found: FoundProgramme, apart: bool) -> None:
        """Save a programme as one appointment, or each line `apart`."""
        from bilagviewer.ui.overview.calendar_file import ask_and_save  # noqa: PLC0415

        self._say(ask_and_save(self._session, found, view, apart=apart))

    def save_dates(self, view: QWidget, dates: Sequence[KnownDate]) -> None:
        """Save these events and deadlines."""
        from bilagviewer.library.calendar import TitledDate  # noqa: PLC0415 - by hand only
        from bilagviewer.ui.overview.calendar_file import ask_and_save_dates  # noqa: PLC0415
        from bilagviewer.ui.overview.cells import calendar_title  # noqa: PLC0415

        titled = [TitledDate(one, calendar_title(one, self.entries)) for one in dates]
        name = titled[0].title if len(titled) == 1 else self.tr("Dates and deadlines")
        found = self._gathering.programmes
        self._say(ask_and_save_dates(self._session, titled, found, view, name))

    def _say(self, path: Path | None) -> None:
        if path is not None:
            self.said.emit(self.tr("The calendar file is in {path}.").format(path=path))
