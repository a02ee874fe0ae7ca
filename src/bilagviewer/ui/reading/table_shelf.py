# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Keeps what is known of large tables, and works it out beside the window's thread."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, Qt, QThreadPool, QTimer, Signal

from bilagviewer.model.tables import Table
from bilagviewer.tables.totals import Totals
from bilagviewer.ui.reading.table_facts import TableFacts

_MOST = 4
_AFTER = 50
"""Milliseconds that the page has to show itself."""


class _Ends(QObject):
    stepped = Signal(object)
    done = Signal(object)


class _Preparing(QRunnable):
    def __init__(self, facts: TableFacts) -> None:
        super().__init__()
        self._facts = facts
        self.ends = _Ends()

    def run(self) -> None:
        # When the program ends meanwhile, nobody is left to be told.
        with suppress(RuntimeError):
            for _ in self._facts.prepare():
                self.ends.stepped.emit(self._facts)
            self.ends.stepped.emit(self._facts)
            if self._facts.wanted:
                self.ends.done.emit(self._facts)


class TableShelf(QObject):
    """Gives the facts of a table, which come and go with its part unless it is large."""

    stepped = Signal(object)
    """The `TableFacts` of a large table of which more is known, such as one more order."""
    prepared = Signal(object)
    """The `TableFacts` of a large table that is ready now."""

    def __init__(self) -> None:
        super().__init__()
        self._large: list[TableFacts] = []
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop)

    def stop(self) -> None:
        """Give up what is being worked out."""
        for facts in self._large:
            facts.wanted = False

    def put(self, known: Iterable[TableFacts]) -> None:
        """Take in what was found out of the large tables of a page before it is shown."""
        for facts in known:
            if facts not in self._large:
                self._keep(facts)

    def facts(self, table: Table) -> TableFacts:
        """Return what is known of `table`; of a large one, more is told of by `prepared`."""
        for facts in self._large:
            if facts.printed is table:
                return facts
        found = TableFacts(table)
        if not found.ready:
            self._keep(found)
        return found

    def totals(self, table: Table) -> Totals | None:
        """Return the totals of a large table, once they are worked out."""
        known = (facts for facts in self._large if facts.printed is table and facts.ready)
        return next((facts.totals for facts in known), None)

    def _keep(self, found: TableFacts) -> None:
        for facts in self._large[_MOST - 1 :]:
            facts.wanted = False
        self._large = [found, *self._large][:_MOST]
        found.wanted = True
        if not found.ready:
            self._prepare(found)

    def _prepare(self, facts: TableFacts) -> None:
        work = _Preparing(facts)
        work.ends.stepped.connect(self.stepped, Qt.ConnectionType.QueuedConnection)
        work.ends.done.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        # The page is shown first: two threads at once hinder each other.
        QTimer.singleShot(_AFTER, lambda: QThreadPool.globalInstance().start(work))

    def _tell(self, facts: TableFacts) -> None:
        facts.ready = True
        self.prepared.emit(facts)
