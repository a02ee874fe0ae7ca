# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Settings are there at the next start, and a damaged file does not stop it."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilagviewer.library.home import Home
from bilagviewer.library.library import Library
from bilagviewer.library.meeting import ReadState
from bilagviewer.library.state import State, file_name
from bilagviewer.messages import sentence
from bilagviewer.model.address import parse
from bilagviewer.model.pack import PackId
from noting import refused

ID = PackId("møde/2020-11-24")


@pytest.fixture
def state(tmp_path: Path) -> State:
    return State(tmp_path / "settings")


@pytest.fixture
def again(tmp_path: Path, state: State) -> State:
    return State(tmp_path / "settings")


@pytest.mark.parametrize("value", ["dark", 200, None, True, {"a": [1, 2]}, "æøå 🙂"])
def test_a_setting_is_kept(state: State, again: State, value: object) -> None:
    state.set("theme", value)
    assert again.get("theme", "light") == value


def test_what_is_not_set_is_the_default(state: State) -> None:
    assert state.get("theme", "light") == "light"
    assert state.get("theme") is None


def test_two_programs_keep_each_others_settings(state: State, again: State) -> None:
    state.set("a", 1)
    again.set("b", 2)
    state.set("c", 3)
    assert [again.get(key) for key in "abc"] == [1, 2, 3]


def test_each_meeting_has_its_own(state: State, again: State) -> None:
    state.meeting(ID)["place"] = "2.4/1#7"
    state.meeting(PackId("andet"))["place"] = "3.1"
    assert again.meeting(ID)["place"] == "2.4/1#7"
    assert again.meeting(ID).get("window") is None


def test_a_meeting_is_a_dictionary(state: State) -> None:
    meeting = state.meeting(ID)
    meeting.set_all({"a": 1, "b": 2})
    del meeting["a"]
    assert dict(meeting) == {"b": 2}
    assert len(meeting) == 1
    with pytest.raises(KeyError):
        meeting["a"]


@pytest.mark.parametrize("damage", [b"", b"{", b"[1]", b"\xff\xfe", b"[" * 100_000])
def test_damaged_settings_are_set_aside_and_said(
    home: Home, library: Library, damage: bytes
) -> None:
    library.state.set("theme", "dark")
    file = home.settings / "settings.json"
    file.write_bytes(damage)
    assert library.state.get("theme", "light") == "light"
    (problem,) = library.problems()
    assert str(file) in sentence(problem, "da")
    assert Path(f"{file}.damaged").read_bytes() == damage
    library.state.set("theme", "dark")
    assert library.state.get("theme") == "dark"


def test_settings_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    (tmp_path / "settings").touch()
    with refused("library.unwritable"):
        State(tmp_path / "settings").set("theme", "dark")


def test_what_changes_nothing_is_not_written(state: State, tmp_path: Path) -> None:
    state.set("theme", "dark")
    state.meeting(ID)["place"] = "2.4"
    files = list(tmp_path.rglob("*.json"))
    before = [file.stat().st_mtime_ns for file in files]
    state.set("theme", "dark")
    state.meeting(ID).set_all({"place": "2.4"})
    assert [file.stat().st_mtime_ns for file in files] == before


def test_how_far_each_bilag_is_read(state: State, again: State) -> None:
    meeting = state.meeting(ID)
    assert meeting.read_state(parse("2.4/1")) is ReadState.UNREAD
    meeting.set_read_state(parse("2.4/1#7"), ReadState.STARTED)
    meeting.set_read_state(parse("3.1/1"), ReadState.READ)
    assert again.meeting(ID).read_states() == {"2.4/1": "påbegyndt", "3.1/1": "læst"}
    meeting.set_read_state(parse("3.1/1"), ReadState.UNREAD)
    assert again.meeting(ID).read_state(parse("3.1/1")) is ReadState.UNREAD


def test_unread_may_be_said_of_what_is_unread(state: State) -> None:
    state.meeting(ID).set_read_state(parse("2.4"), ReadState.UNREAD)
    assert state.meeting(ID).read_states() == {}


@given(st.text(min_size=1), st.text(min_size=1))
def test_every_id_has_a_file_name_of_its_own(one: str, other: str) -> None:
    names = [file_name(text) for text in (one, other)]
    assert (names[0] == names[1]) == (one == other)
    for name in names:
        assert set(name) <= set(string.ascii_lowercase + string.digits + "-_%")
        assert 3 <= len(name) <= 170


def test_long_ids_that_begin_alike_differ() -> None:
    assert file_name("a" * 300) != file_name("a" * 299 + "b")
