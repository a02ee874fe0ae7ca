# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A file that is no bilagssamling is shown as one bilag, and the window says so."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from bilagviewer.importers.readers import text
from bilagviewer.ui.dialogs.about_pack import AboutPackDialog
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.options import Options
from starting import Starter

FILES = {
    "brev.txt": "Kære bestyrelse\n\nTak for mødet i går.\n\nVenlig hilsen\nOle\n",
    "ark.csv": "Navn;Beløb\nHavn;4000\nVej;300\n",
    "program.py": "import os\n\n\ndef main():\n    print('<b>hej</b>')\n",
    "side.html": "<html><body><p>Velkommen til foreningen.</p></body></html>",
}
SENTENCE = (
    "Der blev hverken fundet en indholdsfortegnelse eller punkter; teksten vises som ét bilag."
)


@pytest.mark.parametrize("name", FILES)
def test_the_window_says_that_there_is_no_index(
    starter: Starter, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_text(FILES[name], encoding="utf-8")
    window = starter.start(Options(file=tmp_path / name, language="da"))
    assert window.notice.text.startswith(f"{SENTENCE} Bilagviewer gemmer en kopi af {name}")
    about = next(b for b in window.notice.findChildren(QPushButton) if b.text().startswith("Om "))
    QTest.mouseClick(about, Qt.MouseButton.LeftButton)
    assert [one for one in window.findChildren(AboutPackDialog) if one.isVisible()]


def test_a_slow_import_is_told_of_and_can_be_given_up(
    starter: Starter, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = starter.start()
    shown, on = window.windowTitle(), Event()
    (tmp_path / "stor.txt").write_text("Ord", encoding="utf-8")

    read = text.read

    def slow(*given: object) -> object:
        on.wait(20)
        return read(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(text, "read", slow)
    window.opening.open(tmp_path / "stor.txt")
    assert _cancel(window) is None
    qtbot.waitUntil(lambda: _cancel(window) is not None)
    button = _cancel(window)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    on.set()
    qtbot.wait(50)
    assert (window.windowTitle(), _cancel(window)) == (shown, None)


def _cancel(window: MainWindow) -> QPushButton | None:
    words = ("Annullér", "Cancel")
    buttons = window.notice.findChildren(QPushButton)
    return next((one for one in buttons if one.text() in words and one.isVisible()), None)
