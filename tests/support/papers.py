# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A bilagssamling before anybody wrote it down, and the ways in which people write one down."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs of one bilag."""

    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: titles, and as many cells in each row."""

    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Sayings:
    """Numbered statements under a heading that names them."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Points:
    """A list that is no statements: with bullets, or numbered from 1."""

    texts: tuple[str, ...]
    ordered: bool


Piece = Prose | Grid | Sayings | Points


@dataclass(frozen=True, slots=True)
class Annex:
    """A bilag."""

    number: str
    title: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A punkt with its bilag."""

    number: str
    title: str
    pieces: tuple[Piece, ...]
    annexes: tuple[Annex, ...]


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words that one country's papers use."""

    index: tuple[str, ...]
    item: tuple[str, ...]
    annex: str
    statements: str
    page: str
    of: str


RUNNING = "Klitby Kommune, møde nr. 7"
"""The line that all pages have."""

DANISH = Tongue(
    ("Indholdsfortegnelse", "Bilagsoversigt", "Dagsorden"),
    ("Punkt", "Sag", "Pkt."),
    "Bilag",
    "Anbefalinger",
    "Side",
    "af",
)
NORWEGIAN = Tongue(("Innhold", "Saksliste"), ("Sak",), "Vedlegg", "Anbefalinger", "Side", "av")
SWEDISH = Tongue(("Innehåll",), ("Ärende",), "Bilaga", "Rekommendationer", "Sida", "av")
ENGLISH = Tongue(
    ("Contents", "Table of contents"),
    ("Item", "Agenda item"),
    "Appendix",
    "Recommendations",
    "Page",
    "of",
)


@dataclass(frozen=True, slots=True)
class Style:
    """How a paper is written down."""

    tongue: Tongue
    index: str
    """Between title and page: a leader, or "below", "torn", "three" for number, title and page on
    a line each, "unpaged" for no pages; "" for no index at all."""
    index_word: int
    index_last: bool
    bold_index: bool
    indent: str
    item: str
    """How a punkt is named, with {word}, {number} and {title}."""
    annex: str
    heading: str
    """What stands before a title in the text: "", "# ", or "**" around it; "=" for a line of signs
    below, "below" for the title on the line after its number."""
    table: str
    wrap: int
    furniture: str
    """Between the pages: "", "feed", "marks", "header", "counted" for a header that counts its
    pages, "running" for a line on all of them, "numbers" for their numbers alone."""
    spaced: bool
    """Whether an empty line stands after a title."""
    cut: int
    """Letters of a title that the index has room for; 0 for all."""
    capitals: bool
    """Whether the text has its titles in capitals."""
    front: str
    """What stands above everything."""
    hanging: str
    """What stands before the further lines of a list's entry."""
    page: str
    """What stands before a page number of the index."""
    annexes_last: bool
    """Whether all bilag stand after the last punkt."""


def write(items: tuple[Item, ...], style: Style) -> str:
    """Return the text of a bilagssamling in one style."""
    index = list(_index(items, style)) if style.index else []
    body = list(_body(items, style))
    lines = [*body, "", *index] if style.index_last else [*index, "", *body]
    if style.front:
        lines = [style.front, "", *lines]
    return "\n".join(lines) + "\n"


def are_called_apart(items: tuple[Item, ...]) -> bool:
    """Return whether no two bilag have the same number and title."""
    names = [(annex.number, annex.title) for item in items for annex in item.annexes]
    return len(set(names)) == len(names)


def item_name(item: Item, style: Style) -> str:
    """Return a punkt's title as the index and the text have it."""
    word = style.tongue.item[style.index_word % len(style.tongue.item)]
    return style.item.format(word=word, number=item.number, title=item.title)


def annex_name(annex: Annex, style: Style) -> str:
    """Return a bilag's title as the index and the text have it."""
    return style.annex.format(word=style.tongue.annex, number=annex.number, title=annex.title)


def _index(items: tuple[Item, ...], style: Style) -> Iterator[str]:
    words = style.tongue.index
    yield words[style.index_word % len(words)]
    yield ""
    pages = itertools.count(2)
    names: list[tuple[str, bool]] = []
    for item in items:
        names.append((_cut(item_name(item, style), style), True))
        names += [(_cut(annex_name(annex, style), style), False) for annex in item.annexes]
    rows = [(name, top, next(pages)) for name, top in names]
    if style.index == "three":
        yield from _three_lines(items, style)
        return
    if style.index == "torn":
        yield from (name for name, _, _ in rows)
        yield ""
        yield from (f"{style.page}{page}" for _, _, page in rows)
        return
    for name, top, page in rows:
        indent = "" if top else style.indent
        if style.index == "unpaged":
            yield f"{indent}{name}"
        elif style.index == "below":
            yield f"{indent}{name}"
            yield f"{style.page}{page}"
        elif style.bold_index and top:
            yield f"<b>{name}{style.index}{style.page}{page}</b>"
        else:
            yield f"{indent}{name}{style.index}{style.page}{page}"


def _three_lines(items: tuple[Item, ...], style: Style) -> Iterator[str]:
    page = itertools.count(2)
    for item in items:
        yield from (
            _number(item_name(replace(item, title=""), style)),
            _cut(item.title, style),
            str(next(page)),
        )
        for annex in item.annexes:
            number = _number(annex_name(replace(annex, title=""), style))
            yield from (number, _cut(annex.title, style), str(next(page)))


def _number(name: str) -> str:
    """Return what stands before a title, without the sign that leads to it."""
    return name.strip().rstrip(":-– ")


def _cut(name: str, style: Style) -> str:
    return f"{name[: style.cut]}..." if 0 < style.cut < len(name) else name


def _body(items: tuple[Item, ...], style: Style) -> Iterator[str]:
    page = 1
    total = sum(1 + len(item.annexes) for item in items)
    for part in _in_order(items, style):
        is_annex = isinstance(part, Annex)
        name = annex_name(part, style) if isinstance(part, Annex) else item_name(part, style)
        if style.heading == "below":
            number = _number(name.removesuffix(part.title))
            yield from (number, part.title.upper() if style.capitals else part.title, "")
        else:
            yield from _title(name, 2 if is_annex else 1, style)
        yield from _pieces(part.pieces, style)
        yield from _turn(style, page, total, name if is_annex else "")
        page += 1


def _in_order(items: tuple[Item, ...], style: Style) -> Iterator[Item | Annex]:
    for item in items:
        yield item
        yield from () if style.annexes_last else item.annexes
    if style.annexes_last:
        yield from (annex for item in items for annex in item.annexes)


def _title(name: str, level: int, style: Style) -> Iterator[str]:
    name = name.upper() if style.capitals else name
    if style.heading == "**":
        yield f"**{name}**"
    elif style.heading == "=":
        yield from (name, ("=" if level == 1 else "-") * max(4, len(name)))
    elif style.heading:
        yield f"{'#' * level} {name}"
    else:
        yield name
    if style.spaced:
        yield ""


def _turn(style: Style, page: int, total: int, name: str) -> Iterator[str]:
    """Give what stands between two pages; a header names the bilag once more and goes on."""
    tongue = style.tongue
    if style.furniture == "feed":
        yield "\f"
    elif style.furniture == "marks":
        yield f"{tongue.page} {page} {tongue.of} {total}"
        yield ""
    elif style.furniture == "numbers":
        yield from (str(page), "\f")
    elif style.furniture == "running" and total > 2:
        yield from ("\f" + RUNNING, "")
    elif style.furniture in ("header", "counted") and name:
        yield "\f" + name + (f"  {page}/{total}" if style.furniture == "counted" else "")
        yield ""
        yield "Fortsat fra forrige side."
        yield ""


def _pieces(pieces: tuple[Piece, ...], style: Style) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case Prose(paragraphs):
                for paragraph in paragraphs:
                    yield from _wrapped(paragraph, style.wrap)
                    yield ""
            case Sayings(texts):
                yield f"#### {style.tongue.statements}"
                yield ""
                yield from _entries(texts, style, ordered=True)
                yield ""
            case Points(texts, ordered):
                yield from _entries(texts, style, ordered=ordered)
                yield ""
            case Grid():
                yield from _grid(piece, style.table)
                yield ""


def _entries(texts: tuple[str, ...], style: Style, *, ordered: bool) -> Iterator[str]:
    for number, text in enumerate(texts, 1):
        first, *more = _wrapped(f"{number}. {text}" if ordered else f"- {text}", style.wrap)
        yield first
        yield from (style.hanging + line for line in more)


def _wrapped(text: str, width: int) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        if line and width and len(line) + len(word) >= width:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    yield line


def _grid(grid: Grid, form: str) -> Iterator[str]:
    if form == "tabs":
        yield from ("\t".join(row) for row in (grid.titles, *grid.rows))
    elif form == "pipes":
        yield f"| {' | '.join(grid.titles)} |"
        yield "|" + "---|" * len(grid.titles)
        yield from (f"| {' | '.join(row)} |" for row in grid.rows)
    elif form == "bars":
        yield from (" | ".join(row) for row in (grid.titles, *grid.rows))
    elif form in ("spaces", "drawn"):
        yield from _set_out(grid, drawn=form == "drawn")
    else:
        yield "<table>"
        yield "<tr>" + "".join(f"<th>{cell}</th>" for cell in grid.titles) + "</tr>"
        for row in grid.rows:
            yield "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>"
        yield "</table>"


def _set_out(grid: Grid, *, drawn: bool) -> Iterator[str]:
    """Give a table in columns of one width, with borders of signs where `drawn`."""
    rows = (grid.titles, *grid.rows)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    border = "+".join(["", *("-" * (width + 2) for width in widths), ""])
    yield from [border] if drawn else []
    for n, row in enumerate(rows):
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        yield f"| {' | '.join(cells)} |" if drawn else "   ".join(cells).rstrip()
        yield from [border if n else border.replace("-", "=")] if drawn else []
