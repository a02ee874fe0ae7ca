# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What Word writes before and around a paragraph's words: numbers, headings, tabs."""

from __future__ import annotations

import pytest

from bilagviewer.importers.report import Log
from bilagviewer.importers.word import read_word
from word_file import document, numbered, paragraph, part


def _level(depth: int, kind: str, text: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def _list(name: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{name}">{"".join(levels)}</w:abstractNum>'


def _used(name: int, of: int, inner: str = "") -> str:
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{of}"/>{inner}</w:num>'


_ANEW = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{}"/></w:lvlOverride>'
NUMBERING = part(
    "numbering",
    _list(1, _level(0, "decimal", "%1."), _level(1, "lowerLetter", "%2)")),
    _list(2, _level(0, "decimal", "Punkt %1:"), _level(1, "decimal", "%1.%2")),
    _list(3, _level(0, "bullet", "•"), _level(1, "upperRoman", "%2.", 3)),
    _used(1, 1),
    _used(2, 1, _ANEW.format(7)),
    _used(3, 2),
    _used(4, 3),
)
STYLES = part(
    "styles",
    '<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:pPr>'
    '<w:numPr><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="Min"><w:name w:val="Min overskrift"/>'
    '<w:basedOn w:val="Overskrift1"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>',
)


def lines_of(*body: str) -> list[str]:
    data = document(*body, parts={"numbering": NUMBERING, "styles": STYLES})
    return [line.text for line in read_word(data, "x.docx", Log()) if line.text]


def _all(name: int, *words: str, level: int = 0) -> list[str]:
    return [numbered(word, name, level) for word in words]


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
    "bullets, and Roman numbers under them": (
        [*_all(4, "Kaj"), *_all(4, "Havn", "Mole", level=1)],
        ["- Kaj", "III. Havn", "IV. Mole"],
    ),
    "a list that the document does not tell of": (_all(9, "Et"), ["Et"]),
}


@pytest.mark.parametrize("case", LISTS)
def test_a_list_is_numbered_as_word_shows_it(case: str) -> None:
    body, expected = LISTS[case]
    assert lines_of(*body) == expected


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
        paragraph(("", "Dagsorden"), style="Titel"),
        paragraph(("", "Indledning"), properties=outline.format(1)),
        paragraph(("", "Brødtekst"), properties=outline.format(9)),
        paragraph(("", "Slut"), style="Overskrift1"),
    ]
    expected = ["# Dagsorden", "## Indledning", "Brødtekst", "# Punkt 1: Slut"]
    assert lines_of(*body) == expected


TABS = {
    "rows": (["Navn\tBeløb", "Havn\t4 kr."], [("Navn", "Beløb"), ("Havn", "4 kr.")]),
    "several tabs between two": (["A\t\tB", "C\tD"], [("A", "B"), ("C", "D")]),
    "a programme": (["9.00\tKaffe"], [("9.00", "Kaffe")]),
    "an entry of an index": (["1 Velkomst\t2"], [("1 Velkomst", "2")]),
    "facts": (["Dato:\t1. maj", "Sted:\tSalen"], ["Dato: 1. maj", "Sted: Salen"]),
    "one line": (["Venlig hilsen\tOle"], ["Venlig hilsen Ole"]),
    "an indented line": (["\tIndrykket"], ["Indrykket"]),
}


@pytest.mark.parametrize("case", TABS)
def test_what_a_tab_sets_apart(case: str) -> None:
    given, expected = TABS[case]
    data = document(*(paragraph(("", text)) for text in given))
    lines = read_word(data, "x.docx", Log())
    assert [line.cells or line.text for line in lines if line.text] == expected
    numbers = [line.number for line in lines]
    assert numbers == sorted(set(numbers))


def test_a_tab_between_looks() -> None:
    data = document(paragraph(("b", "1 Velkomst\t2")))
    (line,) = read_word(data, "x.docx", Log())[:1]
    assert line.cells == ("<b>1 Velkomst</b>", "<b>2</b>")
