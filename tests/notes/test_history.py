# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A sitting replaces its own text, and every closed version stays."""

from __future__ import annotations

import pytest

from bilagviewer.model.notes import Content, NoteId
from bilagviewer.notes.store import NoteStore
from noting import Clock, anchor


@pytest.fixture
def note(store: NoteStore) -> NoteId:
    return store.add(anchor(), Content("a")).id


def texts(store: NoteStore, note: NoteId) -> list[str]:
    return [version.content.text for version in store.versions(note)]


def write(store: NoteStore, note: NoteId, *contents: str) -> None:
    for content in contents:
        store.change(note, Content(content))


def test_a_sitting_is_one_version(store: NoteStore, note: NoteId, clock: Clock) -> None:
    for content in ("ab", "abc", "abcd"):
        clock.move(minutes=4, seconds=59)
        write(store, note, content)
    assert texts(store, note) == ["abcd"]
    assert store.versions(note)[0].closed is None


def test_a_pause_ends_a_sitting(store: NoteStore, note: NoteId, clock: Clock) -> None:
    saved = store.get(note).changed
    clock.move(minutes=5)
    write(store, note, "b")
    assert texts(store, note) == ["a", "b"]
    assert store.versions(note)[0].closed == saved


def test_leaving_ends_a_sitting(store: NoteStore, note: NoteId, clock: Clock) -> None:
    clock.move(seconds=3)
    store.leave(note)
    write(store, note, "b", "c")
    assert texts(store, note) == ["a", "c"]
    assert store.versions(note)[0].closed == "2020-11-24T09:30:03.000Z"


def test_leaving_twice_writes_once(store: NoteStore, note: NoteId, clock: Clock) -> None:
    store.leave(note)
    before = store.versions(note)
    clock.move(seconds=3)
    store.leave(note)
    assert store.versions(note) == before


def test_leaving_a_note_that_is_not_there_does_nothing(store: NoteStore) -> None:
    store.leave(NoteId("x"))


@pytest.mark.parametrize("back", [{"seconds": -1}, {"days": -400}])
def test_a_clock_set_back_loses_no_version(
    store: NoteStore, note: NoteId, clock: Clock, back: dict[str, float]
) -> None:
    clock.move(**back)
    write(store, note, "b")
    assert texts(store, note) == ["a", "b"]


def test_deleting_ends_a_sitting(store: NoteStore, note: NoteId) -> None:
    store.delete(note)
    store.restore(note)
    write(store, note, "b")
    assert texts(store, note) == ["a", "b"]


def test_versions_are_numbered_in_order(store: NoteStore, note: NoteId) -> None:
    for content in "bcd":
        store.leave(note)
        write(store, note, content)
    assert [version.number for version in store.versions(note)] == [1, 2, 3, 4]
    assert store.history_problems() == ()
