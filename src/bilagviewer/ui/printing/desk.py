# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Prints what the window shows: on a printer, in a PDF file, or on the screen first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog

from bilagviewer.errors import UserError
from bilagviewer.ui.exporting import file_name, write
from bilagviewer.ui.printing.compose import compose
from bilagviewer.ui.printing.job import Job
from bilagviewer.ui.printing.manuscript import Manuscript
from bilagviewer.ui.printing.output import as_pdf
from bilagviewer.ui.printing.paper import Sheet
from bilagviewer.ui.printing.preview import Preview
from bilagviewer.ui.printing.printers import paper_of, print_on
from bilagviewer.ui.printing.printout import Printout
from bilagviewer.ui.printing.steps import Steps, part
from bilagviewer.ui.printing.waiting import Waiting
from bilagviewer.ui.widgets.notice import Message

if TYPE_CHECKING:
    from bilagviewer.ui.main_window import MainWindow
    from bilagviewer.ui.reading.taking import Taken

_LAYING_OUT = 0.5
"""The share of the time that it takes to know the pages."""


class PrintDesk(QObject):
    """Between the window's actions and the pages."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._job = window, Job(window)
        self.waiting = Waiting(window)
        self.preview: Preview | None = None
        """The preview that was opened last."""

    def ask_and_print(self, taken: Taken | None = None) -> None:
        """Let the reader choose a printer, and print what is shown or the table `taken`."""
        if not QPrinterInfo.availablePrinterNames():
            self._window.session.failed.emit(UserError("print.no_printer"))
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        options = QAbstractPrintDialog.PrintDialogOption
        dialog.setOption(options.PrintSelection, taken is None and self._job.has_selection)
        dialog.setOption(options.PrintPageRange, True)
        dialog.finished.connect(lambda code: self._answered(dialog, code, printer, taken))
        # The print dialog's own way to open wants a slot by name.
        QDialog.open(dialog)

    def _answered(
        self, dialog: QPrintDialog, code: int, printer: QPrinter, taken: Taken | None
    ) -> None:
        dialog.deleteLater()
        if code == QDialog.DialogCode.Accepted.value:
            self.print_on(printer, taken)

    def print_on(self, printer: QPrinter, taken: Taken | None = None) -> None:
        """Print on the printer as it was set in its dialog."""
        if printer.printRange() == QPrinter.PrintRange.Selection:
            manuscript = self._job.selection()
        else:
            manuscript = self._manuscript(taken)
        done = self.tr("Sent to the printer {name}.").format(name=printer.printerName())
        if printer.outputFileName():
            done = self._written(Path(printer.outputFileName()))
        self._run(self._printed(manuscript, printer), done)

    def show_preview(self) -> None:
        """Show the pages as they will be printed."""
        manuscript = self._manuscript(None)
        words = self.tr("Laying out the pages …")
        failed = self._window.session.failed.emit
        self.waiting.run(words, compose(manuscript, a4()), self._open_preview, failed)

    def ask_and_save(self, taken: Taken | None = None) -> None:
        """Let the reader choose a PDF file, and write the pages there."""
        manuscript = self._manuscript(taken)
        places = QStandardPaths
        folder = places.writableLocation(places.StandardLocation.DocumentsLocation)
        start = Path(folder or Path.home()) / file_name(manuscript.title.replace("·", " "), "pdf")
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save as PDF"), str(start), "PDF (*.pdf)"
        )
        if chosen:
            path = Path(chosen)
            target = path if path.suffix else path.with_suffix(".pdf")
            self.save(manuscript, target)

    def save(self, manuscript: Manuscript, target: Path) -> None:
        """Write the pages of `manuscript` to the PDF file `target`."""
        self._run(_saved(manuscript, target), self._written(target))

    def _written(self, target: Path) -> str:
        return self.tr("The PDF file is in {path}.").format(path=target)

    def _manuscript(self, taken: Taken | None) -> Manuscript:
        return self._job.whole() if taken is None else self._job.table(taken)

    def _run(self, steps: Steps[None], done: str) -> None:
        say = self._window.notice.say
        failed = self._window.session.failed.emit
        self.waiting.run(self.tr("Printing …"), steps, lambda _: say(Message(done)), failed)

    def _open_preview(self, printout: Printout) -> None:
        self.preview = Preview(self._window.parts.appearance.theme, printout, self._window)
        self.preview.print_requested.connect(self.ask_and_print)
        self.preview.save_requested.connect(self.ask_and_save)
        self.preview.open()

    @staticmethod
    def _printed(manuscript: Manuscript, printer: QPrinter) -> Steps[None]:
        printer.setDocName(manuscript.title)
        printer.setCreator("Bilagviewer")
        printout = yield from part(compose(manuscript, paper_of(printer)), 0.0, _LAYING_OUT)
        yield from part(print_on(printer, printout), _LAYING_OUT, 1.0)


def a4() -> Sheet:
    """Return the sheet that files and previews have."""
    return Sheet.of(QPageSize(QPageSize.PageSizeId.A4))


def _saved(manuscript: Manuscript, target: Path) -> Steps[None]:
    printout = yield from part(compose(manuscript, a4()), 0.0, _LAYING_OUT)
    data = yield from part(as_pdf(printout), _LAYING_OUT, 1.0)
    try:
        write(target, data)
    except UserError as error:
        raise UserError("print.not_written", **error.values) from error
