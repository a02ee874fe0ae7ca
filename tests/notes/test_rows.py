# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A note survives being a row, and a row that was changed is no note."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilagviewer.model.notes import Content, Mark, MarkState, Note, NoteId, Stance
from bilagviewer.notes.rows import note_values, read_note, row_hash
from noting import anchor

contents = st.builds(
    Content,
    text=st.text(max_size=60),
    stance=st.none() | st.sampled_from(Stance),
    marks=st.lists(
        st.builds(MarkState, st.sampled_from(Mark), st.none() | st.just("2020-11-24T10:00:00Z")),
        max_size=2,
    ).map(tuple),
)
notes = st.builds(
    Note,
    id=st.text("abcdef", min_size=1).map(NoteId),
    anchor=st.just(anchor()),
    content=contents,
    created=st.just("2020-11-24T09:30:00.000Z"),
    changed=st.just("2020-11-24T09:31:00.000Z"),
    deleted=st.none() | st.just("2020-11-24T09:32:00.000Z"),
)


@given(notes)
def test_a_note_is_the_same_after_being_a_row(note: Note) -> None:
    values = note_values(note)
    assert read_note((*values, row_hash(values))) == note


@given(notes, st.data())
def test_a_changed_value_is_found(note: Note, data: st.DataObject) -> None:
    values = list(note_values(note))
    at = data.draw(st.integers(0, len(values) - 1))
    kept = row_hash(values)
    values[at] = data.draw(st.text(max_size=20).filter(lambda text: text != values[at]))
    assert read_note((*values, kept)) is None


@pytest.mark.parametrize("value", [b"bytes", 1.5])
def test_a_type_that_no_row_has_is_damage(value: bytes | float) -> None:
    values = (value,) * 17
    assert read_note((*values, 0)) is None


def test_where_one_value_ends_and_the_next_begins_counts() -> None:
    assert row_hash(("ab", "c")) != row_hash(("a", "bc"))
    assert row_hash(("1",)) != row_hash((1,))
