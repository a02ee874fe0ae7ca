# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The contents as an item model: lines, signs, filter, and what is read aloud."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from bilagviewer.library.meeting import ReadState
from bilagviewer.model.address import parse
from bilagviewer.model.outline import outline
from bilagviewer.model.pack import Bilag, Pack, PackId, Section
from bilagviewer.ui.contents.model import ContentsModel, Role

PACK = Pack(
    PackId("p"),
    sections=(
        Section(
            "1",
            "Økonomi",
            page=2,
            bilag=(
                Bilag("1", "Budget", page=3),
                Bilag("A", "Åbent brev"),
                Bilag("", "Uden nummer"),
            ),
            sections=(
                Section("1.a", "Under", bilag=(Bilag("1", "Dybt", bilag=(Bilag("2", "Dybere"),)),)),
            ),
        ),
        Section("2", "Lukket sag", closed=True),
    ),
)


@pytest.fixture
def model(qapp: QApplication, danish: None) -> ContentsModel:
    model = ContentsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_entries(outline(PACK))
    return model


def lines(
    model: QAbstractItemModel, parent: QModelIndex | None = None, depth: int = 0
) -> list[str]:
    found = []
    for row in range(model.rowCount(parent or QModelIndex())):
        index = model.index(row, 0, parent or QModelIndex())
        found += ["  " * depth + str(index.data()), *lines(model, index, depth + 1)]
    return found


def test_the_tree_is_the_document_s(model: ContentsModel) -> None:
    assert lines(model) == [
        "1  Økonomi",
        "  Bilag 1: Budget",
        "  Bilag A: Åbent brev",
        "  Uden nummer",
        "  1.a  Under",
        "    Bilag 1: Dybt",
        "      Bilag 2: Dybere",
        "2  Lukket sag",
    ]


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("budget", ["1  Økonomi", "  Bilag 1: Budget"]),
        ("lukket", ["2  Lukket sag"]),
        ("dybere", ["1  Økonomi", "  1.a  Under", "    Bilag 1: Dybt", "      Bilag 2: Dybere"]),
        ("brev åbent", ["1  Økonomi", "  Bilag A: Åbent brev"]),
        ("aabent", ["1  Økonomi", "  Bilag A: Åbent brev"]),
        ("findes ikke", []),
    ],
)
def test_filter(model: ContentsModel, words: str, left: list[str]) -> None:
    model.set_filter(words)
    assert lines(model) == left


def test_a_punkt_that_matches_brings_its_bilag(model: ContentsModel) -> None:
    model.set_filter("ØKONOMI")
    assert len(lines(model)) == 7


def test_what_is_read_aloud(model: ContentsModel) -> None:
    model.set_notes({parse("1/1"): 1, parse("1/A"): 2})
    model.set_read({parse("1/1"): ReadState.READ})

    def spoken(address: str) -> object:
        return model.index_of(parse(address)).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken("1/1") == "Bilag 1: Budget, side 3, læst, 1 note"
    assert spoken("1/A") == "Bilag A: Åbent brev, ulæst, 2 noter"
    assert spoken("2") == "2  Lukket sag, lukket"


def test_signs(model: ContentsModel) -> None:
    model.set_notes({parse("1/1"): 4})
    index = model.index_of(parse("1/1"))
    assert (index.data(Role.NOTES), index.data(Role.PAGE)) == (4, "3")
    assert model.index_of(parse("2")).data(Role.CLOSED)
    assert not model.index_of(parse("9")).isValid()
