# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What Word writes before a paragraph's words: numbers, bullets, levels of headings."""

from __future__ import annotations

import pytest

from word_file import document, numbered, paragraph, part
from word_sheets import sheet_of, shown


def _level(depth: int, kind: str, text: str, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def _list(name: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{name}">{"".join(levels)}</w:abstractNum>'


def _used(name: int, of: int, inner: str = "") -> str:
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{of}"/>{inner}</w:num>'


_ANEW = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{}"/></w:lvlOverride>'
_OWN = f'<w:lvlOverride w:ilvl="0">{_level(0, "upperLetter", "%1:")}</w:lvlOverride>'
_LEGAL = [_level(n, "upperRoman", ".".join(f"%{k}" for k in range(1, n + 2))) for n in range(2)]
NUMBERING = part(
    "numbering",
    _list(1, _level(0, "decimal", "%1."), _level(1, "lowerLetter", "%2)")),
    _list(2, _level(0, "decimal", "Punkt %1:"), _level(1, "decimal", "%1.%2")),
    _list(3, _level(0, "bullet", "•"), _level(1, "upperRoman", "%2.", 3)),
    _list(
        4,
        _level(0, "decimal", "%1", more='<w:pStyle w:val="Del"/>'),
        _level(1, "decimal", "%1.%2", more='<w:pStyle w:val="Under"/>'),
    ),
    _list(5, '<w:numStyleLink w:val="Liste"/>'),
    _list(6, _LEGAL[0], _level(1, "decimal", "%1.%2", more="<w:isLgl/>")),
    _list(
        7, _level(0, "decimal", "%1."), _level(1, "decimal", "%2.", 1, '<w:lvlRestart w:val="0"/>')
    ),
    _list(8, _level(0, "none", "Artikel"), _level(1, "none", "")),
    _list(9, *(_level(n, "decimal", f"%{n + 1}") for n in range(9))),
    _used(1, 1),
    _used(2, 1, _ANEW.format(7)),
    _used(3, 2),
    _used(4, 3),
    _used(5, 4),
    _used(6, 5),
    _used(7, 6),
    _used(8, 7),
    _used(9, 1, _OWN),
    _used(10, 8),
    _used(11, 9),
)


def _style(name: str, said: str = "", based_on: str = "", kind: str = "paragraph") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    inner = f'<w:name w:val="{name}"/>{base}{said}'
    return f'<w:style w:type="{kind}" w:styleId="{name}">{inner}</w:style>'


_IN_LIST = '<w:pPr><w:numPr><w:numId w:val="{}"/></w:numPr>{}</w:pPr>'
STYLES = part(
    "styles",
    _style("Overskrift1", _IN_LIST.format(3, '<w:outlineLvl w:val="0"/>')),
    _style("Min", based_on="Overskrift1"),
    _style("Title"),
    _style("Del", _IN_LIST.format(5, "")),
    _style("Under", _IN_LIST.format(5, "")),
    _style("Liste", _IN_LIST.format(1, ""), kind="numbering"),
    _style("Rund", based_on="Ring"),
    _style("Ring", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>', based_on="Rund"),
)


def lines_of(*body: str) -> list[str]:
    return shown(sheet_of(document(*body, parts={"numbering": NUMBERING, "styles": STYLES})))


def _all(name: int, *words: str, level: int = 0) -> list[str]:
    return [numbered(word, name, level) for word in words]


def _styled(*said: tuple[str, str]) -> list[str]:
    return [paragraph(("", words), style=style) for style, words in said]


LISTS = {
    "a list that is broken off goes on": (
        [*_all(1, "Et", "To"), paragraph(("", "Imens")), *_all(1, "Tre")],
        ["1. Et", "2. To", "Imens", "3. Tre"],
    ),
    "a list that begins anew, at its own number": (
        [*_all(1, "Et"), *_all(2, "Syv", "Otte")],
        ["1. Et", "7. Syv", "8. Otte"],
    ),
    "a lower level begins anew under each": (
        [*_all(1, "A"), *_all(1, "x", "y", level=1), *_all(1, "B"), *_all(1, "z", level=1)],
        ["1. A", "a) x", "b) y", "2. B", "a) z"],
    ),
    "a lower level that never begins anew": (
        [*_all(8, "A"), *_all(8, "x", level=1), *_all(8, "B"), *_all(8, "y", level=1)],
        ["1. A", "1. x", "2. B", "2. y"],
    ),
    "bullets, and Roman numbers under them": (
        [*_all(4, "Kaj"), *_all(4, "Havn", "Mole", level=1)],
        ["• Kaj", "III. Havn", "IV. Mole"],
    ),
    "numbers of two levels": (
        [*_all(5, "Bro", "Havn"), *_all(5, "Kaj", "Mole", level=1), *_all(5, "Eventuelt")],
        ["1 Bro", "2 Havn", "2.1 Kaj", "2.2 Mole", "3 Eventuelt"],
    ),
    "the level that a style is tied to": (
        _styled(("Del", "Bro"), ("Del", "Havn"), ("Under", "Kaj"), ("Under", "Mole")),
        ["1 Bro", "2 Havn", "2.1 Kaj", "2.2 Mole"],
    ),
    "a list that takes its levels from a style": (_all(6, "Et", "To"), ["1. Et", "2. To"]),
    "plain numbers where the law wants them": (
        [*_all(7, "Del"), *_all(7, "Paragraf", level=1)],
        ["I Del", "1.1 Paragraf"],
    ),
    "a level that a use of the list has of its own": (_all(9, "Et", "To"), ["A: Et", "B: To"]),
    "a word instead of a number": (
        [*_all(10, "Om broen"), *_all(10, "Intet", level=1)],
        ["Artikel Om broen", "Intet"],
    ),
    "nine levels": (
        [line for n in range(9) for line in _all(11, "x", level=n)],
        ["1 x"] * 9,
    ),
    "a list that the document does not tell of": (_all(99, "Et"), ["Et"]),
}


@pytest.mark.parametrize("case", LISTS)
def test_a_list_is_numbered_as_word_shows_it(case: str) -> None:
    body, expected = LISTS[case]
    assert lines_of(*body) == expected


def test_the_entries_of_a_list_stand_together_and_say_how_deep() -> None:
    body = [*_all(1, "A"), *_all(1, "x", level=1), paragraph(("", "Slut"))]
    lines = sheet_of(document(*body, parts={"numbering": NUMBERING})).lines
    assert [line.is_blank for line in lines] == [False, False, True, False, True]
    assert [line.hints.depth for line in lines[:2]] == [0, 1]


def test_a_heading_has_the_number_that_its_style_gives_it() -> None:
    body = [
        paragraph(("", "Velkomst"), style="Overskrift1"),
        numbered("Kaffe", 3, 1),
        paragraph(("", "Økonomi"), style="Min"),
        numbered("Uden nummer", 0, style="Min"),
    ]
    expected = ["# Punkt 1: Velkomst", "1.1 Kaffe", "# Punkt 2: Økonomi", "# Uden nummer"]
    assert lines_of(*body) == expected


def test_a_number_without_words_is_counted_and_not_shown() -> None:
    body = [paragraph(("", said), style="Overskrift1") for said in ("Først", "", "Sidst")]
    assert lines_of(*body) == ["# Punkt 1: Først", "# Punkt 3: Sidst"]


def test_a_paragraph_is_a_heading_where_it_says_so() -> None:
    outline = '<w:outlineLvl w:val="{}"/>'
    body = [
        paragraph(("", "Dagsorden"), style="Title"),
        paragraph(("", "Indledning"), properties=outline.format(1)),
        paragraph(("", "Brødtekst"), properties=outline.format(9)),
        paragraph(("", "Slut"), style="Overskrift1"),
        paragraph(("", "Uden stil"), style="Heading3"),
        paragraph(("", "I en ring"), style="Rund"),
    ]
    expected = ["# Dagsorden", "## Indledning", "Brødtekst", "# Punkt 1: Slut"]
    assert lines_of(*body) == [*expected, "### Uden stil", "## I en ring"]


TITLES = {
    "a heading, its number typed": paragraph(("", "2. Ny bro"), style="Heading2"),
    "a heading, its number counted": numbered("Ny bro", 1, style="Heading2"),
    "bold words, their number typed": paragraph(("b", "2. Ny bro")),
    "bold words, their number counted": paragraph(
        ("b", "Ny bro"),
        properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    ),
    "a number and bold words": paragraph(("", "2."), ("b", "Ny bro")),
}


@pytest.mark.parametrize("case", TITLES)
def test_the_number_of_a_punkt_is_read_with_its_title(case: str) -> None:
    first = numbered("Velkomst", 1)
    sheet = sheet_of(document(first, TITLES[case], parts={"numbering": NUMBERING}))
    assert [line.bare for line in sheet.lines if line.bare][1] == "2. Ny bro"
