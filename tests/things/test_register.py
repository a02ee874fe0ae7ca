# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Everything that is told of a thing, gathered from all bilag, against the document."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

import bundled
from bilagviewer.model.address import Address
from bilagviewer.model.blocks import Block, Body, Heading, MapBlock, Run, TableBlock
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import NameGroup, Pack, PackId
from bilagviewer.model.tables import Cell, Column, ColumnKind, Row, RowKind, Table
from bilagviewer.things.marks import Marks
from bilagviewer.things.register import Naming, Thing, Where, named, registered

OFFICES = {
    "CLEAN": "Sønderborg",
    "Energy Cluster Denmark": "Aalborg",
    "Food & Bio Cluster Denmark": "Aarhus",
    "MARLOG": "København",
    "Life Science Cluster Denmark": "København",
    "Klyngen for Byggeri og Anlæg": "Albertslund",
    "Lifestyle & Design Cluster": "Herning",
    "MADE": "København",
    "DigitalLead": "Aarhus",
    "Copenhagen FinTech": "København",
    "Odense Robotics": "Odense",
    "Vision Denmark": "København",
    "Danish Sound Cluster": "Struer",
    "CenSec": "Karup",
}
MILLIONS = {
    **{"Energy Cluster Denmark": "17.5", "CLEAN": "17.5", "Food & Bio Cluster Denmark": "17"},
    **{"Lifestyle & Design Cluster": "15.5", "DigitalLead": "15.5", "MARLOG": "13.5"},
    **{"Life Science Cluster Denmark": "13", "Klyngen for Byggeri og Anlæg": "12.5"},
    **{"Copenhagen FinTech": "5.5", "MADE": "4", "Odense Robotics": "9.5", "Vision Denmark": "9"},
    **{"Danish Sound Cluster": "6", "CenSec": "4"},
}


@pytest.fixture(scope="module")
def things() -> tuple[Thing, ...]:
    document = bundled.document()
    found: list[Naming] = []
    for entry in outline(document.pack):
        if entry.text:
            body = document.bodies[entry.text]
            found.extend(filter(None, named(document.pack, entry.address, body)))
    return tuple(filter(None, registered(document.pack, found)))


def cells(thing: Thing, title: str) -> list[str]:
    return [field.text for field in thing.fields if field.title == title]


def test_fourteen_things_in_the_order_of_the_table(things: Sequence[Thing]) -> None:
    assert [thing.name for thing in things] == list(OFFICES)


def test_each_is_named_once_in_every_one_of_the_four_bilag(things: Sequence[Thing]) -> None:
    for thing in things:
        own = [one for one in thing.places if one.where is not Where.TEXT]
        assert [str(one.address.page) for one in own] == [f"3.2/{n}" for n in range(1, 5)]
        kinds = [one.where for one in own]
        assert kinds == [Where.LEGEND, Where.ROW, Where.HEADING, Where.ROW]


def test_running_text_names_one_of_them(things: Sequence[Thing]) -> None:
    told = [
        (thing.name, str(one.address), one.name)
        for thing in things
        for one in thing.places
        if one.where is Where.TEXT
    ]
    assert told == [("CenSec", "3.2/3#p29", "CenSec")]


def test_every_grant_goes_to_its_own_cluster(things: Sequence[Thing]) -> None:
    for thing in things:
        [grant] = cells(thing, "Tilsagnsbeløb")
        assert float(grant.partition(" ")[0].replace(".", "")) == float(MILLIONS[thing.name]) * 1e6


def test_the_underlined_town_of_every_cluster(things: Sequence[Thing]) -> None:
    found = {t.name: [f.underlined for f in t.fields if f.title == "Afdelinger"] for t in things}
    assert found == {name: [town] for name, town in OFFICES.items()}


def test_a_mark_is_no_part_of_what_a_cell_says(things: Sequence[Thing]) -> None:
    marked = [t.name for t in things if any(field.mark == "Spirende" for field in t.fields)]
    assert marked == ["Odense Robotics", "Vision Denmark", "Danish Sound Cluster", "CenSec"]
    assert cells(things[-1], "Styrkeposition") == ["", "Forsvar, rum og sikkerhed"]
    assert cells(things[-3], "Styrkeposition")[0] == "Animation, spil og film"


def test_a_thing_with_three_names(things: Sequence[Thing]) -> None:
    assert things[3].names == (
        "MARLOG",
        "Maritime & Logistics Innovation Denmark – MARLOG",
        "Maritime Development Center",
    )


def text(words: str) -> tuple[Run, ...]:
    return (Run(words),)


def table(titles: Sequence[str], *rows: Sequence[str], sums: int = 0) -> TableBlock:
    made = [Row(tuple(Cell(text(cell)) for cell in row)) for row in rows]
    made[len(made) - sums :] = [Row(row.cells, RowKind.SUM) for row in made[len(made) - sums :]]
    return TableBlock(Table(tuple(Column(title, ColumnKind.TEXT) for title in titles), tuple(made)))


def gathered(pack: Pack, *blocks: Block) -> tuple[Thing, ...]:
    found = list(filter(None, named(pack, Address("1", ("1",)), Body(blocks))))
    return tuple(filter(None, registered(pack, found)))


def test_sums_and_unknown_headings_are_no_things() -> None:
    pack = Pack(PackId("x"), thing_columns=("Bro",))
    found = gathered(
        pack,
        Heading(1, text("Om broerne")),
        table(("Bro", "Pris"), ("Ny Bro", "5"), ("-", "4"), ("I alt", "9"), sums=1),
        MapBlock(("ny bro", "Gammel Bro")),
    )
    assert [thing.name for thing in found] == ["Ny Bro"]
    assert [str(one.address) for one in found[0].places] == ["1/1#t1:Ny Bro", "1/1#p3"]
    assert cells(found[0], "Pris") == ["5"]


def test_a_named_thing_is_found_without_any_table() -> None:
    pack = Pack(PackId("x"), names=(NameGroup(("Storebro", "Den store bro")),))
    [thing] = gathered(pack, Heading(1, text("Den store bro")), Heading(1, text("Andet")))
    assert (thing.name, [one.where for one in thing.places]) == ("Storebro", [Where.HEADING])


@pytest.mark.parametrize(
    ("column", "cell", "expected"),
    [
        (["Ny: A", "Ny: B", "C"], "Ny: A", ("Ny", "A")),
        (["Ny: A", "Ny"], "Ny", ("Ny", "")),
        (["Ny: A", "B"], "Ny: A", ("", "Ny: A")),
        (["Bygning: A", "Bygning: A", "Vej"], "Vej", ("", "Vej")),
    ],
)
def test_a_mark_is_what_two_cells_begin_with(
    column: list[str], cell: str, expected: tuple[str, str]
) -> None:
    assert Marks(column).split(cell) == expected
