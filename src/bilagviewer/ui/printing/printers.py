# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a printer wants to know, and what it says of how it went."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter

from bilagviewer.errors import UserError
from bilagviewer.ui.printing.output import draw_on
from bilagviewer.ui.printing.paper import Sheet
from bilagviewer.ui.printing.printout import Printout
from bilagviewer.ui.printing.steps import Steps


def paper_of(printer: QPrinter) -> Sheet:
    """Return the sheet that was chosen for `printer`."""
    layout = printer.pageLayout()
    across = layout.orientation() == QPageLayout.Orientation.Landscape
    return Sheet.of(layout.pageSize(), landscape=across)


def print_on(printer: QPrinter, printout: Printout) -> Steps[None]:
    """Print the pages that were chosen, as often as was chosen.

    Raises `UserError("print.failed")`.
    """
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Point)
    pages = wanted_pages(printer, printout.count)
    if not printer.supportsMultipleCopies():
        pages = pages * max(printer.copyCount(), 1)
    yield from draw_on(printer, printout, pages)
    states = QPrinter.PrinterState
    if printer.printerState() in (states.Error, states.Aborted):
        raise UserError("print.failed")


def wanted_pages(printer: QPrinter, count: int) -> list[int]:
    """Return the pages to print, from 0, in the order in which they are."""
    pages = list(range(count))
    if printer.printRange() == QPrinter.PrintRange.PageRange:
        ranges = printer.pageRanges()
        if ranges.isEmpty():
            first, last = printer.fromPage(), printer.toPage()
            pages = [page for page in pages if first <= page + 1 <= (last or count)]
        else:
            pages = [page for page in pages if ranges.contains(page + 1)]
    backwards = printer.pageOrder() == QPrinter.PageOrder.LastPageFirst
    return pages[::-1] if backwards else pages
