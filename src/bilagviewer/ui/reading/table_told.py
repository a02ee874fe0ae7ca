# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a table says of itself where nothing can be clicked: on paper."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bilagviewer.ui.reading import table_words
from bilagviewer.ui.reading.table_facts import TableFacts
from bilagviewer.ui.reading.table_model import TableModel


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
