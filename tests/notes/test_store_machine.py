# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Whatever is done in whatever order, the store holds what it should, closed or not."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    rule,
)

from bilagviewer.model.notes import Content, Note, NoteId, Stance
from noting import PACK, Clock, anchor, open_store

contents = st.builds(Content, st.text(max_size=12), st.none() | st.sampled_from(Stance))


class StoreMachine(RuleBasedStateMachine):
    """A store beside two dictionaries: the notes, and those in the trash."""

    living: Bundle[NoteId] = Bundle("living")
    trashed: Bundle[NoteId] = Bundle("trashed")

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "notes.sqlite"
        self.clock = Clock()
        self.store = open_store(self.path, self.clock)
        self.notes: dict[NoteId, Note] = {}
        self.trash: dict[NoteId, Note] = {}
        self.closed: dict[NoteId, list[Content]] = {}

    @rule(target=living, content=contents)
    def add(self, content: Content) -> NoteId:
        note = self.store.add(anchor(), content)
        self.notes[note.id] = note
        self.closed[note.id] = []
        return note.id

    @rule(note=living, content=contents)
    def change(self, note: NoteId, content: Content) -> None:
        self.notes[note] = self.store.change(note, content)
        assert self.notes[note].content == content

    @rule(note=living)
    def leave(self, note: NoteId) -> None:
        before = self.store.versions(note)[-1].closed
        self.store.leave(note)
        if before is None:
            self.closed[note].append(self.notes[note].content)

    @rule(target=trashed, note=consumes(living))
    def delete(self, note: NoteId) -> NoteId:
        self.leave(note)
        self.store.delete(note)
        self.trash[note] = self.notes.pop(note)
        return note

    @rule(target=living, note=consumes(trashed))
    def restore(self, note: NoteId) -> NoteId:
        self.notes[note] = self.store.restore(note)
        assert self.notes[note] == self.trash.pop(note)
        return note

    @rule(minutes=st.integers(0, 4))
    def wait(self, minutes: int) -> None:
        self.clock.move(minutes=minutes / 10)

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = open_store(self.path, self.clock)
        assert self.store.problems() == self.store.history_problems() == ()

    @invariant()
    def the_store_holds_what_it_should(self) -> None:
        assert {note.id: note for note in self.store.for_pack(PACK)} == self.notes
        assert {note.id for note in self.store.trash()} == set(self.trash)

    @invariant()
    def no_closed_version_is_lost(self) -> None:
        for note, contents in self.closed.items():
            versions = self.store.versions(note)
            assert [v.content for v in versions if v.closed is not None] == contents

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()


TestStore = StoreMachine.TestCase
TestStore.settings = settings(max_examples=20, stateful_step_count=25, deadline=None)
