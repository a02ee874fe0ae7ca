# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The words that only paper needs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bilagviewer.model.blocks import PageMark
from bilagviewer.ui.i18n import QT_TRANSLATE_NOOP

_SPACE = "\N{NO-BREAK SPACE}"


def page_number(number: int, total: int) -> str:
    """Return "Side 2 af 5"."""
    text = tr(QT_TRANSLATE_NOOP("printing", "Page {number} of {total}"))
    return text.format(number=number, total=total).replace(" ", _SPACE)


def page_mark(mark: PageMark) -> str:
    """Return which page of the original begins: "Bilagets egen side 2 af 2"."""
    if not (mark.printed or mark.running):
        return ""
    if mark.printed and mark.total:
        text = tr(QT_TRANSLATE_NOOP("printing", "Page {number} of {total} of the bilag itself"))
        return text.format(number=mark.printed, total=mark.total)
    own = QT_TRANSLATE_NOOP("printing", "Page {number} of the bilag itself")
    whole = QT_TRANSLATE_NOOP("printing", "Page {number} of the bilagssamling")
    return tr(own if mark.printed else whole).format(number=mark.printed or mark.running)


def town() -> str:
    """Return the title of the column of towns."""
    return tr(QT_TRANSLATE_NOOP("printing", "Town"))


def remark() -> str:
    """Return the title of the column of remarks."""
    return tr(QT_TRANSLATE_NOOP("printing", "Remark"))


def map_credit() -> str:
    """Return whose the map is."""
    text = "Outline: Natural Earth. Place names: GeoNames.org, CC BY 4.0."
    return QCoreApplication.translate("MapView", text)


def tr(text: str) -> str:
    """Return one of the room's texts in the reader's language."""
    return QCoreApplication.translate("printing", text)
