# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The bundled programmes as calendar files, read back by two readers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import icalendar
import pytest

import bundled
from bilagviewer.calendars.appointments import Appointment, each_entry, until, whole_day
from bilagviewer.calendars.find import FoundProgramme, day_of, programmes
from bilagviewer.calendars.ics import to_ics
from bilagviewer.errors import UserError
from bilagviewer.library.calendar import save
from bilagviewer.model.blocks import Body, Entry, Heading, Paragraph, Programme, Run
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import Bilag, Pack, PackId, Section

NOW = datetime(2020, 11, 1, 12, tzinfo=UTC)
ID = PackId("møde 1")


def of_bundled() -> tuple[FoundProgramme, FoundProgramme]:
    document = bundled.document()
    entries = [entry for entry in outline(document.pack) if entry.text]
    found = [one for e in entries for one in programmes(e, document.bodies[e.text])]
    temadag, partner = found
    return temadag, partner


def made(title: str, *blocks: Heading | Paragraph, day: str | None = None) -> FoundProgramme:
    """A programme of two lines after `blocks`."""
    bilag = Bilag("1", title, date=day, text="1.md")
    entry = outline(Pack(ID, sections=(Section("1", "Punkt", bilag=(bilag,)),)))[1]
    lines = (Entry("09:00", "Velkomst, ; \\ \n og æøå" + "å" * 80), Entry("10:00", "Slut"))
    [found] = programmes(entry, Body((*blocks, Programme(lines))))
    return found


def unfold(data: bytes) -> list[tuple[str, str, str]]:
    """Read a calendar file as the standard has it: folded lines, names, parameters, values."""
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    text = data.replace(b"\r\n ", b"").decode("utf-8")
    found = []
    for line in text.split("\r\n")[:-1]:
        head, _, value = line.partition(":")
        name, _, parameters = head.partition(";")
        found.append((name, parameters, value))
    return found


def values(data: bytes, name: str) -> list[str]:
    lines = unfold(data)
    begins = next(n for n, line in enumerate(lines) if line[::2] == ("BEGIN", "VEVENT"))
    ends = next(n for n, line in enumerate(lines) if line[::2] == ("BEGIN", "VTIMEZONE"))
    rows = lines[begins:] if ends < begins else lines[begins:ends]
    return [value for own, _, value in rows if own == name]


def test_the_day_as_one_appointment() -> None:
    temadag, _ = of_bundled()
    data = to_ics([whole_day(ID, temadag)], NOW)
    assert values(data, "SUMMARY") == ["EU Temadag 24 november 2020"]
    starts = [line for line in unfold(data) if line[0] == "DTSTART"][-1]
    assert starts == ("DTSTART", "TZID=Europe/Copenhagen", "20201124T093000")
    assert values(data, "DTEND") == ["20201124T151500"]
    [text] = values(data, "DESCRIPTION")
    assert text.count("\\n") >= 22
    assert "10.00–10.15 Pause på 15 min." in text
    assert values(data, "UID") == ["m%C3%B8de%201/3.1/1%23p5@bilagviewer"]


def test_each_line_by_itself() -> None:
    temadag, partner = of_bundled()
    data = to_ics(each_entry(ID, temadag), NOW)
    assert len(values(data, "SUMMARY")) == 22
    assert len(set(values(data, "UID"))) == 22
    assert len(values(data, "DTEND")) == 21
    assert len(each_entry(ID, partner)) == 6
    assert partner.day == "2020-12-11"


def test_icalendar_reads_danish_time_and_zone() -> None:
    temadag, _ = of_bundled()
    read = icalendar.Calendar.from_ical(to_ics(each_entry(ID, temadag), NOW))
    assert [str(zone["TZID"]) for zone in read.walk("VTIMEZONE")] == ["Europe/Copenhagen"]
    event = read.walk("VEVENT")[0]
    start = event.decoded("dtstart")
    assert (start.date(), start.utcoffset()) == (date(2020, 11, 24), timedelta(hours=1))
    titles = [str(one["summary"]) for one in read.walk("VEVENT")]
    assert titles == [entry.title for entry in temadag.programme.entries]


def test_signs_and_long_lines_come_back_whole() -> None:
    found = made("Fest den 3. maj 2021")
    read = icalendar.Calendar.from_ical(to_ics(each_entry(ID, found), NOW))
    assert str(read.walk("VEVENT")[0]["summary"]) == found.programme.entries[0].title


@pytest.mark.parametrize(
    ("title", "heading", "day", "expected"),
    [
        ("Temadag 3.5.2021", "Program den 4. maj 2021", None, "2021-05-04"),
        ("Temadag 3.5.2021", "Program", "2020-01-01", "2021-05-03"),
        ("Temadag", "Program 3. og 4.", "2021-05-03", "2021-05-03"),
        ("Temadag 3.5.2021 eller 4.5.2021", "Program", None, None),
        ("Temadag", "Program", None, None),
    ],
)
def test_where_the_day_comes_from(
    title: str, heading: str, day: str | None, expected: str | None
) -> None:
    assert made(title, Heading(1, (Run(heading),)), day=day).day == expected


def test_a_paragraph_before_tells_the_day() -> None:
    assert made("Temadag", Paragraph((Run("Vi ses den 3. maj 2021."),))).day == "2021-05-03"


def test_without_a_day_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        save(tmp_path / "x.ics", ID, made("Temadag"), apart=False)
    assert caught.value.kind == "calendar.no_day"
    assert not (tmp_path / "x.ics").exists()


@pytest.mark.parametrize("apart", [False, True])
def test_a_file_is_written_or_said_why_not(tmp_path: Path, apart: bool) -> None:
    found = made("Fest den 3. maj 2021")
    save(tmp_path / "x.ics", ID, found, apart=apart)
    assert len(values((tmp_path / "x.ics").read_bytes(), "UID")) == (2 if apart else 1)
    with pytest.raises(UserError) as caught:
        save(tmp_path / "no" / "x.ics", ID, found, apart=apart)
    assert caught.value.kind == "calendar.unwritable"


def test_a_line_lasts_until_the_next_of_its_track() -> None:
    lines = (
        Entry("09:00", "A", end="09:10"),
        Entry("10:00", "B", track=1),
        Entry("10:00", "C", track=2),
        Entry("10:30", "D", track=1),
        Entry("11:00", "E"),
    )
    assert [until(lines, n) for n in range(5)] == ["09:10", "10:30", "11:00", "11:00", None]


def test_a_track_without_a_name_has_none() -> None:
    found = made("Fest den 3. maj 2021")
    lines = (Entry("09:00", "A", track=1), Entry("09:00", "B", track=3))
    found = replace(found, programme=Programme(lines, ("Spor 1",)))
    assert [found.track(line) for line in lines] == ["Spor 1", ""]
    assert whole_day(ID, found).text.split("\n") == ["", "Spor 1", "09.00 A", "", "09.00 B"]


def test_day_of_is_none_for_a_punkt_without_any_date() -> None:
    entry = outline(Pack(ID, sections=(Section("1", "Punkt", text="1.md"),)))[0]
    assert day_of(entry, Body((Programme((Entry("09:00", "A"),)),)), 0) is None


@pytest.mark.parametrize("before", range(40, 116))
def test_no_line_is_folded_inside_an_escape(before: int) -> None:
    said = "x" * before + "\nny linje, ; \\ \\\n" + "ø" * before + "\nslut"
    one = Appointment("u", date(2025, 3, 4), None, "Møde", said)
    data = to_ics([one], NOW)
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all((len(line) - len(line.rstrip(b"\\"))) % 2 == 0 for line in lines)
    [event] = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert event["description"] == said
