# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Notes to write in tests, and a clock that stands still until it is moved."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bilagviewer.errors import UserError
from bilagviewer.messages import LANGUAGES, sentence
from bilagviewer.model.notes import Anchor, Content, Quote
from bilagviewer.model.pack import EditionHash, PackId
from bilagviewer.notes.store import NoteStore

PACK = PackId("moede-2020")


@contextmanager
def refused(kind: str) -> Iterator[None]:
    """Expect a `UserError` of this kind, with a sentence in each language.

    A sentence that lacks one of its words raises `KeyError`.
    """
    with pytest.raises(UserError) as error:
        yield
    assert error.value.kind == kind
    assert all(sentence(error.value, language) for language in LANGUAGES)


class Clock:
    """A clock that tests set."""

    def __init__(self) -> None:
        self.time = datetime(2020, 11, 24, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Return the time it shows."""
        return self.time

    def move(self, **parts: float) -> None:
        """Move it by a `timedelta` of `parts`."""
        self.time += timedelta(**parts)


def anchor(address: str = "2.4/1#7", pack: PackId = PACK) -> Anchor:
    """Return an anchor with every part filled."""
    quote = Quote("Borgernes behov", "1. ", " først", 3, 18, 1)
    names = ("2.4 Fælles pejlemærker", "Bilag 1", "Pejlemærke 7")
    return Anchor(pack, EditionHash("1-abc"), address, quote, names)


def open_store(path: Path, clock: Clock | None = None, vfs: str | None = None) -> NoteStore:
    """Open the store at `path`."""
    return NoteStore(path, vfs=vfs, now=clock or Clock())


def filled_store(path: Path, count: int) -> NoteStore:
    """Return a new store with `count` notes of some length."""
    store = open_store(path)
    for number in range(count):
        store.add(anchor(f"2.4/1#{number}"), Content(f"Note {number}: " + "æøå " * 40))
    return store
