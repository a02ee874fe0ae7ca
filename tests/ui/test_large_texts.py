# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A large text is read beside the window's thread, and whoever reads notices nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from bilagviewer.errors import UserError
from bilagviewer.library.open_pack import OpenPack
from bilagviewer.library.packs import GivenName
from bilagviewer.model.address import Address, parse
from bilagviewer.model.blocks import Body
from bilagviewer.model.notes import Content
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.notes.items import items
from bilagviewer.ui.options import Options
from bilagviewer.ui.reading.content import PageContent
from starting import Starter, here

LARGE = parse("2/1")
READING = "Læser bilaget …"


class Gate:
    """Lets the large text be read when the test says so."""

    def __init__(self) -> None:
        self.open = Event()
        self.asked = 0
        self.error: UserError | None = None

    def body(self, read: Callable[..., Body], pack: OpenPack, address: Address) -> Body:
        self.asked += 1
        assert self.open.wait(20)
        if self.error is not None:
            raise self.error
        return read(pack, address)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made, read = Gate(), OpenPack.body

    def body(pack: OpenPack, address: Address, _between: object = None) -> Body:
        return made.body(read, pack, address) if address == LARGE else read(pack, address)

    monkeypatch.setattr(OpenPack, "body", body)
    monkeypatch.setattr(OpenPack, "is_large", lambda _pack, address: address == LARGE)
    yield made
    made.open.set()


def waits(window: MainWindow) -> bool:
    return window.session.page is not None and window.session.page.reading


def read(window: MainWindow, gate: Gate, qtbot: QtBot) -> None:
    gate.open.set()
    qtbot.waitUntil(lambda: not waits(window))


def chosen(window: MainWindow) -> str:
    return str(window.parts.page.target())


def said(window: MainWindow) -> list[str]:
    labels = window.parts.page.column.footer.findChildren(QLabel)
    return [label.text() for label in labels if not label.isHidden()]


def test_the_head_comes_first_and_says_what_is_done(
    gate: Gate, window: MainWindow, qtbot: QtBot
) -> None:
    window.navigator.go(LARGE)
    assert waits(window)
    assert here(window) == "2/1"
    assert window.parts.page.accessibleName() == "Oversigt"
    qtbot.waitUntil(lambda: READING in said(window))
    read(window, gate, qtbot)
    assert READING not in said(window)
    assert len(window.parts.page.leaves) == 4


def test_whoever_comes_late_is_told_too(gate: Gate, window: MainWindow, qtbot: QtBot) -> None:
    window.session.survey.hurry()
    qtbot.waitUntil(lambda: gate.asked == 1)
    window.navigator.go(LARGE)
    qtbot.waitUntil(lambda: READING in said(window))
    read(window, gate, qtbot)
    assert gate.asked == 1


def test_a_row_is_chosen_when_it_is_there(gate: Gate, window: MainWindow, qtbot: QtBot) -> None:
    window.navigator.go(parse("2/1#t1:Beta"))
    read(window, gate, qtbot)
    assert chosen(window) == "2/1#t1:Beta"


def test_another_place_of_the_same_text_counts(
    gate: Gate, window: MainWindow, qtbot: QtBot
) -> None:
    window.navigator.go(parse("2/1#t1:Beta"))
    window.navigator.go(parse("2/1#Alfa"))
    read(window, gate, qtbot)
    assert chosen(window) == "2/1#t1:Alfa"


def test_going_elsewhere_drops_it(gate: Gate, window: MainWindow, qtbot: QtBot) -> None:
    window.navigator.go(LARGE)
    qtbot.waitUntil(lambda: gate.asked == 1)
    window.navigator.go(parse("1/2"))
    shown: list[object] = []
    window.session.page_changed.connect(shown.append)
    gate.open.set()
    qtbot.wait(100)
    assert here(window) == "1/2"
    assert shown == []


def test_a_view_is_not_left_for_it(gate: Gate, window: MainWindow, qtbot: QtBot) -> None:
    window.navigator.go(parse("2/1#t1:Beta"))
    window.navigator.go(parse(".#notes"))
    gate.open.set()
    qtbot.wait(100)
    assert window.session.view == "notes"
    window.navigator.back()
    qtbot.waitUntil(lambda: not waits(window))
    assert chosen(window) == "2/1#t1:Beta"


def test_back_and_forward_lead_to_the_row(gate: Gate, window: MainWindow, qtbot: QtBot) -> None:
    window.navigator.go(parse("1/2"))
    window.navigator.go(parse("2/1#t1:Beta"))
    window.navigator.back()
    assert here(window) == "1/2"
    window.navigator.forward()
    assert waits(window)
    read(window, gate, qtbot)
    assert chosen(window) == "2/1#t1:Beta"
    window.navigator.back()
    window.navigator.forward()
    assert not waits(window)
    assert chosen(window) == "2/1#t1:Beta"


def test_a_damaged_text_is_told_and_the_page_before_stays(
    gate: Gate, window: MainWindow, qtbot: QtBot
) -> None:
    window.navigator.go(parse("1/2"))
    gate.error = UserError("pack.damaged_member", file="x.bilag", name="2-1.md")
    told: list[UserError] = []
    window.session.failed.connect(told.append)
    window.navigator.go(LARGE)
    gate.open.set()
    qtbot.waitUntil(lambda: here(window) == "1/2")
    assert told == [gate.error]
    window.navigator.back()
    assert here(window) == "1/1"


def test_a_damaged_text_at_the_start_gives_way_to_the_first(
    gate: Gate, starter: Starter, qtbot: QtBot
) -> None:
    gate.error = UserError("pack.damaged_member", file="x.bilag", name="2-1.md")
    window = starter.start(Options(file=starter.file, open="2/1"))
    qtbot.waitUntil(lambda: here(window) == "2/1")
    gate.open.set()
    qtbot.waitUntil(lambda: here(window) == "1/1")


def test_a_note_in_it_is_named_when_it_is_there(
    gate: Gate, window: MainWindow, qtbot: QtBot
) -> None:
    window.session.add_note(parse("2/1#t1:Beta"), Content("Husk"))
    shown = items(window.session.notes, content(window), "all", window.session.content_of)
    assert [item.address for item in shown] == [parse("2/1#t1:Beta")]
    gate.open.set()
    with qtbot.waitSignal(window.session.notes_changed):
        pass
    shown = items(window.session.notes, content(window), "all", window.session.content_of)
    assert [item.name for item in shown] == ["Beta"]


def content(window: MainWindow) -> PageContent:
    assert window.session.page is not None
    return window.session.page


def test_a_new_name_is_kept_when_it_is_read(gate: Gate, window: MainWindow, qtbot: QtBot) -> None:
    window.navigator.go(LARGE)
    window.session.rename(GivenName("Nyt navn"))
    read(window, gate, qtbot)
    assert content(window).pack.title == "Nyt navn"


def test_its_end_is_not_reached_before_it_is_there(
    gate: Gate, window: MainWindow, qtbot: QtBot
) -> None:
    window.navigator.go(LARGE)
    window.ending._timer.setInterval(0)
    qtbot.wait(50)
    assert window.session.progress.of(LARGE).value != "read"


def test_the_place_is_kept_while_it_is_read(gate: Gate, starter: Starter, qtbot: QtBot) -> None:
    window = starter.start(Options(file=starter.file, open="2/1#t1:Beta"))
    qtbot.waitUntil(lambda: here(window) == "2/1")
    assert waits(window)
    window.keep_place()
    read(window, gate, qtbot)
    assert chosen(window) == "2/1#t1:Beta"
    starter.close()
    gate.open.clear()
    again = starter.start(Options())
    assert waits(again)
    read(again, gate, qtbot)
    assert chosen(again) == "2/1#t1:Beta"


def test_the_survey_waits_for_it(gate: Gate, window: MainWindow, qtbot: QtBot) -> None:
    window.session.survey.hurry()
    qtbot.waitUntil(lambda: gate.asked == 1)
    assert not window.session.survey.done
    gate.open.set()
    qtbot.waitUntil(lambda: window.session.survey.done)
    window.navigator.go(LARGE)
    assert not waits(window)


def test_the_survey_passes_by_what_is_damaged(gate: Gate, window: MainWindow, qtbot: QtBot) -> None:
    gate.error = UserError("pack.damaged_member", file="x.bilag", name="2-1.md")
    gate.open.set()
    window.session.survey.hurry()
    qtbot.waitUntil(lambda: window.session.survey.done)


def test_it_is_known_by_its_size(starter: Starter) -> None:
    window = starter.start()
    opened = window.session.open_pack
    assert opened is not None
    assert not opened.is_large(LARGE)
    assert not opened.is_large(parse("9/9"))
