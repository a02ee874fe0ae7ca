# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Which names of a document are proposed to mean the same thing."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bilagviewer.model.blocks import Block, Body, Heading, MapBlock, Run, TableBlock
from bilagviewer.model.pack import Bilag, Document, Pack, PackId, Section, Word
from bilagviewer.things.groups import Why
from bilagviewer.things.names import Proposal, propose
from table_texts import table

HOMES = [
    "Kerne|Forening|By",
    "Vand|Alfa|Xby",
    "Vind|Beta Gruppe|Yby",
    "Sol|Gamma|Zby",
    "Is|Delta|Uby",
]
GRANTS = ["Kerne|Støttet forening|Beløb", "Vand|Alfa|5 kr.", "Vind|Beta Gruppe|6 kr."]
GRANTS += ["Sol|Gamma|7 kr.", "Is|Delta|8 kr."]
LEGEND = ("Alfa", "Beta Gruppe", "Gamma", "Delta")


def proposal(*parts: Sequence[str]) -> Proposal:
    """Return what is proposed for a pack with a bilag a part: table lines, or a legend."""
    bodies = {f"{n}.md": Body((block(part),)) for n, part in enumerate(parts)}
    bilag = tuple(Bilag(str(n), f"Foreninger {n}", text=name) for n, name in enumerate(bodies))
    return propose(Document(Pack(PackId("x"), sections=(Section("1", "", bilag=bilag),)), bodies))


def block(part: Sequence[str]) -> Block:
    return TableBlock(table(*part)) if isinstance(part, list) else MapBlock(tuple(part))


def changed(lines: list[str], old: str, new: str) -> list[str]:
    return [line.replace(old, new) for line in lines]


def test_equal_names_need_no_group() -> None:
    found = proposal(HOMES, GRANTS, LEGEND)
    assert found.names == ()
    assert found.things == (("Alfa",), ("Beta Gruppe",), ("Gamma",), ("Delta",))
    assert found.thing_columns == ("Forening", "Støttet forening")
    assert found.word == Word("forening", "foreninger")


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Alfa - Danmarks vandforening", Why.FORM),
        ("Den Store Vandforening (Alfa)", Why.FORM),
        ("Vandforeningen Danmark – Alfa", Why.FORM),
        ("Omega", Why.SHARED),
    ],
)
def test_another_name_is_joined(name: str, why: Why) -> None:
    found = proposal(HOMES, changed(GRANTS, "Alfa", name), LEGEND)
    [group] = found.names
    [reason] = found.reasons
    assert group.names == ("Alfa", name)
    assert (reason.why, reason.value) == (why, "Vand" if why is Why.SHARED else "")
    assert len(found.things) == 4


def test_a_value_of_two_rows_joins_nothing() -> None:
    homes = [*changed(HOMES, "Sol|", "Vand|"), "Jord|Zeta|Wby", "Ild|Epsilon|Vby"]
    grants = [*changed(GRANTS, "Alfa", "Omega"), "Jord|Zeta|8 kr.", "Ild|Epsilon|9 kr."]
    found = proposal(homes, grants, (*LEGEND, "Zeta", "Epsilon"))
    assert found.names == ()
    assert len(found.things) == 7


def test_a_mark_before_several_values_is_no_part_of_them() -> None:
    homes = ["Kerne|Forening", "Ny: Vand|Alfa", "Ny: Vind|Beta", "Sol|Gamma", "Ny|Delta"]
    grants = ["Kerne|Støttet", "Vand|Omega", "Vind|Beta", "Sol|Gamma", "Ny|Sigma", "Is|Delta"]
    found = proposal(homes, grants, ("Alfa", "Beta", "Gamma", "Delta"))
    assert [group.names for group in found.names] == [("Alfa", "Omega")]


def test_two_rows_of_one_table_are_never_one_thing() -> None:
    homes = [*HOMES, "Vejr|Alfa - Nord|Uby", "Vejr|Alfa - Syd|Uby"]
    found = proposal(homes, GRANTS, LEGEND)
    assert found.names == ()
    assert len(found.things) == 6


def test_a_part_that_two_rows_share_joins_nothing() -> None:
    homes = ["Forening", "Alfa (Nord)", "Alfa (Syd)", "Beta", "Gamma", "Delta"]
    grants = ["Støttet", "Alfa", "Beta", "Gamma", "Delta"]
    assert proposal(homes, grants, ("Beta", "Gamma", "Delta")).names == ()


@pytest.mark.parametrize("parts", [(), (HOMES,), (HOMES, GRANTS), (LEGEND,), (HOMES, LEGEND)])
def test_too_little_to_go_by(parts: tuple[Sequence[str], ...]) -> None:
    assert proposal(*parts) == Proposal()


def test_headings_name_things_but_make_none() -> None:
    titles = ("Forord", "Alfa – vand", "Gamma", "Beta Gruppe")
    headings = tuple(Heading(2, (Run(title),)) for title in titles)
    bodies = {"1.md": Body((block(HOMES), *headings)), "2.md": Body((block(LEGEND),))}
    bodies["3.md"] = Body(headings)
    bilag = tuple(Bilag(name, "", text=name) for name in bodies)
    found = propose(Document(Pack(PackId("x"), sections=(Section("1", "", bilag=bilag),)), bodies))
    assert [group.names for group in found.names] == [("Alfa", "Alfa – vand")]
    assert len(found.things) == 4
    assert found.word is None
