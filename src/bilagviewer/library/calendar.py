# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The doorway to calendars: the programmes of a bilag, and a file that a calendar reads."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from bilagviewer.calendars.appointments import each_entry, until, whole_day
from bilagviewer.calendars.find import FoundProgramme, programmes
from bilagviewer.errors import UserError
from bilagviewer.model.pack import PackId

__all__ = ["FoundProgramme", "programmes", "save", "until"]


def save(path: Path, pack: PackId, found: FoundProgramme, *, apart: bool) -> None:
    """Write a programme to `path`: one appointment for the day, or with `apart` one a line.

    Raises `UserError` "calendar.no_day" where no date is told, "calendar.unwritable" where
    the file cannot be written.
    """
    made = each_entry(pack, found) if apart else (whole_day(pack, found),)
    from bilagviewer.calendars.ics import to_ics  # noqa: PLC0415 - loads icalendar

    data = to_ics(made, datetime.now(UTC))
    try:
        path.write_bytes(data)
    except OSError as error:
        raise UserError("calendar.unwritable", file=path.name, reason=error.strerror) from error
