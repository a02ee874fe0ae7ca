# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Save a programme, events or deadlines for a calendar, where the reader wants it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from bilagviewer.errors import UserError
from bilagviewer.ui.session import Session

if TYPE_CHECKING:
    from bilagviewer.library.calendar import FoundProgramme, TitledDate

_UNFIT = re.compile(r"[^\w .,()-]+")
_LONGEST = 80


def ask_and_save(
    session: Session, found: FoundProgramme, parent: QWidget, *, apart: bool
) -> Path | None:
    """Let the reader choose a file and write the programme there; return it when that was done."""
    from bilagviewer.library.calendar import save  # noqa: PLC0415 - asked for by hand only

    if session.open_pack is None:
        return None
    if found.day is None:
        session.failed.emit(UserError("calendar.no_day", title=found.title))
        return None
    pack = session.open_pack.pack.id
    name = _file_name(found.title) or found.day
    return _ask(session, parent, name, lambda path: save(path, pack, found, apart=apart))


def ask_and_save_dates(
    session: Session,
    dates: Sequence[TitledDate],
    found: Sequence[FoundProgramme],
    parent: QWidget,
    name: str,
) -> Path | None:
    """Let the reader choose a file and write the dates there, as `ask_and_save` does."""
    from bilagviewer.library.calendar import save_dates  # noqa: PLC0415 - as above

    if session.open_pack is None or not dates:
        return None
    pack = session.open_pack.pack.id
    name = _file_name(name) or dates[0].date.date
    return _ask(session, parent, name, lambda path: save_dates(path, pack, dates, found))


def _ask(
    session: Session, parent: QWidget, name: str, write: Callable[[Path], None]
) -> Path | None:
    title = QCoreApplication.translate("calendar_file", "Save for the calendar")
    kinds = QCoreApplication.translate("calendar_file", "Calendar (*.ics)")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(Path.home() / f"{name}.ics"), kinds)
    if not chosen:
        return None
    path = Path(chosen if Path(chosen).suffix else f"{chosen}.ics")
    try:
        write(path)
    except UserError as error:
        session.failed.emit(error)
        return None
    return path


def _file_name(title: str) -> str:
    return " ".join(_UNFIT.sub(" ", title).split())[:_LONGEST].strip(" .")
