# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A program that is killed while it saves has lost nothing that it acknowledged."""

from __future__ import annotations

import random
import time
from pathlib import Path

import child
from noting import open_store

KILLS = 30

SAVE = """
import random
from noting import anchor, open_store
from pathlib import Path
from bilagviewer.model.notes import Content
path, begin = Path(sys.argv[1]), int(sys.argv[2])
store = open_store(path)
turns = random.Random(begin)
mine = []
for number in range(begin, begin + 1_000_000):
    text = f"{number} " + "æ" * turns.randint(0, 9000)
    if mine and turns.random() < 0.6:
        note = store.change(turns.choice(mine), Content(text))
    else:
        note = store.add(anchor(), Content(text))
        mine.append(note.id)
    print(note.id, number, flush=True)
"""


def acknowledged(path: Path, begin: int, wait: float) -> dict[str, int]:
    """Return note → number of its last acknowledged save, up to a kill after `wait` seconds."""
    process = child.start(SAVE, str(path), str(begin))
    assert process.stdout is not None
    lines = [process.stdout.readline()]
    time.sleep(wait)
    process.kill()
    output, errors = process.communicate()
    assert process.returncode < 0, errors
    # What was printed is acknowledged, whether it was read before the kill or after it.
    lines += output.splitlines()
    found = [line.split() for line in lines if line.strip()]
    return {note: int(number) for note, number in found}


def test_every_acknowledged_note_is_there(tmp_path: Path) -> None:
    path = tmp_path / "notes.sqlite"
    waits = random.Random(1)
    expected: dict[str, int] = {}
    for kill in range(KILLS):
        expected |= acknowledged(path, kill * 1_000_000, waits.uniform(0, 0.05))
    store = open_store(path)
    assert (*store.problems(), *store.history_problems()) == ()
    kept = {str(note.id): int(note.content.text.split()[0]) for note in store.all()}
    assert len(expected) >= KILLS
    # A save that was on its way when the kill came may have got there: it is one later.
    late = {note: kept.get(note, -1) for note in expected if kept.get(note, -1) < expected[note]}
    assert late == {}
