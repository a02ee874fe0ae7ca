# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the store acknowledges is there, and nothing else happens to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bilagviewer.model.notes import Content, Mark, MarkState, NoteId, Stance
from bilagviewer.model.pack import PackId
from bilagviewer.notes.store import NoteStore
from noting import PACK, Clock, anchor, open_store, refused

FULL = Content(
    "Spørg til økonomien 🙂",
    Stance.PARTLY,
    (MarkState(Mark.QUESTION), MarkState(Mark.FOLLOW_UP, "2020-11-24T10:00:00Z")),
)


def test_a_note_is_there_after_closing(store: NoteStore, path: Path) -> None:
    note = store.add(anchor(), FULL)
    store.close()
    again = open_store(path)
    assert again.for_pack(PACK) == (note,)
    assert again.get(note.id) == note
    assert again.problems() == ()


def test_a_note_says_when_it_was_made_in_utc(store: NoteStore) -> None:
    assert store.add(anchor(), FULL).created == "2020-11-24T09:30:00.000Z"


def test_a_change_keeps_the_anchor_and_the_id(store: NoteStore, clock: Clock) -> None:
    note = store.add(anchor(), FULL)
    clock.move(minutes=1)
    changed = store.change(note.id, Content("nyt"))
    assert (changed.id, changed.anchor, changed.created) == (note.id, note.anchor, note.created)
    assert changed.content == Content("nyt")
    assert changed.changed > note.changed


def test_a_pack_has_only_its_own_notes(store: NoteStore) -> None:
    mine = store.add(anchor(), FULL)
    other = store.add(anchor(pack=PackId("andet")), FULL)
    assert store.for_pack(PACK) == (mine,)
    assert store.all() == (mine, other)


def test_a_deleted_note_can_be_brought_back_under_its_id(store: NoteStore, path: Path) -> None:
    note = store.add(anchor(), FULL)
    deleted = store.delete(note.id)
    assert store.for_pack(PACK) == ()
    assert store.trash() == (deleted,)
    store.close()
    again = open_store(path)
    assert again.restore(note.id) == note
    assert again.for_pack(PACK) == (note,)


def test_the_trash_shows_the_last_deleted_first(store: NoteStore, clock: Clock) -> None:
    notes = [store.add(anchor(), FULL) for _ in range(3)]
    for note in notes:
        clock.move(seconds=1)
        store.delete(note.id)
    assert [note.id for note in store.trash()] == [note.id for note in reversed(notes)]


def test_a_deleted_note_is_not_changed(store: NoteStore) -> None:
    note = store.add(anchor(), FULL)
    store.delete(note.id)
    with refused("notes.deleted"):
        store.change(note.id, Content("nyt"))
    assert store.get(note.id).content == FULL


def test_restoring_what_is_not_deleted_changes_nothing(store: NoteStore) -> None:
    note = store.add(anchor(), FULL)
    assert store.restore(note.id) == note


@pytest.mark.parametrize("what", ["change", "delete", "restore", "get"])
def test_an_unknown_note_is_said_to_be_unknown(store: NoteStore, what: str) -> None:
    arguments = (NoteId("x"), FULL) if what == "change" else (NoteId("x"),)
    with refused("notes.unknown"):
        getattr(store, what)(*arguments)


def test_another_program_is_seen(store: NoteStore, path: Path) -> None:
    before = store.data_version()
    store.add(anchor(), FULL)
    assert store.data_version() == before
    other = open_store(path)
    note = other.add(anchor(), FULL)
    assert store.data_version() != before
    assert note in store.all()


def test_a_half_character_is_kept_as_a_sign_of_it(store: NoteStore) -> None:
    note = store.add(anchor(), Content("a\ud800b\0c"))
    assert note.content.text == "a\ufffdb\0c"
    assert store.get(note.id) == note


def test_ids_differ(store: NoteStore) -> None:
    assert len({store.add(anchor(), FULL).id for _ in range(20)}) == 20
