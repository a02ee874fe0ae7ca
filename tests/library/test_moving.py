# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A bilag that nothing places is moved, and every address that changes by it is known."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bilagviewer.errors import UserError
from bilagviewer.library.adding import added
from bilagviewer.library.moved_places import MovedPlaces
from bilagviewer.library.moving import moved, placed_as_before
from bilagviewer.library.record import Record
from bilagviewer.model.address import parse
from bilagviewer.model.blocks import Body, Paragraph, Run
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import Bilag, Document, EditionHash, Pack, PackId, Section

PACK = Pack(
    PackId("m"),
    sections=(
        Section("1", "Valg", bilag=(Bilag("", "Liste", text="a.md"),)),
        Section(
            "2",
            "Budget",
            bilag=(Bilag("1", "Notat", text="b.md"), Bilag("2", "Kort")),
            sections=(Section("2.1", "Lån"),),
        ),
        Section(
            "",
            "Ikke placeret",
            unplaced=True,
            bilag=(
                Bilag("1", "Foto", text="c.md", bilag=(Bilag("", "Side", text="d.md"),)),
                Bilag("", "Scan", text="e.md"),
                Bilag("", "Brev", text="f.md"),
            ),
        ),
    ),
)


def texts(pack: Pack) -> dict[str, str]:
    return {str(entry.address): entry.text for entry in outline(pack) if entry.text}


@pytest.mark.parametrize(
    ("bilag", "to", "where"),
    [
        ("~4/~2", "1", "1/~2"),
        ("~4/~2", "2.1", "2.1/~1"),
        ("~4/1", "2", "2/~3"),
        ("~4/~3", "2/2", "2/2"),
        ("~4/1", "1", "1/1"),
    ],
)
def test_texts_stand_where_the_addresses_lead(bilag: str, to: str, where: str) -> None:
    made, moves = moved(PACK, parse(bilag), parse(to))
    before, after = texts(PACK), texts(made)
    assert {moves.get(address, address): text for address, text in before.items()} == after
    assert moves[bilag] == where


def test_the_last_one_takes_the_section_with_it() -> None:
    pack = PACK
    for _ in range(3):
        own = next(e for e in outline(pack) if e.section.unplaced and e.bilag is not None)
        pack, _ = moved(pack, own.address, parse("1"))
    assert [section.title for section in pack.sections] == ["Valg", "Budget"]
    assert sorted(texts(pack).values()) == sorted(texts(PACK).values())


@pytest.mark.parametrize(
    ("bilag", "to"),
    [("~4/~2", "~4"), ("~4/~2", "2/1"), ("~4/1/~1", "1"), ("1", "2"), ("~4/~2", "9")],
)
def test_what_cannot_be_moved_is_refused(bilag: str, to: str) -> None:
    with pytest.raises(UserError):
        moved(PACK, parse(bilag), parse(to))


@given(some.lists(some.sampled_from(["1", "2", "2.1", "2/2"]), min_size=1, max_size=3))
def test_moves_follow_one_another(targets: list[str]) -> None:
    pack = PACK
    records: list[Record] = []
    for number, to in enumerate(targets):
        own = next(e for e in outline(pack) if e.section.unplaced and e.bilag is not None)
        try:
            pack, moves = moved(pack, own.address, parse(to))
        except UserError:
            continue
        name = EditionHash(f"e{len(records) + 1}")
        one = Record(pack.id, name, str(number), "", "", "", "")
        records.append(replace(one, made_from=f"e{len(records)}", moves=moves))
    places = MovedPlaces(records)
    first, last = EditionHash("e0"), EditionHash(f"e{len(records)}")
    for address, member in texts(PACK).items():
        there = places.address(parse(f"{address}#p1"), first, last)
        assert texts(pack)[str(there.page)] == member
        assert places.address(there, last, first) == parse(f"{address}#p1")


def test_a_new_reading_places_what_the_reader_had_placed() -> None:
    made, _ = moved(PACK, parse("~4/~2"), parse("2.1"))
    again = placed_as_before(PACK, made)
    assert texts(again) == texts(made)


def test_a_late_paper_takes_the_place_that_is_only_named() -> None:
    body = Body((Paragraph((Run("Ord"),)),))
    old = Document(PACK, dict.fromkeys(texts(PACK).values(), body), {"original/a.txt": b"a"})
    section = Section("2", "Budget", bilag=(Bilag("2", "Kort", text="b.md"),))
    new = Document(replace(PACK, sections=(section,)), {"b.md": body}, {"original/a.txt": b"b"})
    both = added(old, new, ("a.txt", "b.txt"))
    assert texts(both.pack) == {**texts(PACK), "2/2": "b_2.md"}
    assert {both.files["original/a.txt"], both.files["original/a_2.txt"]} == {b"a", b"b"}
