import pytest
from reading_texts import paragraph
from reading_tables import many_rows
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid
@pytest.mark.parametrize("k",[0,1])
def test_x(show, content,k):
    page = show([[many_rows(9)],[paragraph("gammel")]][k])
    part = page.column.part_of(0)
    part.keyboard().setFocus() if k else part.top.field.setFocus()
    page.show_page(content([paragraph("x")]))
    page.focus_text()
    QApplication.processEvents()
    print("GONE", k, not isValid(part) or not part.isVisible(), QApplication.focusWidget())
