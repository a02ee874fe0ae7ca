# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""After a power cut at any moment every acknowledged note is there, and nothing is damaged."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from bilagviewer.errors import UserError
from bilagviewer.model.notes import Content
from bilagviewer.notes import opening
from noting import Clock, anchor, open_store
from recording_disk import Event, Platter, RecordingDisk

VARIANTS = 3
"""Ways in which what was on its way to the disk is lost or kept, for each moment."""


def record(folder: Path, name: str) -> tuple[list[Event], int]:
    """Write notes on a recording disk; return what happened, and when the marker was there."""
    disk = RecordingDisk(name)
    clock = Clock()
    store = open_store(folder / "notes.sqlite", clock, disk.name)
    begun = len(disk.events)
    texts = random.Random(7)
    notes = [store.add(anchor(f"2.4/1#{n}"), Content(f"Note {n}")) for n in range(3)]
    for note in notes:
        disk.saved(note.id, note.content.text)
    for turn in range(8):
        clock.move(minutes=3)
        note = texts.choice(notes)
        text = f"Tur {turn}: " + "æøå " * texts.randint(1, 1500)
        disk.saved(note.id, f"? {text}")
        store.change(note.id, Content(text))
        disk.saved(note.id, text)
    store.close()
    return disk.events, begun


def promised(events: Sequence[Event]) -> dict[str, set[str]]:
    """Return note → the texts it may have: the last acknowledged, or one being saved."""
    found: dict[str, set[str]] = {}
    for event in events:
        if event.what == "saved":
            note, text = event.saved
            if text.startswith("? "):
                found[note].add(text.removeprefix("? "))
            else:
                found[note] = {text}
    return found


def moments(events: Sequence[Event], begun: int) -> Iterator[tuple[int, dict[str, bytes]]]:
    """Yield what a cut after each event leaves, in several ways."""
    platter = Platter({"notes.sqlite": b""})
    for count, event in enumerate(events, 1):
        platter.happen(event)
        for variant in range(VARIANTS if event.what != "saved" else 1):
            chance = random.Random(count * 10 + variant) if variant else None
            files = platter.after_a_cut(chance)
            if count > begun:
                files["notes.sqlite.kept"] = b"kept"
            yield count, files


def fault(folder: Path, files: dict[str, bytes], expected: dict[str, set[str]]) -> str:
    """Return what is wrong with the notes in `files`, or empty."""
    for old in folder.iterdir():
        old.unlink()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    try:
        store = open_store(folder / "notes.sqlite")
    except UserError as error:
        return error.kind
    notes = {str(note.id): note.content.text for note in store.all()}
    problems = [problem.kind for problem in (*store.problems(), *store.history_problems())]
    store.close()
    lost = [note for note, texts in expected.items() if notes.get(note) not in texts]
    return " ".join([*problems, *lost])


def faults(folder: Path, disk: str) -> Iterator[str]:
    """Yield for each moment and way of a power cut what is then wrong, or an empty text."""
    image = folder / "image"
    for part in (folder / "recorded", image):
        part.mkdir()
    events, begun = record(folder / "recorded", disk)
    for count, files in moments(events, begun):
        wrong = fault(image, files, promised(events[:count]))
        yield wrong and f"after event {count} ({events[count - 1].what}): {wrong}"


def test_no_acknowledged_note_is_lost_and_nothing_is_damaged(tmp_path: Path) -> None:
    found = list(faults(tmp_path, "extra"))
    assert [wrong for wrong in found if wrong] == []
    assert len(found) > 300


@pytest.mark.parametrize("level", ["OFF", "FULL"])
def test_a_disk_that_is_not_waited_for_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, level: str
) -> None:
    weak = [pragma.replace("synchronous=EXTRA", f"synchronous={level}") for pragma in opening.SAFE]
    assert weak != list(opening.SAFE)
    monkeypatch.setattr(opening, "SAFE", weak)
    assert any(faults(tmp_path, level))
