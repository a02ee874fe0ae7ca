# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Save a table of the page as a file that a spreadsheet opens."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from bilagviewer.errors import UserError
from bilagviewer.model.tables import Table
from bilagviewer.tables.export import to_csv, to_xlsx
from bilagviewer.ui.i18n import QT_TRANSLATE_NOOP
from bilagviewer.ui.reading.taking import Taken

_KINDS = {
    "csv": QT_TRANSLATE_NOOP("exporting", "CSV (*.csv)"),
    "xlsx": QT_TRANSLATE_NOOP("exporting", "Excel (*.xlsx)"),
}
_WRITERS: Mapping[str, Callable[[Table, Sequence[int]], bytes]] = {"csv": to_csv, "xlsx": to_xlsx}
_NO_NAME = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LONGEST_NAME = 80


def ask_and_export(taken: Taken, kind: str, place: str, parent: QWidget) -> str:
    """Let the reader choose a file and write the table there; return what to say of it.

    `place` says where the table stands, and begins the name that is proposed.
    """
    nameless = _tr(QT_TRANSLATE_NOOP("exporting", "table"))
    name = file_name(f"{place} {taken.name or nameless}", kind)
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    title = _tr(QT_TRANSLATE_NOOP("exporting", "Save the table"))
    chosen, _ = QFileDialog.getSaveFileName(
        parent, title, str(Path(folder or Path.home()) / name), _tr(_KINDS[kind])
    )
    if not chosen:
        return ""
    target = Path(chosen)
    # The name may be typed without an ending, and is replaced only after being asked about.
    if not target.suffix and not target.with_suffix(f".{kind}").exists():
        target = target.with_suffix(f".{kind}")
    write(target, _WRITERS[kind](taken.table, taken.rows))
    words = _tr(QT_TRANSLATE_NOOP("exporting", "The table is saved in {path}."))
    return words.format(path=target)


def file_name(words: str, kind: str) -> str:
    """Return a file's name that every system can have."""
    plain = " ".join(_NO_NAME.sub(" ", words).split())[:_LONGEST_NAME]
    return f"{plain.strip(' .')}.{kind}"


def write(target: Path, data: bytes) -> None:
    """Write `data` beside `target`, and then replace it; the old file stays if that fails."""
    beside: Path | None = None
    try:
        with NamedTemporaryFile(dir=target.parent, prefix=".", delete=False) as file:
            beside = Path(file.name)
            file.write(data)
        beside.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)
        beside.replace(target)
    except OSError as error:
        if beside is not None:
            beside.unlink(missing_ok=True)
        raise UserError("window.export", file=target.name, reason=error.strerror) from error


def _tr(text: str) -> str:
    return QCoreApplication.translate("exporting", text)
