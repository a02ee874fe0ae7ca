# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Ask once whether a document is a corrected edition of a meeting that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bilagviewer.ui.session import Session
from bilagviewer.ui.widgets.notice import Message, Notice
from bilagviewer.ui.words import meeting_line

if TYPE_CHECKING:
    from bilagviewer.library.packs import KnownPack


class SameMeetingQuestion(QObject):
    """The paper can be read while the question stands above it."""

    def __init__(self, session: Session, notice: Notice) -> None:
        super().__init__()
        self._session, self._notice = session, notice
        session.maker.same_found.connect(self._ask)

    def _ask(self, known: KnownPack) -> None:
        name = meeting_line(known)
        text = self.tr("Is this a corrected edition of {meeting}?").format(meeting=name)
        yes = (self.tr("Yes, take my notes along"), lambda: self._take(known))
        no = (self.tr("No, another meeting"), lambda: self._leave(known))
        self._notice.say(Message(text, choices=[yes, no]))

    def _take(self, known: KnownPack) -> None:
        self._session.maker.take_as_edition(known.id)

    def _leave(self, known: KnownPack) -> None:
        again = (self.tr("Undo"), lambda: self._ask(known))
        self._notice.say(Message(self.tr("This is a meeting of its own."), choices=[again]))
