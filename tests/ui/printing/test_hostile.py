# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a stranger's text names is not read when it is printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QTextDocument

from bilagviewer.model.blocks import Block, Figure, Heading, ListBlock, ListItem, Paragraph, Run
from bilagviewer.model.tables import Cell, Column, Row, Table
from bilagviewer.ui.printing.output import as_pdf, page_picture
from bilagviewer.ui.printing.printout import Printout
from bilagviewer.ui.printing.steps import finish
from bilagviewer.ui.reading.document import SafeDocument
from paper_texts import texts
from papermaking import Print, PrintTable
from secret_picture import RED


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names that documents were asked for while the test runs."""
    found: list[str] = []
    usual = SafeDocument.loadResource

    def load(document: SafeDocument, kind: int, name: object) -> object:
        found.append(str(name))
        return usual(document, kind, name)  # type: ignore[arg-type]

    monkeypatch.setattr(SafeDocument, "loadResource", load)
    return found


WAYS = (
    '<img src="{path}">',
    '<img src="file://{path}">',
    "![x]({path})",
    '<p style="background-image: url({path})">x</p>',
    "<style>@import url({path});</style>",
    '<a href="{path}">x</a>',
)


def red(image: QImage) -> int:
    sides = range(0, image.width(), 3), range(0, image.height(), 3)
    return sum(image.pixelColor(x, y) == RED for x in sides[0] for y in sides[1])


def look(printout: Printout) -> int:
    """Return how many red pixels there are on all pages, after a PDF was made of them."""
    finish(as_pdf(printout))
    return sum(red(page_picture(printout, page, 0.8)) for page in range(printout.count))


@pytest.mark.parametrize("way", WAYS)
def test_text_is_printed_as_text(
    print_blocks: Print, secret: Path, asked: list[str], way: str
) -> None:
    text = way.format(path=secret)
    runs = (Run(text, link=str(secret)),)
    blocks: list[Block] = [Heading(1, runs), Paragraph(runs), ListBlock((ListItem(runs),))]
    printout = print_blocks(blocks)
    assert look(printout) == 0
    assert asked == []
    assert "".join(texts(printout, 0)).count(secret.name) == 3


@pytest.mark.parametrize("way", WAYS)
def test_a_cell_is_printed_as_text(print_table: PrintTable, secret: Path, way: str) -> None:
    text = way.format(path=secret)
    cell = Cell((Run(text, bold=True, link=str(secret)),))
    printout = print_table(Table((Column(text),), (Row((cell,)),)), None, text)
    assert look(printout) == 0


def test_a_figure_that_names_a_file_shows_nothing(print_blocks: Print, secret: Path) -> None:
    printout = print_blocks([Figure("et billede", str(secret)), Figure("", f"file://{secret}")])
    assert look(printout) == 0


def test_another_document_would_show_it(qapp: object, secret: Path) -> None:
    document = QTextDocument()
    document.setHtml(WAYS[0].format(path=secret))
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    document.drawContents(painter)
    painter.end()
    assert red(image) > 0
