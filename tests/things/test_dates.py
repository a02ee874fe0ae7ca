# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Which dates are events and deadlines, and which ones a paper only bears."""

from __future__ import annotations

import pytest

import bundled
from bilagviewer.model.blocks import Block, Body, Paragraph, Run, TableBlock
from bilagviewer.model.outline import OutlineEntry, outline
from bilagviewer.model.pack import Bilag, Pack, PackId, Section
from bilagviewer.model.tables import Cell, Column, ColumnKind, Row, Table
from bilagviewer.things.date_words import DateKind
from bilagviewer.things.dates import KnownDate, meeting_date, once
from bilagviewer.things.dates import told as tellings


def dates_of(entry: OutlineEntry, body: Body) -> tuple[KnownDate, ...]:
    return once(filter(None, tellings(entry, body)))


def told(title: str, *blocks: Block) -> tuple[KnownDate, ...]:
    bilag = Bilag("1", title, text="1.md")
    pack = Pack(PackId("x"), sections=(Section("1", "Punkt", bilag=(bilag,)),))
    return dates_of(outline(pack)[1], Body(blocks))


def paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def test_the_bundled_meeting_has_two_events_and_a_deadline() -> None:
    document = bundled.document()
    found = [
        (one.date, one.kind.value, one.time, str(one.address))
        for entry in outline(document.pack)
        if entry.text
        for one in dates_of(entry, document.bodies[entry.text])
    ]
    assert found == [
        ("2020-11-24", "event", None, "3.1/1#p1"),
        ("2020-12-11", "event", "12:00", "3.1/2#p6"),
        ("2020-11-02", "deadline", None, "3.1/2#p11"),
    ]


@pytest.mark.parametrize(
    ("sentence", "kind", "time"),
    [
        ("Svar ønskes senest den 3. maj 2021.", "deadline", None),
        ("Høringsfristen er 3. maj 2021 kl. 12.", "deadline", "12:00"),
        ("Vi ses den 3. maj 2021 kl. 9.30.", "event", "09:30"),
        ("Konferencen holdes d. 3. maj 2021 i Vejle.", "event", None),
        ("Næste møde er fredag den 3. maj 2021.", "event", None),
        ("Aftalen er dateret den 3. maj 2021.", None, None),
        ("Loven gælder fra fredag den 3. maj 2021.", None, None),
        ("Vi imødekom ønsket den 3. maj 2021.", None, None),
        ("Prisen er pr. 3. maj 2021 på 4 kr.", None, None),
        ("Referat af mødet den 3. maj 2021 er vedlagt.", None, None),
        ("Sagen blev behandlet på mødet den 3. maj 2021.", None, None),
        ("Byrådet vedtog den 3. maj 2021 en ny plan for mødesalen.", None, None),
        ("Svar udbedes inden 3. maj 2021.", "deadline", None),
        ("Studieturen går til Oslo den 3.-5. maj 2021.", "event", None),
        ("Budgettet vedtages den 3. maj 2021.", "event", None),
        ("Udvalget mødes igen mandag 3.5.2021.", "event", None),
        ("Fredag formiddag den 3. maj 2021 var der tåge.", None, None),
        ("Befaring blir holdt 3. mai 2021 kl. 10.00.", "event", "10:00"),
        ("Merknader må være kommet inn innen 3. mai 2021.", "deadline", None),
        ("Protokoll fra 3. mai 2021 er godkjent.", None, None),
        ("Sammanträdet äger rum måndagen den 3 maj 2021.", "event", None),
        ("Anmälan senast 3 maj 2021.", "deadline", None),
        ("The conference takes place on 3 May 2021 at 9.30.", "event", "09:30"),
        ("Please reply by 3 May 2021.", "deadline", None),
        ("The letter of 3 May 2021 is attached.", None, None),
    ],
)
def test_what_a_sentence_makes_of_a_date(sentence: str, kind: str | None, time: str | None) -> None:
    found = told("Et bilag", paragraph(f"Kære alle. {sentence} Venlig hilsen"))
    if kind is None:
        assert found == ()
    else:
        [one] = found
        assert (one.date, one.kind.value, one.time) == ("2021-05-03", kind, time)
        assert one.sentence == sentence


@pytest.mark.parametrize(
    ("clocks", "end"),
    [("kl. 13-15", "15:00"), ("klokken 12.00 til 15.30", "15:30"), ("kl. 9", None)],
)
def test_when_it_ends(clocks: str, end: str | None) -> None:
    [one] = told("Et bilag", paragraph(f"Vi ses den 3. maj 2021 {clocks} i Vejle."))
    assert one.end == end


def test_a_hearing_begins_and_has_a_deadline() -> None:
    found = told("Et bilag", paragraph("Planen er i høring fra 1. marts til den 26. april 2027."))
    assert [(one.date, one.kind) for one in found] == [
        ("2027-03-01", DateKind.EVENT),
        ("2027-04-26", DateKind.DEADLINE),
    ]


def test_the_sentence_with_a_time_is_kept_of_several() -> None:
    found = told(
        "Invitation til temadag d. 3.5.2021",
        paragraph("Temadagen er den 3. maj 2021."),
        paragraph("Den afholdes 3. maj 2021 kl. 10.00."),
    )
    assert [(one.time, str(one.address)) for one in found] == [("10:00", "1/1#p2")]


def test_a_column_of_deadlines() -> None:
    columns = (Column("Pulje"), Column("Frist", ColumnKind.DATE), Column("Dato", ColumnKind.DATE))
    rows = (("Veje", "1.3.2021", "2.3.2021"), ("Broer", "1.3.2021", ""))
    cells = (tuple(Cell((Run(text),)) for text in row) for row in rows)
    found = told("Puljer", TableBlock(Table(columns, tuple(map(Row, cells)))))
    assert [(one.date, one.kind, str(one.address)) for one in found] == [
        ("2021-03-01", DateKind.DEADLINE, "1/1#t1:Veje"),
        ("2021-03-01", DateKind.DEADLINE, "1/1#t1:Broer"),
    ]


def test_the_meeting_s_own_day_is_an_event() -> None:
    [day] = meeting_date(Pack(PackId("x"), "Byrådsmøde", date="2021-05-03"))
    assert (day.date, day.sentence, str(day.address)) == ("2021-05-03", "Byrådsmøde", ".")


def test_the_meeting_s_own_time() -> None:
    [day] = meeting_date(Pack(PackId("x"), "Byrådsmøde", date="2021-05-03", time="16:00"))
    assert (day.time, day.end) == ("16:00", None)
