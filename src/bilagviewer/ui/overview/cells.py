# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Tables that a view makes of what was gathered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from bilagviewer.danish.dates import format_day_short
from bilagviewer.danish.fold import fold_text
from bilagviewer.model.address import Address
from bilagviewer.model.blocks import Run
from bilagviewer.model.outline import OutlineEntry
from bilagviewer.model.tables import Cell, Column, ColumnKind, Row, Table
from bilagviewer.ui.i18n import QT_TRANSLATE_NOOP
from bilagviewer.ui.reading import words

if TYPE_CHECKING:
    from bilagviewer.library.gathered import Field, KnownDate, Thing

Entries = Mapping[Address, OutlineEntry]
_LINE = 40
_LONG = 120
"""The median length from which a column is left to the details."""


class _Counts(QObject):
    """Numbers with their noun: lupdate sees a plural only in the `tr` of an object."""

    def days(self, count: int) -> str:
        return self.tr("in %n day(s)", "", count)


@dataclass(slots=True)
class _Gathered:
    """A column in the making: thing → what its cells say."""

    title: str
    kind: ColumnKind = ColumnKind.TEXT
    unit: str = ""
    cells: dict[int, list[str]] = field(default_factory=dict)

    def add(self, thing: int, text: str) -> None:
        texts = self.cells.setdefault(thing, [])
        if text and text not in texts:
            texts.append(text)

    @property
    def length(self) -> float:
        """Return how long the middle one of its cells is."""
        lengths = [len(text) for texts in self.cells.values() for text in texts]
        return median(lengths) if lengths else 0

    def column(self) -> Column:
        several = any(len(texts) > 1 for texts in self.cells.values())
        return Column(self.title, ColumnKind.TEXT if several else self.kind, self.unit)

    def text(self, thing: int) -> str:
        return " / ".join(self.cells.get(thing, ()))


def thing_table(things: Sequence[Thing], word: str, entries: Entries) -> Table:
    """Return a row a thing: its name, what every table says of it, where it is named."""
    columns: dict[str, _Gathered] = {}
    for number, thing in enumerate(things):
        for one in thing.fields:
            _add(columns, number, one)
    # What fits on a line stands first, where a narrow window shows it too.
    shown = [column for column in _in_order(columns) if column.length <= _LONG]
    shown.sort(key=lambda column: column.length > _LINE)
    named = Column(_tr(QT_TRANSLATE_NOOP("cells", "Named in")))
    titles = (Column(word), *(column.column() for column in shown), named)
    rows = (
        _row((thing.name, *(column.text(n) for column in shown), named_in(thing, entries)))
        for n, thing in enumerate(things)
    )
    return Table(titles, tuple(rows))


def _add(columns: dict[str, _Gathered], thing: int, one: Field) -> None:
    key = fold_text(one.title).replace("/", "\\")
    if one.underlined:
        title = _tr(QT_TRANSLATE_NOOP("cells", "Headquarters"))
        towns = columns.setdefault(f"{key}/town", _Gathered(title))
        towns.add(thing, one.underlined)
    found = columns.setdefault(key, _Gathered(one.title, one.kind, one.unit))
    found.add(thing, one.text)
    if one.mark:
        marks = columns.setdefault(f"{key}/{one.mark}", _Gathered(one.mark))
        marks.add(thing, _tr(QT_TRANSLATE_NOOP("cells", "yes")))


def _in_order(columns: Mapping[str, _Gathered]) -> Iterator[_Gathered]:
    """Yield the columns as the tables have them, each after its towns and before its marks."""
    for key, column in columns.items():
        if "/" not in key:
            beside = [other for other in columns if other.startswith(f"{key}/")]
            towns = [other for other in beside if other == f"{key}/town"]
            yield from (columns[other] for other in towns)
            yield column
            yield from (columns[other] for other in beside if other not in towns)


def named_in(thing: Thing, entries: Entries) -> str:
    """Return the bilag that name a thing: "3.2 bilag 1, 2"."""
    pages = dict.fromkeys(place.address.page for place in thing.places)
    names = [words.place(entries[page]) for page in pages if page in entries]
    found: list[str] = []
    before = ""
    for name in names:
        head, _, number = name.rpartition("\u00a0")
        found.append(number if head and head == before else name)
        before = head
    return ", ".join(found)


def date_table(dates: Sequence[KnownDate], today: date, entries: Entries) -> Table:
    """Return a row a date: the day, how long until then, what it is, and where it is told."""
    clocks = any(one.time for one in dates)
    titles = [
        Column(_tr(QT_TRANSLATE_NOOP("cells", "Date")), ColumnKind.DATE),
        *([Column(_tr(QT_TRANSLATE_NOOP("cells", "Time")), ColumnKind.TIME)] if clocks else []),
        Column(_tr(QT_TRANSLATE_NOOP("cells", "When"))),
        Column(_tr(QT_TRANSLATE_NOOP("cells", "What"))),
        Column(_tr(QT_TRANSLATE_NOOP("cells", "Sentence"))),
        Column(_tr(QT_TRANSLATE_NOOP("cells", "Place"))),
    ]
    coming = next_date(dates, today)
    rows = []
    for one in dates:
        cells = [
            format_day(one.date).replace(" ", "\u00a0"),
            *([_clock(one)] if clocks else []),
            when(one, today, is_next=one is coming),
            what(one),
            one.sentence,
            place_name(one.address, entries),
        ]
        rows.append(_row(cells, bold=one is coming))
    return Table(tuple(titles), tuple(rows))


def _clock(one: KnownDate) -> str:
    """Return the times of a date: "12.00–15.30"."""
    return "–".join(filter(None, (one.time, one.end))).replace(":", ".")


def format_day(day: str) -> str:
    """Return an ISO date as "24. nov. 2020"."""
    when_it_is = date.fromisoformat(day)
    # Seen from another year, so that the year always stands there.
    return format_day_short(day, when_it_is.replace(year=when_it_is.year % 9998 + 1, day=1))


def next_date(dates: Iterable[KnownDate], today: date) -> KnownDate | None:
    """Return the first date that is not over, or None."""
    return next((one for one in dates if one.date >= today.isoformat()), None)


def what(one: KnownDate) -> str:
    """Return whether a date is a deadline or something that is held."""
    if one.kind.value == "deadline":
        return _tr(QT_TRANSLATE_NOOP("cells", "Deadline"))
    return _tr(QT_TRANSLATE_NOOP("cells", "Event"))


def calendar_title(one: KnownDate, entries: Entries) -> str:
    """Return what a calendar calls a date: its bilag's title, of a deadline with that word."""
    entry = entries.get(one.address.page)
    told = one.sentence if entry is None else (entry.bilag or entry.section).title
    return told if one.kind.value != "deadline" else f"{what(one)}: {told}"


def when(one: KnownDate, today: date, *, is_next: bool = False) -> str:
    """Return how far away a date is: "om 3 dage", "i dag", "allerede holdt"."""
    days = (date.fromisoformat(one.date) - today).days
    if days < 0:
        if one.kind.value == "deadline":
            return _tr(QT_TRANSLATE_NOOP("cells", "has expired"))
        return _tr(QT_TRANSLATE_NOOP("cells", "already held"))
    text = _Counts().days(days) if days else _tr(QT_TRANSLATE_NOOP("cells", "today"))
    if is_next:
        return _tr(QT_TRANSLATE_NOOP("cells", "Next: {when}")).format(when=text)
    return text


def place_name(address: Address, entries: Entries) -> str:
    """Return the short name of the page that `address` lies on."""
    if address.page in entries:
        return words.place(entries[address.page])
    return _tr(QT_TRANSLATE_NOOP("cells", "The meeting"))


def _row(texts: Iterable[str], *, bold: bool = False) -> Row:
    return Row(tuple(Cell((Run(text, bold=bold),) if text else ()) for text in texts))


def _tr(text: str) -> str:
    return QCoreApplication.translate("cells", text)
