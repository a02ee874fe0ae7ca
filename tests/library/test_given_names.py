# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the reader calls a meeting holds everywhere, and changes nothing in it."""

from __future__ import annotations

from pathlib import Path

import pytest

import small_meeting
from bilagviewer.library.home import Home
from bilagviewer.library.library import Library
from bilagviewer.library.packs import GivenName, OpenPack
from bilagviewer.model.pack import Pack, PackId
from noting import refused

NAME = GivenName("Rådet", "Kommunalbestyrelsen", "2021-01-02")


def shown(pack: OpenPack) -> tuple[str, str, str | None]:
    return pack.pack.title, pack.pack.body, pack.pack.date


def test_a_given_name_is_shown_from_now_on(library: Library, meeting: OpenPack, home: Home) -> None:
    library.packs.rename(meeting, NAME)
    assert shown(meeting) == ("Rådet", "Kommunalbestyrelsen", "2021-01-02")
    again = Library(home).packs
    assert shown(again.reopen(PackId("møde-1"))) == shown(meeting)
    known = again.known()[0]
    assert (known.title, known.body, known.date) == shown(meeting)


def test_the_copy_and_its_edition_stay(
    library: Library, meeting: OpenPack, meeting_file: Path
) -> None:
    before = meeting.path.read_bytes(), meeting.edition
    library.packs.rename(meeting, NAME)
    again = library.packs.open(meeting_file)
    assert (again.path.read_bytes(), again.edition, again.is_new) == (*before, False)


def test_what_was_not_changed_is_as_the_next_edition_says(
    library: Library, meeting: OpenPack, tmp_path: Path
) -> None:
    library.packs.rename(meeting, GivenName("Byrådet", "Kommunalbestyrelsen", "2020-11-30"))
    (tmp_path / "ny").mkdir()
    other = library.packs.open(small_meeting.write(tmp_path / "ny", title="Byrådet, rettet"))
    assert shown(other) == ("Byrådet, rettet", "Kommunalbestyrelsen", "2020-11-30")


def test_an_emptied_field_is_as_the_pack_says(library: Library, meeting: OpenPack) -> None:
    library.packs.rename(meeting, NAME)
    library.packs.rename(meeting, GivenName("", "Kommunalbestyrelsen", ""))
    again = library.packs.reopen(PackId("møde-1"))
    assert shown(again) == ("Byrådet", "Kommunalbestyrelsen", "2020-11-30")


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b'{"title": 1, "date": "31.2.2020"}', b"\xff"])
def test_a_damaged_name_is_none(
    library: Library, meeting: OpenPack, home: Home, data: bytes
) -> None:
    library.packs.rename(meeting, NAME)
    [file] = home.data.rglob("name.json")
    file.write_bytes(data)
    again = library.packs.reopen(PackId("møde-1"))
    assert (again.pack.body, again.pack.date) == ("", "2020-11-30")


def test_a_name_that_cannot_be_kept_is_said(
    library: Library, meeting: OpenPack, home: Home
) -> None:
    [folder] = (home.data / "packs").iterdir()
    (folder / "name.json").mkdir()
    with refused("library.unwritable"):
        library.packs.rename(meeting, NAME)
    assert meeting.pack.title == "Byrådet"


@pytest.mark.parametrize(
    ("day", "clock"), [("", "16:00"), ("2020-11-30", "16:00"), ("2020-12-01", None)]
)
def test_the_meetings_time_holds_for_its_own_day(day: str, clock: str | None) -> None:
    pack = Pack(PackId("m"), date="2020-11-30", time="16:00")
    assert GivenName(date=day).on(pack).time == clock
