# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Draw a printout's pages on a device: a printer, or a PDF file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPainter, QPdfWriter

from bilagviewer.errors import UserError
from bilagviewer.ui.printing.paper import UNIT
from bilagviewer.ui.printing.printout import Printout
from bilagviewer.ui.printing.steps import Steps

_RESOLUTION = 1200


def as_pdf(printout: Printout) -> Steps[bytes]:
    """Return the printout as a PDF file, its text as text."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(printout.title)
    writer.setCreator("Bilagviewer")
    yield from draw_on(writer, printout, range(printout.count))
    return bytes(buffer.data().data())


def draw_on(device: QPagedPaintDevice, printout: Printout, pages: Sequence[int]) -> Steps[None]:
    """Draw `pages` of the printout, counted from 0, each on a sheet of its own shape.

    Raises `UserError("print.failed")` where the device cannot be drawn on.
    """
    painter = QPainter()
    try:
        for nth, page in enumerate(pages):
            device.setPageLayout(printout.pages[page].sheet.layout())
            began = device.newPage() if nth else painter.begin(device)
            if not began:
                raise UserError("print.failed")
            painter.resetTransform()
            scale = device.logicalDpiX() / 72 * UNIT
            painter.scale(scale, scale)
            printout.draw(painter, page)
            yield (nth + 1) / len(pages)
    finally:
        if painter.isActive():
            painter.end()


def page_picture(printout: Printout, page: int, scale: float) -> QImage:
    """Return a page as a picture with `scale` pixels in a unit."""
    sheet = printout.pages[page].sheet
    sides = round(sheet.width * scale), round(sheet.height * scale)
    image = QImage(*sides, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    printout.draw(painter, page)
    painter.end()
    return image
