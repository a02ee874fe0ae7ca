# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The things that the bundled bilagssamling names, counted by hand in the document."""

from __future__ import annotations

import pytest

import bundled
from bilagviewer.model.pack import Word
from bilagviewer.things.names import Proposal, propose

THINGS = {
    ("CLEAN", "CLEAN - Danmarks Miljøteknologiklynge"),
    ("CenSec", "CenSec - Spirende klynge for forsvar, rum og sikkerhed"),
    ("Copenhagen FinTech",),
    ("Danish Sound Cluster",),
    ("DigitalLead",),
    ("Energy Cluster Denmark",),
    ("Food & Bio Cluster Denmark",),
    ("Klyngen for Byggeri og Anlæg", "Klynge for Byggeri og Anlæg"),
    ("Life Science Cluster Denmark", "Danish Life Science Cluster"),
    ("Lifestyle & Design Cluster",),
    ("MADE", "Klyngen for Avanceret Produktion (MADE)"),
    ("MARLOG", "Maritime & Logistics Innovation Denmark – MARLOG", "Maritime Development Center"),
    ("Odense Robotics", "Odense Robotics - Danmarks klynge for robot- og droneteknologi"),
    ("Vision Denmark", "Vision Denmark - klyngen for den digitale visuelle industri"),
}


@pytest.fixture(scope="module")
def proposal() -> Proposal:
    return propose(bundled.document())


def test_fourteen_things_none_joined_wrongly_none_left_apart(proposal: Proposal) -> None:
    assert len(proposal.things) == 14
    assert set(proposal.things) == THINGS


def test_names_are_given_where_there_are_several(proposal: Proposal) -> None:
    assert {group.names for group in proposal.names} == {t for t in THINGS if len(t) > 1}


def test_the_columns_and_the_word(proposal: Proposal) -> None:
    assert proposal.thing_columns == ("Klynge", "Klyngeorganisation")
    assert proposal.word == Word("klynge", "klynger")


def test_what_only_a_shared_value_joins(proposal: Proposal) -> None:
    shared = {(reason.second, reason.value) for reason in proposal.reasons if reason.value}
    assert shared == {
        ("Maritime Development Center", "Maritime erhverv og logistik"),
        ("Danish Life Science Cluster", "Life science og velfærdsteknologi"),
    }
