# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Whatever the style a bilagssamling is written in, it is read as what it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from hypothesis import assume, given, note

import accounting
import papers
from bilagviewer.importers import words
from bilagviewer.importers.build import import_document
from bilagviewer.model.blocks import (
    Heading,
    ListBlock,
    PageMark,
    Paragraph,
    Statement,
    TableBlock,
    plain,
)
from bilagviewer.model.pack import Document
from paper_strategies import contents, encodings, line_ends, styles
from papers import Grid, Item, Piece, Points, Prose, Style

Found = list[tuple[str, Any]]


@given(contents(), styles, encodings, line_ends)
def test_a_paper_in_any_style_is_the_same(
    items: tuple[Item, ...], style: Style, encoding: str, line_end: str
) -> None:
    # Of two bilag after the last punkt that are called the same, nothing says which is whose.
    assume(not style.annexes_last or papers.are_called_apart(items))
    text = papers.write(items, style)
    note(text)
    data = text.replace("\n", line_end).encode(encoding, errors="replace")
    document = import_document(data, "papirer.txt").document
    assert outline(document, style) == wanted_outline(items, style)
    assert bodies(document) == wanted_bodies(items, style)


def outline(document: Document, style: Style) -> list[Any]:
    def title(text: str) -> str:
        # A title that is in capitals wherever it stands whole is in capitals.
        return text.casefold() if style.capitals else text

    return [
        (one.number, title(one.title), [(each.number, title(each.title)) for each in one.bilag])
        for one in document.pack.sections
    ]


def wanted_outline(items: Iterable[Item], style: Style) -> list[Any]:
    def title(text: str) -> str:
        return text.casefold() if style.capitals else text

    front: list[Any] = [("", title(words.FRONT), [])] if style.front else []
    return front + [
        (one.number, title(one.title), [(each.number, title(each.title)) for each in one.annexes])
        for one in items
    ]


def bodies(document: Document) -> list[Found]:
    found = []
    for section in document.pack.sections:
        found.append(content(document, section.text))
        found += [content(document, one.text) for one in section.bilag]
    return found


def content(document: Document, name: str) -> Found:
    """Return what a body holds: words of prose joined, tables and statements each by itself."""
    found: Found = []
    for block in document.bodies[name].blocks if name else ():
        match block:
            case PageMark():
                continue
            case Statement():
                found.append((f"saying {block.number}", accounting.words(plain(block.runs))))
            case TableBlock():
                titles = [accounting.words(column.title) for column in block.table.columns]
                rows = [
                    [accounting.words(plain(c.runs)) for c in row.cells] for row in block.table.rows
                ]
                found.append(("grid", [titles, *rows]))
            case Heading() | Paragraph() if found and found[-1][0] == "prose":
                found[-1][1].extend(accounting.words(plain(block.runs)))
            case Heading() | Paragraph():
                found.append(("prose", accounting.words(plain(block.runs))))
            case ListBlock():
                for number, entry in enumerate(block.items, 1):
                    mark = f"saying {number}" if block.ordered else "bullet"
                    found.append((mark, accounting.words(plain(entry.runs))))
            case _:
                found.append(("other", type(block).__name__))
    return found


def wanted_bodies(items: Iterable[Item], style: Style) -> list[Found]:
    wanted = [wanted_content((), style, before=style.front)] if style.front else []
    for item in items:
        wanted.append(wanted_content(item.pieces, style))
        for annex in item.annexes:
            more = "Fortsat fra forrige side." if style.furniture in ("header", "counted") else ""
            wanted.append(wanted_content(annex.pieces, style, after=more))
    return wanted


def wanted_content(
    pieces: Iterable[Piece], style: Style, before: str = "", after: str = ""
) -> Found:
    found: Found = []

    def prose(text: str) -> None:
        if found and found[-1][0] == "prose":
            found[-1][1].extend(accounting.words(text))
        elif text:
            found.append(("prose", accounting.words(text)))

    prose(before)
    for piece in pieces:
        if isinstance(piece, Prose):
            prose(" ".join(piece.paragraphs))
        elif isinstance(piece, Grid):
            rows = [piece.titles, *piece.rows]
            found.append(("grid", [[accounting.words(cell) for cell in row] for row in rows]))
        elif isinstance(piece, Points):
            for number, text in enumerate(piece.texts, 1):
                found.append(
                    (f"saying {number}" if piece.ordered else "bullet", accounting.words(text))
                )
        else:
            prose(style.tongue.statements)
            found += [
                (f"saying {number}", accounting.words(text))
                for number, text in enumerate(piece.texts, 1)
            ]
    prose(after)
    return found
