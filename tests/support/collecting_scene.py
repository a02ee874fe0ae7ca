# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Collect an agenda, a Word document and a web page; by itself, keep the picture."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget

from bilagviewer.library.home import Home
from bilagviewer.library.library import Library
from bilagviewer.ui.collecting.dialog import CollectDialog
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.options import Options
from bilagviewer.ui.picture import settle
from bilagviewer.ui.program import Program
from word_file import document, paragraph, table

PICTURE = Path(__file__).resolve().parents[2] / "docs" / "billeder" / "lav-bilagssamling.png"
SIZE = (1040, 760)
INDEX = """Indholdsfortegnelse

2.1 Klynger i vækst ........ 2
Bilag 1: Hovedkontorer ..... 2
Bilag 2: Notat om lån til havnen ..... 5
"""
WORD = document(
    paragraph(("b", "Bilag 1: Hovedkontorer")),
    paragraph(("", "Understreget by er hovedkontor.")),
    table(
        [
            [paragraph(("b", "Klynge")), paragraph(("b", "Byer"))],
            [paragraph(("", "CLEAN")), paragraph(("u", "Sønderborg"), ("", ", Aarhus"))],
            [paragraph(("", "MADE")), paragraph(("u", "København"))],
        ]
    ),
)
PAGE = """<!doctype html><html><body><nav>Forside | Møder</nav><main>
<h1>Notat om lån til havnen</h1><p>Banken tilbyder 3 % over 25 år.</p>
<table><tr><th>År<th>Ydelse<tr><td>2027<td>480.000 kr.<tr><td>2028<td>470.000 kr.</table>
<img src="graf.png"><button>Udskriv</button></main></body></html>
"""


def write(folder: Path) -> list[Path]:
    """Write the three files, in another order than that of the index."""
    files = {
        "notat.html": PAGE.encode(),
        "indhold.txt": INDEX.encode(),
        "bilag 1.docx": WORD,
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in files]


def drop(widget: QWidget, paths: Sequence[Path]) -> bool:
    """Drag files onto `widget` and let go; return whether it takes them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(200, 200), action, data, button, none)
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        place = QPointF(200, 200)
        QApplication.sendEvent(widget, QDropEvent(place, action, data, button, none))
    return enter.isAccepted()


def collected(window: MainWindow, paths: Sequence[Path]) -> CollectDialog:
    """Drop files on the dialog, and return it once the bilagssamling is made."""
    window.actions_["collect"].trigger()
    _wait(lambda: bool(window.findChildren(CollectDialog)))
    (dialog,) = window.findChildren(CollectDialog)
    assert drop(dialog, paths)
    _wait(lambda: dialog.made is not None)
    return dialog


def draw(application: QApplication, folder: Path) -> QImage:
    """Draw the dialog after the drop, with the meeting named."""
    library = Library(Home.below(folder / "profile"))
    options = Options(language="da", theme="light")
    program = Program(application, library, options)
    window = program.window
    window.show()
    program.start(options)
    settle(application, window)
    dialog = collected(window, write(folder))
    dialog.resize(*SIZE)
    form = dialog.parts.form
    for field, words in (
        (form.title, "Budgetmøde"),
        (form.body, "Byrådet"),
        (form.day, "4. maj 2027"),
    ):
        field.setText(words)
    dialog.parts.form.day.editingFinished.emit()
    _wait(lambda: bool(dialog.made and dialog.made.document.pack.title))
    settle(application, window)
    image = dialog.grab().toImage()
    window.close()
    window.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    library.close()
    return image


def _wait(until: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not until():
        assert time.monotonic() < end
        QApplication.processEvents()
        time.sleep(0.005)


def main() -> None:
    """Draw the picture anew."""
    application = QApplication(["scene", "-platform", "offscreen"])
    with tempfile.TemporaryDirectory() as folder:
        draw(application, Path(folder)).save(str(PICTURE))
    sys.stdout.write(f"{PICTURE}\n")


if __name__ == "__main__":
    main()
