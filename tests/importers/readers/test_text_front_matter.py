# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The fields at the top of a text are facts of the meeting, in the languages of the North."""

from __future__ import annotations

import pytest

from bilagviewer.importers.sheet import Facts
from reading_sheets import sheet_of, told, words

HARBOUR = Facts("Møde om havnen", "Havnerådet", "2025-03-04", "16:30")
SAME = [
    "---\ntitel: Møde om havnen\nudvalg: Havnerådet\ndato: 4. marts 2025\ntid: kl. 16.30\n---\n",
    "---\ntittel: Møde om havnen\nutvalg: Havnerådet\nmøtedato: 4. mars 2025\ntid: kl 16.30\n...\n",
    "---\nrubrik: Møde om havnen\nnämnd: Havnerådet\ndatum: 2025-03-04\nklockslag: 16:30\n---\n",
    "---\nüberschrift: Møde om havnen\nGremium: Havnerådet\nDatum: 4. März 2025\n"
    "Uhrzeit: 16.30 Uhr\n---\n",
    "---\nTitle: 'Møde om havnen'\nCommittee: Havnerådet\nMeeting-Date: March 4th, 2025\n"
    "time: 4.30pm\n---\n",
    '+++\ntitle = "Møde om havnen"\ndate = 2025-03-04\n[params]\nboard = "Havnerådet"\n'
    "time = 16:30:00\ntags = ['a', 'b']\n+++\n",
    "+++\n# til siden\ntitel = 'Møde om havnen'\n'råd' = 'Havnerådet'\n"
    'dato = "4. marts 2025"\ntidspunkt = "16.30-18"\n+++\n',
]


@pytest.mark.parametrize("fields", SAME)
def test_fields_are_facts_and_no_text(fields: str) -> None:
    sheet = sheet_of(fields + "Tekst.\n")
    assert sheet.told.facts == HARBOUR
    assert words(fields + "Tekst.\n") == ["Tekst."]
    assert next(line.number for line in sheet.lines if line.text) == fields.count("\n") + 1
    said = " ".join(text for _, text in told(sheet))
    assert all(word in said for word in fields.split())


@pytest.mark.parametrize(
    ("fields", "facts"),
    [
        ("date: 2025-01-02\nmødedato: 2025-03-04", Facts(date="2025-03-04")),
        ("date: 2025-03-04T16:00:00+01:00", Facts(date="2025-03-04")),
        ("tid: kl. 16", Facts(time="16:00")),
        ("start: 9", Facts(time="09:00")),
        ("tid: efter frokost", Facts()),
        ("tid: 31.75", Facts()),
        ("dato: i går", Facts()),
        ("layout: post\nforfatter: Bo", Facts()),
    ],
)
def test_what_fields_say(fields: str, facts: Facts) -> None:
    assert sheet_of(f"---\n{fields}\n---\nTekst.").told.facts == facts


@pytest.mark.parametrize(
    "text",
    [
        "+++\nTekst uden felter\n+++\nMere",
        "+++\n+++\nTekst",
        "+++\ntitle = 'Bro'\nTekst",
        "+++ title = 1\nTekst\n+++",
        "+++\na = " + "[" * 9_000 + "\n+++\nTekst",
    ],
)
def test_signs_that_hold_no_fields_are_text(text: str) -> None:
    sheet = sheet_of(text)
    assert sheet.told.facts == Facts()
    assert not [one for one in told(sheet) if one[0] == "front_matter"]


@pytest.mark.parametrize(
    "mark", ["{{ page.title }}", "{{title}}", "{{- .Title -}}", "{{ post.title }}"]
)
def test_the_title_stands_where_a_program_would_put_it(mark: str) -> None:
    text = f"---\ntitle: Ny bro\n---\n# {mark}\n\nTekst."
    assert words(text) == ["Ny bro", "Tekst."]


@pytest.mark.parametrize(
    ("line", "left", "said"),
    [
        ("{% include hoved.html %}", [], "include hoved.html"),
        ("Kære {{ navn }}, vel mødt", ["Kære , vel mødt"], "navn"),
        ('{{< figur src="a.png" >}}', [], 'figur src="a.png"'),
        ("{{ page.title }}", [], "page.title"),
    ],
)
def test_other_marks_of_such_programs_are_told(line: str, left: list[str], said: str) -> None:
    sheet = sheet_of(f"Før\n\n{line}\n")
    assert words(f"Før\n\n{line}\n") == ["Før", *left]
    assert told(sheet) == [("mark", said)]
    assert sheet.entries[0].place is not None
    assert sheet.entries[0].place.line == 3


@pytest.mark.parametrize("line", ["{ a }", "{{ a }", "50 % og {}", "{{\na }}", "a {%"])
def test_other_brackets_are_text(line: str) -> None:
    assert " ".join(words(line)) == " ".join(line.split())
