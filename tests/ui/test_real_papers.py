# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What was seen in the window with papers that nobody here wrote."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bilagviewer.model.address import parse
from bilagviewer.model.blocks import Body, Run, TableBlock
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import Bilag, Document, Pack, PackId, Section
from bilagviewer.model.tables import Cell, Column, Row, Table
from bilagviewer.packfile.writer import write_pack
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.reading import words
from bilagviewer.ui.reading.table_facts import TableFacts
from bilagviewer.ui.widgets.labels import PlainLabel

LONG = (
    "Planen siger, hvem der gør hvad, og hvornår det skal være færdigt, så alle kan følge med. " * 3
)
TITLE = "Forudsætninger i budgetforslaget for årene 2026-2029 med en lang titel på to linjer"


def table(*rows: tuple[str, ...], titles: tuple[str, ...]) -> Table:
    cells = (Row(tuple(Cell((Run(text),) if text else ()) for text in row)) for row in rows)
    return Table(tuple(map(Column, titles)), tuple(cells))


@pytest.mark.parametrize(
    ("row", "folded"),
    [
        (("1.", LONG, ""), (2,)),
        (("1.", LONG, "ja"), (1,)),
        (("Plan", LONG, ""), (1, 2)),
        (("1.", LONG, "2"), ()),
        (("1.", "kort", ""), ()),
    ],
)
def test_an_empty_column_is_folded_first_and_the_only_one_with_words_never(
    row: tuple[str, ...], folded: tuple[int, ...]
) -> None:
    facts = TableFacts(table(row, row, titles=("Nr.", "Emne", "Tjek")))
    assert facts.long_columns == folded


def opened(window: MainWindow, qtbot: QtBot, folder: Path, *sections: Section) -> None:
    pack = Pack(PackId("p"), "Møde", date="2031-05-04", time="16:00", sections=sections)
    one = TableBlock(table(("1.", LONG), titles=("Nr.", "Emne")))
    texts = {e.text: Body((one,)) for e in outline(pack) if e.text}
    write_pack(Document(pack, texts), folder / "p.bilag")
    with qtbot.waitSignal(window.session.opened):
        window.opening.open(folder / "p.bilag")


def test_a_title_of_two_lines_is_whole_on_a_bilag_without_text(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    section = Section("1", "Ny bro", bilag=(Bilag("1", TITLE), Bilag("2", "Kort", text="k.md")))
    opened(window, qtbot, tmp_path, section)
    for address in ("1/2", "1/1"):
        window.navigator.go(parse(address))
        qtbot.wait(30)
    labels = window.parts.page.column.header.findChildren(PlainLabel)
    (title,) = [label for label in labels if label.text() == TITLE]
    assert title.height() >= title.heightForWidth(title.width())
    assert title.heightForWidth(title.width()) > 1.5 * title.fontMetrics().height()


def test_a_bilag_is_called_by_its_number_above_the_title_too(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    bilag = (Bilag("2", "Kort", text="a.md"), Bilag("2", "Plan", text="b.md"))
    opened(window, qtbot, tmp_path, Section("", "Bilag", bilag=bilag))
    assert window.session.page is not None
    assert words.breadcrumb(window.session.page.entry) == "Bilag › Bilag 2"


def test_the_time_of_the_meeting_stands_with_its_date(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(window, qtbot, tmp_path, Section("1", "Valg"))
    assert "4. maj 2031 kl.\N{NO-BREAK SPACE}16.00" in window.top.meeting.accessibleName()
