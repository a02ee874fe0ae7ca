# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A byte that changes on the disk never changes a note without being told."""

from __future__ import annotations

import random
import re
from contextlib import suppress
from pathlib import Path

import pytest

from bilagviewer.errors import UserError
from bilagviewer.model.notes import Content, Note
from noting import PACK, filled_store, open_store

CHANGES = 300
COUNT = 40


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "notes.sqlite"
    filled_store(path, COUNT).close()
    return path


def outcome(path: Path, notes: tuple[Note, ...]) -> str:
    """Return "told", "unharmed", or what is wrong."""
    try:
        store = open_store(path)
        problems = store.problems()
        found = (store.all(), store.for_pack(PACK), tuple(store.get(note.id) for note in notes))
    except UserError:
        return "told"
    for note in notes[:1]:
        with suppress(UserError):  # in words, or saved
            assert store.change(note.id, Content("nyt")) == store.get(note.id)
    store.close()
    if problems:
        return "told" if set(found[0]) <= set(notes) else "told, and another note is wrong"
    return "unharmed" if found == (notes, notes, notes) else "changed without a word"


def changed(data: bytes, chance: random.Random) -> bytes:
    """Return `data` with one byte, or a few beside each other, put to others."""
    found = bytearray(data)
    at = chance.randrange(len(found))
    for place in range(at, min(at + chance.choice([1, 1, 1, 8]), len(found))):
        found[place] ^= chance.randint(1, 255)
    return bytes(found)


def test_no_change_goes_unnoticed(path: Path) -> None:
    data = path.read_bytes()
    store = open_store(path)
    notes = store.all()
    store.close()
    found: dict[str, list[int]] = {}
    for seed in range(CHANGES):
        path.write_bytes(changed(data, random.Random(seed)))
        found.setdefault(outcome(path, notes), []).append(seed)
    assert set(found) == {"told", "unharmed"}
    assert len(found["told"]) > CHANGES // 4


def test_every_change_inside_a_notes_text_is_told(path: Path) -> None:
    data = path.read_bytes()
    store = open_store(path)
    notes = store.all()
    store.close()
    for number, note in enumerate(notes):
        damaged = bytearray(data)
        # It stands in the note and in its history.
        for found in re.finditer(f"Note {number}:".encode(), data):
            damaged[found.start() + random.Random(number).randrange(80)] ^= 0x21
        path.write_bytes(damaged)
        store = open_store(path)
        assert [problem.kind for problem in store.problems()] == ["notes.damaged_rows"]
        assert store.all() == tuple(other for other in notes if other != note)
        store.close()
