# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Documents as hypothesis builds them: every field, with text that looks like Markdown and YAML."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import Any

from hypothesis import strategies as st

from bilagviewer.model.blocks import (
    Body,
    Entry,
    EntryKind,
    Figure,
    Footnote,
    FootnoteMark,
    Heading,
    Inlines,
    ListBlock,
    ListItem,
    MapBlock,
    PageMark,
    Paragraph,
    Programme,
    Rectangle,
    Run,
    Source,
    Statement,
    TableBlock,
)
from bilagviewer.model.pack import (
    Bilag,
    Document,
    Edition,
    NameGroup,
    Pack,
    PackId,
    Section,
    StatedPlace,
    Word,
    Words,
)
from bilagviewer.model.tables import Cell, Column, ColumnKind, Row, RowKind, Table
from bilagviewer.packfile import text_limits
from bilagviewer.packfile.reader import text_members
from bilagviewer.packfile.tidy import tidy_runs

NASTY = [
    *(
        "a",
        "æø",
        "Å",
        " ",
        "*",
        "**",
        "_",
        "__",
        "`",
        "~~",
        "[",
        "]",
        "(",
        ")",
        "![",
        "!",
        "](",
        "<",
        ">",
        "\\",
        "|",
    ),
    *("<b>", "</b>", "<u>", "</i>", "<br>", "<script>", "&", "&amp;", "&#32;", "&#x202e", ";"),
    *("{", "}", "{}", "{@12}", "{page 2}", "{sum}", ":", ":::", "::: table", "# ", "#", "## x #"),
    *("- ", "-", "+ ", "1. ", "12) ", "24. november", "---", "|---|", "===", "[^1]", "[^1]: "),
    *("https://x.dk", "<https://x.dk>", "<a@b.dk>", "speaker: ", "group: ", "kind:", "caption: "),
    *("  ", "\t", "\n", "\n\n", "\xa0", "\u2028", "\u3000", "\ufeff", "\u0338", "\u0301"),
    *("09.30", "–10.00", "0123", "no", "null", "~", "'", '"', "😀", "\u200b", ", "),
    *(": ", " #", "- a", "? ", "%", "@", "<<", "...", "&x", "*x", "!x", "{a: b}", "[a]", "R&D"),
]
_ANY = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=6)


def _allowed(text: str) -> bool:
    return text_limits.fault(text) is None


def texts(pieces: int = 5, *, min_pieces: int = 0) -> st.SearchStrategy[str]:
    """Return texts of letters and of what means something to Markdown or YAML."""
    # A byte a piece: one choice for the whole text is many times as fast as one for each piece.
    spelled = st.binary(min_size=min_pieces, max_size=pieces).map(_spell)
    joined = spelled | spelled | st.builds("{}{}".format, spelled, _ANY)
    return joined.map(lambda text: unicodedata.normalize("NFC", text)).filter(_allowed)


def _spell(choices: bytes) -> str:
    return "".join(NASTY[choice % len(NASTY)] for choice in choices)


def lines() -> st.SearchStrategy[str]:
    """Return texts without line breaks."""
    return texts(3).map(lambda text: text.replace("\n", " "))


numbers = st.integers(0, 999)
some_number = st.none() | numbers
sides = st.floats(-1e6, 1e6, allow_nan=False)
rectangles = st.builds(Rectangle, numbers) | st.builds(Rectangle, numbers, *[sides] * 4)
# A text's marks do not hold the name of a file.
sources = st.none() | st.builds(
    Source, st.just(""), some_number, st.lists(rectangles, max_size=2).map(tuple)
)
page_marks = st.builds(PageMark, lines(), lines(), some_number, sources)
links = st.just("") | st.sampled_from(["https://x.dk/a_b*c", "mailto:a@b.dk", "2.4/1#7"]) | lines()
plain_runs = st.builds(Run, texts())
looked_runs = st.builds(Run, texts(3), st.booleans(), st.booleans(), st.booleans(), links)
auto_runs = st.sampled_from([("https://x.dk", "https://x.dk"), ("a@b.dk", "mailto:a@b.dk")]).map(
    lambda pair: Run(pair[0], link=pair[1])
)
footnote_marks = st.builds(FootnoteMark, lines())
inlines: st.SearchStrategy[Inlines] = st.lists(
    st.one_of(plain_runs, looked_runs, looked_runs, auto_runs, page_marks, footnote_marks),
    max_size=5,
).map(tidy_runs)

few = st.lists(plain_runs | looked_runs, max_size=2).map(tidy_runs)

headings = st.builds(Heading, st.integers(1, 6), inlines, sources)
paragraphs = st.builds(Paragraph, inlines, sources)
statements = st.builds(Statement, numbers, inlines, st.sampled_from(["", "G"]) | texts(), sources)
clocks = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59))
entries = st.builds(
    Entry,
    start=clocks,
    title=texts(),
    end=st.none() | clocks,
    kind=st.sampled_from(EntryKind),
    speaker=texts(),
    office=texts(),
    points=st.lists(inlines, max_size=3).map(tuple),
    description=inlines,
    remark=texts(),
    track=st.none() | st.integers(1, 4),
    source=sources,
)
programmes = st.builds(
    Programme,
    st.lists(entries, max_size=4).map(tuple),
    st.lists(texts(), max_size=3).map(tuple),
    sources,
)
maps = st.builds(
    MapBlock,
    st.lists(texts(), max_size=3).map(tuple),
    st.lists(texts(), max_size=2).map(tuple),
    inlines,
    sources,
)
figures = st.builds(Figure, texts(), lines(), inlines, sources)


def lists(depth: int = 2) -> st.SearchStrategy[ListBlock]:
    """Return lists with lists in them, `depth` deep at most."""
    children = st.lists(lists(depth - 1), max_size=2) if depth else st.just([])
    item = st.builds(ListItem, few, children.map(tuple), sources)
    items = st.lists(item, min_size=1, max_size=2).map(tuple)
    # A list begins where its first item does.
    bullets = items.map(lambda found: ListBlock(found, source=found[0].source))
    ordered = st.builds(lambda found, n: ListBlock(found, True, n, found[0].source), items, numbers)
    return bullets | ordered


@st.composite
def tables(draw: st.DrawFn) -> TableBlock:
    """Return a table with every kind of column and row."""
    columns = draw(
        st.lists(
            st.builds(Column, texts(), st.sampled_from(ColumnKind), st.just("") | texts(2)),
            min_size=1,
            max_size=4,
        )
    )
    cells = st.lists(st.builds(Cell, inlines), min_size=len(columns), max_size=len(columns))
    row = st.builds(Row, cells.map(tuple), st.sampled_from(RowKind), sources)
    rows = draw(st.lists(row, max_size=4))
    table = Table(tuple(columns), tuple(rows), draw(st.booleans()))
    return TableBlock(table, draw(inlines), draw(sources))


blocks = st.one_of(
    headings, paragraphs, page_marks, statements, lists(), programmes, maps, figures, tables()
)
bodies = st.builds(
    Body,
    st.lists(blocks, max_size=6).map(tuple),
    st.lists(st.builds(Footnote, lines(), inlines, sources), max_size=2).map(tuple),
)

KNOWN = {
    *(
        "format",
        "id",
        "title",
        "body",
        "date",
        "time",
        "cases",
        "language",
        "edition",
        "supplement_to",
        "original",
    ),
    *("importer", "words", "thing_columns", "names", "sections", "number", "page", "last_page"),
    *("text", "closed", "bilag", "index_title", "file", "same_as", "to_follow", "note", "one"),
    *("many", "statement", "thing", ""),
    *("places", "name", "latitude", "longitude", "region"),
}
_keys = texts(3, min_pieces=1).filter(lambda key: key not in KNOWN and len(key) <= 100)
dates = st.none() | st.dates(date(1, 1, 1)).map(date.isoformat)


def _pairs(values: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[Any]:
    return st.dictionaries(_keys, values, min_size=least, max_size=3).map(
        lambda d: tuple(d.items())
    )


plain_values = st.recursive(
    texts(), lambda inner: st.lists(inner, max_size=3).map(tuple) | _pairs(inner), max_leaves=4
)
extras = st.just(()) | _pairs(plain_values)
member_names = st.sampled_from([f"{n}.md" for n in range(8)] + ["æ/1.md", "a b.md"])
files = st.sampled_from(["a.pdf", "b/c.png", "d.xlsx", "original/tekst.txt"])
pages = st.none() | st.integers(0, 500)


def bilag(depth: int = 1) -> st.SearchStrategy[Bilag]:
    """Return bilag, with bilag of their own `depth` deep."""
    own = st.lists(bilag(depth - 1), max_size=2).map(tuple) if depth else st.just(())
    return st.builds(
        Bilag, texts(), texts(), texts(), dates, pages, pages, st.just("") | member_names,
        st.just("") | files, texts(2), st.booleans(), st.booleans(), own, extras,
    )  # fmt: skip


def sections(depth: int = 1) -> st.SearchStrategy[Section]:
    """Return punkter, with punkter inside them `depth` deep."""
    inside = st.lists(sections(depth - 1), max_size=2).map(tuple) if depth else st.just(())
    return st.builds(
        Section, texts(), texts(), pages, pages, st.just("") | member_names, st.booleans(),
        st.lists(bilag(), max_size=2).map(tuple), inside, st.lists(texts(), max_size=2).map(tuple),
        st.booleans(), extras,
    )  # fmt: skip


words = st.none() | st.builds(Word, texts(), texts(), extras)
stated_places = st.builds(
    StatedPlace,
    texts(min_pieces=1).filter(bool),
    st.floats(-90, 90),
    st.floats(-180, 180),
    texts(),
    extras,
)
packs = st.builds(
    Pack,
    id=texts(min_pieces=1).filter(bool).map(PackId),
    title=texts(),
    body=texts(),
    date=dates,
    time=st.none() | clocks,
    language=st.sampled_from(["da", "en", "", "sv"]),
    edition=st.builds(Edition, st.integers(1, 99), dates, texts(), extras),
    supplement_to=texts(),
    sections=st.lists(sections(), max_size=2).map(tuple),
    names=st.lists(
        st.builds(NameGroup, st.lists(texts(), max_size=3).map(tuple), extras), max_size=2
    ).map(tuple),
    words=st.builds(Words, words, words, extras),
    thing_columns=st.lists(texts(), max_size=2).map(tuple),
    places=st.lists(stated_places, max_size=2).map(tuple),
    original=st.just("") | files,
    importer=texts(2),
    extra=extras,
)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Return a whole document: a pack with the texts and files it names."""
    pack = draw(packs)
    names = list(text_members(pack))
    small = st.builds(Body, st.lists(blocks, max_size=2).map(tuple))
    return Document(
        pack,
        {name: draw(small) for name in names},
        draw(st.dictionaries(files, st.binary(max_size=20), max_size=3)),
    )
