# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Keeps what is known of large tables, and works it out beside the window's thread."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from bilagviewer.errors import UserError
from bilagviewer.model.tables import Table
from bilagviewer.tables.totals import Totals
from bilagviewer.ui.background import Background, Priority
from bilagviewer.ui.reading.table_facts import TableFacts
from bilagviewer.work import Work

_MOST = 4
_AFTER = 50
"""Milliseconds that the page has to show itself."""


class _Steps(QObject):
    taken = Signal(object)


class TableShelf(QObject):
    """Gives the facts of a table, which come and go with its part unless it is large."""

    stepped = Signal(object)
    """The `TableFacts` of a large table of which more is known, such as one more order."""
    prepared = Signal(object)
    """The `TableFacts` of a large table that is ready now."""

    def __init__(self, background: Background | None = None) -> None:
        super().__init__()
        self._background = background or Background()
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
            self._background.stop(facts)
        self._large = [found, *self._large][:_MOST]
        found.wanted = True
        if not found.ready:
            self._prepare(found)

    def _prepare(self, facts: TableFacts) -> None:
        # The page is shown first: two threads at once hinder each other.
        QTimer.singleShot(_AFTER, lambda: self._put(facts))

    def _put(self, facts: TableFacts) -> None:
        steps = _Steps()
        steps.taken.connect(self.stepped, Qt.ConnectionType.QueuedConnection)

        def prepare(work: Work) -> TableFacts:
            for _ in facts.prepare():
                steps.taken.emit(facts)
                work.check()
            steps.taken.emit(facts)
            return facts

        def give_up(_error: UserError) -> None:
            # What nobody prepares is worked out when it is asked for.
            facts.wanted = False

        near = Priority.NEAR
        self._background.put(prepare, self._tell, give_up, priority=near, key=facts)

    def _tell(self, facts: TableFacts) -> None:
        if facts.wanted:
            facts.ready = True
            self.prepared.emit(facts)
