# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A bilagssamling before anybody wrote it down, and the ways in which people write one down."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass


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
    """Between title and page: a leader, or "below", "torn"; "" for no index at all."""
    index_word: int
    index_last: bool
    bold_index: bool
    indent: str
    item: str
    """How a punkt is named, with {word}, {number} and {title}."""
    annex: str
    heading: str
    """What stands before a title in the text: "", "# ", or "**" around it."""
    table: str
    wrap: int
    furniture: str
    """Between the pages: "", "feed", "marks" or "header"."""
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


def write(items: tuple[Item, ...], style: Style) -> str:
    """Return the text of a bilagssamling in one style."""
    index = list(_index(items, style)) if style.index else []
    body = list(_body(items, style))
    lines = [*body, "", *index] if style.index_last else [*index, "", *body]
    if style.front:
        lines = [style.front, "", *lines]
    return "\n".join(lines) + "\n"


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
    if style.index == "torn":
        yield from (name for name, _, _ in rows)
        yield ""
        yield from (f"{style.page}{page}" for _, _, page in rows)
        return
    for name, top, page in rows:
        indent = "" if top else style.indent
        if style.index == "below":
            yield f"{indent}{name}"
            yield f"{style.page}{page}"
        elif style.bold_index and top:
            yield f"<b>{name}{style.index}{style.page}{page}</b>"
        else:
            yield f"{indent}{name}{style.index}{style.page}{page}"


def _cut(name: str, style: Style) -> str:
    return f"{name[: style.cut]}..." if 0 < style.cut < len(name) else name


def _body(items: tuple[Item, ...], style: Style) -> Iterator[str]:
    page = 1
    total = sum(1 + len(item.annexes) for item in items)
    for item in items:
        yield from _title(item_name(item, style), 1, style)
        yield from _pieces(item.pieces, style)
        yield from _turn(style, page, total, "")
        page += 1
        for annex in item.annexes:
            name = annex_name(annex, style)
            yield from _title(name, 2, style)
            yield from _pieces(annex.pieces, style)
            yield from _turn(style, page, total, name)
            page += 1


def _title(name: str, level: int, style: Style) -> Iterator[str]:
    name = name.upper() if style.capitals else name
    if style.heading == "**":
        yield f"**{name}**"
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
    elif style.furniture == "header" and name:
        yield "\f" + name
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
    else:
        yield "<table>"
        yield "<tr>" + "".join(f"<th>{cell}</th>" for cell in grid.titles) + "</tr>"
        for row in grid.rows:
            yield "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>"
        yield "</table>"
