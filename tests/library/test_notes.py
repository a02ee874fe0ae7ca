# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Notes through the doorway: with their place, and never in the way of reading."""

from __future__ import annotations

import pytest

from bilagviewer.library.home import Home
from bilagviewer.library.library import NOTES, Library
from bilagviewer.library.packs import OpenPack
from bilagviewer.model.address import parse
from bilagviewer.model.notes import Content, Stance
from noting import refused

CONTENT = Content("Godt", Stance.AGREE)


def test_a_note_is_there_at_the_next_start(library: Library, home: Home, meeting: OpenPack) -> None:
    note = library.notes.add(meeting, parse("1/1#7"), CONTENT)
    library.close()
    again = Library(home)
    assert again.notes.for_pack(meeting.pack.id) == (note,)
    assert again.notes.get(note.id).anchor.names[-1] == "Pejlemærke 7"


def test_a_note_goes_through_its_life(library: Library, meeting: OpenPack) -> None:
    note = library.notes.add(meeting, parse("1/1"), CONTENT)
    library.notes.leave(note.id)
    library.notes.change(note.id, Content("Bedre"))
    library.notes.delete(note.id)
    assert (library.notes.all(), len(library.notes.trash())) == ((), 1)
    library.notes.restore(note.id)
    assert library.notes.all()[0].content.text == "Bedre"
    assert library.notes.versions(note.id)[0].content == CONTENT


def test_a_note_to_no_place_writes_nothing(library: Library, meeting: OpenPack) -> None:
    with refused("address.unknown"):
        library.notes.add(meeting, parse("1/1#99"), CONTENT)
    assert library.notes.all() == ()


def test_another_programs_note_is_noticed(library: Library, home: Home, meeting: OpenPack) -> None:
    before = library.notes.data_version()
    other = Library(home)
    other.notes.add(other.packs.reopen(meeting.pack.id), parse("1/1#7"), CONTENT)
    assert library.notes.data_version() != before
    assert len(library.notes.for_pack(meeting.pack.id)) == 1


@pytest.mark.parametrize(
    ("damage", "kind"), [(b"", "notes.missing"), (b"no database" * 99, "notes.damaged")]
)
def test_a_pack_can_be_read_when_the_notes_cannot(
    library: Library, home: Home, meeting: OpenPack, damage: bytes, kind: str
) -> None:
    library.notes.add(meeting, parse("1/1#7"), CONTENT)
    library.close()
    (home.data / NOTES).write_bytes(damage)
    again = Library(home)
    assert again.packs.reopen(meeting.pack.id).body(parse("1/1")).blocks
    assert [problem.kind for problem in again.problems()] == [kind]
    with refused(kind):
        again.notes.all()
    assert (home.data / NOTES).read_bytes() == damage


@pytest.mark.parametrize("damage", [None, b"", b"no database" * 99])
def test_a_reader_may_start_anew_and_loses_nothing(
    library: Library, home: Home, meeting: OpenPack, damage: bytes | None
) -> None:
    library.notes.add(meeting, parse("1/1#7"), CONTENT)
    library.close()
    (home.data / NOTES).unlink()
    if damage is not None:
        (home.data / NOTES).write_bytes(damage)
    moved = library.notes.start_anew()
    assert library.notes.all() == ()
    assert library.problems() == ()
    library.notes.add(meeting, parse("1/1#7"), CONTENT)
    assert len(moved) == (1 if damage is None else 2)
    assert [file.read_bytes() for file in moved if file.suffix == ".sqlite"] == (
        [] if damage is None else [damage]
    )


def test_looking_makes_no_files(home: Home) -> None:
    library = Library(home)
    assert library.packs.known() == ()
    assert library.state.get("theme") is None
    assert not home.data.parent.exists()
