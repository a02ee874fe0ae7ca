# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The two documents say everything that the command line can and writes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from bilagviewer.cli.command import Command, make_parser
from bilagviewer.cli.json_blocks import blocks_json
from bilagviewer.cli.json_runs import footnotes_json
from bilagviewer.cli.json_tables import CellReader
from bilagviewer.cli.main import COMMANDS
from bilagviewer.model.address import Address
from bilagviewer.model.blocks import Body, Run, TableBlock
from bilagviewer.model.pack import Bilag as PackBilag
from bilagviewer.model.pack import Document, Pack, PackId, Section
from bilagviewer.model.tables import Cell, Column, ColumnKind, Row, Table
from bilagviewer.packfile.writer import write_pack
from cli_types import Bilag
from pack_strategies import bodies

DOCS = Path(__file__).resolve().parents[2] / "docs"
GUIDE = (DOCS / "kommandolinje.md").read_text("utf-8")
FORMAT = (DOCS / "bilag-json.md").read_text("utf-8")
NAMED = set(re.findall(r"`\"?([a-z_]+)\"?`", FORMAT))
EXAMPLE = json.loads(FORMAT.rpartition("```json\n")[2].partition("```")[0])


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_and_option_stands_in_the_guide(command: Command) -> None:
    assert f"`bilag {command.name}`" in GUIDE
    for action in make_parser(command, "da")._actions:
        for option in action.option_strings:
            assert re.search(rf"`{option}[` ]", GUIDE), option


def test_the_options_without_a_command_stand_in_the_guide() -> None:
    assert "`bilag --help`" in GUIDE
    assert "`bilag --version`" in GUIDE


def fields(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from fields(one)


def kinds(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if "kind" in value:
            yield value["kind"]
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from kinds(one)


def test_every_field_stands_in_the_document(bundled_json: Any) -> None:
    found = set(fields(bundled_json))
    assert len(found) > 40
    assert found - NAMED == set()


@given(bodies)
@settings(max_examples=60)
def test_every_field_that_any_text_has_stands_in_the_document(body: Body) -> None:
    found = blocks_json(body, Address("1"), CellReader(()))
    assert set(fields([found, footnotes_json(body)])) - NAMED == set()
    assert set(kinds(found)) - NAMED == set()


def test_every_kind_stands_in_the_document(bundled_json: Any) -> None:
    found = set(kinds(bundled_json))
    assert {"statement", "programme", "table", "map", "page", "lunch"} <= found
    assert found - NAMED == set()


def test_every_field_of_a_note_stands_in_the_document(bilag: Bilag) -> None:
    bilag("notes", "add", "2.4/1", "--mark", "følg-op")
    found = set(fields(bilag("notes", "list", "--json").json))
    assert "marks" in found
    assert found - NAMED == set()


def test_the_example_is_what_the_program_writes(bilag: Bilag, tmp_path: Path) -> None:
    cells = (Cell((Run("Brønd", bold=True),)), Cell((Run("1.250,50 kr."),)))
    columns = (Column("Boring"), Column("Pris", ColumnKind.AMOUNT))
    body = Body((TableBlock(Table(columns, (Row(cells),))),))
    one = PackBilag("1", "Priser", "priser-endelig.docx", page=2, last_page=2, text="1-1.md")
    section = Section("1", "Nye boringer", page=2, bilag=(one,), cases=("24/10057",))
    pack = Pack(
        PackId("vandvaerket-2026-03-04"),
        "Bestyrelsesmøde",
        "Vandværket",
        "2026-03-04",
        "19:00",
        sections=(section,),
    )
    write_pack(Document(pack, {"1-1.md": body}), tmp_path / "m.bilag")
    assert bilag("show", tmp_path / "m.bilag", "--json").json == EXAMPLE
