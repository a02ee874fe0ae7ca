# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Quotations, looks that run on over a line's end, and headings and numbers written in haste."""

from __future__ import annotations

import time

import pytest

from bilagviewer.importers.build import import_document
from bilagviewer.model.blocks import Heading, ListBlock, Paragraph, plain
from reading_sheets import filled, looks, sheet_of, words

QUOTED = {
    "> Broen er slidt.\n> Den bør skiftes.": ["Broen er slidt.", "Den bør skiftes."],
    ">Broen er slidt.": ["Broen er slidt."],
    "> Bo skrev:\n>> Broen er slidt.\n> > Ja.": ["Bo skrev:", "Broen er slidt.", "Ja."],
    "> # Bro\n>\n> - ny\n> - gammel": ["Bro", "- ny", "- gammel"],
    "> 5 kr.\n> 7 kr.": ["5 kr.", "7 kr."],
    "> 50 kr. er for meget": ["> 50 kr. er for meget"],
    "a > b\n->c": ["a > b", "->c"],
    "```\n> Broen\n```": ["> Broen"],
}


@pytest.mark.parametrize("text", QUOTED)
def test_the_sign_of_a_quotation_is_no_text(text: str) -> None:
    assert words(text) == QUOTED[text]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("Han skrev:\n> Broen er slidt.\nJa.", ["Han skrev:", "Broen er slidt.", "Ja."]),
        ("> Et afsnit.\n>\n> Et til.", ["Et afsnit.", "Et til."]),
        ("> Yderst.\n> > Inderst.\n\nEfter.", ["Yderst.", "Inderst.", "Efter."]),
        ("> Her:\n>\n> - ny\n> - gammel\n\nEfter.", ["Her:", 2, "Efter."]),
        ("> 1. ny\n> 2. gammel\n>    bro\n\nEfter.", [2, "Efter."]),
    ],
)
def test_what_is_quoted_keeps_its_shape(text: str, blocks: list[str | int]) -> None:
    made = import_document(f"Brev\n\n{text}\n".encode(), "brev.md").document
    (body,) = made.bodies.values()
    found = [
        len(one.items) if isinstance(one, ListBlock) else plain(one.runs)
        for one in body.blocks
        if isinstance(one, Paragraph | ListBlock | Heading)
    ]
    assert found[-len(blocks) :] == blocks


BOLD, PLAIN = "bold", ""
CARRIED = {
    "**Broen er\nslidt** nu": [[("Broen er", BOLD)], [("slidt", BOLD), (" nu", PLAIN)]],
    "Se __den nye\nbro__.": [
        [("Se ", PLAIN), ("den nye", BOLD)],
        [("bro", BOLD), (".", PLAIN)],
    ],
    "*a\nb\nc*": [[("a", "italic")], [("b", "italic")], [("c", "italic")]],
    "***a\nb***": [[("a", "bold italic")], [("b", "bold italic")]],
    "- **ny\n  bro**\n- to": [[("- ", PLAIN), ("ny", BOLD)], [("bro", BOLD)], [("- to", PLAIN)]],
    "**a** og **b\nc** og **d**": [
        [("a", BOLD), (" og ", PLAIN), ("b", BOLD)],
        [("c", BOLD), (" og ", PLAIN), ("d", BOLD)],
    ],
    "**a\nb** og **c\nd**": [
        [("a", BOLD)],
        [("b", BOLD), (" og ", PLAIN), ("c", BOLD)],
        [("d", BOLD)],
    ],
    "> **a\n> b**": [[("a", BOLD)], [("b", BOLD)]],
    "**a\n\nb**": [[("**a", PLAIN)], [("b**", PLAIN)]],
    "**a\n- b**": [[("**a", PLAIN)], [("- b**", PLAIN)]],
    "* a\n* b*": [[("* a", PLAIN)], [("* b*", PLAIN)]],
    "Pris* 5\n*uden moms": [[("Pris* 5", PLAIN)], [("*uden moms", PLAIN)]],
    "fil_a\nb_ c": [[("fil_a", PLAIN)], [("b_ c", PLAIN)]],
}


@pytest.mark.parametrize("text", CARRIED)
def test_a_look_that_runs_over_a_lines_end(text: str) -> None:
    assert [looks(line.runs) for line in filled(sheet_of(text))] == CARRIED[text]


HEADINGS = {
    "# Referat\n\n##Dagsorden\n\nTekst": [("Referat", 1), ("Dagsorden", 2), ("Tekst", 0)],
    "##Dagsorden\n\nTekst\n\n##1. Bro\n\nTekst": [
        ("Dagsorden", 2),
        ("Tekst", 0),
        ("1. Bro", 2),
        ("Tekst", 0),
    ],
    "#Referat\n\n##Dagsorden\n\nTekst": [("Referat", 1), ("Dagsorden", 2), ("Tekst", 0)],
    "Kom til #havnefest\n\n#havnefest er sjov\n\n# Bro": [
        ("Kom til #havnefest", 0),
        ("#havnefest er sjov", 0),
        ("Bro", 1),
    ],
    "Tekst\n\n##Dagsorden": [("Tekst", 0), ("##Dagsorden", 0)],
    "#havnefest\n\nTekst": [("#havnefest", 0), ("Tekst", 0)],
}


@pytest.mark.parametrize("text", HEADINGS)
def test_headings_without_a_blank(text: str) -> None:
    lines = filled(sheet_of(text))
    assert [(line.text, line.hints.level) for line in lines] == HEADINGS[text]


@pytest.mark.parametrize(
    "line", [r"1\. Minutes", "1. Minutes", r"## 1\. Minutes", r"**1\. Minutes**"]
)
def test_an_escaped_number_is_a_number(line: str) -> None:
    [found] = filled(sheet_of(line))
    assert found.bare == "1. Minutes"


@pytest.mark.parametrize(
    "text", ["**a\n", "*a **b __c\n", "> **a\n", "> > a\n>b\n", "##a\n", "{{ a }}\n"]
)
def test_many_signs_are_read_in_time(text: str) -> None:
    began = time.monotonic()
    sheet_of(text * 60_000)
    assert time.monotonic() - began < 8
