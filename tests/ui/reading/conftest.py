# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A page in a window, on texts made by hand."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from pytestqt.qtbot import QtBot

from bilagviewer.model.blocks import Block, Body
from bilagviewer.model.notes import Anchor, Content, Mark, MarkState, Note, NoteId, Quote, Stance
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import EditionHash, Pack
from bilagviewer.ui.reading.content import PageContent
from bilagviewer.ui.reading.page import ReadingPage
from bilagviewer.ui.theme.theme import Theme
from reading_texts import PACK, MakeContent, MakeNote, ShowPage


def no_picture(member: str) -> bytes:
    raise KeyError(member)


@pytest.fixture
def theme(qapp: object) -> Theme:
    return Theme()


@pytest.fixture
def content() -> MakeContent:
    def make(blocks: Sequence[Block] = (), page: str = "2.4/1", pack: Pack = PACK) -> PageContent:
        entries = outline(pack)
        index = [str(entry.address) for entry in entries].index(page)
        following = entries[index + 1] if index + 1 < len(entries) else None
        before = entries[index - 1] if index else None
        body = Body(tuple(blocks))
        return PageContent(entries[index], body, pack, following, before, no_picture)

    return make


@pytest.fixture
def show(qtbot: QtBot, theme: Theme, content: MakeContent) -> ShowPage:
    def make(blocks: Sequence[Block], **options: object) -> ReadingPage:
        page = ReadingPage(theme)
        qtbot.addWidget(page)
        page.resize(770, 600)
        with qtbot.waitActive(page):
            page.show()
        page.show_page(content(blocks, **options))
        page.focus_text()
        return page

    return make


@pytest.fixture
def note() -> MakeNote:
    def make(address: str, stance: Stance | None = None, *marks: Mark, text: str = "x") -> Note:
        anchor = Anchor(PACK.id, EditionHash("e"), address, Quote("x"))
        states = tuple(MarkState(mark) for mark in marks)
        moment = "2020-11-24T10:00:00Z"
        return Note(NoteId(address), anchor, Content(text, stance, states), moment, moment)

    return make
