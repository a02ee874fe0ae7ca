# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Each thing that a text can hold has one spelling, and a misspelt one is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

import packing
from bilagviewer.model.blocks import (
    Block,
    Body,
    Entry,
    EntryKind,
    Figure,
    Footnote,
    FootnoteMark,
    Heading,
    Inline,
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
from bilagviewer.model.tables import Cell, Column, ColumnKind, Row, RowKind, Table
from bilagviewer.packfile.markdown import parser, read, write
from bilagviewer.packfile.problems import Problems

PARSER = parser.make_parser()


def runs(text: str) -> tuple[Inline, ...]:
    return (Run(text),)


def paragraph(*parts: Inline, source: Source | None = None) -> Paragraph:
    return Paragraph(parts, source)


def item_from(text: str, line: int) -> ListItem:
    return ListItem(runs(text), source=Source(line=line))


def row(*cells: str, kind: RowKind = RowKind.ROW, source: Source | None = None) -> Row:
    return Row(tuple(Cell(runs(cell) if cell else ()) for cell in cells), kind, source)


GRANTS = Table(
    (
        Column("Klynge"),
        Column("Beløb", ColumnKind.AMOUNT, "t.kr."),
        Column("Dato", ColumnKind.DATE),
    ),
    (
        row("Energi", "1.200", "24. november 2020"),
        row("I alt", "1.200", "", kind=RowKind.SUM),
        row("Note", "", "", kind=RowKind.BANNER, source=Source(rectangles=(Rectangle(2),))),
    ),
)
KINDS = (
    *(ColumnKind.TEXT, ColumnKind.NUMBER, ColumnKind.PERCENT, ColumnKind.AMOUNT),
    *(ColumnKind.DATE, ColumnKind.TIME, ColumnKind.PLACE),
)
OVERLEAF = Source(
    line=12, rectangles=(Rectangle(2, 70, 700, 525, 760), Rectangle(3, 70, 60, 525, 90))
)
PROGRAMME = Programme(
    (
        Entry("09:30", "Velkomst", "10:00", EntryKind.TALK, "Anne Hansen", "formand"),
        Entry("12:00", "Frokost", kind=EntryKind.LUNCH),
        Entry("13:05", "Vand", remark="På engelsk", track=1, points=(runs("Et"), runs("To"))),
        Entry("13:05", "Luft", description=runs("Om luft."), track=2),
        Entry("14:00", "Pause", kind=EntryKind.PAUSE, source=Source(line=12)),
    ),
    ("Spor 1: Vand", "Spor 2: Luft"),
)
PROGRAMME_TEXT = """\
::: programme
### 09.30–10.00 Velkomst
kind: talk
speaker: Anne Hansen
office: formand

### 12.00 Frokost
kind: lunch

## Spor 1: Vand

### 13.05 Vand
remark: På engelsk

- Et
- To

## Spor 2: Luft

### 13.05 Luft

Om luft.

##

### 14.00 Pause {@12}
kind: pause
:::
"""
SPELT: dict[str, tuple[str, tuple[Block, ...]]] = {
    "heading": ("## Mål\n", (Heading(2, runs("Mål")),)),
    "paragraphs": ("Et.\n\nTo.\n", (paragraph(Run("Et.")), paragraph(Run("To.")))),
    "line break": ("En linje\\\nog en til\n", (paragraph(Run("En linje\nog en til")),)),
    "bold": ("**fed**\n", (paragraph(Run("fed", bold=True)),)),
    "italic": ("*kursiv*\n", (paragraph(Run("kursiv", italic=True)),)),
    "bold and italic": ("***begge***\n", (paragraph(Run("begge", bold=True, italic=True)),)),
    "underline": ("<u>streg</u>\n", (paragraph(Run("streg", underline=True)),)),
    "link": ("[her](https://x.dk)\n", (paragraph(Run("her", link="https://x.dk")),)),
    "link to a place": ("[mål 7](2.4/1#7)\n", (paragraph(Run("mål 7", link="2.4/1#7")),)),
    "address as it is": (
        "<https://x.dk>\n",
        (paragraph(Run("https://x.dk", link="https://x.dk")),),
    ),
    "list": (
        "- a\n  - b\n- c\n",
        (
            ListBlock(
                (ListItem(runs("a"), (ListBlock((ListItem(runs("b")),)),)), ListItem(runs("c")))
            ),
        ),
    ),
    "numbered list": (
        "3. a\n4. b\n",
        (ListBlock((ListItem(runs("a")), ListItem(runs("b"))), True, 3),),
    ),
    "page mark": ("{page 2 of 4 running 12}\n", (PageMark("2", "4", 12),)),
    "running page only": ("{page running 12}\n", (PageMark(running=12),)),
    "page mark with words": ('{page "Side 2"}\n', (PageMark("Side 2"),)),
    "page mark in a paragraph": (
        "før {page 3 running 13}efter\n",
        (paragraph(Run("før "), PageMark("3", running=13), Run("efter")),),
    ),
    "source line": ("Tekst {@12}\n", (paragraph(Run("Tekst"), source=Source(line=12)),)),
    "source page": (
        "Tekst {@p2:70.9,120,525,140}\n",
        (
            paragraph(
                Run("Tekst"), source=Source(rectangles=(Rectangle(2, 70.9, 120.0, 525.0, 140.0),))
            ),
        ),
    ),
    "source over two pages": (
        "Tekst {@12p2:70,700,525,760;p3:70,60,525,90}\n",
        (paragraph(Run("Tekst"), source=OVERLEAF),),
    ),
    "source of two whole pages": (
        "Tekst {@p2;p3}\n",
        (paragraph(Run("Tekst"), source=Source(rectangles=(Rectangle(2), Rectangle(3)))),),
    ),
    "sources of items": (
        "- A {@3}\n- B {@4}\n  - C {@5}\n",
        (
            ListBlock(
                (
                    ListItem(runs("A"), source=Source(line=3)),
                    ListItem(
                        runs("B"),
                        (ListBlock((item_from("C", 5),), source=Source(line=5)),),
                        Source(line=4),
                    ),
                ),
                source=Source(line=3),
            ),
        ),
    ),
    "source of a heading": ("# A {@1}\n", (Heading(1, runs("A"), Source(line=1)),)),
    "source of a table": (
        "::: table {@4}\n| A |\n|---|\n| b |\n:::\n",
        (TableBlock(Table((Column("A"),), (row("b"),)), source=Source(line=4)),),
    ),
    "statements": (
        "## Mål\n\n::: statements\n7. Et mål {@3}\n8. To\n:::\n",
        (
            Heading(2, runs("Mål")),
            Statement(7, runs("Et mål"), "Mål", Source(line=3)),
            Statement(8, runs("To"), "Mål"),
        ),
    ),
    "statements with a group": (
        "::: statements\ngroup: Vand\n\n1. Rent vand\n:::\n",
        (Statement(1, runs("Rent vand"), "Vand"),),
    ),
    "programme": (PROGRAMME_TEXT, (PROGRAMME,)),
    "map": (
        "::: map\nmark: Hovedkontor\ncaption: Hvor de er\n\n- Odense\n- Vejle\n:::\n",
        (MapBlock(("Odense", "Vejle"), ("Hovedkontor",), runs("Hvor de er")),),
    ),
    "table": (
        "| A | B |\n|---|---|\n| 1 | 2 |\n",
        (TableBlock(Table((Column("A"), Column("B")), (row("1", "2"),))),),
    ),
    "table that declares": (
        "::: table\nkinds: text | amount t.kr. | date\ncaption: Tilsagn\n\n"
        "| Klynge | Beløb | Dato |\n|---|---|---|\n| Energi | 1.200 | 24. november 2020 |\n"
        "| I alt | 1.200 |  | {sum}\n| Note |  |  | {banner @p2}\n:::\n",
        (TableBlock(GRANTS, runs("Tilsagn")),),
    ),
    "every kind of column": (
        "::: table\nkinds: text | number | percent | amount | date | time | place\n\n"
        f"| {' | '.join('abcdefg')} |\n|{'---|' * 7}\n:::\n",
        (
            TableBlock(
                Table(tuple(Column(t, k) for t, k in zip("abcdefg", KINDS, strict=True)), ())
            ),
        ),
    ),
    "table without a head": (
        "::: table\nheader: no\n\n|  |\n|---|\n| b |\n:::\n",
        (TableBlock(Table((Column(""),), (row("b"),), headed=False)),),
    ),
    "picture": ("![Et kort](kort.png)\n", (Figure("Et kort", "kort.png"),)),
    "picture with a caption": (
        "::: figure\ncaption: Figur 1\n\n![Et kort](a/kort.jpg)\n:::\n",
        (Figure("Et kort", "a/kort.jpg", runs("Figur 1")),),
    ),
    "picture that was not supplied": ("![Et kort]()\n", (Figure("Et kort"),)),
}


@pytest.mark.parametrize("name", SPELT)
def test_the_spelling_is_read_and_written_the_same(name: str) -> None:
    text, blocks = SPELT[name]
    problems = Problems()
    assert read.read(text.encode(), PARSER, "t.md", problems) == Body(blocks)
    assert problems.found == []
    assert write.write(Body(blocks)) == text


def test_footnotes_are_read_and_written_the_same() -> None:
    text = "Tekst[^1] her.\n\n[^1]: Se **side 4**. {@9}\n"
    said = (Run("Se "), Run("side 4", bold=True), Run("."))
    mark = paragraph(Run("Tekst"), FootnoteMark("1"), Run(" her."))
    body = Body((mark,), (Footnote("1", said, Source(line=9)),))
    assert read.read(text.encode(), PARSER, "t.md", Problems()) == body
    assert write.write(body) == text


OTHERWISE = {
    "__fed__ _kursiv_\n": "**fed** *kursiv*\n",
    "<b>fed</b> <i>kursiv</i>\n": "**fed** *kursiv*\n",
    "En sætning\npå to linjer\n": "En sætning på to linjer\n",
    "En<br>to\n": "En\\\nto\n",
    "* a\n* b\n": "- a\n- b\n",
    "A | B\n--|--\n1 | 2\n": "| A | B |\n|---|---|\n| 1 | 2 |\n",
    "| A | B |\n|:--|--:|\n| 1 \\\n| 2 |\n": "| A | B |\n|---|---|\n| 1 | 2 |\n",
    "::: programme\n### kl. 9:05 - 10:00 A\n:::\n": "::: programme\n### 09.05–10.00 A\n:::\n",
    "## A ##\r\n\r\nB\r\n": "## A\n\nB\n",
    "# # #\n": "# \\#\n",
    "::: programme\n## C \\#\n:::\n": "::: programme\n## C \\#\n:::\n",
    "<u><i>\\*</i>a</u>\n": "<u><i>\\*</i>a</u>\n",
    "\ufeffA\n": "A\n",
}


@pytest.mark.parametrize("text", OTHERWISE)
def test_other_ways_to_write_it_by_hand_come_back_in_the_one_form(text: str) -> None:
    problems = Problems()
    assert write.write(read.read(text.encode(), PARSER, "t.md", problems)) == OTHERWISE[text]
    assert problems.found == []


BROKEN: dict[str, tuple[str, str, int]] = {
    "bold": ("A\n\n**fed\n", "look_open", 3),
    "underline": ("A\n\n<u>streg\n", "look_open", 3),
    "italic": ("A\n\nkursiv</i>\n", "look_open", 3),
    "page mark": ("A\n\n{page 2 af 4}\n", "braces", 3),
    "page mark in a paragraph": ("A\nB {page running x} C\n", "braces", 2),
    "source": ("A\n\nB {@side 2}\n", "braces", 3),
    "rectangle": ("A {@p2:1,2,3}\n", "braces", 1),
    "footnote": ("A\n\nB[^1]\n", "footnote_missing", 3),
    "footnote of nothing": ("A\n\n[^1]: B\n", "footnote_unused", 3),
    "footnote twice": ("A[^1]\n\n[^1]: B\n[^1]: C\n", "footnote_twice", 4),
    "a statement twice": (
        "::: statements\n1. A\n:::\n\n::: statements\n1. B\n:::\n",
        "statement_twice",
        6,
    ),
    "programme": ("::: programme\n### Velkomst\n:::\n", "no_time", 2),
    "kind of entry": ("::: programme\n### 09.30 A\nkind: oplæg\n:::\n", "entry_kind", 2),
    "track": ("::: programme\n### 09.30 A\ntrack: 3\n:::\n", "track", 2),
    "map": ("A\n\n::: map\n- Odense\n", "not_closed", 3),
    "container": ("A\n\n::: kort\n\nB\n", "unknown_container", 3),
    "table": ("::: table\nkinds: text\n:::\n", "no_table", 1),
    "kind of column": ("::: table\nkinds: beløb\n\n| A |\n|---|\n:::\n", "column_kind", 1),
    "kinds too many": ("::: table\nkinds: text|text\n\n| A |\n|---|\n:::\n", "too_many_kinds", 1),
    "header": ("::: table\nheader: nej\n\n| A |\n|---|\n:::\n", "header", 1),
    "ruler": ("A\n\n| A | B |\n|---|\n| 1 | 2 |\n", "table_ruler", 3),
    "row": ("| A | B |\n|---|---|\n| 1 |\n", "row_width", 3),
    "cell": (
        "::: table\nkinds: amount\n\n| A |\n|---|\n| 5 kr. |\n| mange |\n:::\n",
        "cell_value",
        7,
    ),
    "picture": ("A\n\n![Kort](kort.png)\n", "picture_missing", 3),
    "picture without words": ("![](ok.png)\n", "no_alt", 1),
    "picture without a file": ("![Kort]()\n", "no_file", 1),
    "figure": ("::: figure\ncaption: A\n:::\n", "no_picture", 1),
    "link to a place": ("A\n\n[mål](9/9#7)\n", "link_nowhere", 3),
    "link of another kind": ("[mål](file:///etc/passwd)\n", "link_kind", 1),
    "list": ("".join("  " * n + "- a\n" for n in range(9)), "list_deep", 9),
    "characters": ("A\n\nB\u202eC\n", "control", 3),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_misspelt_one_is_told_with_file_and_line(name: str, tmp_path: Path) -> None:
    text, kind, line = BROKEN[name]
    manifest = packing.HEAD + "sections:\n  - title: A\n    text: t.md\n"
    packing.folder(tmp_path, {"pack.yaml": manifest, "t.md": text, "ok.png": packing.png()})
    assert (kind, "t.md", line) in packing.places(tmp_path)


PICTURES = {
    "png": (packing.png(), []),
    "jpeg": (packing.jpeg(), []),
    "gif": (b"GIF89a\1\0\1\0", ["picture_type"]),
    "svg": (b"<svg/>", ["picture_type"]),
    "empty": (b"", ["picture_type"]),
    "wide png": (packing.png(30_001), ["picture_pixels"]),
    "large png": (packing.png(6000, 6000), ["picture_pixels"]),
    "large jpeg": (packing.jpeg(65_535, 65_535), ["picture_pixels"]),
    "flat jpeg": (packing.jpeg(0, 5), ["picture_type"]),
    "half a png": (packing.png()[:20], ["picture_type"]),
}


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_png_or_jpeg_within_the_limits(name: str, tmp_path: Path) -> None:
    data, kinds = PICTURES[name]
    manifest = packing.HEAD + "sections:\n  - title: A\n    text: t.md\n"
    packing.folder(tmp_path, {"pack.yaml": manifest, "t.md": "![Kort](k)\n", "k": data})
    assert [problem.kind for problem in packing.problems(tmp_path)] == kinds
