# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The words that only paper needs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bilagviewer.ui.i18n import QT_TRANSLATE_NOOP

_SPACE = "\N{NO-BREAK SPACE}"


def page_number(number: int, total: int) -> str:
    """Return "Side 2 af 5"."""
    text = tr(QT_TRANSLATE_NOOP("printing", "Page {number} of {total}"))
    return text.format(number=number, total=total).replace(" ", _SPACE)


def tr(text: str) -> str:
    """Return one of the room's texts in the reader's language."""
    return QCoreApplication.translate("printing", text)
