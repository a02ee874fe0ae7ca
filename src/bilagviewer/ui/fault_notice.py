# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Tells the reader that the program has failed: one line, however often it happens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from bilagviewer.ui.faults import Faults
from bilagviewer.ui.session import Session
from bilagviewer.ui.theme.theme import Theme
from bilagviewer.ui.widgets.notice import Message, Notice


class FaultNotice(QObject):
    """The bar for the program's own faults; it stands apart from what else is said."""

    def __init__(
        self, faults: Faults, session: Session, theme: Theme, flush: Callable[[], None]
    ) -> None:
        super().__init__()
        self._faults, self._session, self._theme = faults, session, theme
        self._flush = flush
        self._seen = 0
        """How many of the faults the reader has closed the bar on."""
        self.bar = Notice(theme)
        self.bar.closed.connect(self._close)
        faults.happened.connect(self._tell)

    def show_report(self) -> None:
        """Show what may be told of every fault so far."""
        from bilagviewer.ui.dialogs.fault import FaultDialog  # noqa: PLC0415 - hardly ever

        window = self.bar.window()
        reports = "".join(told.report() for told in self._faults.faults)
        FaultDialog(self._theme, reports, window).open()

    def _tell(self, is_news: bool) -> None:
        if self.bar.isHidden() and not is_news:
            return
        # What is being written is saved before the reader is told that it is.
        self._flush()
        text = self._words()
        if self.bar.isHidden():
            choices = [(self.tr("Show the report …"), self.show_report)]
            self.bar.say(Message(text, "error", choices))
        elif text != self.bar.text:
            self.bar.reword(text)

    def _words(self) -> str:
        count = max(self._count() - self._seen, 1)
        text = self.tr("A fault happened in Bilagviewer.")
        if count > 1:
            text = self.tr("%n fault(s) happened in Bilagviewer.", "", count)
        safe = self.tr("Your notes are saved.")
        if self._session.saving.unsaved:
            safe = self.tr("At the bottom of the window it says what is not saved.")
        return f"{text} {safe}"

    def _close(self) -> None:
        self._seen = self._count()

    def _count(self) -> int:
        return sum(told.count for told in self._faults.faults)
