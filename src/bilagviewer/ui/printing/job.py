# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the window prints now, whatever it shows."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bilagviewer.ui.overview.views import title as view_title
from bilagviewer.ui.printing.manuscript import Chapter, Manuscript
from bilagviewer.ui.printing.of_map import page_map
from bilagviewer.ui.printing.of_page import PageSource, printed
from bilagviewer.ui.printing.of_view import view_chapter
from bilagviewer.ui.reading import words
from bilagviewer.ui.words import meeting_name

if TYPE_CHECKING:
    from bilagviewer.ui.main_window import MainWindow
    from bilagviewer.ui.reading.taking import Taken


class Job:
    """Makes manuscripts of what the window shows at this moment."""

    def __init__(self, window: MainWindow) -> None:
        self._window, self._session = window, window.session

    @property
    def has_selection(self) -> bool:
        """Return whether words of the page are selected."""
        return not self._session.view and bool(self._window.parts.page.selection)

    def whole(self) -> Manuscript:
        """Return the bilag, punkt or view that is shown."""
        opened, view = self._session.open_pack, self._session.view
        if opened is not None and view:
            chapter = view_chapter(self._window, view, opened.pack)
            return self._manuscript((chapter,), view_title(view, opened.pack))
        return self._manuscript(self._source().chapters(), self._place())

    def selection(self) -> Manuscript:
        """Return what is selected on the page."""
        chapter = self._source().selection()
        return self._manuscript((chapter,) if chapter else (), self._place())

    def table(self, taken: Taken) -> Manuscript:
        """Return one table of the page."""
        page = self._source().head()
        chapters = (replace(page, pieces=(printed(taken),)),) if page else ()
        return self._manuscript(chapters, " · ".join(filter(None, (self._place(), taken.name))))

    def _manuscript(self, chapters: tuple[Chapter, ...], title: str) -> Manuscript:
        opened = self._session.open_pack
        return Manuscript(meeting_name(opened.pack) if opened else "", title, chapters)

    def _place(self) -> str:
        """Return the name of the page with its title: "3.2 bilag 4 · …"."""
        page = self._session.page
        if page is None:
            return ""
        return " · ".join(dict.fromkeys((words.place(page.entry), words.title(page.entry))))

    def _source(self) -> PageSource:
        page = self._window.parts.page
        drawn = page_map(page.maps, self._window.parts.appearance.theme)
        return PageSource(page, partial(self._session.content_of, whole=True), drawn)
