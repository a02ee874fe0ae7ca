# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Where the notes on a meeting stand in the edition that is open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bilagviewer.danish.text import normalise
from bilagviewer.errors import UserError
from bilagviewer.library.moved_places import MovedPlaces
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
        self._moved: MovedPlaces | None = None

    def placed(self, notes: Iterable[Note]) -> tuple[tuple[Note, ...], tuple[Note, ...]]:
        """Return the notes that stand in the edition, and those that do not, in their order.

        One whose bilag was moved is given with the address it stands at; its anchor is kept as
        it was made.
        """
        notes = tuple(notes)
        # Page by page, so that no text is read twice.
        for note in sorted(notes, key=lambda note: note.anchor.address):
            if note.id not in self._known:
                self._known[note.id] = self._placement(note)
        exact = [self._known[note.id] is Placement.EXACT for note in notes]
        return (
            tuple(self._here(note) for note, here in zip(notes, exact, strict=True) if here),
            tuple(note for note, here in zip(notes, exact, strict=True) if not here),
        )

    def _placement(self, note: Note) -> Placement:
        if note.anchor.edition == self._open.edition:
            return Placement.EXACT
        address = self._address(note)
        if address is None:
            return Placement.LOOSE  # a place in words that this version cannot read
        return placement(note.anchor, address, self._open.edition, self._standing)

    def _here(self, note: Note) -> Note:
        address = note.anchor.address
        if note.anchor.edition != self._open.edition:
            address = str(self._address(note) or address)
        if address == note.anchor.address:
            return note
        return replace(note, anchor=replace(note.anchor, address=address))

    def _address(self, note: Note) -> Address | None:
        """Return where the place of a note stands after the moves between the two editions."""
        address = parse_or_none(note.anchor.address)
        if self._moved is None:
            self._moved = MovedPlaces(self._open.meeting_records())
        if address is None or not self._moved:
            return address
        return self._moved.address(address, note.anchor.edition, self._open.edition)

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
