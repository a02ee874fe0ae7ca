# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Dates and times, read and written as Danish papers do."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilagviewer.danish.dates import (
    find_dates,
    format_date,
    format_day_short,
    format_meeting,
    format_moment,
    parse_date,
    parse_time,
)


@pytest.mark.parametrize(
    "text",
    [
        "24. november 2020",
        "24 november 2020",
        "tirsdag den 24. november 2020",
        "d. 24.11.2020",
        "24.11.2020",
        "24/11/2020",
        "24-11-2020",
        "24/11 2020",
        "24/11-2020",
        "24.11.20",
        "24. nov. 2020",
        "24. NOVEMBER 2020",
        "24.\u00a0november 2020.",
        "2020-11-24",
    ],
)
def test_dates(text: str) -> None:
    assert parse_date(text) == "2020-11-24"


@pytest.mark.parametrize(
    "text", ["", "2020", "31. februar 2020", "3.1.10", "24.11", "13.00-14.15", "2.4", "32.13.2020"]
)
def test_no_dates(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    "text", ["Dagsorden 4. marts 2025", "Referat fra bunden 4. marts 2025", "Fond. 4. marts 2025"]
)
def test_the_end_of_a_word_is_no_part_of_a_date(text: str) -> None:
    [found] = find_dates(text)
    assert text[found.start : found.end] == "4. marts 2025"


NEIGHBOURS = {
    "2025-03-04": (
        *("Dienstag, den 4. März 2025", "dienstag, 4. März 2025", "4. 3. 2025", "04.03.2025"),
        *("tirsdag 4. mars 2025", "tirsdagen den 4. mars 2025", "den 4:e mars 2025", "4/3-2025"),
        *("tirs. d. 4. marts 2025", "Onsdag d. 4/3 - 2025", "d. 4/3-25", "den 4/3 2025"),
        *("Tuesday 4 March 2025", "the 4th of March, 2025", "March 4th, 2025", "4th March 2025"),
        *("2025-03-04T16:00:00+01:00", "2025-03-04T16:00Z", "2025-03-04T16:00:00.000"),
    ),
    "2013-01-10": ("10. Jänner 2013", "Donnerstag, dem 10. Januar 2013", "10./11. Januar 2013"),
    "2013-09-05": ("5 September 2013", "September 5th, 2013", "5. und 6. September 2013"),
}


@pytest.mark.parametrize(("text", "day"), [(t, day) for day in NEIGHBOURS for t in NEIGHBOURS[day]])
def test_days_as_the_neighbours_write_them(text: str, day: str) -> None:
    assert parse_date(text) == day
    [found] = find_dates(f"Se: {text} kl 16")
    assert found.date == day


@pytest.mark.parametrize(
    "text",
    [
        *("4.3.25", "4. 3. 25", "se 4/3-25", "Nr. 1/2 - 2025", "den 4/13-25", "4. marts, 2000 kr."),
        *("2025-03-04T", "2025-13-04T16:00", "4. bis 2025", "5th of 2013"),
    ],
)
def test_what_is_like_a_day_and_is_none(text: str) -> None:
    assert parse_date(text) is None
    assert not [found for found in find_dates(text) if "2025-03-04" not in text]


def test_dates_are_found_where_they_stand() -> None:
    text = "Mødet den 11. december 2020 (frist 2.11.2020), se punkt 3.1.10 og 4.2.2020.1."
    found = find_dates(text)
    assert [day.date for day in found] == ["2020-12-11", "2020-11-02"]
    assert [text[day.start : day.end] for day in found] == ["den 11. december 2020", "2.11.2020"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("den 3.-5. maj 2027", {"2027-05-03": "den 3.-5. maj 2027"}),
        ("3. og 4. juni 2027", {"2027-06-03": "3. og 4. juni 2027"}),
        ("3., 4. og 5. juni 2027", {"2027-06-03": "3., 4. og 5. juni 2027"}),
        ("§ 3, 4. maj 2027", {"2027-05-04": "4. maj 2027"}),
        ("den 31.-2. maj 2027", {"2027-05-02": "den 31.-2. maj 2027"}),
        ("31. maj-2. juni 2027", {"2027-05-31": "31. maj", "2027-06-02": "2. juni 2027"}),
        (
            "3. marts, onsdag den 7. april og 5. maj 2027",
            {
                "2027-03-03": "3. marts",
                "2027-04-07": "onsdag den 7. april",
                "2027-05-05": "5. maj 2027",
            },
        ),
        ("30. december til 2. januar 2027", {"2026-12-30": "30. december", "2027-01-02": None}),
        ("30. februar til 2. marts 2027", {"2027-03-02": "2. marts 2027"}),
        ("10. mars 2027", {"2027-03-10": "10. mars 2027"}),
        ("lördag 4 oktober 2027", {"2027-10-04": "lördag 4 oktober 2027"}),
        ("6. des. 2027", {"2027-12-06": "6. des. 2027"}),
        ("Friday, 3rd May 2027", {"2027-05-03": "Friday, 3rd May 2027"}),
        ("May 3, 2027", {"2027-05-03": "May 3, 2027"}),
    ],
)
def test_days_together_and_the_neighbours_months(text: str, found: dict[str, str | None]) -> None:
    days = find_dates(text)
    assert [day.date for day in days] == list(found)
    for day in days:
        assert text[day.start : day.end] == (found[day.date] or text[day.start :])


@pytest.mark.parametrize(
    ("text", "time"),
    [("09.30", "09:30"), ("9:30", "09:30"), ("kl. 9.30", "09:30"), ("klokken 12.00", "12:00")],
)
def test_times(text: str, time: str) -> None:
    assert parse_time(text) == time


@pytest.mark.parametrize("text", ["", "9", "24.00", "12.60", "9.3", "12.00-13.00", "112.30"])
def test_no_times(text: str) -> None:
    assert parse_time(text) is None


@pytest.mark.parametrize(
    ("day", "text"), [("2020-11-18", "18. nov."), ("2019-11-18", "18. nov. 2019")]
)
def test_short_days(day: str, text: str) -> None:
    assert format_day_short(day, date(2020, 12, 1)) == text


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2020, 11, 24, 10, 31), "i dag kl.\u00a010.31"),
        (datetime(2020, 11, 23, 20, 12), "i går kl.\u00a020.12"),
        (datetime(2020, 11, 18, 8, 0), "18. nov."),
        (datetime(2019, 11, 18, 8, 0), "18. nov. 2019"),
    ],
)
def test_moments(moment: datetime, text: str) -> None:
    assert format_moment(moment, datetime(2020, 11, 24, 11, 0)) == text


@given(day=st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_written_dates_are_read_back(day: date) -> None:
    assert parse_date(format_date(day.isoformat())) == day.isoformat()


@pytest.mark.parametrize(
    ("clock", "written"),
    [
        (None, "4. marts 2025"),
        ("16:00", "4. marts 2025 kl.\xa016.00"),
        ("09:05", "4. marts 2025 kl.\xa09.05"),
    ],
)
def test_a_meetings_day_and_time(clock: str | None, written: str) -> None:
    assert format_meeting("2025-03-04", clock) == written
