# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Several files, a folder or a zip dropped on the window are opened as one meeting."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bilagviewer.model.address import Address, parse
from bilagviewer.model.notes import Content
from bilagviewer.model.outline import outline
from bilagviewer.ui.collecting.dialog import CollectDialog
from bilagviewer.ui.contents.dragging import mime_of
from bilagviewer.ui.dialogs.about_pack import AboutPackDialog
from bilagviewer.ui.dialogs.punkt import PunktDialog
from bilagviewer.ui.main_window import MainWindow
from collecting_scene import drop
from meeting_files import AGENDA, write
from starting import press


def titles(window: MainWindow) -> list[str]:
    """Return every line of the contents as it is shown."""
    model, found = window.contents.tree.model(), []

    def walk(parent: object) -> None:
        for row in range(model.rowCount(parent)):  # type: ignore[call-overload]
            index = model.index(row, 0, parent)  # type: ignore[call-overload]
            found.append(str(index.data()))
            walk(index)

    walk(window.contents.tree.rootIndex())
    return found


def opened(window: MainWindow, qtbot: QtBot, paths: list[Path]) -> None:
    with qtbot.waitSignal(window.session.opened):
        assert drop(window, paths)


def unplaced(window: MainWindow) -> Address:
    pack = window.session.open_pack
    assert pack is not None
    found = (e.address for e in outline(pack.pack) if e.section.unplaced and e.bilag is not None)
    return next(found)


def click(parent: QWidget, words: str) -> None:
    buttons = [one for one in parent.findChildren(QPushButton) if one.text() == words]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("way", ["files", "folder", "zip"])
def test_a_meeting_is_opened_without_questions(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, way: str
) -> None:
    paths = write(tmp_path / "papirer")
    if way == "folder":
        (tmp_path / "papirer" / ".skjult").write_text("Intet", encoding="utf-8")
        paths = [tmp_path / "papirer"]
    elif way == "zip":
        with zipfile.ZipFile(tmp_path / "papirer.zip", "w") as archive:
            for path in paths:
                archive.write(path, f"papirer/{path.name}")
        paths = [tmp_path / "papirer.zip"]
    opened(window, qtbot, paths)
    assert titles(window)[-4:] == [
        "Bilag 2: Notat om lån",
        "3  Eventuelt",
        "Ikke placeret",
        "skrald",
    ]
    assert not window.findChildren(CollectDialog)


def test_the_same_files_in_another_order_are_the_same_copy(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = write(tmp_path)
    opened(window, qtbot, paths)
    first = window.session.open_pack
    opened(window, qtbot, paths[::-1])
    second = window.session.open_pack
    assert first is not None
    assert second is not None
    assert first.path == second.path


def test_two_agendas_open_the_dialog_which_asks(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = write(tmp_path)
    (tmp_path / "dagsorden b.txt").write_text(AGENDA.replace("lån", "gæld"), encoding="utf-8")
    assert drop(window, [*paths, tmp_path / "dagsorden b.txt"])
    qtbot.waitUntil(lambda: bool(window.findChildren(CollectDialog)))
    (dialog,) = window.findChildren(CollectDialog)
    qtbot.waitUntil(lambda: "dagsorden b.txt" in dialog.parts.message.text())
    assert dialog.parts.message.text().startswith("Flere af filerne kan være dagsordenen:")


def test_files_of_kinds_that_are_not_read_are_told_one_by_one(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n")
    (tmp_path / "b.xlsx").write_bytes(b"PK\x03\x04" + b"\0" * 30 + b"xl/workbook.xml")
    assert drop(window, [tmp_path / "a.pdf", tmp_path / "b.xlsx"])
    qtbot.waitUntil(lambda: window.notice.level == "error")
    assert "a.pdf" in window.notice.text
    assert "b.xlsx er et regneark" in window.notice.text


def let_go(window: QWidget, data: QMimeData, place: QPointF = QPointF(200, 200)) -> bool:  # noqa: B008 - never changed
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(200, 200), action, data, button, none)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(place, action, data, button, none))
    return enter.isAccepted()


def outlook(name: str, content: bytes) -> QMimeData:
    """Return what Outlook hands over: names in one format, the first file in another."""
    data = QMimeData()
    told = struct.pack("<I", 1) + b"\0" * 72 + name.encode("utf-16-le").ljust(520, b"\0")
    form = 'application/x-qt-windows-mime;value="{}"'
    data.setData(form.format("FileGroupDescriptorW"), told)
    if content:
        data.setData(form.format("FileContents"), content)
    return data


def test_a_file_that_a_mail_program_hands_over_is_opened(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.session.opened):
        assert let_go(window, outlook("Dagsorden 1/2.txt", AGENDA.encode()))
    assert "2  Budget 2027" in titles(window)


@pytest.mark.parametrize("way", ["outlook", "thunderbird"])
def test_a_mail_that_is_not_handed_over_is_told_of(window: MainWindow, way: str) -> None:
    data = outlook("Møde.msg", b"")
    if way == "thunderbird":
        data = QMimeData()
        data.setUrls([QUrl("mailbox:///indbakke?number=7")])
    assert let_go(window, data)
    words = "Træk mailen eller filen til skrivebordet først, og træk den så herhen."
    assert window.notice.text == words


def test_words_that_are_dragged_are_not_taken(window: MainWindow) -> None:
    data = QMimeData()
    data.setText("Hej")
    assert not let_go(window, data)


def test_a_bilag_is_moved_by_the_menu_with_its_notes_and_back(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    opened(window, qtbot, write(tmp_path))
    own = unplaced(window)
    window.navigator.go(own)
    press(window, "read")
    window.session.add_note(parse(f"{own}#p2"), Content("Husk"))
    press(window, "move_bilag")
    (dialog,) = window.findChildren(PunktDialog)
    QTest.keyClick(dialog.list, Qt.Key.Key_End)
    with qtbot.waitSignal(window.session.opened):
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert titles(window)[-2:] == ["3  Eventuelt", "skrald"]
    assert [note.anchor.address for note in window.session.notes] == ["3/~1#p2"]
    assert window.session.page is not None
    assert str(window.session.page.entry.address) == "3/~1"
    assert [str(address) for address in window.session.progress._states] == ["3/~1"]
    assert window.notice.text.startswith("»skrald« står nu under 3 Eventuelt.")
    with qtbot.waitSignal(window.session.opened):
        press(window, "undo")
    assert titles(window)[-2:] == ["Ikke placeret", "skrald"]
    assert [note.anchor.address for note in window.session.notes] == [f"{own}#p2"]


@pytest.mark.parametrize(("over", "after"), [("2", "2/~3"), ("2/2", "2/2")])
def test_a_bilag_is_dragged_onto_a_punkt_or_in_the_place_of_one_that_is_only_named(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, over: str, after: str
) -> None:
    opened(window, qtbot, write(tmp_path))
    tree = window.contents.tree
    index = tree.model().index_of(parse(over))  # type: ignore[attr-defined]
    place = QPointF(tree.visualRect(index).center())
    with qtbot.waitSignal(window.session.opened):
        assert let_go(tree.viewport(), mime_of(unplaced(window)), place)
    pack = window.session.open_pack
    assert pack is not None
    texts = {str(entry.address): entry.text for entry in outline(pack.pack)}
    assert texts[after]


def test_a_late_paper_is_added_where_the_agenda_has_it(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(window, qtbot, write(tmp_path))
    before = window.session.open_pack
    (tmp_path / "notat.txt").write_text("# Notat om lån\n\nTre procent.\n", encoding="utf-8")
    chosen = [str(tmp_path / "notat.txt")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a, **_k: (chosen, ""))
    with qtbot.waitSignal(window.session.opened):
        press(window, "add_files")
    after = window.session.open_pack
    assert before is not None
    assert after is not None
    assert (after.pack.id, after.pack.edition.number) == (before.pack.id, 2)
    texts = {str(entry.address): entry.text for entry in outline(after.pack)}
    assert texts["2/2"]
    assert window.notice.text.startswith("Føjet til mødet: notat.txt.")


@pytest.mark.parametrize("answer", ["Ja, flyt mine noter med", "Nej, et andet møde"])
def test_whose_edition_a_paper_is_is_asked(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, answer: str
) -> None:
    (tmp_path / "dagsorden.txt").write_text(AGENDA, encoding="utf-8")
    opened(window, qtbot, [tmp_path / "dagsorden.txt"])
    window.session.add_note(parse("2"), Content("Husk"))
    more = AGENDA.replace("## 3.", "## 3. Valg\n\nDer vælges to.\n\n## 4.")
    (tmp_path / "ny.txt").write_text(more, encoding="utf-8")
    opened(window, qtbot, [tmp_path / "ny.txt"])
    assert window.session.notes == ()
    qtbot.waitUntil(lambda: window.notice.text.startswith("Er det en rettet udgave af "))
    known = len(window.session.known())
    if answer.startswith("Nej"):
        click(window.notice, answer)
        assert len(window.session.known()) == known
        return
    with qtbot.waitSignal(window.session.opened):
        click(window.notice, answer)
    assert len(window.session.known()) == known - 1
    assert len(window.session.notes) == 1
    with qtbot.waitSignal(window.session.opened):
        click(window.notice, "Fortryd")
    assert len(window.session.known()) == known
    assert window.session.notes == ()


def test_another_month_s_agenda_is_another_meeting(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    for month in ("maj", "juni"):
        text = AGENDA.replace("4. maj", f"4. {month}").replace("tirsdag ", "")
        (tmp_path / f"{month}.txt").write_text(text, encoding="utf-8")
        opened(window, qtbot, [tmp_path / f"{month}.txt"])
    qtbot.waitUntil(lambda: window.session.background.is_idle)
    assert not window.notice.text.startswith("Er det")
    dates = {known.date for known in window.session.known()}
    assert {"2027-05-04", "2027-06-04"} <= dates


def test_the_document_is_read_again(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "dagsorden.txt").write_text(AGENDA, encoding="utf-8")
    opened(window, qtbot, [tmp_path / "dagsorden.txt"])
    before = window.session.open_pack
    press(window, "about_pack")
    (dialog,) = window.findChildren(AboutPackDialog)
    with qtbot.waitSignal(window.session.opened):
        click(dialog, "Læs dokumentet igen")
    after = window.session.open_pack
    assert before is not None
    assert after is not None
    assert (after.pack.id, after.pack.edition.number) == (before.pack.id, 2)


def test_bilag_that_are_only_named_are_told_of_before_the_train(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "dagsorden.txt").write_text(AGENDA, encoding="utf-8")
    opened(window, qtbot, [tmp_path / "dagsorden.txt"])
    assert window.notice.text.endswith(
        "2 bilag er kun nævnt og ligger ikke i filen. Hent dem, før du er uden net."
    )
    click(window.notice, "Vis det første")
    assert window.session.page is not None
    assert str(window.session.page.entry.address) == "2/1"
