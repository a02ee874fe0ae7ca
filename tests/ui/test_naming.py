# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A meeting without a name gets one, once; what is known of it can be looked up."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import small_meeting
from bilagviewer.errors import UserError
from bilagviewer.ui.dialogs.about_pack import AboutPackDialog
from bilagviewer.ui.dialogs.name import NameDialog
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.options import Options
from starting import Starter, here, press

TEXT = Path(__file__).parents[1] / "cases" / "bilagssamling-2020.txt"
ASKED = "Mødet har intet navn endnu."


@pytest.fixture
def nameless(starter: Starter, tmp_path: Path) -> MainWindow:
    return starter.start(Options(file=small_meeting.write(tmp_path, "uden-navn", title="")))


def click(parent: QWidget, words: str) -> None:
    shown = [b for b in parent.findChildren(QPushButton) if b.text() == words and b.isVisible()]
    QTest.mouseClick(shown[0], Qt.MouseButton.LeftButton)


def asked(window: MainWindow) -> NameDialog:
    click(window.notice, "Giv mødet et navn …")
    return next(one for one in window.findChildren(NameDialog) if one.isVisible())


def about(window: MainWindow) -> AboutPackDialog:
    press(window, "about_pack")
    return next(one for one in window.findChildren(AboutPackDialog) if one.isVisible())


def write(dialog: NameDialog | AboutPackDialog, title: str, body: str, day: str) -> None:
    form = dialog.form
    for field, text in ((form.title, title), (form.body, body), (form.day, day)):
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClicks(field, text)


def test_a_meeting_without_a_name_can_be_named_and_read_meanwhile(nameless: MainWindow) -> None:
    assert nameless.notice.text.startswith(f"{ASKED} Bilagviewer gemmer en kopi")
    assert not [one for one in nameless.findChildren(QDialog) if one.isVisible()]
    assert here(nameless) == "1/1"
    dialog = asked(nameless)
    assert (dialog.form.title.text(), dialog.form.day.text()) == ("", "30. november 2020")
    write(dialog, "Budgetmøde", "Byrådet", "24/11-2020")
    QTest.keyClick(dialog.form.day, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert nameless.windowTitle() == "Budgetmøde – Bilagviewer"
    assert nameless.top.meeting.accessibleName() == (
        "Møde: Budgetmøde, Byrådet · 24. november 2020 · 3 punkter · 4 bilag"
    )
    menu = QMenu()
    nameless.opening.fill_meetings(menu)
    assert menu.actions()[0].text() == "Budgetmøde · Byrådet · 24. november 2020"


def test_the_name_is_there_at_the_next_start(starter: Starter, nameless: MainWindow) -> None:
    write(dialog := asked(nameless), "Budgetmøde", "", "")
    click(dialog, "Gem")
    starter.close()
    again = starter.start(Options())
    assert again.windowTitle() == "Budgetmøde – Bilagviewer"
    assert again.notice.text == ""


def test_skipping_changes_nothing_and_is_not_asked_again(
    starter: Starter, nameless: MainWindow
) -> None:
    write(dialog := asked(nameless), "Budgetmøde", "", "")
    click(dialog, "Spring over")
    assert nameless.windowTitle() == "Bilagssamling – Bilagviewer"
    starter.close()
    assert starter.start(Options()).notice.text == ""


def test_a_named_meeting_is_not_asked_about(window: MainWindow) -> None:
    assert ASKED not in window.notice.text


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("24. november 2020", "24. november 2020"),
        ("24.11.2020", "24. november 2020"),
        ("24/11-2020", "24. november 2020"),
        ("  ", "30. november 2020"),
    ],
)
def test_danish_dates_are_read(nameless: MainWindow, written: str, shown: str) -> None:
    write(dialog := asked(nameless), "A", "", written)
    click(dialog, "Gem")
    assert shown in nameless.top.meeting.accessibleName()


@pytest.mark.parametrize("wrong", ["31. februar 2020", "i morgen", "24. november", "11/24/2020"])
def test_a_wrong_date_is_said_and_nothing_kept(nameless: MainWindow, wrong: str) -> None:
    write(dialog := asked(nameless), "Budgetmøde", "", wrong)
    click(dialog, "Gem")
    assert dialog.form.complaint.startswith("Det er ikke en dato.")
    assert dialog.isVisible()
    assert nameless.windowTitle() == "Bilagssamling – Bilagviewer"
    QTest.keyClicks(dialog.form.day, "1")
    assert dialog.form.complaint == ""


def test_a_name_that_cannot_be_kept_is_said_in_the_form(
    nameless: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise UserError("library.unwritable", path="x", reason="No space")

    monkeypatch.setattr(nameless.session, "rename", full)
    write(dialog := asked(nameless), "Budgetmøde", "", "")
    click(dialog, "Gem")
    assert dialog.form.complaint == "Der kan ikke skrives i x: No space. Intet er ændret."
    assert dialog.isVisible()


def test_what_is_known_of_the_meeting(window: MainWindow) -> None:
    dialog = about(window)
    words = [label.accessibleName() for label in dialog.findChildren(QLabel)]
    assert "Indhold: 3 punkter · 4 bilag" in words
    assert "Id: møde-1" in words
    assert window.session.open_pack is not None
    assert f"Gemt kopi: {window.session.open_pack.path}" in words
    assert dialog.report is None


def test_the_name_can_be_changed_there_too(window: MainWindow) -> None:
    write(dialog := about(window), "Rådet", "", "1.2.2021")
    click(dialog, "Gem")
    assert window.windowTitle() == "Rådet – Bilagviewer"
    assert dialog.form.day.text() == "1. februar 2021"
    assert dialog.isVisible()


def test_a_sentence_of_the_report_leads_to_its_place(starter: Starter) -> None:
    window = starter.start(Options(file=TEXT))
    dialog = about(window)
    tree = dialog.report
    assert tree is not None
    branch = tree.topLevelItem(0)
    assert branch is not None
    assert branch.text(0).startswith("Rettet: ")
    children = (branch.child(n) for n in range(branch.childCount()))
    items = [child for child in children if child is not None]
    item = next(one for one in items if one.text(0).endswith("overskrift: Økonomi og data"))
    dialog._tabs.setCurrentIndex(2)
    QApplication.processEvents()
    place = tree.visualItemRect(item).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.parts.page.selected_text() == "Økonomi og data"
    assert dialog.isVisible()


def test_the_dialog_goes_when_another_meeting_is_shown(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = about(window)
    with qtbot.waitSignal(dialog.finished), qtbot.waitSignal(window.session.opened):
        window.opening.open(small_meeting.write(tmp_path, "møde-2"))


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_field_has_a_name(starter: Starter, language: str) -> None:
    window = starter.start(Options(file=TEXT, language=language))
    dialog = about(window)
    stops = [
        widget
        for widget in dialog.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.objectName()
    ]
    unnamed = [w for w in stops if not (w.accessibleName() or getattr(w, "text", str)())]
    assert unnamed == []
