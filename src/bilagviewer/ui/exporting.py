# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Save a table of the page as a file that a spreadsheet opens."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from bilagviewer.errors import UserError
from bilagviewer.model.tables import Table
from bilagviewer.tables.export import to_csv, to_xlsx
from bilagviewer.ui.i18n import QT_TRANSLATE_NOOP
from bilagviewer.ui.reading.taking import Taken
from bilagviewer.ui.task_notice import TaskNotice
from bilagviewer.ui.tasks import Tasks
from bilagviewer.ui.widgets.notice import Message, Notice
from bilagviewer.work import Work

_KINDS = {
    "csv": QT_TRANSLATE_NOOP("exporting", "CSV (*.csv)"),
    "xlsx": QT_TRANSLATE_NOOP("exporting", "Excel (*.xlsx)"),
}
_WRITERS: Mapping[str, Callable[[Table, Sequence[int], Work], bytes]] = {
    "csv": to_csv,
    "xlsx": to_xlsx,
}
_NO_NAME = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LONGEST_NAME = 80


class Exporter(QObject):
    """Writes a table beside the window's work, and says where it is."""

    def __init__(self, notice: Notice, failed: Callable[[UserError], None]) -> None:
        super().__init__()
        self._notice, self._failed = notice, failed
        self._target = Path()
        self.tasks = Tasks()
        self._busy = TaskNotice(self.tasks, notice, self._stopped)

    def ask(self, taken: Taken, kind: str, place: str, parent: QWidget) -> None:
        """Let the reader choose a file and write the table there.

        `place` says where the table stands, and begins the name that is proposed.
        """
        name = file_name(f"{place} {taken.name or self.tr('table')}", kind)
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(
            parent,
            self.tr("Save the table"),
            str(Path(folder or Path.home()) / name),
            QCoreApplication.translate("exporting", _KINDS[kind]),
        )
        if chosen:
            self._write(taken, kind, Path(chosen))

    def _write(self, taken: Taken, kind: str, target: Path) -> None:
        # The name may be typed without an ending, and is replaced only after being asked about.
        if not target.suffix and not target.with_suffix(f".{kind}").exists():
            target = target.with_suffix(f".{kind}")
        self._target = target
        self.tasks.run(
            self.tr("Saving the table …"),
            lambda work: write(target, _WRITERS[kind](taken.table, taken.rows, work)),
            lambda _: self._say(target),
            self._failed,
        )

    def _say(self, target: Path) -> None:
        self._notice.say(Message(self.tr("The table is saved in {path}.").format(path=target)))

    def _stopped(self) -> str:
        return self.tr("Stopped: {name} was not saved.").format(name=self._target.name)


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
