# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Give a bilag that nothing places its punkt: by a list of them, or by drag."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from bilagviewer.errors import UserError
from bilagviewer.model.address import Address
from bilagviewer.model.outline import find, outline
from bilagviewer.ui.contents.nodes import is_movable
from bilagviewer.ui.reading.content import PageContent
from bilagviewer.ui.session import Session
from bilagviewer.ui.theme.theme import Theme


def can_move(content: PageContent | None) -> bool:
    """Return whether the page is a bilag that nothing places."""
    return content is not None and is_movable(content.entry)


class MovingDesk(QObject):
    """Where the contents, the list of punkter and the session meet."""

    def __init__(self, theme: Theme, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._session, self._window = theme, session, window

    def ask(self, bilag: Address) -> None:
        """Let the reader choose the punkt that a bilag belongs to."""
        from bilagviewer.ui.dialogs.punkt import PunktDialog  # noqa: PLC0415 - rarely seen

        opened = self._session.open_pack
        if opened is None or self._session.read_only is not None:
            return
        try:
            entry = find(opened.pack, bilag)
        except UserError as error:
            self._session.failed.emit(error)
            return
        places = [e for e in outline(opened.pack) if e.bilag is None and not e.section.unplaced]
        title = entry.bilag.title if entry.bilag is not None else ""
        dialog = PunktDialog(self._theme, title, places, self._window)
        dialog.chosen.connect(lambda to: self.move(bilag, to))
        dialog.open()

    def move(self, bilag: Address, to: Address) -> None:
        """Put a bilag under a punkt, in an edition beside the one that is shown."""
        if self._session.read_only is None:
            self._session.maker.move(bilag, to)
