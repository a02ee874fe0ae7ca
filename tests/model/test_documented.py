# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Every example in the specification of addresses means what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bilagviewer.model.address import parse
from bilagviewer.model.blocks import (
    Body,
    Entry,
    Heading,
    Paragraph,
    Programme,
    Run,
    Statement,
    TableBlock,
)
from bilagviewer.model.locate import locate
from bilagviewer.model.tables import Cell, Column, Row, Table

SPECIFICATION = Path(__file__).resolve().parents[2] / "docs" / "adresser.md"
EXAMPLES = re.findall(r"^\| `([^`]+)` \| `([^`]+)` \|", SPECIFICATION.read_text("utf-8"), re.M)


def runs(text: str) -> tuple[Run, ...]:
    return (Run(text),)


ROWS = tuple(Row((Cell(runs(key) if key else ()),)) for key in ("Energiteknologi", "50%", ""))
TIMES = (("09:30", None), ("13:05", 2), ("14:00", 1), ("14:00", 1))
BODY = Body(
    (
        Heading(1, runs("Strategi for klynger")),
        Paragraph(runs("Parterne er enige om, at arbejdet fortsætter.")),
        TableBlock(Table((Column("Klynge"),), ROWS)),
        Statement(7, runs("Et mål")),
        Programme(tuple(Entry(start, "A", track=track) for start, track in TIMES), ("1", "2")),
    )
)
RESTARTS = Body(tuple(Statement(number, runs("Et mål")) for number in (6, 7, 5, 8)))


def test_the_examples_are_found() -> None:
    assert len(EXAMPLES) >= 20


@pytest.mark.parametrize(("written", "full"), EXAMPLES)
def test_an_example_is_read_and_printed_in_full(written: str, full: str) -> None:
    address = parse(written)
    if address.block:
        address, _ = locate(RESTARTS if written.startswith("3.2/4") else BODY, address)
    assert str(address) == full
    assert parse(full) == address
