# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Write the bilagssamling under the name that the reader chooses, beside the window's work."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from bilagviewer.library import collecting
from bilagviewer.library.collecting import Imported
from bilagviewer.ui.exporting import file_name
from bilagviewer.ui.tasks import Tasks
from bilagviewer.ui.words import meeting_name


class Saver(QObject):
    """Asks for a name, and tells how it went."""

    begun = Signal()
    saved = Signal(object)
    """The `Path` of the bilagssamling that was written."""
    refused = Signal(object)
    """The `UserError` that says why it was not."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks

    def ask(self, parent: QWidget, made: Imported, folder: Path) -> None:
        """Let the reader choose where, and begin."""
        name = folder / file_name(meeting_name(made.document.pack), "bilag")
        title, kind = self.tr("Save the bilagssamling"), self.tr("Bilagssamling (*.bilag)")
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(name), kind)
        if chosen:
            self._write(made, Path(chosen))

    def _write(self, made: Imported, chosen: Path) -> None:
        is_whole = chosen.suffix.lower() == ".bilag"
        target = chosen if is_whole else chosen.with_name(f"{chosen.name}.bilag")
        self.begun.emit()
        # The reader was asked about replacing the name that was chosen, and no other.
        self._tasks.run(
            self.tr("Saving the bilagssamling …"),
            lambda work: collecting.write(made, target, force=is_whole, work=work),
            lambda _report: self.saved.emit(target),
            self.refused.emit,
        )
