# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The window prints, saves and shows what it shows, and says how it went."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QToolButton
from pytestqt.qtbot import QtBot

from bilagviewer import assets
from bilagviewer.errors import UserError
from bilagviewer.messages import sentence
from bilagviewer.model.address import Address
from bilagviewer.model.notes import Content, Mark, MarkState
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.options import Options
from bilagviewer.ui.overview.notes_view import NotesView
from bilagviewer.ui.overview.views import NOTES, view_address
from bilagviewer.ui.printing.printers import wanted_pages
from bilagviewer.ui.printing.steps import Steps
from bilagviewer.ui.reading.table_part import TablePart
from bilagviewer.ui.reading.taking import Taken
from paper_texts import texts, written
from starting import Starter, press

VIEWS = ("statements", "things", "map", "dates", "programme", "notes")


def start(starter: Starter, address: str, theme: str = "light") -> MainWindow:
    pack = assets.data("packs", "bilagssamling-2020")
    return starter.start(Options(file=pack, open=address, theme=theme))


def preview(window: MainWindow, qtbot: QtBot) -> list[list[str]]:
    """Return the texts of the pages that the preview shows."""
    window.printing.preview = None
    press(window, "print_preview")
    qtbot.waitUntil(lambda: window.printing.preview is not None)
    shown = window.printing.preview
    assert shown is not None
    shown.sheets.grab()
    pages = [texts(shown.printout, page) for page in range(shown.printout.count)]
    shown.reject()
    return pages


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def test_a_pdf_is_saved_and_the_reader_is_told_where(
    starter: Starter, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start(starter, "3.2/4")
    choose(monkeypatch, tmp_path / "æøå")
    press(window, "save_pdf")
    target = tmp_path / "æøå.pdf"
    qtbot.waitUntil(target.exists)
    assert str(target) in window.notice.text
    pages = len(re.findall(rb"/Type\s*/Page\b", target.read_bytes()))
    assert pages == len(preview(window, qtbot)) > 1


def test_a_file_that_cannot_be_written_is_said_in_words(
    starter: Starter, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start(starter, "2.4/1")
    choose(monkeypatch, tmp_path / "gone" / "ud.pdf")
    with qtbot.waitSignal(window.session.failed) as failed:
        press(window, "save_pdf")
    assert failed.args is not None
    assert failed.args[0].kind == "print.not_written"
    assert "ud.pdf" in sentence(failed.args[0], "da")
    assert window.notice.level == "error"


def test_without_a_printer_there_is_another_way(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    with qtbot.waitSignal(window.session.failed) as failed:
        press(window, "print")
    assert failed.args is not None
    assert "PDF" in sentence(failed.args[0], "da")


def test_a_printer_gets_the_pages_that_were_chosen(
    starter: Starter, qtbot: QtBot, tmp_path: Path
) -> None:
    window = start(starter, "3.2/4")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "ud.pdf"))
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    window.printing.print_on(printer)
    qtbot.waitUntil(lambda: "ud.pdf" in window.notice.text)
    data = (tmp_path / "ud.pdf").read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b", data)) == 2


def test_pages_are_printed_backwards_where_that_is_chosen() -> None:
    printer = QPrinter()
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert wanted_pages(printer, 3) == [2, 1, 0]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_said_in_words(window: MainWindow, qtbot: QtBot) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName("/no/such/folder/ud.pdf")
    with qtbot.waitSignal(window.session.failed) as failed:
        window.printing.print_on(printer)
    assert failed.args is not None
    assert failed.args[0].kind == "print.failed"


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_is_printed(starter: Starter, qtbot: QtBot, view: str) -> None:
    window = start(starter, f".#{view}")
    qtbot.waitUntil(lambda: window.session.survey.done)
    pages = preview(window, qtbot)
    words = {
        "statements": "sundhedsvæsen",
        "things": "Odense",
        "map": "Nørresundby",
        "dates": "2020",
        "programme": "Velkomst",
        "notes": "noter",
    }
    assert any(words[view] in text for page in pages for text in page)


def test_the_notes_on_paper_are_those_that_are_shown(window: MainWindow, qtbot: QtBot) -> None:
    for text, mark in (("Hvem betaler?", Mark.QUESTION), ("Ring til Kim", Mark.FOLLOW_UP)):
        content = Content(text, None, (MarkState(mark),))
        window.session.add_note(Address("1", ("1",)), content)
    window.navigator.go(view_address(NOTES))
    view = window.stage.currentWidget()
    assert isinstance(view, NotesView)
    view.findChildren(QToolButton)[1].click()
    said = preview(window, qtbot)[0]
    assert "Hvem betaler?" in said
    assert "Ring til Kim" not in said
    assert "Spørgsmål: 1 af 2" in said


def test_a_map_in_a_bilag_is_drawn(starter: Starter, qtbot: QtBot) -> None:
    window = start(starter, "3.2/1")
    window.session.survey.hurry()
    qtbot.waitUntil(lambda: window.session.survey.done)
    assert "Nørresundby" in [text for page in preview(window, qtbot) for text in page]


def test_a_window_in_the_dark_prints_black_on_white(starter: Starter, qtbot: QtBot) -> None:
    window = start(starter, "3.2/4", "dark")
    preview(window, qtbot)
    shown = window.printing.preview
    assert shown is not None
    inks = [one.colour.lightness() for one in written(shown.printout, 0)]
    assert max(inks) < 80


def test_a_table_prints_itself_from_its_menu(
    starter: Starter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = start(starter, "3.2/4")
    taken: list[object] = []
    monkeypatch.setattr(window.printing, "ask_and_print", taken.append)
    part = next(p for p in window.parts.page.column.slots.built() if isinstance(p, TablePart))
    actions = {action.objectName(): action for action in part.top.menu.actions()}
    actions["print"].trigger()
    assert [type(one) for one in taken] == [Taken]
    assert isinstance(taken[0], Taken)
    assert taken[0].rows == tuple(part.model.order)
    assert "160.000.000" in taken[0].told


def test_a_long_job_can_be_given_up(starter: Starter, qtbot: QtBot) -> None:
    window = start(starter, "3.2/4")
    waiting = window.printing.waiting
    waiting.stepper.SLICE = 0
    waiting.run("Printing …", iter_for_ever(), lambda _: pytest.fail("done"), failed)
    qtbot.waitUntil(lambda: bool(window.findChildren(QProgressDialog)))
    window.findChildren(QProgressDialog)[0].canceled.emit()
    assert not waiting.stepper.busy


def failed(error: UserError) -> None:
    raise error


def iter_for_ever() -> Steps[None]:
    while True:
        yield 0.5
