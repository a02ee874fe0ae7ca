# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Things, dates and programmes of the bundled meeting: seen, sorted, followed, saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar, Component
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from bilagviewer import assets
from bilagviewer.library.gathered import DateKind, KnownDate
from bilagviewer.model.address import Address, parse
from bilagviewer.model.blocks import Body, Entry, Paragraph, Run, plain
from bilagviewer.model.pack import Document, Pack, PackId, Section
from bilagviewer.packfile.writer import write_pack
from bilagviewer.ui.main_window import MainWindow
from bilagviewer.ui.notes.details import Details
from bilagviewer.ui.options import Options
from bilagviewer.ui.overview.calendar_button import CalendarButton
from bilagviewer.ui.overview.cells import date_table, format_day, when
from bilagviewer.ui.overview.grid import Grid
from bilagviewer.ui.overview.programme_entry import ProgrammeEntry
from bilagviewer.ui.overview.programme_view import ProgrammeView
from bilagviewer.ui.overview.timetable import Timetable
from bilagviewer.ui.overview.views import VIEWS
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.labels import PlainLabel
from bilagviewer.ui.widgets.link_line import LinkLine
from starting import Starter, here, press

BUNDLED = assets.data("packs", "bilagssamling-2020")


@pytest.fixture
def bundled_window(starter: Starter, qtbot: QtBot) -> MainWindow:
    window = starter.start(Options(file=BUNDLED))
    window.activateWindow()
    window.session.survey.hurry()
    qtbot.waitUntil(lambda: window.session.survey.done)
    return window


def go(window: MainWindow, address: str) -> None:
    window.navigator.go(parse(address))
    QApplication.processEvents()


def grid(window: MainWindow) -> Grid:
    [found] = [one for one in window.stage.findChildren(Grid) if one.isVisible()]
    return found


def column(shown: Grid, title: str) -> list[str]:
    number = [column.title for column in shown.table.columns].index(title)
    return [plain(shown.table.rows[row].cells[number].runs) for row in shown.order]


def links(window: MainWindow) -> list[LinkLine]:
    [details] = window.parts.notes.findChildren(Details)
    return details.findChildren(LinkLine)


def said(window: MainWindow) -> list[str]:
    [details] = window.parts.notes.findChildren(Details)
    return [label.text() for label in details.findChildren(PlainLabel)]


def test_the_overview_counts_what_was_gathered(bundled_window: MainWindow) -> None:
    lines = [
        line.accessibleName()
        for line in bundled_window.overview.findChildren(QToolButton)
        if not line.isHidden()
    ]
    assert {"Klynger 14", "Datoer og frister 3", "Program 2"} <= set(lines)


def test_a_row_a_thing_that_sorts_by_amount(bundled_window: MainWindow) -> None:
    go(bundled_window, ".#things")
    shown = grid(bundled_window)
    titles = [one.title for one in shown.table.columns]
    assert titles[:4] == ["Klynge", "Styrkeposition", "Spirende", "Hovedkontor"]
    assert titles[4:] == ["Tilsagnsbeløb", "Afdelinger", "Nævnt i"]
    assert len(shown.order) == 14
    assert column(shown, "Klynge")[0] == "CLEAN"
    assert column(shown, "Spirende").count("ja") == 4
    assert column(shown, "Styrkeposition")[-1] == "Forsvar, rum og sikkerhed"
    assert set(column(shown, "Nævnt i")) == {
        "3.2\N{NO-BREAK SPACE}bilag\N{NO-BREAK SPACE}1, 2, 3, 4"
    }
    shown.header.sort_asked.emit(4)
    assert column(shown, "Tilsagnsbeløb")[0] == "17.500.000 kr."
    assert set(column(shown, "Klynge")[-2:]) == {"MADE", "CenSec"}


def test_a_chosen_thing_lists_its_places_and_leads_there_and_back(
    bundled_window: MainWindow,
) -> None:
    go(bundled_window, ".#things")
    shown = grid(bundled_window)
    shown.header.sort_asked.emit(4)
    shown.choose(3)
    assert "MARLOG" in said(bundled_window)
    assert any("Maritime Development Center" in text for text in said(bundled_window))
    assert len(links(bundled_window)) == 4
    QTest.mouseClick(links(bundled_window)[0], Qt.MouseButton.LeftButton)
    assert here(bundled_window) == "3.2/1"
    press(bundled_window, "back")
    assert bundled_window.session.view == "things"
    QTest.keyClick(grid(bundled_window), Qt.Key.Key_Return)
    assert here(bundled_window) == "3.2/2"


def test_details_of_a_row_lead_to_where_else_its_thing_is_named(
    bundled_window: MainWindow,
) -> None:
    go(bundled_window, "3.2/4#Avanceret produktion")
    assert [link.text() for link in links(bundled_window)] == [
        "→ 3.2\u00a0bilag\u00a01: Kort over klynger i Danmark · s.\u00a012–13",
        "→ 3.2\u00a0bilag\u00a02: Oversigt over placeringer i regionerne · s.\u00a014–15",
        "→ 3.2\u00a0bilag\u00a03: Præsentation af de udpegede klynger · s.\u00a016–18",
    ]
    assert "MADE i andre bilag" in said(bundled_window)
    QTest.mouseClick(links(bundled_window)[1], Qt.MouseButton.LeftButton)
    chosen = str(bundled_window.parts.page.target())
    assert chosen == "3.2/2#t1:Klyngen for Avanceret Produktion (MADE)"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("3.2/3#p4", ["3.2 bilag 1", "3.2 bilag 2", "3.2 bilag 4"]),
        ("3.2/3#p29", ["3.2 bilag 1", "3.2 bilag 2", "3.2 bilag 4"]),
    ],
)
def test_a_heading_and_a_text_that_name_a_thing_lead_on(
    bundled_window: MainWindow, address: str, expected: list[str]
) -> None:
    go(bundled_window, address)
    details = bundled_window.parts.notes.findChild(Details)
    assert details is not None
    assert details.isVisible()
    found = [line.text().replace("\u00a0", " ") for line in details.findChildren(LinkLine)]
    assert [line.removeprefix("→ ").split(":")[0] for line in found] == expected


def test_a_place_that_names_no_thing_has_no_such_card(bundled_window: MainWindow) -> None:
    go(bundled_window, "3.2/4#p1")
    assert links(bundled_window) == []


def test_the_dates_in_order_and_their_places(bundled_window: MainWindow) -> None:
    go(bundled_window, ".#dates")
    shown = grid(bundled_window)
    days = [day.replace("\u00a0", " ") for day in column(shown, "Dato")]
    assert days == ["2. nov. 2020", "24. nov. 2020", "11. dec. 2020"]
    assert column(shown, "Hvornår") == ["overskredet", "allerede holdt", "allerede holdt"]
    shown.choose(2)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert str(bundled_window.parts.page.target()) == "3.1/2#p6"


@pytest.mark.parametrize(
    ("day", "kind", "expected"),
    [
        ("2021-05-06", DateKind.EVENT, "in 3 days"),
        ("2021-05-04", DateKind.DEADLINE, "in 1 day"),
        ("2021-05-03", DateKind.EVENT, "today"),
        ("2021-05-02", DateKind.EVENT, "already held"),
        ("2021-05-02", DateKind.DEADLINE, "has expired"),
    ],
)
def test_how_far_away_a_date_is(theme: Theme, day: str, kind: DateKind, expected: str) -> None:
    assert when(KnownDate(day, kind, "", Address()), date(2021, 5, 3)) == expected


def test_only_the_next_date_is_marked(theme: Theme) -> None:
    days = ("2021-05-01", "2021-05-06", "2021-05-09")
    dates = [KnownDate(day, DateKind.EVENT, "Møde", Address()) for day in days]
    table = date_table(dates, date(2021, 5, 3), {})
    assert [plain(row.cells[1].runs) for row in table.rows] == [
        "already held",
        "Next: in 3 days",
        "in 6 days",
    ]
    assert format_day("2021-05-06") == "6. maj 2021"


@pytest.mark.parametrize(
    ("view", "words"),
    [
        ("things", "Intet er nævnt i flere bilag."),
        ("dates", "Der er ingen arrangementer og frister i bilagene."),
        ("programme", "Mødet har ikke noget program."),
    ],
)
def test_a_view_without_anything_says_so(
    starter: Starter, qtbot: QtBot, tmp_path: Path, view: str, words: str
) -> None:
    pack = Pack(PackId("tomt"), sections=(Section("1", "Punkt", text="1.md"),))
    write_pack(Document(pack, {"1.md": Body((Paragraph((Run("Ord"),)),))}), tmp_path / "tomt.bilag")
    window = starter.start(Options(file=tmp_path / "tomt.bilag", open=f".#{view}"))
    qtbot.waitUntil(lambda: window.session.survey.done)
    shown = [label.text() for label in window.stage.findChildren(PlainLabel) if label.isVisible()]
    assert words in shown
    assert [grid for grid in window.stage.findChildren(Grid) if grid.isVisible()] == []


def programme(window: MainWindow) -> ProgrammeView:
    go(window, ".#programme")
    [view] = window.stage.findChildren(ProgrammeView)
    return view


def test_a_timetable_of_every_programme(bundled_window: MainWindow) -> None:
    view = programme(bundled_window)
    assert [len(table.entries) for table in view.tables] == [22, 6]
    assert sum(line.quiet for line in view.tables[0].entries) == 5
    beside = [line for line in view.tables[0].entries if line.entry.start == "13:00"]
    _, one, other = beside
    assert (one.y(), one.x() < other.x()) == (other.y(), True)
    assert not view.tables[0].stacked


@pytest.mark.parametrize(("width", "stacked"), [(400, True), (900, False)])
def test_tracks_stand_below_one_another_where_it_is_narrow(
    bundled_window: MainWindow, theme: Theme, qtbot: QtBot, width: int, stacked: bool
) -> None:
    table = Timetable(theme, programme(bundled_window).tables[0].found)
    qtbot.addWidget(table)
    table.resize(width, 3000)
    table.show()
    _, one, other = [line for line in table.entries if line.entry.start == "13:00"]
    assert table.stacked == stacked
    expected = (stacked, stacked)
    qtbot.waitUntil(lambda: (one.x() == other.x(), one.y() < other.y()) == expected)


def test_two_lines_of_a_track_at_one_time_do_not_cover_each_other(
    bundled_window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    found = programme(bundled_window).tables[0].found
    lines = (
        Entry("09:00", "A", track=1),
        Entry("09:00", "B", track=1),
        Entry("09:00", "C", track=2),
    )
    table = Timetable(
        theme,
        replace(
            found, programme=replace(found.programme, entries=lines), entries=found.entries[:3]
        ),
    )
    qtbot.addWidget(table)
    table.resize(900, 900)
    table.show()
    qtbot.waitUntil(lambda: len({line.y() for line in table.entries}) == 3)


def test_the_page_of_a_programme_leads_to_its_timetable(bundled_window: MainWindow) -> None:
    way = bundled_window.parts.page.column.header.timetable
    go(bundled_window, "2.4/1")
    assert not way.isVisible()
    go(bundled_window, "3.1/2")
    QTest.mouseClick(way, Qt.MouseButton.LeftButton)
    assert isinstance(bundled_window.stage.currentWidget(), ProgrammeView)
    press(bundled_window, "back")
    assert here(bundled_window) == "3.1/2"


def test_details_and_notes_of_an_entry(bundled_window: MainWindow, qtbot: QtBot) -> None:
    view = programme(bundled_window)
    line = view.tables[0].entries[1]
    line.chosen.emit(line)
    assert any("Der stilles skarpt" in text for text in said(bundled_window))
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert str(bundled_window.parts.page.target()) == "3.1/1#kl09.35"


@pytest.mark.parametrize(("choice", "count"), [(0, 1), (1, 22)])
def test_a_programme_is_saved_for_a_calendar(
    bundled_window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    choice: int,
    count: int,
) -> None:
    proposed: list[str] = []

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(name).name)
        return str(tmp_path / "dag"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    view = programme(bundled_window)
    button = view.findChildren(QToolButton)[0]
    button.menu().actions()[choice].trigger()
    assert proposed == ["EU Temadag 24 november 2020.ics"]
    assert (tmp_path / "dag.ics").read_bytes().count(b"BEGIN:VEVENT") == count
    told = [label.text() for label in bundled_window.notice.findChildren(QLabel)]
    assert f"Kalenderfilen ligger i {tmp_path / 'dag.ics'}." in told


def saved_dates(
    window: MainWindow, button: QToolButton, choice: int, path: Path
) -> list[Component]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
        button.menu().actions()[choice].trigger()
    return list(Calendar.from_ical(path.read_bytes()).walk("VEVENT"))


def test_dates_are_saved_for_a_calendar(bundled_window: MainWindow, tmp_path: Path) -> None:
    go(bundled_window, ".#dates")
    [button] = bundled_window.stage.findChildren(CalendarButton)
    [one] = saved_dates(bundled_window, button, 0, tmp_path / "en.ics")
    assert str(one["summary"]) == "Frist: Invitation til Strategisk Partnerskabsdag d. 11.12.2020"
    assert one.decoded("dtstart") == date(2020, 11, 2)
    assert "senest 2. november 2020" in str(one["description"])
    deadline, temadag, partner = saved_dates(bundled_window, button, 1, tmp_path / "alle.ics")
    assert deadline["uid"] == one["uid"]
    assert temadag.decoded("dtstart").strftime("%d.%m.%Y %H.%M") == "24.11.2020 09.30"
    assert partner.decoded("dtend").strftime("%d.%m.%Y %H.%M") == "11.12.2020 15.30"
    assert "12.00–12.15" in str(partner["description"])


def test_a_programme_offers_its_bilag_s_deadline(
    bundled_window: MainWindow, tmp_path: Path
) -> None:
    view = programme(bundled_window)
    first, second = view.findChildren(CalendarButton)
    assert len(first.menu().actions()) == 2
    assert second.menu().actions()[2].text() == "Fristen 2.\u00a0november\u00a02020"
    [one] = saved_dates(bundled_window, second, 2, tmp_path / "frist.ics")
    assert one.decoded("dtstart") == date(2020, 11, 2)


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_s_address_is_documented(view: str) -> None:
    addresses = BUNDLED.parents[2] / "docs" / "adresser.md"
    assert f"| `.#{view}` |" in addresses.read_text("utf-8")


def test_every_entry_has_a_spoken_name(bundled_window: MainWindow) -> None:
    names = [one.accessibleName() for one in programme(bundled_window).findChildren(ProgrammeEntry)]
    assert "10.00–10.15, Pause på 15 min." in names
    assert any(name.startswith("13.00–13.05, Spor 2") for name in names)


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_cut_off_with_large_text_in_a_low_window(
    bundled_window: MainWindow, qtbot: QtBot, view: str
) -> None:
    window = bundled_window
    window.parts.appearance.theme.set_text_percent(200)
    window.resize(800, 600)
    go(window, f".#{view}")
    shown = window.stage.currentWidget()
    assert shown is not None
    labels = [one for one in shown.findChildren(PlainLabel) if one.isVisibleTo(shown)]

    def whole() -> bool:
        return all(one.height() >= one.heightForWidth(one.width()) for one in labels)

    assert labels
    qtbot.waitUntil(whole)
