# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Bilagssamlinger as hypothesis builds them, and the styles it writes them in."""

from __future__ import annotations

from hypothesis import strategies as st

import papers
from papers import Annex, Grid, Item, Piece, Points, Prose, Sayings, Style

_NOUNS = [
    "Havnen",
    "Skolen",
    "Broen",
    "Budgettet",
    "Vejen",
    "Biblioteket",
    "Planen",
    "Udvalget",
    "Foreningen",
    "Naturparken",
    "Svømmehallen",
    "Færgen",
    "Kloakken",
    "Lokalplanen",
    "Idrætten",
    "Ældreområdet",
    "Åmosen",
    "Ørestien",
    "Tilskuddet",
    "Regnskabet",
]
_VERBS = [
    "drøfter",
    "følger",
    "ændrer",
    "åbner",
    "styrker",
    "udvider",
    "gennemgår",
    "støtter",
    "fornyer",
]
_REST = [
    "kystens",
    "stier",
    "byens",
    "torve",
    "nye",
    "lån",
    "sagens",
    "tal",
    "årets",
    "mål",
    "de",
    "små",
    "øer",
    "et",
    "bedre",
    "miljø",
    "børnenes",
    "veje",
    "vandets",
    "kvalitet",
    "kommunens",
    "gæld",
    "gamle",
    "huse",
    "nye",
    "boliger",
]

_nouns, _verbs, _rest = map(st.sampled_from, (_NOUNS, _VERBS, _REST))
_tail = st.lists(_rest, min_size=1, max_size=4).map(" ".join)
titles = st.one_of(
    st.builds("{} og {}".format, _nouns, _tail),
    st.builds("{}".format, _nouns),
    st.builds("{}: {}".format, _nouns, _tail),
    st.builds("{} 2027".format, _nouns),
    st.builds("{} – {}".format, _nouns, _tail),
    st.builds("{}. behandling af {}".format, st.integers(1, 3), _tail),
    st.builds("Bilag til {}".format, _tail),
    st.builds("{} (lån {}/{})".format, _nouns, st.integers(1, 40), st.integers(20, 27)),
)
_plain = st.builds("{} {} {}.".format, _nouns, _verbs, _tail)
_numbers = st.integers(1, 9)
_naming = st.one_of(
    st.builds("Se bilag {} om {}.".format, _numbers, _tail),
    st.builds("Bilag {} viser {}.".format, _numbers, _tail),
    st.builds("Punkt {} blev udsat.".format, _numbers),
    st.builds("{} {} den {}. maj 20{}.".format, _nouns, _verbs, _numbers, st.integers(20, 27)),
    st.builds("Jf. § {}, stk. {}.".format, _numbers, _numbers),
)
sentences = st.one_of(_plain, _plain, _plain, _naming)
"""Some name bilag and punkter, as papers do, and may so begin a line."""
_long = st.lists(sentences, min_size=1, max_size=3).map(" ".join)
paragraphs = st.lists(sentences, min_size=1, max_size=8).map(" ".join)
prose = st.lists(paragraphs, min_size=1, max_size=3).map(lambda found: Prose(tuple(found)))
sayings = st.lists(_long, min_size=2, max_size=5).map(lambda found: Sayings(tuple(found)))
_amounts = st.integers(1, 9_999_999).map(lambda n: f"{n:,}".replace(",", "."))
_cells = st.one_of(
    _nouns,
    st.builds("{} {}".format, _nouns, _rest),
    st.sampled_from(["–", "12. maj 2026", "7,5 %"]),
)
points = st.builds(Points, st.lists(_long, min_size=2, max_size=5).map(tuple), st.booleans())
texts: st.SearchStrategy[Prose | Points] = st.one_of(prose, points)


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    """Return a table whose first column names its rows."""
    heads = draw(st.lists(_nouns, min_size=2, max_size=4, unique=True))
    kinds = draw(st.lists(st.booleans(), min_size=len(heads) - 1, max_size=len(heads) - 1))
    named = st.builds("{} {}".format, _nouns, _rest)
    row = st.tuples(named, *(_amounts if number else _cells for number in kinds))
    return Grid(tuple(heads), tuple(draw(st.lists(row, min_size=2, max_size=6))))


@st.composite
def pieces(draw: st.DrawFn, least: int) -> tuple[Piece, ...]:
    """Return what one bilag holds: prose first, then at most one table and one list."""
    found: list[Piece] = []
    start = draw(st.lists(texts, min_size=least, max_size=3))
    found += [
        piece
        for piece, before in zip(start, [None, *start], strict=False)
        if type(piece) is not type(before)
    ]
    if draw(st.booleans()):
        found.append(draw(grids()))
    if draw(st.booleans()) and found:
        found.append(draw(sayings))
    return tuple(found)


@st.composite
def contents(draw: st.DrawFn) -> tuple[Item, ...]:
    """Return punkter with bilag numbered anew in each, through all, or by letters."""
    first = draw(st.integers(1, 9))
    dotted = draw(st.sampled_from(["", f"{first}."]))
    numbering = draw(st.sampled_from(["anew", "on", "letters"]))
    items: list[Item] = []
    count = 0
    for place in range(draw(st.integers(2, 5))):
        annexes: list[Annex] = []
        if numbering != "on":
            count = 0
        for _ in range(draw(st.integers(0, 3))):
            number = chr(ord("A") + count) if numbering == "letters" else str(count + 1)
            annexes.append(Annex(number, draw(titles), draw(pieces(least=1))))
            count += 1
        number = f"{dotted}{first + place}"
        items.append(Item(number, draw(titles), draw(pieces(least=0)), tuple(annexes)))
    return tuple(items)


_LEADERS = [
    " ..... ",
    "....\t",
    "\t",
    " _______ ",
    "      ",
    " …………… ",
    " . . . . . ",
    " --- ",
    " – – – – ",
    " – ",
]
_styles = st.builds(
    Style,
    tongue=st.sampled_from([papers.DANISH, papers.NORWEGIAN, papers.SWEDISH, papers.ENGLISH]),
    index=st.sampled_from([*_LEADERS, "below", "torn", "three", "unpaged", ""]),
    index_word=st.integers(0, 2),
    index_last=st.booleans(),
    bold_index=st.booleans(),
    indent=st.sampled_from(["", "  ", "    ", "- "]),
    item=st.sampled_from(
        ["{word} {number}: {title}", "{word} {number} - {title}", "{word} {number} {title}",
         "{word} {number}\t{title}", "{number}. {title}", "{number} {title}"]
    ),
    annex=st.sampled_from(
        ["{word} {number}: {title}", "{word} {number} - {title}", "{word} {number} – {title}",
         "{word} {number}. {title}", "{word} {number} {title}"]
    ),
    heading=st.sampled_from(["", "# ", "**", "=", "below"]),
    table=st.sampled_from(["tabs", "pipes", "html", "bars", "spaces", "drawn"]),
    wrap=st.sampled_from([0, 72, 80, 90]),
    furniture=st.sampled_from(["", "feed", "marks", "header", "counted", "running", "numbers"]),
    spaced=st.booleans(),
    cut=st.sampled_from([0, 0, 46, 60]),
    capitals=st.booleans(),
    hanging=st.sampled_from(["", "   "]),
    page=st.sampled_from(["", "", "side "]),
    annexes_last=st.booleans(),
    front=st.sampled_from(["", "", "Møde i Havneudvalget den 3. maj 2027"]),
)  # fmt: skip


def _can_be_told(style: Style) -> bool:
    """Return whether a reader could tell the parts of a paper in `style` from each other."""
    if not style.index:
        # Without an index nothing tells a punkt that is only a number from a line of a list, or
        # the punkt of a bilag that stands after all of them.
        has_word = "{word}" in style.item
        return has_word and not style.annexes_last and style.heading != "below"
    # The page of the last entry would be the number of its own page.
    has_pages_alone = style.index in ("three", "below", "torn")
    return not (style.index_last and style.furniture == "numbers" and has_pages_alone)


styles = _styles.filter(_can_be_told)
encodings = st.sampled_from(["utf-8", "utf-8-sig", "cp1252"])
line_ends = st.sampled_from(["\n", "\r\n"])
