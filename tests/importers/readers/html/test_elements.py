# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What becomes of a page's elements: lines of runs, marks, levels, and what is told."""

from __future__ import annotations

import pytest

from bilagviewer.importers.readers import html
from bilagviewer.importers.sheet import Line, Sheet
from bilagviewer.model.blocks import Run, plain
from bilagviewer.work import Work


def sheet(markup: str) -> Sheet:
    return html.read(f"<html><body>{markup}</body></html>".encode(), "side.html", Work())


def shown(line: Line) -> str:
    if line.cells:
        return " | ".join(map(plain, line.cells))
    hints = line.hints
    before = "#" * hints.level + " " * bool(hints.level)
    return "  " * hints.depth + before + (f"{hints.mark} " if hints.mark else "") + line.text


LINES = {
    "a heading in a button": (
        "<button class=acc><h2>1. Valg</h2></button><p>Ord",
        ["## 1. Valg", "Ord"],
    ),
    "a heading in a pressed part": ("<div role=button><h3>Kaj</h3></div>Ord", ["### Kaj", "Ord"]),
    "a heading in a label": ("<label for=q><h2>Kaj</h2></label><input id=q>", ["## Kaj"]),
    "a paragraph in a button": (
        "<button>Udvalget bad om et notat til næste møde i maj måned</button>",
        ["Udvalget bad om et notat til næste møde i maj måned"],
    ),
    "a menu with a headline": ("<nav><h2>Menu</h2><a href=/>Start</a></nav>Ord", ["Ord"]),
    "a menu that names what stands nowhere else": (
        "<nav><p><a>1. Valg</a><p><a>2. Kaj</a></nav>Ord",
        ["1. Valg", "2. Kaj", "Ord"],
    ),
    "a menu of the page's headings": (
        "<nav><a>1. Valg</a> <a>2. Kaj</a></nav><h2>1. Valg</h2><h2>2. Kaj</h2>",
        ["## 1. Valg", "## 2. Kaj"],
    ),
    "a head that sorts": (
        "<table><tr><th><button>Navn</button><th>Kr.<tr><td>A<td>1</table>",
        ["Navn | Kr.", "A | 1"],
    ),
    "an empty heading": ("<h3> </h3><p>Ord", ["Ord"]),
    "an empty entry": ("<ul><li></li></ul><p>Ord", ["Ord"]),
    "a number that is said": ("<ol><li value=9>A<li>B</ol>", ["9. A", "10. B"]),
    "letters": ("<ol type=a start=26><li>A<li>B</ol>", ["z. A", "aa. B"]),
    "Roman numbers": ("<ol type=I start=4><li>A<li type=1>B</ol>", ["IV. A", "5. B"]),
    "downwards": ("<ol reversed><li>A<li>B<li>C</ol>", ["3. A", "2. B", "1. C"]),
    "letters by style": ("<ol style='list-style-type:lower-alpha'><li>A</ol>", ["a. A"]),
    "lists in lists": ("<ol><li>A<ul><li>B</ul><li>C</ol>", ["1. A", "  • B", "2. C"]),
    "a break in an entry": ("<ul><li>A<br>B<li>C</ul>", ["• A\nB", "• C"]),
    "ticks": (
        "<label><input type=checkbox checked> Ja</label>"
        "<p><label><input type=checkbox> Nej</label>",
        ["☒ Ja", "☐ Nej"],
    ),
    "one of several": (
        "<input type=radio id=a checked><label for=a>Ja</label>",
        ["☒ Ja"],
    ),
    "preformatted": ("<pre>a\n\n  b</pre>", ["a", "b"]),
    "high and low": ("<p>m<sup>2</sup>, CO<sub>2</sub></p>", ["m², CO₂"]),
    "soft hyphens": ("<p>Vel&shy;komst</p>", ["Velkomst"]),
    "facts": (
        "<table><tr><th>Dato<td>1. maj<tr><th>Sted<td>Salen</table>",
        ["Dato: 1. maj", "Sted: Salen"],
    ),
}


@pytest.mark.parametrize("case", LINES)
def test_what_becomes_of_an_element(case: str) -> None:
    markup, expected = LINES[case]
    assert [shown(line) for line in sheet(markup).lines if not line.is_blank] == expected


LINKS = {
    '<a href="https://a.dk/x">Se</a>': ("https://a.dk/x", []),
    '<a href="mailto:a@b.dk">Se</a>': ("mailto:a@b.dk", []),
    '<a href="http://a.dk">Se</a>': ("", ["http://a.dk"]),
    '<a href="/b/1.pdf">Se</a>': ("", ["/b/1.pdf"]),
    '<a href="javascript:x()">Se</a>': ("", ["javascript:x()"]),
    '<a href="#top">Se</a>': ("", []),
}


@pytest.mark.parametrize("markup", LINKS)
def test_only_safe_addresses_stay_links(markup: str) -> None:
    link, told = LINKS[markup]
    read = sheet(f"<p>{markup}</p>")
    assert read.lines[0].runs == (Run("Se", link=link),)
    assert [entry.text for entry in read.entries if entry.reason == "link"] == told


def test_what_is_taken_out_is_told_with_its_words() -> None:
    read = sheet("<nav><a>Start</a></nav><button>Gem</button><p hidden>Kladde</p><s>Før</s><p>Ord")
    told = [(entry.reason, entry.text) for entry in read.entries]
    assert told == [
        ("page_control", "Start"),
        ("page_control", "Gem"),
        ("hidden", "Kladde"),
        ("struck", "Før"),
    ]


def test_the_head_of_a_page_gives_its_title_and_date() -> None:
    page = "<html><head><title>Møde &amp; valg</title><meta name=date content=2025-03-04></head>Ord"
    facts = html.read(page.encode(), "x.html", Work()).properties
    assert (facts.title, facts.date) == ("Møde & valg", "2025-03-04")


def test_a_piece_of_a_page_may_be_empty() -> None:
    assert html.read_markup("", "felt", Work()).lines == ()
