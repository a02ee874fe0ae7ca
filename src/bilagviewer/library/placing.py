# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Where the notes on a meeting stand in the edition that is open."""

from __future__ import annotations

from collections.abc import Iterable

from bilagviewer.danish.text import normalise
from bilagviewer.errors import UserError
from bilagviewer.library.open_pack import OpenPack
from bilagviewer.model.address import Address, parse_or_none
from bilagviewer.model.locate import block_text
from bilagviewer.model.notes import Note, NoteId, Placement
from bilagviewer.notes.placing import Standing, is_counted, placement


class Placing:
    """Tells which notes stand in one edition. Each is looked up once: no anchor ever changes."""

    def __init__(self, open_pack: OpenPack) -> None:
        self._open = open_pack
        self._known: dict[NoteId, Placement] = {}

    def placed(self, notes: Iterable[Note]) -> tuple[tuple[Note, ...], tuple[Note, ...]]:
        """Return the notes that stand in the edition, and those that do not, in their order."""
        notes = tuple(notes)
        # Page by page, so that no text is read twice.
        for note in sorted(notes, key=lambda note: note.anchor.address):
            if note.id not in self._known:
                self._known[note.id] = self._placement(note)
        exact = [self._known[note.id] is Placement.EXACT for note in notes]
        return (
            tuple(note for note, here in zip(notes, exact, strict=True) if here),
            tuple(note for note, here in zip(notes, exact, strict=True) if not here),
        )

    def _placement(self, note: Note) -> Placement:
        if note.anchor.edition == self._open.edition:
            return Placement.EXACT
        address = parse_or_none(note.anchor.address)
        if address is None:
            return Placement.LOOSE  # a place in words that this version cannot read
        return placement(note.anchor, address, self._open.edition, self._standing)

    def _standing(self, address: Address) -> Standing | None:
        from bilagviewer.library.anchors import quoted  # noqa: PLC0415 - with two editions only

        try:
            body = self._open.body(address)
            full, quote = quoted(self._open.pack, body, address)
        except UserError:
            return None
        if full != address:
            return None
        if not is_counted(address):
            return Standing(quote)
        text = normalise("\n".join(block_text(block) for block in body.blocks))
        return Standing(quote, text.count(quote.exact) > 1)
