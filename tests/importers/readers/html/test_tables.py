# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Tables of a page: rows where they are tables, punkter where they only set them out."""

from __future__ import annotations

import pytest

from bilagviewer.importers.readers import html
from bilagviewer.importers.sheet import Sheet
from bilagviewer.model.blocks import plain
from bilagviewer.work import Work

H = "<table><tr><th>A<th>B<th>C"


def sheet(markup: str) -> Sheet:
    return html.read(f"<html><body>{markup}</body></html>".encode(), "side.html", Work())


ROWS = {
    "a foot in front": (
        "<table><tfoot><tr><td>I alt<td>3</tfoot><thead><tr><th>Navn<th>Kr.</thead>"
        "<tbody><tr><td>A<td>1<tr><td>B<td>2</table>",
        ["h Navn|Kr.", "A|1", "B|2", "f I alt|3"],
    ),
    "a foot at its place": (
        "<table><tr><th>Navn<th>Kr.<tr><td>A<td>1<tfoot><tr><th>Sum<td>1</table>",
        ["h Navn|Kr.", "A|1", "f Sum|1"],
    ),
    "over all columns": (
        f"{H}<tr><td colspan=4>Uddelt<tr><td>1<td>2<td>3</table>",
        ["h A|B|C", "Uddelt", "1|2|3"],
    ),
    "over far too many": (
        f"{H}<tr><td colspan=99999>Uddelt<tr><td>1<td>2<td>3</table>",
        ["h A|B|C", "Uddelt", "1|2|3"],
    ),
    "over those that are left": (
        f"{H}<tr><td>1<td colspan=9>2<tr><td>1<td>2<td>3</table>",
        ["h A|B|C", "1|2|", "1|2|3"],
    ),
    "two header rows": (
        "<table><tr><th rowspan=2>A<th colspan=2>B<tr><th>1<th>2<tr><td>x<td>y<td>z</table>",
        ["h A|B 1|B 2", "x|y|z"],
    ),
    "a bold first row": (
        "<table><tr><td><b>A</b><td><b>B</b><tr><td>1<td>2</table>",
        ["h A|B", "1|2"],
    ),
    "a table in a cell": (
        f"{H}<tr><td>1<td><table><tr><td>x<td>y<tr><td>z<td>w</table><td>3"
        "<tr><td>4<td>5<td>6</table>",
        ["h A|B|C", "1|x / y\nz / w|3", "4|5|6"],
    ),
    "a table in a table without heads": (
        "<table><tr><td>Navn<td>Kr.<tr><td>A<td><table><tr><td>x<td>y</table><tr><td>B<td>2</table>",
        ["Navn|Kr.", "A|x / y", "B|2"],
    ),
    "lists in cells": (
        "<table><tr><td>A<td>B<tr><td>1<td><ol type=a><li>x<li>y</ol></table>",
        ["A|B", "1|a. x\nb. y"],
    ),
}


@pytest.mark.parametrize("case", ROWS)
def test_rows_are_read_as_a_browser_shows_them(case: str) -> None:
    markup, expected = ROWS[case]
    rows = [line for line in sheet(markup).lines if line.cells]
    said = ["h " * bool(row.hints.header) + "f " * row.hints.foot for row in rows]
    cells = ["|".join(plain(cell).replace(" | ", " / ") for cell in row.cells) for row in rows]
    assert [a + b for a, b in zip(said, cells, strict=True)] == expected
    assert {row.hints.table for row in rows} == {1}


def test_a_table_in_a_cell_is_told() -> None:
    entries = sheet(ROWS["a table in a cell"][0]).entries
    assert [entry.text for entry in entries if entry.reason == "nested_table"] == ["x y z w"]


HEADS = "<table><thead><tr><th>Punkt</th><th>Titel</th><th></th></tr></thead>"


def opens(part: str, inner: str) -> str:
    return f"<button aria-expanded=false aria-controls={part}>{inner}</button><div id={part}>"


AGENDAS = {
    "buttons with headings": HEADS
    + f"<tr><td><span>7</span><td>{opens('a', '<h2>Valg</h2>')}<h3></h3><p>Anna.</div>"
    + "<td><span class=badge>3</span>"
    + f"<tr><td>8<td>{opens('b', '<h2>Kaj</h2>')}<p>Ny.</div><td>2</table>",
    "headings alone": "<table><tr><td>7.<td><h3>Valg</h3><p>Anna."
    "<tr><td>8.<td><h3>Kaj</h3><p>Ny.</table>",
    "parts that open": "<table><tr><td>Punkt 7<td><details><summary>Valg</summary>Anna.</details>"
    "<tr><td>Punkt 8<td><details><summary>Kaj</summary>Ny.</details></table>",
    "buttons without headings": HEADS
    + f"<tr><td>7<td>{opens('a', 'Valg')}Anna.</div><td>"
    + f"<tr><td>8<td>{opens('b', 'Kaj')}Ny.</div><td></table>",
    "rows below": "<table><tr><td>7<td>Valg<tr><td><td>Anna."
    "<tr><td>8<td>Kaj<tr><td><td>Ny.</table>",
    "a table each": "<table><tr><td>7.<td>Valg</table><p>Anna."
    "<table><tr><td>8.<td>Kaj</table><p>Ny.",
    "an index and a table each": "<table><tr><td>7.<td>Valg<tr><td>8.<td>Kaj</table>"
    "<table><tr><td><a name=7></a>7.<td>Valg</table><p>Anna."
    "<table><tr><td>8.<td>Kaj</table><p>Ny.",
}


@pytest.mark.parametrize("case", AGENDAS)
def test_a_table_that_sets_out_an_agenda_tells_its_punkter(case: str) -> None:
    read = sheet(f"<h1>Møde</h1>{AGENDAS[case]}")
    first, second = read.told.punkter
    assert [(one.number, one.title) for one in (first, second)] == [("7", "Valg"), ("8", "Kaj")]
    said = [line.text for line in read.lines[first.at : second.at] if line.text]
    assert said == ["Anna."]
    assert [line.text for line in read.lines[second.at :] if line.text] == ["Ny."]
    assert [line.text for line in read.lines[: first.at] if line.text] == ["Møde"]


def test_counts_and_heads_of_an_agenda_are_told() -> None:
    entries = sheet(AGENDAS["buttons with headings"]).entries
    told = [(e.reason, e.text) for e in entries if e.reason in ("agenda_columns", "page_control")]
    assert told == [("agenda_columns", "Punkt Titel"), ("page_control", "3"), ("page_control", "2")]


CLOSED = {
    "parts": "<div>Dagsorden</div><table><tr><td>1.<td>Valg<td>Åben<tr><td>2.<td>Kaj<td></table>"
    "<div>Lukket dagsorden</div><table><tr><td>3.<td>Grund</table>"
    "<div>Åbne sager</div><table><tr><td>1.<td>Valg</table><p>a<table><tr><td>2.<td>Kaj</table><p>b"
    "<div>Lukkede sager</div><table><tr><td>3.<td>Grund</table><p>c",
    "listed only": "<p>Åben dagsorden<table><tr><td>1.<td>Valg<tr><td>2.<td>Kaj</table>"
    "<p>Lukket dagsorden<table><tr><td>3.<td>Grund</table>"
    "<p>Åbne sager<table><tr><td>1.<td>Valg</table><p>a<table><tr><td>2.<td>Kaj</table><p>b",
    "in the title": "<table><tr><td>1<td><h2>Valg</h2>a<tr><td>2<td><h2>Kaj</h2>b"
    "<tr><td>3<td><h2>Lukket: Grund</h2>c</table>",
}


@pytest.mark.parametrize("case", CLOSED)
def test_closed_punkter_are_told_as_closed(case: str) -> None:
    told = sheet(CLOSED[case]).told
    assert [(one.number, one.closed) for one in told.punkter] == [
        ("1", False),
        ("2", False),
        ("3", True),
    ]


NO_AGENDAS = (
    "<table><tr><td>1<td>Ord</table>",
    "<table><tr><td>1.<td>Bane<tr><td>2.<td>Kaj<tr><td>3.<td>Bro</table>",
    "<table><tr><td>Nr.<td>Emne<tr><td>1<td>Valg<tr><td>2<td>Kaj</table>",
    "<h2>1. Valg</h2><p>Anna.<h2>2. Kaj</h2><p>Ny.",
)


@pytest.mark.parametrize("markup", NO_AGENDAS)
def test_what_may_be_something_else_is_left_to_the_passes(markup: str) -> None:
    assert sheet(markup).told.punkter == ()
