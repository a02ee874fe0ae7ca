# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The notes to show, in the document's order, each with the name of its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from bilagviewer.model.address import Address, parse_or_none
from bilagviewer.model.notes import Note
from bilagviewer.model.outline import outline
from bilagviewer.ui.reading.content import PageContent
from bilagviewer.ui.reading.words import place as page_name
from bilagviewer.ui.words import find_place, target_name

Order = tuple[int, int, int, int]
"""Page, block, row or entry, offset; -1 where the whole is meant."""
_LAST: Order = (1_000_000_000, 0, 0, 0)
Scope = Literal["bilag", "punkt", "all"]
SCOPES: tuple[Scope, ...] = ("bilag", "punkt", "all")


@dataclass(frozen=True, slots=True)
class NoteItem:
    """A note as the list shows it."""

    note: Note
    address: Address
    name: str
    """What its place is called: "Pejlemærke 7", "Hele bilaget"."""
    quote: str = ""
    """The passage it was made on; empty for a whole place."""
    group: str = ""
    """The bilag it stands in, where the list shows several."""
    order: Order = (0, 0, 0, 0)
    """Where it stands in the document."""
    loose: bool = False
    """Whether it stands nowhere in the edition that is shown."""


def items(
    notes: Sequence[Note],
    here: PageContent,
    scope: Scope,
    content_of: Callable[[Address], PageContent | None],
) -> tuple[NoteItem, ...]:
    """Return the notes within `scope` of the page `here`, in the document's order.

    `content_of` gives the page at an address; it is asked for the pages that have notes.
    """
    pages = {entry.address for entry in here.entries or outline(here.pack)}
    wanted = [
        (note, address)
        for note, address in _addressed(notes)
        if address.page in pages and _within(address, here.entry.address, scope)
    ]
    contents = {here.entry.address: here}
    for page in {address.page for _, address in wanted} - set(contents):
        found = content_of(page)
        if found is not None:
            contents[page] = found
    found_items = [
        _item(note, address, contents[address.page], named=scope != "bilag")
        for note, address in wanted
        if address.page in contents
    ]
    return tuple(sorted(found_items, key=lambda item: (item.order, item.note.created)))


def loose_items(notes: Sequence[Note], group: str) -> tuple[NoteItem, ...]:
    """Return notes of other editions as they were made, under the heading `group`."""
    found = [
        NoteItem(
            note,
            parse_or_none(note.anchor.address) or Address(),
            " › ".join(note.anchor.names) or note.anchor.address,
            note.anchor.quote.exact,
            group,
            _LAST,
            loose=True,
        )
        for note in notes
    ]
    return tuple(sorted(found, key=lambda item: (item.note.anchor.address, item.note.created)))


def order_of(content: PageContent, address: Address) -> Order:
    """Return where `address`, a place on the page `content`, stands in the document."""
    pages = [entry.address for entry in content.entries or outline(content.pack)]
    place = find_place(content, address)
    if place is None:
        # The whole bilag first; what has lost its place last.
        return (
            pages.index(address.page),
            -1 if not address.block else len(content.body.blocks),
            0,
            0,
        )
    start = -1 if address.start is None else address.start
    return pages.index(address.page), place.block, -1 if place.item is None else place.item, start


def _addressed(notes: Iterable[Note]) -> Iterator[tuple[Note, Address]]:
    for note in notes:
        address = parse_or_none(note.anchor.address)
        # A place that this version cannot read is not listed: the note is kept.
        if address is not None:
            yield note, address


def _within(address: Address, here: Address, scope: Scope) -> bool:
    if scope == "all":
        return True
    return address.page == here if scope == "bilag" else address.section == here.section


def _item(note: Note, address: Address, content: PageContent, *, named: bool) -> NoteItem:
    quote = note.anchor.quote.exact if address.start is not None else ""
    lost = address.block and find_place(content, address) is None
    name = note.anchor.names[-1] if lost and note.anchor.names else target_name(content, address)
    group = _group(content) if named else ""
    return NoteItem(note, address, name, quote, group, order_of(content, address))


def _group(content: PageContent) -> str:
    entry = content.entry
    title = entry.bilag.title if entry.bilag is not None else entry.section.title
    return f"{page_name(entry)} · {title}"
