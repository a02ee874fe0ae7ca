# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Between the session and the maps: the view's and those in pages, and what is told of a choice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bilagviewer.model.address import Address, parse_or_none
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import Pack
from bilagviewer.ui.map.gather import MapGather
from bilagviewer.ui.notes.facts import Facts
from bilagviewer.ui.overview.gathered_desk import GatheredDesk
from bilagviewer.ui.overview.views import MAP, title
from bilagviewer.ui.reading import words
from bilagviewer.ui.reading.map_book import Shown
from bilagviewer.ui.session import Session
from bilagviewer.ui.theme.theme import Theme

if TYPE_CHECKING:
    from bilagviewer.places.mapping import MapData
    from bilagviewer.ui.map.choice import Choice
    from bilagviewer.ui.map.view import MapView
    from bilagviewer.ui.note_desk import NoteDesk
    from bilagviewer.ui.reading.page import ReadingPage

_TABLE = re.compile(r"(?P<table>[^#]+#t[0-9]+)(?:(?P<row>:.+)| (?P<name>.+))?", re.DOTALL)
"""A table's address, a row's, or a table's with the name of what is chosen: all of one table."""

_MEANT = "meant_places"


class MapDesk(QObject):
    """Gathers the places, and shows them wherever there is a map."""

    go_requested = Signal(object)
    """The `Address` of a place in the pack."""

    def __init__(
        self, theme: Theme, session: Session, notes: NoteDesk, gathered: GatheredDesk
    ) -> None:
        super().__init__()
        self._theme, self._session = theme, session
        self._notes, self._gathered = notes, gathered
        self._view: MapView | None = None
        self._page: ReadingPage | None = None
        self._table = ""
        self._row: Address | None = None
        self._shown: MapData | None = None
        self.gather = MapGather()
        session.pack_changed.connect(self._begin)
        session.survey.readers.append(self.gather.take)
        session.survey.finishers.append(self.gather.finish)

    def serve(self, page: ReadingPage) -> None:
        """Draw what is gathered in the maps of the page, and offer the map above its tables."""
        self._page = page
        page.maps.wanted.connect(self._session.survey.hurry)
        page.maps.chosen.connect(self._tell_beside)
        page.maps.failed.connect(self._session.failed)
        page.maps.note_requested.connect(self._notes.open_or_begin)

    @property
    def has_towns(self) -> bool:
        """Return whether there is anything for a map."""
        return self.gather.has_places and self.gather.has_towns

    @property
    def view(self) -> MapView:
        """Return the view, made when it is first wanted."""
        self._session.survey.hurry()
        if self._view is None:
            self._view = self._made()
        return self._view

    def show_choice(self, text: str) -> None:
        """Show what an address of the view chooses: a name, or a table with or without one."""
        found = _TABLE.fullmatch(text)
        table = parse_or_none(found["table"]) if found else None
        self._table = found["table"] if found and table is not None else ""
        self._row = parse_or_none(text) if self._table and found and found["row"] else None
        name = text if not self._table or found is None else found["name"] or ""
        self.view.show_choice("" if self._row is not None else name)

    def refresh(self, pack: Pack) -> None:
        """Show what was gathered since."""
        if self._session.survey.done and self._page is not None:
            self._page.maps.show(Shown(title(MAP, pack), self.gather.data, pack, done=True))
            self._page.tables.name_on_map(pack.thing_columns if self.has_towns else ())
        if self._session.view == MAP and self._view is not None:
            self._show(self._view, pack)

    def _begin(self) -> None:
        kept = self._session.remembered(_MEANT)
        pairs = kept.items() if isinstance(kept, dict) else ()
        self.gather.begin({str(name): str(town) for name, town in pairs})
        self._table, self._row = "", None
        if self._page is not None:
            self._page.maps.begin()
            self._page.tables.name_on_map(())

    def _made(self) -> MapView:
        from bilagviewer.ui.map.view import MapView  # noqa: PLC0415 - not at start

        view = MapView(self._theme)
        view.go_requested.connect(self.go_requested)
        view.note_requested.connect(self._notes.open_or_begin)
        view.choice_changed.connect(self._keep)
        view.meant.connect(self._mean)
        view.whole_requested.connect(self._show_whole)
        view.failed.connect(self._session.failed)
        return view

    def _show(self, view: MapView, pack: Pack) -> None:
        table = parse_or_none(self._table) if self._table else None
        data = self.gather.of_table(table) if table is not None else None
        done = self._session.survey.done
        whole = data is None or (done and data == self.gather.data)
        only = "" if whole or table is None else _where(pack, table)
        shown = self.gather.data if data is None else data
        self._shown = shown
        view.show_map(title(MAP, pack), shown, pack, done=done, only=only)
        name = self.gather.name_at(self._row) if self._row is not None else ""
        if name:
            self._row = None
            view.show_choice(name)
        self._tell(view.choice)

    def _mean(self, name: str, town: str) -> None:
        self.gather.mean(name, town)
        self._session.remember(_MEANT, dict(self.gather.meant))

    def _show_whole(self) -> None:
        """Show the map of all tables, with the same choice."""
        self._table = ""
        choice = self._view.choice if self._view is not None else None
        self._keep(choice.name if choice else "")
        opened = self._session.open_pack
        if opened is not None:
            self.refresh(opened.pack)

    def _keep(self, name: str) -> None:
        self._row = None
        self._session.choose_in_view(" ".join(filter(None, (self._table, name))))
        if self._view is not None:
            self._tell(self._view.choice)

    def _tell(self, choice: Choice | None) -> None:
        """Show in the pane what is chosen in the view; a note would go to its row."""
        row, found = self._known(choice, self._shown or self.gather.data)
        if row is not None:
            self._notes.show_view_target(row, found)
        else:
            self._notes.show_view_facts(found or Facts(""))

    def _tell_beside(self, choice: Choice | None) -> None:
        """Show in the pane what is chosen on a map in the page."""
        row, found = self._known(choice, self.gather.data)
        self._notes.show_beside(row, found)

    def _known(self, choice: Choice | None, data: MapData) -> tuple[Address | None, Facts | None]:
        """Return the row of what is chosen and what is known of it; None for neither."""
        from bilagviewer.places.mapping import Thing  # noqa: PLC0415 - not at start
        from bilagviewer.ui.map.choice import item, items  # noqa: PLC0415 - not at start
        from bilagviewer.ui.map.words import MapWords, remarks  # noqa: PLC0415 - as above

        opened = self._session.open_pack
        chosen = item(data, choice) if choice is not None else None
        if choice is None or chosen is None or opened is None:
            return None, None
        every = items(data, choice.kind)
        of = self.tr("{number} of {total}")
        rank = of.format(number=[*every].index(chosen) + 1, total=len(every))
        if isinstance(chosen, Thing):
            thing = self._gathered.thing_named(choice.name)
            known = self._gathered.facts_of(thing, rank) if thing else None
            return chosen.rows[0], known
        made = MapWords(opened.pack)
        lists = [(title, ", ".join(names)) for title, names, _ in made.lists(chosen) if names]
        counts = [("", text) for text in made.lines(chosen)]
        said = [("", text) for text in remarks(chosen)]
        return None, Facts(chosen.name, (*counts, *lists, *said), rank)


def _where(pack: Pack, table: Address) -> str:
    """Return the short name of the bilag that `table` is in, or its punkt's title."""
    entry = next((one for one in outline(pack) if one.address == table.page), None)
    if entry is None:
        return ""
    return words.place(entry) if entry.bilag else words.title(entry)
