# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A secretary's corrected edition, a wrong date, and a file that is dragged to its punkt."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QTreeWidgetItemIterator
from pytestqt.qtbot import QtBot

from bilagviewer.ui.collecting.dialog import CollectDialog
from bilagviewer.ui.main_window import MainWindow
from collecting_scene import drop
from starting import press

INDEX = """Indholdsfortegnelse

2 Budget 2027 ........ 3
Bilag 1: Oversigt over forbrug ..... 3
Bilag 2: Notat om lån ..... 5
"""
SPENT = "Bilag 1: Oversigt over forbrug\n\n| Område | Forbrug |\n|---|---|\n| Vej | 800 kr. |\n"
LOAN = "# Notat om lån\n\nBanken tilbyder 3 %.\n"


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    texts = {"indhold.txt": INDEX, "forbrug.txt": SPENT, "notat.txt": LOAN}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [tmp_path / name for name in texts]


def opened(window: MainWindow, qtbot: QtBot) -> CollectDialog:
    qtbot.waitUntil(lambda: bool(window.findChildren(CollectDialog)))
    return window.findChildren(CollectDialog)[0]


def collect(window: MainWindow, paths: list[Path], qtbot: QtBot) -> CollectDialog:
    """Open the dialog and drop files on it."""
    press(window, "collect")
    dialog = opened(window, qtbot)
    assert drop(dialog, paths)
    return dialog


def made(dialog: CollectDialog, qtbot: QtBot) -> list[str]:
    """Return the lines of the result, once it is made."""
    qtbot.waitUntil(lambda: dialog.made is not None and bool(shown(dialog)))
    return shown(dialog)


def shown(dialog: CollectDialog) -> list[str]:
    lines, items = [], QTreeWidgetItemIterator(dialog.parts.tree)
    while (item := items.value()) is not None:
        lines.append(item.text(0))
        items += 1
    return lines


def rows(dialog: CollectDialog) -> list[list[str]]:
    model = dialog.parts.model
    return [
        [str(model.index(row, column).data()) for column in range(2)]
        for row in range(model.rowCount())
    ]


def save(dialog: CollectDialog, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(target), ""))
    QTest.mouseClick(dialog.parts.save, Qt.MouseButton.LeftButton)


def test_a_wrong_date_is_said_beside_its_field_and_nothing_moves(
    window: MainWindow, paths: list[Path], qtbot: QtBot
) -> None:
    dialog = collect(window, paths, qtbot)
    lines = made(dialog, qtbot)
    form, chosen = dialog.parts.form, dialog.parts.row
    form.day.setFocus()
    QTest.keyClicks(form.day, "32. maj")
    form.title.setFocus()
    QTest.keyClicks(form.title, "Budget")
    QTest.keyClick(form.title, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: form.complaint.startswith("Det er ikke en dato."))
    assert "dato" not in dialog.parts.message.text()
    assert (shown(dialog), dialog.parts.row) == (lines, chosen)
    assert (form.title.cursorPosition(), form.title.hasFocus()) == (5, True)
    assert not dialog.parts.save.isEnabled()
    form.day.clear()
    form.day.editingFinished.emit()
    qtbot.waitUntil(dialog.parts.save.isEnabled)
    assert form.complaint == ""


def test_a_corrected_edition_says_what_was_corrected(
    window: MainWindow, paths: list[Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = collect(window, paths, qtbot)
    made(dialog, qtbot)
    form = dialog.parts.form
    for field, words in ((form.title, "Budgetmøde"), (form.body, "Byrådet")):
        field.setText(words)
    form.body.editingFinished.emit()
    qtbot.waitUntil(lambda: bool(dialog.made and dialog.made.document.pack.body == "Byrådet"))
    older = paths[0].with_name("gammel.bilag")
    save(dialog, older, monkeypatch)
    qtbot.waitUntil(lambda: window.windowTitle() == "Budgetmøde – Bilagviewer")
    qtbot.waitUntil(lambda: not window.findChildren(CollectDialog))
    dialog = collect(window, paths[:2], qtbot)
    made(dialog, qtbot)
    correction = dialog.parts.correction
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(older), ""))
    QTest.mouseClick(correction.choose, Qt.MouseButton.LeftButton)
    QTest.keyClicks(correction.note, "Tallene er rettet.")
    QTest.keyClick(correction.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(dialog.made and dialog.made.document.pack.edition.note))
    assert dialog.made is not None
    pack = dialog.made.document.pack
    assert (pack.title, pack.body, pack.edition.number) == ("Budgetmøde", "Byrådet", 2)
    assert pack.edition.note == "Tallene er rettet."
    QTest.mouseClick(correction.forget, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(dialog.made and dialog.made.document.pack.edition.number == 1))


def test_a_file_without_a_place_is_dragged_to_its_punkt(
    window: MainWindow, paths: list[Path], qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Noget andet.\n", encoding="utf-8")
    dialog = collect(window, [*paths[:2], tmp_path / "a.txt"], qtbot)
    made(dialog, qtbot)
    model, tree = dialog.parts.model, dialog.parts.tree
    data = model.mimeData([model.index(2, 0)])
    punkt = tree.topLevelItem(0)
    assert punkt is not None
    place = QPointF(tree.visualItemRect(punkt).center())
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(place, action, data, button, Qt.KeyboardModifier.NoModifier)
    tree.dropEvent(event)
    assert rows(dialog)[2] == ["a.txt", "2 Budget 2027 · a"]
    qtbot.waitUntil(lambda: "Ikke placeret" not in shown(dialog))
    assert dialog.parts.message.text() == ""


def test_a_file_that_is_no_agenda_is_refused_with_what_one_looks_like(
    window: MainWindow, paths: list[Path], qtbot: QtBot
) -> None:
    dialog = collect(window, paths, qtbot)
    made(dialog, qtbot)
    dialog.parts.index.setCurrentIndex(3)
    dialog.parts.index.activated.emit(3)
    qtbot.waitUntil(lambda: "kan ikke være dagsorden" in dialog.parts.message.text())
    assert "»1. Godkendelse af dagsorden«" in dialog.parts.message.text()
