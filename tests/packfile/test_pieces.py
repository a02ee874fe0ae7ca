# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A text in pieces is the same text when it is put together; anything else is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bilagviewer.model.blocks import Body, Paragraph, Run, Source, TableBlock
from bilagviewer.model.tables import Cell, Column, Row, RowKind, Table
from bilagviewer.packfile.frozen import FrozenError
from bilagviewer.packfile.pieces import from_pieces, to_pieces


def row(*texts: str) -> Row:
    return Row(tuple(Cell((Run(text),)) for text in texts))


ODD = (
    Row((Cell((Run("fed", bold=True),)), Cell())),
    Row((Cell((Run("to"), Run("løb"))), Cell((Run(""),)))),
    Row((Cell((Run("a"),)), Cell((Run("b"),))), RowKind.SUM),
    Row((Cell((Run("a"),)), Cell((Run("b"),))), source=Source(line=3)),
    Row(()),
)
MANY = Table((Column("A"), Column("B")), (*ODD, *(row(f"{n}", "å\n") for n in range(700))))
BODY = Body((TableBlock(MANY), Paragraph((Run("x"),)), TableBlock(Table((Column("C"),), ()))))


def plain(body: Body) -> list[Any]:
    return [json.loads(json.dumps(piece)) for piece in to_pieces(body)]


def put_together(pieces: list[Any]) -> object:
    *_, last = from_pieces(Body, iter(pieces))
    return last


def test_it_comes_back_as_it_was() -> None:
    assert put_together(plain(BODY)) == BODY


def test_a_row_of_texts_is_its_texts() -> None:
    assert plain(BODY)[-1][-1] == ["699", "å\n"]


def test_the_reader_has_a_pause_between() -> None:
    assert list(from_pieces(Body, iter(plain(BODY)))).count(None) > 1


@pytest.mark.parametrize(
    "spoilt",
    [
        [],
        [[]],
        plain(BODY)[:-1],
        [*plain(BODY), [["a", "b"]]],
        [plain(BODY)[0], [], *plain(BODY)[2:]],
        [plain(BODY)[0], [[1, 2]], *plain(BODY)[2:]],
        [plain(BODY)[0] | {"rows": [[1, 705]]}, *plain(BODY)[1:]],
        [plain(BODY)[0] | {"rows": [[0, "705"], [2, 0]]}, *plain(BODY)[1:]],
        [plain(BODY)[0] | {"rows": 3}, *plain(BODY)[1:]],
    ],
)
def test_anything_else_is_refused(spoilt: list[Any]) -> None:
    with pytest.raises(FrozenError):
        put_together(spoilt)
