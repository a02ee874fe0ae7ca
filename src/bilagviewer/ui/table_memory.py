# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Remembers with each meeting how its tables were sorted and how wide their columns are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bilagviewer.ui.reading.table_state import TableState, read_state
from bilagviewer.ui.session import Session

if TYPE_CHECKING:
    from bilagviewer.ui.reading.page import ReadingPage

_KEY = "tables"


class TableMemory(QObject):
    """Hands the page what is remembered, and remembers what the reader does."""

    def __init__(self, session: Session, page: ReadingPage) -> None:
        super().__init__()
        self._session, self._tables = session, page.tables
        session.pack_changed.connect(self._recall)
        page.tables.changed.connect(self._remember)

    def _recall(self) -> None:
        kept = self._session.remembered(_KEY)
        tables = kept.items() if isinstance(kept, dict) else ()
        self._tables.states = {str(table): read_state(state) for table, state in tables}

    def _remember(self) -> None:
        states = self._tables.states
        usual = TableState()
        kept = {table: state.plain() for table, state in states.items() if state != usual}
        self._session.remember(_KEY, kept)
