# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a place is called: for the window, for a note's anchor, and as a source of a quotation."""

from __future__ import annotations

from dataclasses import replace

from bilagviewer.errors import UserError
from bilagviewer.library import pages
from bilagviewer.library.words import PlaceWords, place_words
from bilagviewer.model.address import Address
from bilagviewer.model.blocks import (
    Block,
    Body,
    Entry,
    Figure,
    Heading,
    MapBlock,
    Programme,
    Statement,
    TableBlock,
    plain,
)
from bilagviewer.model.locate import Place, locate
from bilagviewer.model.outline import OutlineEntry, find
from bilagviewer.model.pack import Pack

_LONGEST = 80
"""Characters of a heading or caption that still make a name."""


def name_of(pack: Pack, body: Body, address: Address, language: str) -> str:
    """Return a place's own name: "Pejlemærke 7", "Afsnit 3", a row's key, "Hele bilaget".

    `body` is the text that `address` lies in. Raises `UserError("address.…")` where there is
    no such place.
    """
    words = place_words(language)
    if not address.block:
        return _page_name(address, words)
    full, place = locate(body, address.whole)
    name = _place_name(pack, body, full, place, words)
    if not address.last_block:
        return name
    last = replace(address.page, block=address.last_block)
    return f"{name} – {name_of(pack, body, last, language)}"


def names_of(pack: Pack, body: Body, address: Address, language: str) -> tuple[str, ...]:
    """Return a place's name after those of what it lies in, outermost first.

    ("2.4 Mål …", "Bilag 1: …", "Pejlemærke 7").
    """
    own = name_of(pack, body, address, language)
    if not address.section:
        return (own,)
    entry = find(pack, address)
    around = [find(pack, parent) for parent in entry.parents]
    return (*(entry_name(above, language) for above in (*around, entry)), own)


def entry_name(entry: OutlineEntry, language: str) -> str:
    """Return what the contents call a punkt or bilag: "2.4 Mål …", "Bilag 1: …"."""
    if entry.bilag is None:
        return " ".join(part for part in (entry.section.number, entry.section.title) if part)
    if not entry.bilag.number:
        return entry.bilag.title
    number = place_words(language).numbered_bilag.format(entry.bilag.number)
    return ": ".join(part for part in (number, entry.bilag.title) if part)


def source_line(pack: Pack, body: Body, address: Address, language: str) -> str:
    """Return the source that follows a quotation: "2.4 bilag 1, pejlemærke 2, s. 2–4".

    The pages are those of the place where a page mark says so, else the bilag's range.
    """
    words = place_words(language)
    if not address.section:
        return pack.title or pack.body
    entry = find(pack, address)
    where = pages.of_place(body, address, entry)
    parts = (_source_entry(entry, words), _source_place(pack, body, address, words))
    return ", ".join(part for part in (*parts, _pages(where, words)) if part)


def statement_word(pack: Pack, language: str) -> str:
    """Return what this pack calls a numbered statement, with a small letter."""
    word = pack.words.statement
    return word.one if word is not None else place_words(language).statement.lower()


def _page_name(address: Address, words: PlaceWords) -> str:
    if address.bilag:
        return words.bilag
    return words.section if address.section else words.pack


def _place_name(pack: Pack, body: Body, full: Address, place: Place, words: PlaceWords) -> str:
    block = body.blocks[place.block]
    if isinstance(block, Statement):
        word = pack.words.statement
        return f"{_capital(word.one if word else words.statement)} {block.number}"
    if isinstance(block, TableBlock):
        return _table_name(block, full, place, words)
    if isinstance(block, Programme):
        if place.item is None:
            return words.programme
        return _clock_name(block.entries[place.item], words)
    return _block_name(block, full, words)


def _table_name(block: TableBlock, full: Address, place: Place, words: PlaceWords) -> str:
    if place.item is None:
        return _short(plain(block.caption)) or words.table.format(full.block.removeprefix("t"))
    unnamed = full.row == f"row {place.item + 1}"
    return words.row.format(place.item + 1) if unnamed else _short(full.row)


def _clock_name(entry: Entry, words: PlaceWords) -> str:
    hours, _, minutes = entry.start.partition(":")
    clock = words.clock.format(f"{int(hours)}.{minutes}" if hours.isdigit() else entry.start)
    return f"{clock} {entry.title}".strip()


def _block_name(block: Block, full: Address, words: PlaceWords) -> str:
    if isinstance(block, Heading):
        name = _short(plain(block.runs))
    elif isinstance(block, MapBlock):
        name = _short(plain(block.caption)) or words.map
    elif isinstance(block, Figure):
        name = _short(plain(block.caption) or block.alt) or words.figure
    else:
        name = ""
    return name or words.paragraph.format(full.block.removeprefix("p"))


def _source_entry(entry: OutlineEntry, words: PlaceWords) -> str:
    section = entry.section.number or entry.section.title
    if entry.bilag is None:
        return section
    if entry.bilag.number:
        return f"{section}\u00a0{words.source_bilag.format(entry.bilag.number)}"
    return f"{section}, {entry.bilag.title}"


def _source_place(pack: Pack, body: Body, address: Address, words: PlaceWords) -> str:
    """Return the place as a source names it; a paragraph has no number that is printed."""
    if not address.block:
        return ""
    full, place = locate(body, address.whole)
    block = body.blocks[place.block]
    if isinstance(block, Statement):
        word = pack.words.statement
        last = _last_statement(body, address)
        numbers = f"{block.number}–{last}" if last else str(block.number)
        return f"{word.one if word else words.statement.lower()}\u00a0{numbers}"
    if isinstance(block, TableBlock | Programme):
        return _place_name(pack, body, full, place, words)
    return ""


def _last_statement(body: Body, address: Address) -> int | None:
    if not address.last_block:
        return None
    try:
        _, place = locate(body, replace(address.page, block=address.last_block))
    except UserError:
        return None
    block = body.blocks[place.block]
    return block.number if isinstance(block, Statement) else None


def _pages(where: pages.Pages, words: PlaceWords) -> str:
    if where.first is None:
        return ""
    if where.last is None:
        return words.from_page.format(where.first)
    if where.last == where.first:
        return words.page.format(where.first)
    return words.pages.format(where.first, where.last)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _short(text: str) -> str:
    joined = " ".join(text.split())
    return joined if len(joined) <= _LONGEST else joined[: _LONGEST - 1].rstrip() + "…"
