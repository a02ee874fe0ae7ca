# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What is known of the place that is chosen: a row's cells, an entry's fields, a text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bilagviewer.model.address import Address
from bilagviewer.model.blocks import Entry, Programme, TableBlock, plain
from bilagviewer.model.locate import place_text
from bilagviewer.model.outline import OutlineEntry
from bilagviewer.model.tables import Table
from bilagviewer.ui.i18n import QT_TRANSLATE_NOOP
from bilagviewer.ui.notes.shares import Shares
from bilagviewer.ui.reading import words
from bilagviewer.ui.reading.content import PageContent
from bilagviewer.ui.words import find_place, target_name

_MOST = 5_000
"""Characters of a place that are shown beside the page."""


@dataclass(frozen=True, slots=True)
class Link:
    """A line that leads to another place."""

    text: str
    address: Address


@dataclass(frozen=True, slots=True)
class Facts:
    """A place in full."""

    name: str
    fields: tuple[tuple[str, str], ...] = ()
    """What each is called, and what it is; without a name, the text itself."""
    rank: str = ""
    """Which row of how many it is, for a row of a table."""
    said: str = ""
    """What stands above the links."""
    links: tuple[Link, ...] = ()
    """Other places that tell of the same."""

    @property
    def tells_more(self) -> bool:
        """Return whether it is a row, an entry or a thing, of which more is known than its text."""
        return bool(self.rank or self.links or any(name for name, _ in self.fields))


def facts(content: PageContent, target: Address, shares: Shares | None = None) -> Facts:
    """Return the place `target` in full; without fields for the whole bilag.

    With `shares`, a row's amounts tell what part of the total they are.
    """
    place = find_place(content, target)
    if place is None:
        return Facts(target_name(content, target))
    block = content.body.blocks[place.block]
    name = target_name(content, target.whole)
    if isinstance(block, TableBlock) and place.item is not None:
        titles = _titles(block.table, place.item, shares)
        cells = [plain(cell.runs) for cell in block.table.rows[place.item].cells]
        fields = [(t, cell) for t, cell in zip(titles, cells, strict=False) if cell]
        return Facts(name, tuple(fields), words.row_of(place.item + 1, len(block.table.rows)))
    if isinstance(block, Programme) and place.item is not None:
        return Facts(name, _entry(block, block.entries[place.item]))
    return Facts(name, (("", _begun(place_text(content.body, place))),))


def _begun(text: str) -> str:
    """Return a text, of a very long one the beginning: all of it stands on the page."""
    return text if len(text) <= _MOST else f"{text[:_MOST].rsplit(' ', 1)[0]} …"


def _titles(table: Table, row: int, shares: Shares | None) -> list[str]:
    """Return what each cell is called: "Tilskud · 5,9 % af i alt" where that is known."""
    found = []
    for number, column in enumerate(table.columns):
        share = shares.of(table, row, number) if shares is not None else ""
        part = _tr(QT_TRANSLATE_NOOP("facts", "{share} % of the total")).format(share=share)
        found.append(f"{column.title} · {part}" if share else column.title)
    return found


def link_to(address: Address, entries: Mapping[Address, OutlineEntry]) -> Link:
    """Return a line that leads to `address`: "→ 3.2 bilag 1: Kort over … · s. 12–13"."""
    entry = entries[address.page]
    name = f"{words.place(entry)}: {words.title(entry)}" if entry.bilag else words.place(entry)
    pages = words.pages(entry)
    return Link(f"→ {name}" + (f" · {pages}" if pages else ""), address)


def _entry(programme: Programme, entry: Entry) -> tuple[tuple[str, str], ...]:
    clock = entry.start.replace(":", ".")
    if entry.end:
        clock += f"–{entry.end.replace(':', '.')}"
    tracks = programme.tracks
    track = tracks[entry.track - 1] if entry.track and entry.track <= len(tracks) else ""
    found = (
        (_tr(QT_TRANSLATE_NOOP("facts", "Time")), clock),
        (_tr(QT_TRANSLATE_NOOP("facts", "Track")), track),
        (_tr(QT_TRANSLATE_NOOP("facts", "Title")), entry.title),
        (_tr(QT_TRANSLATE_NOOP("facts", "Speaker")), entry.speaker),
        (_tr(QT_TRANSLATE_NOOP("facts", "Position")), entry.office),
        (_tr(QT_TRANSLATE_NOOP("facts", "Points")), "\n".join(map(plain, entry.points))),
        ("", plain(entry.description)),
        ("", entry.remark),
    )
    return tuple((name, text) for name, text in found if text)


def _tr(text: str) -> str:
    return QCoreApplication.translate("facts", text)
