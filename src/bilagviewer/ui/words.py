# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the window calls a meeting and a place in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from bilagviewer.danish.dates import format_meeting
from bilagviewer.errors import UserError
from bilagviewer.model.address import Address
from bilagviewer.model.blocks import Heading, Programme, Statement, TableBlock
from bilagviewer.model.locate import Place, place_text
from bilagviewer.model.pack import Bilag, Pack, Section
from bilagviewer.ui.i18n import QT_TRANSLATE_NOOP
from bilagviewer.ui.reading.content import PageContent
from bilagviewer.ui.reading.words import pages, row_of
from bilagviewer.ui.reading.words import place as page_name

if TYPE_CHECKING:
    from bilagviewer.library.packs import KnownPack
    from bilagviewer.ui.reading.standing import Standing

NBSP = "\u00a0"
_NAME_LENGTH = 40


def _tr(text: str) -> str:
    return QCoreApplication.translate("words", text)


class _Counts(QObject):
    """Numbers with their noun: lupdate sees a plural only in the `tr` of an object."""

    def sections(self, count: int) -> str:
        return self.tr("%n punkt(er)", "", count)

    def bilag(self, count: int) -> str:
        return self.tr("%n bilag", "", count)


def meeting_name(pack: Pack) -> str:
    """Return what the meeting is called: its title, its council, or what kind of file it is."""
    return pack.title or pack.body or _tr(QT_TRANSLATE_NOOP("words", "Bilagssamling"))


def meeting_facts(pack: Pack) -> str:
    """Return the line under the meeting's name: date, and how many punkter and bilag."""
    parts = [format_meeting(pack.date, pack.time) if pack.date else "", counted(pack)]
    if pack.title and pack.body and pack.body not in pack.title:
        parts.insert(0, pack.body)
    return " · ".join(part for part in parts if part)


def counted(pack: Pack) -> str:
    """Return how many punkter and bilag a meeting has."""
    sections = list(_sections(pack.sections))
    # What stands before the first punkt and after the last is none.
    numbered = sum(bool(section.number) for section in sections)
    others = sum(not section.unplaced for section in sections)
    counts = _Counts()
    bilag = sum(_count(one) for section in sections for one in section.bilag)
    told = [counts.sections(numbered or others), counts.bilag(bilag) if bilag else ""]
    return " · ".join(filter(None, told))


def _sections(found: Sequence[Section]) -> Iterator[Section]:
    for section in found:
        yield section
        yield from _sections(section.sections)


def _count(bilag: Bilag) -> int:
    return 1 + sum(map(_count, bilag.bilag))


def meeting_line(known: KnownPack) -> str:
    """Return a meeting that the library has in one line: name, council, date."""
    name = known.title or known.body or _tr(QT_TRANSLATE_NOOP("words", "Bilagssamling"))
    body = known.body if known.body not in name else ""
    date = format_meeting(known.date, known.time) if known.date else ""
    return " · ".join(part for part in (name, body, date) if part)


def status_words(content: PageContent, target: Address, row: Standing | None = None) -> str:
    """Return where the reader is: "2.4 bilag 1 · s. 2–4 · pejlemærke 2 af 12".

    A `row` tells how its table is sorted: "række 9 af 14 · tilsagnsbeløb, størst først".
    """
    counted = (_counted(content, target),) if row is None else (row.rank, row.order)
    parts = [page_name(content.entry), pages(content.entry), *counted]
    return " · ".join(part for part in parts if part)


def target_name(content: PageContent, target: Address) -> str:
    """Return what a note to `target` is called: "Pejlemærke 7", "Hele bilaget"."""
    place = find_place(content, target)
    if place is None:
        whole = QT_TRANSLATE_NOOP("words", "The whole bilag")
        if content.entry.bilag is None:
            whole = QT_TRANSLATE_NOOP("words", "The whole punkt")
        return _tr(whole)
    return _place_name(content, place)


def target_in_text(content: PageContent, target: Address) -> str:
    """Return what `target` is called inside a sentence: "pejlemærke 7", nothing for the whole."""
    place = find_place(content, target)
    if place is None:
        return ""
    name = _place_name(content, place)
    statement = isinstance(content.body.blocks[place.block], Statement)
    return name[:1].lower() + name[1:] if statement else name


def find_place(content: PageContent, target: Address) -> Place | None:
    """Return the place that `target` means on the page, None for the whole text."""
    if not target.block:
        return None
    try:
        return content.places.locate(target)[1]
    except UserError:
        return None


def quote(content: PageContent, target: Address) -> str:
    """Return the text of the place or passage `target`, empty for the whole text."""
    place = find_place(content, target)
    if place is None:
        return ""
    text = place_text(content.body, place)
    if target.start is not None and not target.last_block:
        return text[target.start : target.end]
    return text


def statement_word(pack: Pack) -> str:
    """Return what the pack calls one of its numbered statements."""
    word = pack.words.statement
    return word.one if word else _tr(QT_TRANSLATE_NOOP("words", "statement"))


def _place_name(content: PageContent, place: Place) -> str:
    block = content.body.blocks[place.block]
    if isinstance(block, Statement):
        word = statement_word(content.pack)
        return f"{word[:1].upper()}{word[1:]}{NBSP}{block.number}"
    if isinstance(block, TableBlock):
        if place.item is None:
            return _tr(QT_TRANSLATE_NOOP("words", "The table"))
        return _shortened(place.short[0] if place.short else place.id)
    if isinstance(block, Programme) and place.item is not None:
        entry = block.entries[place.item]
        clock = _tr(QT_TRANSLATE_NOOP("words", "at {time}"))
        return clock.format(time=entry.start.replace(":", ".")).replace(" ", NBSP)
    text = _shortened(place_text(content.body, place))
    if isinstance(block, Heading):
        return text
    return f"»{text}«" if text else place.id


def _counted(content: PageContent, target: Address) -> str:
    place = find_place(content, target)
    if place is None:
        return ""
    block = content.body.blocks[place.block]
    if isinstance(block, Statement):
        total = sum(isinstance(other, Statement) for other in content.body.blocks)
        of = _tr(QT_TRANSLATE_NOOP("words", "{word} {number} of {total}"))
        return of.format(word=statement_word(content.pack), number=block.number, total=total)
    if isinstance(block, TableBlock) and place.item is not None:
        return row_of(place.item + 1, len(block.table.rows))
    if isinstance(block, Programme) and place.item is not None:
        return _place_name(content, place)
    return ""


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    if len(line) <= _NAME_LENGTH:
        return line
    return line[:_NAME_LENGTH].rsplit(" ", 1)[0].rstrip(" ,.;:") + " …"
