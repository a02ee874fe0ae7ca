# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Makes the views of what was gathered, and tells them and the details what to show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bilagviewer.danish.fold import fold_text
from bilagviewer.model.address import Address
from bilagviewer.model.outline import OutlineEntry
from bilagviewer.model.pack import Pack
from bilagviewer.ui.notes.facts import Facts, Link, link_to
from bilagviewer.ui.overview.calendar_desk import CalendarDesk
from bilagviewer.ui.overview.gathering import Gathering
from bilagviewer.ui.overview.views import DATES, PROGRAMME, THINGS, View, title
from bilagviewer.ui.reading import words
from bilagviewer.ui.session import Session
from bilagviewer.ui.theme.theme import Theme

if TYPE_CHECKING:
    from bilagviewer.library.gathered import Naming, Thing
    from bilagviewer.library.packs import OpenPack
    from bilagviewer.ui.note_desk import NoteDesk
    from bilagviewer.ui.overview.calendar_button import CalendarButton
    from bilagviewer.ui.overview.programme_view import ProgrammeView
    from bilagviewer.ui.overview.table_page import TablePage


class GatheredDesk(QObject):
    """Things, dates and programmes, between the session and their views."""

    go_requested = Signal(object)
    said = Signal(str)
    """What the reader is told of something that was done."""

    def __init__(self, theme: Theme, session: Session, notes: NoteDesk) -> None:
        super().__init__()
        self._theme, self._session, self._notes = theme, session, notes
        self.gathering = Gathering()
        self._things: TablePage | None = None
        self._dates: TablePage | None = None
        self._calendar: CalendarButton | None = None
        self._programme: ProgrammeView | None = None
        self._entries: Mapping[Address, OutlineEntry] = {}
        self._calendars = CalendarDesk(session, self.gathering)
        self._calendars.said.connect(self.said)
        self._told = False
        session.pack_changed.connect(self._begin)
        session.survey.readers.append(self.gathering.take)
        session.survey.finishers.append(self.gathering.finish)
        notes.others = self.elsewhere

    def views(self, pack: Pack) -> tuple[View, ...]:
        """Return the lines of the overview: what there is, or may be while it is read."""
        found, done = self.gathering, self._session.survey.done
        shown = [
            View(view, title(view, pack), count or None)
            for view, count, wanted in (
                (THINGS, len(found.things) if done else 0, pack.words.thing is not None),
                (DATES, len(found.dates) if done else 0, False),
                (PROGRAMME, len(found.programmes) if done else 0, False),
            )
            if count or (wanted and not done)
        ]
        return tuple(shown)

    def made(self, view: str) -> QWidget | None:
        """Return the view called `view`, made when it is first wanted; None for another's."""
        if view not in (THINGS, DATES, PROGRAMME):
            return None
        self._session.survey.hurry()
        if view == THINGS:
            self._things = self._things or self._make_table(self._choose_thing)
            return self._things
        if view == DATES:
            self._dates = self._dates or self._make_dates()
            return self._dates
        self._programme = self._programme or self._make_programme()
        return self._programme

    def refresh(self, pack: Pack) -> None:
        """Show what was gathered in the view that stands in the page's place."""
        view, done = self._session.view, self._session.survey.done
        if view == THINGS and self._things is not None:
            self._show_things(self._things, pack, done=done)
        elif view == DATES and self._dates is not None:
            self._show_dates(self._dates, pack, done=done)
        elif view == PROGRAMME and self._programme is not None:
            reading = "" if done else self.tr("Reading the meeting …")
            if done and not self.gathering.programmes:
                reading = self.tr("The meeting has no programme.")
            deadlines = [one for one in self.gathering.dates if one.kind.value == "deadline"]
            self._programme.show_found(
                title(PROGRAMME, pack), self.gathering.programmes, reading, deadlines
            )
        if done and not self._told:
            self._told = True
            self._notes.refresh_details()

    def elsewhere(self, target: Address) -> Facts:
        """Return the thing that is named at `target` by its name, and where else it is named."""
        things = self.gathering.things_at(target) if self._session.survey.done else ()
        if len(things) > 1:
            links = tuple(map(self._link_to_thing, things))
            return Facts("", said=self.tr("Named here"), links=links)
        if not things:
            return Facts("")
        name, pages = things[0].name, _by_page(things[0])
        links = self._links(address for address in pages if address.page != target.page)
        said = self.tr("{name} in other bilag").format(name=name) if links else ""
        return Facts(name, said=said, links=links)

    def _link_to_thing(self, thing: Thing) -> Link:
        place = _main(thing.places)
        return Link(f"→ {thing.name} · {words.place(self._entries[place.page])}", place)

    def _links(self, places: Iterable[Address]) -> tuple[Link, ...]:
        return tuple(
            link_to(place, self._entries) for place in places if place.page in self._entries
        )

    def _begin(self, opened: OpenPack) -> None:
        self.gathering.begin(opened)
        self._told = False
        self._entries = {entry.address: entry for entry in opened.entries}
        self._calendars.entries = self._entries

    def _make_table(self, choose: Callable[[int], None]) -> TablePage:
        from bilagviewer.ui.overview.table_page import TablePage  # noqa: PLC0415 - not at start

        view = TablePage(self._theme)
        view.row_chosen.connect(choose)
        view.place_requested.connect(self.go_requested)
        view.note_requested.connect(self._notes.open_or_begin)
        return view

    def _make_dates(self) -> TablePage:
        from bilagviewer.ui.overview.calendar_button import CalendarButton  # noqa: PLC0415

        view = self._make_table(self._choose_date)
        self._calendar = CalendarButton(self._theme)
        view.tools.insertWidget(0, self._calendar)
        return view

    def _make_programme(self) -> ProgrammeView:
        from bilagviewer.ui.overview.programme_view import ProgrammeView  # noqa: PLC0415

        view = ProgrammeView(self._theme)
        view.target_changed.connect(self._notes.show_view_target)
        view.note_requested.connect(self._notes.open_or_begin)
        view.place_requested.connect(self.go_requested)
        view.save_requested.connect(partial(self._calendars.save, view))
        view.save_date_requested.connect(lambda one: self._calendars.save_dates(view, [one]))
        return view

    def _show_things(self, view: TablePage, pack: Pack, *, done: bool) -> None:
        from bilagviewer.ui.overview.cells import thing_table  # noqa: PLC0415

        things = self.gathering.things if done else ()
        word = pack.words.thing.one if pack.words.thing else self.tr("Name")
        table = thing_table(things, word[:1].upper() + word[1:], self._entries)
        keys = self.tr("Enter or a double click leads to the first place; a title sorts.")
        if not things:
            keys = self.tr("Nothing is named in several bilag.")
        facts = keys if done else self.tr("Reading the meeting …")
        view.show_rows(title(THINGS, pack), facts, table, [_main(one.places) for one in things])

    def _show_dates(self, view: TablePage, pack: Pack, *, done: bool) -> None:
        from bilagviewer.ui.overview.cells import date_table, next_date  # noqa: PLC0415

        dates, today = self.gathering.dates if done else (), date.today()
        coming = next_date(dates, today)
        facts = self.tr("Enter or a double click leads to the place.")
        if not dates:
            facts = self.tr("The bilag tell of no events and no deadlines.")
        elif coming is None:
            facts = self.tr("All of them are past.") + " " + facts
        if not done:
            facts = self.tr("Reading the meeting …")
        table = date_table(dates, today, self._entries)
        first = dates.index(coming) if coming is not None else 0
        if self._calendar is not None:
            self._calendar.setVisible(bool(dates))
            self._calendar.offer(self._calendars.choices(view))
        view.show_rows(
            title(DATES, pack), facts, table, [one.address for one in dates], first=first
        )

    def _choose_thing(self, row: int) -> None:
        things = self.gathering.things
        if row >= len(things):
            return
        of = self.tr("{number} of {total}").format(number=row + 1, total=len(things))
        self._notes.show_view_target(_main(things[row].places), self.facts_of(things[row], of))

    def thing_named(self, name: str) -> Thing | None:
        """Return the thing that bears `name`, once the whole meeting has been read."""
        if not self._session.survey.done:
            return None
        wanted = fold_text(name)
        bears = (t for t in self.gathering.things if wanted in map(fold_text, t.names))
        return next(bears, None)

    def facts_of(self, thing: Thing, of: str = "") -> Facts:
        """Return all that the bilag say of a thing, and where; `of` is its number in a list."""
        others = _spelt_apart(thing.names)[1:]
        fields = [(self.tr("Also called"), "\n".join(others))] if others else []
        fields += list(dict.fromkeys((one.title, one.text) for one in thing.fields if one.text))
        links = self._links(_by_page(thing))
        said = self.tr("{name} in the bilag").format(name=thing.name)
        return Facts(thing.name, tuple(fields), of, said, links)

    def _choose_date(self, row: int) -> None:
        from bilagviewer.ui.overview.cells import what, when  # noqa: PLC0415

        dates = self.gathering.dates
        if row >= len(dates):
            return
        one = dates[row]
        known = one.address.page in self._entries
        links = (link_to(one.address, self._entries),) if known else ()
        fields = ((when(one, date.today()), one.sentence),)
        of = self.tr("{number} of {total}").format(number=row + 1, total=len(dates))
        facts = Facts(what(one), fields, of, self.tr("Where it is told"), links)
        self._notes.show_view_target(one.address, facts)


def _spelt_apart(names: Iterable[str]) -> list[str]:
    """Return the names without those that differ in case, spelling or the length of a dash."""
    found = {fold_text(name): name for name in reversed(tuple(names))}
    return list(reversed(found.values()))


def _by_page(thing: Thing) -> list[Address]:
    """Return one place of a thing in each bilag."""
    from bilagviewer.library.gathered import by_page  # noqa: PLC0415 - as below

    return [one.address for one in by_page(thing.places)]


def _main(places: Sequence[Naming]) -> Address:
    """Return the first row that names a thing, else its first place."""
    from bilagviewer.library.gathered import main_place  # noqa: PLC0415

    return main_place(places)
