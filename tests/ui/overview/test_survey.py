# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A long bilag is gathered in turns, and the window gets its own between them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from bilagviewer.model.blocks import Body, Paragraph, Run, Statement
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import Bilag, Pack, PackId, Section
from bilagviewer.ui.overview.survey import Survey
from bilagviewer.ui.reading.content import PageContent

PACK = Pack(PackId("x"), sections=(Section("1", "Punkt", bilag=(Bilag("1", "B", text="1.md"),)),))
BODY = Body((*[Paragraph((Run("Ord"),))] * 40, Statement(1, (Run("Vi vil."),))))


@pytest.fixture
def survey() -> Survey:
    [_, entry] = outline(PACK)
    content = PageContent(entry, BODY, PACK, None, None, lambda _: b"")
    made = Survey(lambda _: content)
    made.TURN = 0
    return made


def test_the_window_has_its_turn_between_places(survey: Survey, qtbot: QtBot) -> None:
    turns: list[bool] = []
    between = QTimer(interval=0)
    between.timeout.connect(lambda: turns.append(survey.done))
    between.start()
    survey.begin(outline(PACK))
    survey.hurry()
    qtbot.waitUntil(lambda: survey.done)
    assert len(turns) > len(BODY.blocks) // 2
    assert [one.number for one in survey.found] == [1]


def test_another_pack_drops_what_was_half_read(survey: Survey, qtbot: QtBot) -> None:
    taken: list[str] = []

    def reader(_: PageContent) -> Iterator[None]:
        taken.append("begun")
        while len(taken) == 1:
            yield
        taken.append("ended")

    survey.readers.append(reader)
    survey.begin(outline(PACK))
    survey.hurry()
    qtbot.waitUntil(lambda: bool(taken))
    survey.begin(outline(PACK))
    survey.hurry()
    qtbot.waitUntil(lambda: survey.done)
    assert taken == ["begun", "begun", "ended"]
    assert len(survey.found) == 1
