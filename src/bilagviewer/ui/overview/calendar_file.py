# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Save a programme for a calendar, where the reader wants it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from bilagviewer.errors import UserError
from bilagviewer.ui.session import Session

if TYPE_CHECKING:
    from bilagviewer.library.calendar import FoundProgramme

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
    title = QCoreApplication.translate("calendar_file", "Save for the calendar")
    kinds = QCoreApplication.translate("calendar_file", "Calendar (*.ics)")
    name = " ".join(_UNFIT.sub(" ", found.title).split())[:_LONGEST].strip(" .") or found.day
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(Path.home() / f"{name}.ics"), kinds)
    if not chosen:
        return None
    path = Path(chosen if Path(chosen).suffix else f"{chosen}.ics")
    try:
        save(path, session.open_pack.pack.id, found, apart=apart)
    except UserError as error:
        session.failed.emit(error)
        return None
    return path
