# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A table as the reader takes it along, and what it then says of itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bilagviewer.ui.reading import table_words
from bilagviewer.ui.reading.table_facts import TableFacts
from bilagviewer.ui.reading.table_model import TableModel
from bilagviewer.ui.reading.taking import Taken


def take(facts: TableFacts, model: TableModel, name: str) -> Taken:
    """Return a table as it stands, with all its columns; `name` is its caption."""
    return Taken(facts.table, tuple(model.order), name, told(facts, model), facts)


def told(facts: TableFacts, model: TableModel) -> str:
    """Return "Viser 3 af 14 rækker · …", with the words of the filter and the order."""
    parts = [table_words.summary(facts.totals)]
    if model.filtered:
        parts = [table_words.filtered(facts.totals, model.order, model.words)]
        if model.order:
            only = QCoreApplication.translate("ReadingPage", "only rows with “%1”")
            parts.append(only.replace("%1", " ".join(model.words.split())))
    if model.sorted_by is not None:
        by = QCoreApplication.translate("ReadingPage", "sorted by %1: %2")
        title = table_words.title(facts.table.columns[model.sorted_by])
        parts.append(by.replace("%2", model.order_words()).replace("%1", title))
    return " · ".join(parts)
