# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What follows from coming to an end: a bilag is read; after the last one, what is left."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from bilagviewer.library.meeting import ReadState
from bilagviewer.model.notes import Mark, Note
from bilagviewer.model.outline import outline
from bilagviewer.ui.notes.items import NoteItem, items
from bilagviewer.ui.overview.views import NOTES, view_address
from bilagviewer.ui.reading import words
from bilagviewer.ui.reading.content import EndGroup, EndLine, PageContent
from bilagviewer.ui.session import Session

if TYPE_CHECKING:
    from bilagviewer.ui.reading.page import ReadingPage

_MOST = 6
"""Lines of one kind at the end; the rest are in the views."""


class Ending(QObject):
    """Watches for the end of each page."""

    DWELL = 3000
    """Milliseconds that a bilag whose end is in the window is shown before it counts as read."""

    def __init__(self, session: Session, page: ReadingPage) -> None:
        super().__init__(page)
        self._session, self._page = session, page
        self._armed = False
        self._timer = QTimer(self, singleShot=True, interval=self.DWELL)
        self._timer.timeout.connect(self._look)
        session.page_changed.connect(self._begin)
        session.progress.changed.connect(self._follow)
        session.notes_changed.connect(self._show)
        page.spot_changed.connect(self._wait)

    def _begin(self, content: PageContent) -> None:
        self._armed = content.entry.bilag is not None and not content.reading
        self._wait()
        self._show()

    def _wait(self) -> None:
        if self._armed and not self._timer.isActive():
            self._timer.start()

    def _look(self) -> None:
        content = self._session.page
        if content is None or not self._armed or self._session.view:
            return
        if self._page.end_is_seen():
            self._armed = False
            self._session.progress.mark(content.entry.address, ReadState.READ)

    def _follow(self) -> None:
        content = self._session.page
        progress = self._session.progress
        if content is not None and progress.of(content.entry.address) is ReadState.UNREAD:
            # The reader took the mark away: it does not come back by itself.
            self._armed = False
        self._show()

    def _show(self) -> None:
        content = self._session.page
        if content is not None and content.next is None:
            groups = (self._questions(content), self._unread(content))
            self._page.show_ending([group for group in groups if group.lines])

    def _questions(self, content: PageContent) -> EndGroup:
        asked = [note for note in self._session.notes if _is_open(note)]
        found = items(asked, content, "all", self._session.content_of)
        heading = self.tr("%n open question(s)", "", len(found))
        return EndGroup(heading, tuple(self._question_lines(found)))

    def _question_lines(self, found: tuple[NoteItem, ...]) -> Iterator[EndLine]:
        for item in found[:_MOST]:
            text = " ".join(item.note.content.text.split())
            yield EndLine(item.address, f"{item.name}: {text}" if text else item.name)
        if len(found) > _MOST:
            rest = self.tr("%n more in All notes", "", len(found) - _MOST)
            yield EndLine(view_address(NOTES), rest)

    def _unread(self, content: PageContent) -> EndGroup:
        progress, own = self._session.progress, content.entry.address
        left = [
            entry
            for entry in content.entries or outline(content.pack)
            if entry.bilag is not None
            and entry.address != own
            and not entry.bilag.closed
            and progress.of(entry.address) is not ReadState.READ
        ]
        heading = self.tr("%n bilag not read to the end", "", len(left))
        lines = [
            EndLine(
                entry.address, f"{words.place(entry)} · {words.title(entry)}", words.pages(entry)
            )
            for entry in left[: 2 * _MOST]
        ]
        return EndGroup(heading, tuple(lines))


def _is_open(note: Note) -> bool:
    return any(state.mark is Mark.QUESTION and not state.done for state in note.content.marks)
