# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""`bilag show --json` of the bundled pack, against what was counted by hand in the document."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings

from bilagviewer.cli.json_blocks import blocks_json
from bilagviewer.cli.json_tables import CellReader
from bilagviewer.model.address import Address
from bilagviewer.model.blocks import Body, PageMark, Paragraph, Run
from bilagviewer.model.locate import block_text
from bilagviewer.model.pack import Bilag as PackBilag
from bilagviewer.model.pack import Document, Pack, PackId, Section
from bilagviewer.model.tables import Cell, Column, ColumnKind, Row
from bilagviewer.packfile.writer import write_pack
from cli_types import BUNDLED, Bilag
from pack_strategies import bodies


def bilag_of(pack: Any) -> dict[str, Any]:
    return {one["address"]: one for section in pack["sections"] for one in section["bilag"]}


def blocks(pack: Any, address: str, kind: str) -> list[Any]:
    return [block for block in bilag_of(pack)[address]["blocks"] if block["kind"] == kind]


def rows(pack: Any, address: str) -> list[Any]:
    [table] = blocks(pack, address, "table")
    found: list[Any] = table["rows"]
    return found


def every_block(pack: Any) -> Iterator[Any]:
    for one in (*pack["sections"], *bilag_of(pack).values()):
        yield from one["blocks"]


def test_the_head(bundled_json: Any) -> None:
    assert bundled_json["format"] == "bilag-json/1"
    assert bundled_json["language"] == "da"
    assert (bundled_json["title"], bundled_json["date"]) == ("bilagssamling-2020", None)
    assert [section["number"] for section in bundled_json["sections"]] == ["2.4", "3.1", "3.2"]
    assert [section["page"] for section in bundled_json["sections"]] == [2, 5, 12]


def test_the_bilag(bundled_json: Any) -> None:
    found = bilag_of(bundled_json)
    pages = [(one["page"], one["last_page"]) for one in found.values()]
    assert pages == [(2, 4), (5, 8), (9, 11), (12, 13), (14, 15), (16, 18), (19, None)]
    first = found["2.4/1"]
    assert (first["number"], first["date"]) == ("1", "2020-09-21")
    assert first["title"].startswith("Pejlemærker for et nært")
    assert first["index_title"].startswith("pejlemærker-for-et-naert")


def test_the_statements(bundled_json: Any) -> None:
    found = blocks(bundled_json, "2.4/1", "statement")
    assert [one["number"] for one in found] == list(range(1, 13))
    assert [one["address"] for one in found] == [f"2.4/1#{n}" for n in range(1, 13)]
    assert list(Counter(one["group"] for one in found).values()) == [6, 4, 2]
    italic = [sum(run["italic"] for run in one["runs"]) for one in found]
    assert italic == [1, 1, 1, 0, 2, 0, 1, 1, 1, 2, 1, 1]


def test_the_programme(bundled_json: Any) -> None:
    [programme] = blocks(bundled_json, "3.1/1", "programme")
    entries = programme["entries"]
    assert len(entries) == 22
    tracks = Counter(entry["track"] for entry in entries)
    assert [tracks[None], *(tracks[title] for title in programme["tracks"])] == [13, 5, 4]
    kinds = Counter(entry["kind"] for entry in entries)
    assert (kinds["pause"], kinds["lunch"]) == (4, 1)
    assert sum(bool(entry["speaker"]) for entry in entries) == 12
    assert sum(len(entry["points"]) for entry in entries) == 9
    ends = [(entry["start"], entry["end"]) for entry in entries if entry["end"]]
    assert len(ends) == 6
    assert ("13:00", "14:15") in ends


def test_the_second_programme(bundled_json: Any) -> None:
    [programme] = blocks(bundled_json, "3.1/2", "programme")
    assert len(programme["entries"]) == 6
    assert (programme["entries"][0]["start"], programme["entries"][0]["end"]) == ("12:00", "12:15")
    assert {entry["track"] for entry in programme["entries"]} == {None}


def test_the_map(bundled_json: Any) -> None:
    [block] = blocks(bundled_json, "3.2/1", "map")
    assert len(block["legend"]) == 14
    assert all(set(entry) == {"name"} for entry in block["legend"])
    assert block["marks"] == ["Hovedkontor"]


def test_the_amounts(bundled_json: Any) -> None:
    [table] = blocks(bundled_json, "3.2/4", "table")
    assert [column["kind"] for column in table["columns"]] == ["text", "amount", "text", "text"]
    values = [row["cells"][1]["value"] for row in table["rows"]]
    assert len(values) == 14
    assert all(isinstance(value, int) for value in values)
    assert sum(values) == 160_000_000
    assert sorted(values)[-2:] == [17_500_000, 17_500_000]


def test_the_places(bundled_json: Any) -> None:
    found = [row["cells"][2]["places"] for row in rows(bundled_json, "3.2/2")]
    assert len(found) == 14
    main = [place["name"] for cell in found for place in cell if place["role"] == "headquarters"]
    assert (len(main), Counter(main)["København"], main[0]) == (14, 5, "Sønderborg")
    assert len({place["name"] for cell in found for place in cell}) == 28
    [esbjerg] = [place for place in found[3] if place["name"] == "Esbjerg"]
    assert (esbjerg["role"], esbjerg["remark"]) == ("other", "fra 2021 også Esbjerg")


def test_there_are_two_tables(bundled_json: Any) -> None:
    kinds = Counter(block["kind"] for block in every_block(bundled_json))
    assert (kinds["table"], kinds["statement"], kinds["programme"]) == (2, 12, 2)


def test_every_block_has_what_every_block_has(bundled_json: Any) -> None:
    for block in every_block(bundled_json):
        assert list(block)[:5] == ["kind", "address", "page", "text", "runs"]
        assert "".join(run["text"] for run in block["runs"]) == block["text"]
        assert (block["address"] == "") == (block["kind"] == "page")


def test_addresses_are_all_different(bundled_json: Any) -> None:
    own = [block["address"] for block in every_block(bundled_json) if block["address"]]
    items = [
        item["address"]
        for block in every_block(bundled_json)
        for item in (*block.get("rows", ()), *block.get("entries", ()))
    ]
    assert len({*own, *items}) == len(own) + len(items)


@pytest.mark.parametrize(
    "address", ["3.2", "2.4/1", "2.4/1#7", "3.2/4#t1", "3.2/4#Energiteknologi", "3.1/1#kl09.30"]
)
def test_a_place_is_the_same_shape_cut_down(bilag: Bilag, bundled_json: Any, address: str) -> None:
    ran = bilag("show", BUNDLED, "--json", address)
    assert ran.code == 0
    found = ran.json
    head = {"format": found.pop("format"), "id": found.pop("id")}
    assert head == {"format": "bilag-json/1", "id": bundled_json["id"]}
    assert found in list(every_object(bundled_json))


@given(bodies)
@settings(max_examples=60)
def test_any_text_becomes_json_that_holds_its_words(body: Body) -> None:
    found = json.loads(json.dumps(blocks_json(body, Address("1", ("2",)), CellReader(()))))
    assert [one["text"] for one in found] == [block_text(block) for block in body.blocks]
    for one in found:
        assert "".join(run["text"] for run in one["runs"]) == one["text"]
        assert len(one.get("rows", ())) == len({row["address"] for row in one.get("rows", ())})


def every_object(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from every_object(one)


def test_two_runs_write_the_same(bilag: Bilag, bundled_json: Any) -> None:
    first, second = bilag("show", BUNDLED, "--json"), bilag("show", BUNDLED, "--json")
    assert first.out == second.out
    assert first.json == bundled_json


def test_a_passage_is_told(bilag: Bilag, meeting_file: Any) -> None:
    found = bilag("show", meeting_file, "1/1#7@0-5", "--json").json
    assert found["passage"] == {"address": "1/1#7@0-5", "text": "Mål 7"}
    assert found["number"] == 7


def test_a_page_is_told_where_a_mark_states_it(bilag: Bilag, tmp_path: Any) -> None:
    before, after = Paragraph((Run("før"),)), Paragraph((Run("efter"),))
    mark = PageMark(printed="2", total="3", running=8)
    body = Body((PageMark(printed="1"), before, mark, after))
    section = Section("1", "Sag", bilag=(PackBilag("1", "Brev", text="1.md"),))
    pack = Pack(PackId("m"), sections=(section,))
    write_pack(Document(pack, {"1.md": body}), tmp_path / "m.bilag")
    found = bilag("show", tmp_path / "m.bilag", "1/1", "--json").json["blocks"]
    assert [block["page"] for block in found] == [None, None, 8, 8]
    assert (found[2]["printed"], found[2]["total"], found[2]["running"]) == ("2", "3", 8)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("1.250,50 kr.", "amount", "1250.50"),
        ("17,5 mio. kr.", "amount", 17_500_000),
        ("-", "amount", None),
        ("4,5", "number", "4.5"),
        ("12 pct.", "percent", 12),
        ("24. november 2020", "date", "2020-11-24"),
        ("12.00 - 12.15", "time", "12:00"),
        ("ikke oplyst", "number", None),
    ],
)
def test_what_a_cell_is_worth(text: str, kind: str, value: object) -> None:
    row = Row((Cell((Run(text),)),))
    found = CellReader(()).row(row, (Column("x", ColumnKind(kind)),), "1#t1:x")
    cells: Any = found["cells"]
    assert (cells[0]["text"], cells[0]["value"]) == (text, value)
