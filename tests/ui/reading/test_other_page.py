# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Nothing of a page is left when another one is shown."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from bilagviewer.ui.reading.table_part import TablePart
from reading_tables import many_rows
from reading_texts import MakeContent, ShowPage, paragraph


@pytest.mark.parametrize("filtered", [False, True])
def test_a_part_with_the_keyboard_goes_too(
    show: ShowPage, content: MakeContent, filtered: bool
) -> None:
    page = show([many_rows(9) if filtered else paragraph("gammel")])
    part = page.column.part_of(0)
    if isinstance(part, TablePart):
        part.top.field.setFocus()
        part.top.field.setText("3")
    page.show_page(content([paragraph("ny")]))
    assert not isValid(part) or not part.widget.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.isAncestorOf(focused)
