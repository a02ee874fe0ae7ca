# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The doorway to calendars: programmes, events and deadlines, as a file that a calendar reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bilagviewer.calendars.appointments import (
    Appointment,
    each_entry,
    of_date,
    uid_of,
    until,
    whole_day,
)
from bilagviewer.calendars.find import FoundProgramme, programmes
from bilagviewer.errors import UserError
from bilagviewer.model.pack import PackId
from bilagviewer.things.date_words import DateKind
from bilagviewer.things.dates import KnownDate

__all__ = ["FoundProgramme", "TitledDate", "programmes", "save", "save_dates", "until"]


@dataclass(frozen=True, slots=True)
class TitledDate:
    """An event or deadline, and what a calendar is to call it."""

    date: KnownDate
    title: str


def save(path: Path, pack: PackId, found: FoundProgramme, *, apart: bool) -> None:
    """Write a programme to `path`: one appointment for the day, or with `apart` one a line.

    Raises `UserError` "calendar.no_day" where no date is told, "calendar.unwritable" where
    the file cannot be written.
    """
    _write(path, each_entry(pack, found) if apart else (whole_day(pack, found),))


def save_dates(
    path: Path, pack: PackId, dates: Sequence[TitledDate], found: Sequence[FoundProgramme] = ()
) -> None:
    """Write an appointment for each date to `path`; a day with a programme has that in its text.

    Raises `UserError` "calendar.unwritable".
    """
    _write(path, [_appointment(pack, one, found) for one in dates])


def _appointment(pack: PackId, one: TitledDate, found: Sequence[FoundProgramme]) -> Appointment:
    known = one.date
    held = [it for it in found if it.entry.address == known.address.page and it.day == known.date]
    if held and known.kind is DateKind.EVENT:
        return whole_day(pack, held[0])
    uid = uid_of(pack, known.address, known.date)
    return of_date(uid, known.date, (known.time, known.end), one.title, known.sentence)


def _write(path: Path, made: Sequence[Appointment]) -> None:
    from bilagviewer.calendars.ics import to_ics  # noqa: PLC0415 - loads icalendar

    data = to_ics(made, datetime.now(UTC))
    try:
        path.write_bytes(data)
    except OSError as error:
        raise UserError("calendar.unwritable", file=path.name, reason=error.strerror) from error
