# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The specification's example is a pack without fault, and what the code knows is in it."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any

import msgspec
import pytest

import packing
from bilagviewer.model.blocks import EntryKind
from bilagviewer.model.outline import outline
from bilagviewer.model.tables import ColumnKind, RowKind
from bilagviewer.packfile import limits, manifest_types
from bilagviewer.packfile.markdown.block_rules import CONTAINERS
from bilagviewer.packfile.reader import read_document
from bilagviewer.packfile.writer import write_pack

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "pakkeformat.md").read_text("utf-8")
FILES = re.findall(r"^```(?:yaml|markdown) (\S+)\n(.*?)^```$", TEXT, re.M | re.S)
KEYS: list[type[Any]] = [
    manifest_types.PackKeys,
    manifest_types.EditionKeys,
    manifest_types.SectionKeys,
    manifest_types.BilagKeys,
    manifest_types.WordKeys,
]


def example(folder: Path) -> Path:
    """Write the example as a secretary would, with the two files that are no text."""
    others = {"kort.png": packing.png(40, 30), "budget.xlsx": b"PK"}
    return packing.folder(folder, {**dict(FILES), **others})


def test_the_example_has_no_problem(tmp_path: Path) -> None:
    assert packing.places(example(tmp_path)) == []


def test_the_example_is_what_it_says(tmp_path: Path) -> None:
    document = read_document(example(tmp_path))
    addresses = [str(entry.address) for entry in outline(document.pack)]
    bilag = ["2.1.a/1", "2.1.a/2", "2.1.a/3", "2.1.a/~4"]
    assert addresses == ["1", "2", "2/1", "2/A", "2/A/~1", "2.1", "2.1.a", *bilag, "3", "3/1"]
    assert document.pack.edition.note == "Beløbet på side 5 er rettet."
    assert set(document.bodies) | {"pack.yaml"} == {name for name, _ in FILES}


@pytest.mark.parametrize("name", ["p", "p.bilag"])
def test_the_example_is_the_same_once_written(name: str, tmp_path: Path) -> None:
    document = read_document(example(tmp_path / "m"))
    write_pack(document, tmp_path / name)
    assert read_document(tmp_path / name) == document
    assert packing.places(tmp_path / name) == []


def test_the_example_may_be_zipped_by_hand(tmp_path: Path) -> None:
    folder = example(tmp_path / "m")
    with zipfile.ZipFile(tmp_path / "m.bilag", "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.iterdir()):
            archive.write(path, f"m/{path.name}")
    assert read_document(tmp_path / "m.bilag") == read_document(folder)


@pytest.mark.parametrize("kind", KEYS, ids=lambda kind: kind.__name__)
def test_every_key_is_in_the_specification(kind: type[Any]) -> None:
    names = [field.name for field in msgspec.structs.fields(kind)]
    assert [name for name in names if not re.search(rf"`{name}\b", TEXT)] == []


def test_every_word_of_the_texts_is_in_the_specification() -> None:
    words = [*CONTAINERS, *EntryKind, *ColumnKind]
    words += [f"{{{RowKind.SUM}}}", f"{{{RowKind.BANNER}}}"]
    assert [word for word in words if f"`{word}`" not in TEXT] == []


def test_the_limits_are_those_of_the_program() -> None:
    megabytes = [limits.ZIP_BYTES, limits.ZIP_TOTAL_BYTES, limits.TEXT_BYTES]
    megabytes += [limits.PICTURE_BYTES, limits.YAML_BYTES]
    said = [int(number) for number in re.findall(r"(\d+) MB", TEXT)]
    assert said == [limit // limits.MEGABYTE for limit in megabytes]
    counts = (limits.TEXT_LINES, limits.YAML_DEPTH, limits.TABLE_COLUMNS, limits.LIST_DEPTH)
    lines, *others = [f"{count:,}".replace(",", ".") for count in counts]
    units = ("niveauer", "kolonner", "niveauer")
    for number, unit in zip([lines, *others], ("linjer", *units), strict=True):
        assert f"{number} {unit}" in TEXT
