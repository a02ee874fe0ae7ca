# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Several files dropped on the dialog become a checked bilagssamling."""

from __future__ import annotations

from errno import ENOSPC
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QFileDialog,
    QScrollArea,
    QTreeWidgetItemIterator,
)
from pytestqt.qtbot import QtBot

from bilagviewer.library import collecting
from bilagviewer.packfile import writer
from bilagviewer.packfile.checks import check_pack
from bilagviewer.ui.collecting.dialog import CollectDialog
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.options import Options
from collecting_scene import drop
from starting import Starter, press

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


def test_files_become_a_checked_pack_that_is_shown(
    window: MainWindow, paths: list[Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = paths[0].with_name("møde.bilag")
    dialog = collect(window, paths, qtbot)
    assert made(dialog, qtbot) == [
        "2 Budget 2027",
        "Bilag 1: Oversigt over forbrug",
        "Bilag 2: Notat om lån",
    ]
    assert rows(dialog)[0] == ["indhold.txt", "Dagsorden"]
    assert rows(dialog)[2] == ["notat.txt", "2 Budget 2027 · bilag 2: Notat om lån"]
    dialog.parts.form.title.setText("Budgetmøde")
    dialog.parts.form.title.editingFinished.emit()
    qtbot.waitUntil(lambda: bool(dialog.made and dialog.made.document.pack.title == "Budgetmøde"))
    save(dialog, target.with_suffix(""), monkeypatch)
    qtbot.waitUntil(lambda: window.windowTitle() == "Budgetmøde – Bilagviewer")
    assert check_pack(target) == []


def test_more_files_are_dropped_on_the_dialog(
    window: MainWindow, paths: list[Path], qtbot: QtBot
) -> None:
    press(window, "collect")
    dialog = opened(window, qtbot)
    assert not dialog.parts.save.isEnabled()
    assert drop(dialog, paths[:2])
    assert drop(dialog, paths[2:])
    qtbot.waitUntil(lambda: len(dialog.plan.files) == 3)
    assert made(dialog, qtbot)[-1] == "Bilag 2: Notat om lån"
    assert dialog.parts.save.isEnabled()


def test_a_bilag_without_a_file_and_a_file_without_a_place_are_said(
    window: MainWindow, paths: list[Path], qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Noget andet.\n", encoding="utf-8")
    dialog = collect(window, [paths[0], tmp_path / "a.txt"], qtbot)
    assert made(dialog, qtbot)[-3:] == [
        "Bilag 2: Notat om lån (ingen fil endnu)",
        "Ikke placeret",
        "a",
    ]
    assert rows(dialog)[1][1] == "Ikke placeret · a"
    assert dialog.parts.message.text() == (
        "1 fil er ikke placeret. Træk den hen på sit punkt, eller skriv punktets nummer."
    )


def test_the_reader_says_where_a_file_belongs(
    window: MainWindow, paths: list[Path], qtbot: QtBot
) -> None:
    dialog = collect(window, paths[1:], qtbot)
    made(dialog, qtbot)
    dialog.parts.files.selectRow(0)
    fields = dialog.parts.fields
    for field, text in ((fields.punkt, "4"), (fields.punkt_title, "Økonomi"), (fields.number, "7")):
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert rows(dialog)[0] == ["forbrug.txt", "4 Økonomi · bilag 7: Oversigt over forbrug"]
    qtbot.waitUntil(lambda: "Bilag 7: Oversigt over forbrug" in shown(dialog))


def test_the_order_and_the_index_are_the_reader_s(
    window: MainWindow, paths: list[Path], qtbot: QtBot
) -> None:
    dialog = collect(window, paths, qtbot)
    made(dialog, qtbot)
    dialog.parts.files.selectRow(2)
    QTest.mouseClick(dialog.parts.up, Qt.MouseButton.LeftButton)
    assert [row[0] for row in rows(dialog)] == ["indhold.txt", "notat.txt", "forbrug.txt"]
    assert dialog.parts.row == 1
    QTest.mouseClick(dialog.parts.remove, Qt.MouseButton.LeftButton)
    assert [row[0] for row in rows(dialog)] == ["indhold.txt", "forbrug.txt"]
    dialog.parts.index.setCurrentIndex(0)
    dialog.parts.index.activated.emit(0)
    assert rows(dialog)[0] == ["indhold.txt", "indhold (gættet)"]


def test_a_file_that_cannot_be_taken_is_refused_in_words_and_the_others_are_taken(
    window: MainWindow, paths: list[Path], qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "x.bilag").write_bytes(b"PK\x03\x04")
    dialog = collect(
        window, [paths[0], tmp_path / "x.bilag", *paths[1:], tmp_path / "væk.txt"], qtbot
    )
    assert len(made(dialog, qtbot)) == 3
    assert dialog.parts.message.text() == (
        "x.bilag er allerede en bilagssamling. Åbn den i stedet for at importere den. "
        f"Filen findes ikke: {tmp_path / 'væk.txt'}."
    )


def test_a_file_dropped_twice_is_one_and_is_said(
    window: MainWindow, paths: list[Path], qtbot: QtBot
) -> None:
    dialog = collect(window, [*paths, paths[1]], qtbot)
    made(dialog, qtbot)
    assert drop(dialog, paths[2:])
    qtbot.waitUntil(lambda: "notat.txt" in dialog.parts.message.text())
    assert dialog.parts.message.text() == "Findes allerede blandt filerne: notat.txt."
    assert len(rows(dialog)) == 3


def test_files_of_one_name_and_of_no_text_are_kept_apart(
    window: MainWindow, paths: list[Path], qtbot: QtBot, tmp_path: Path
) -> None:
    for folder, text in (("a", "# Notat om lån\n\nNyt.\n"), ("b", "")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "notat.txt").write_text(text, encoding="utf-8")
    both = [tmp_path / "a" / "notat.txt", tmp_path / "b" / "notat.txt"]
    dialog = collect(window, [*paths[:2], *both], qtbot)
    made(dialog, qtbot)
    assert [row[0] for row in rows(dialog)][2:] == ["notat.txt", "notat.txt"]
    assert "uden tekst" in rows(dialog)[3][1]
    choose_sentence(dialog, "only_file")
    assert dialog.parts.row == 3
    assert dialog.parts.source.toPlainText() == ""


def choose_sentence(dialog: CollectDialog, reason: str) -> None:
    assert dialog.made is not None
    place = next(e.place for e in dialog.made.report.entries if e.reason == reason)
    assert place is not None
    dialog.parts.report.line_requested.emit(place)


def test_a_sentence_of_the_report_leads_to_its_line(
    window: MainWindow, paths: list[Path], qtbot: QtBot
) -> None:
    dialog = collect(window, paths, qtbot)
    made(dialog, qtbot)
    choose_sentence(dialog, "repeated_title")
    assert dialog.parts.row == 2
    assert dialog.parts.source.marked == "Notat om lån"
    assert dialog.parts.source.isVisible()


def test_a_picture_at_the_end_of_a_page_is_that_page_s(
    window: MainWindow, paths: list[Path], qtbot: QtBot, tmp_path: Path
) -> None:
    page = "<html><body><h1>Notat om lån</h1><p>Kort</p><img src='a.png'></body></html>"
    (tmp_path / "notat.html").write_text(page, encoding="utf-8")
    dialog = collect(window, [paths[0], tmp_path / "notat.html", paths[1]], qtbot)
    made(dialog, qtbot)
    choose_sentence(dialog, "picture")
    assert dialog.parts.row == 1


def test_rows_are_moved_and_removed_by_keys(
    window: MainWindow, paths: list[Path], qtbot: QtBot
) -> None:
    dialog = collect(window, paths, qtbot)
    made(dialog, qtbot)
    files = dialog.parts.files
    assert dialog.parts.row == 1
    files.setFocus()
    QTest.keyClick(files, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [row[0] for row in rows(dialog)] == ["indhold.txt", "notat.txt", "forbrug.txt"]
    QTest.keyClick(files, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(files, Qt.Key.Key_Delete)
    assert [row[0] for row in rows(dialog)] == ["indhold.txt", "notat.txt"]


def test_escape_stops_the_reading_and_then_the_dialog(
    window: MainWindow, paths: list[Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    on = Event()
    monkeypatch.setattr(collecting, "read_files", lambda *_given: [] if on.wait(20) else [])
    dialog = collect(window, paths, qtbot)
    qtbot.waitUntil(lambda: dialog.parts.busy.text().startswith("Læser filerne … "))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert (dialog.isVisible(), dialog.parts.busy.text()) == (True, "")
    assert dialog.parts.message.text() == "Læsningen blev standset; ingen fil er tilføjet."
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    on.set()
    qtbot.wait(50)


def test_another_bilagssamling_is_not_replaced_unasked(
    window: MainWindow, paths: list[Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = paths[0].with_name("møde.bilag")
    target.write_bytes(b"PK")
    dialog = collect(window, paths, qtbot)
    made(dialog, qtbot)
    save(dialog, target.with_suffix(""), monkeypatch)
    qtbot.waitUntil(lambda: bool(dialog.parts.message.text()))
    assert (target.read_bytes(), dialog.parts.save.isEnabled()) == (b"PK", True)


def test_what_cannot_be_saved_is_said_and_stays(
    window: MainWindow, paths: list[Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = collect(window, paths, qtbot)
    made(dialog, qtbot)
    full = OSError(ENOSPC, "No space left on device")
    monkeypatch.setattr(writer, "_write_zip", lambda *_given: raise_(full))
    save(dialog, paths[0].with_name("møde.bilag"), monkeypatch)
    qtbot.waitUntil(lambda: "møde.bilag" in dialog.parts.message.text())
    assert dialog.isVisible()
    assert len(shown(dialog)) == 3
    assert dialog.parts.save.isEnabled()


def raise_(error: OSError) -> None:
    raise error


@pytest.mark.parametrize("size", [(800, 600), (1280, 800)])
@pytest.mark.parametrize("text", [100, 200])
def test_all_of_the_dialog_can_be_reached_at_any_size(
    starter: Starter, paths: list[Path], qtbot: QtBot, size: tuple[int, int], text: int
) -> None:
    window = starter.start(Options(text_size=text, language="da"))
    dialog = collect(window, paths, qtbot)
    made(dialog, qtbot)
    dialog.resize(*size)
    assert (dialog.width(), dialog.height()) == size
    buttons = [dialog.parts.cancel, dialog.parts.save]
    inside = dialog.rect()
    assert all(inside.contains(QRect(b.mapTo(dialog, QPoint()), b.size())) for b in buttons)
    (area,) = dialog.findChildren(QScrollArea)
    inner = area.widget()
    assert inner is not None
    assert inner.width() <= area.viewport().width()


def test_one_file_dropped_is_opened(window: MainWindow, paths: list[Path], qtbot: QtBot) -> None:
    assert drop(window, paths[2:])
    qtbot.waitUntil(lambda: window.opening.tried == paths[2])
    assert not window.findChildren(CollectDialog)
