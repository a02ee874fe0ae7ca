# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The bundled pack is what the importer makes today, byte for byte, as a folder and as a zip."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from bilagviewer import assets
from bilagviewer.importers.build import Known, import_document
from bilagviewer.messages import LANGUAGES, text
from bilagviewer.model.pack import Document, Word
from bilagviewer.packfile.reader import open_pack
from bilagviewer.packfile.writer import write_pack

BUNDLED = Path(str(assets.data("packs", "bilagssamling-2020")))
SOURCE = Path(__file__).parents[1] / "cases" / "bilagssamling-2020.txt"


KNOWN = Known(pack_id="bilagssamling-4c0d49f21b")
"""Readers' notes hang on the id that the pack was given first."""


def members(folder: Path) -> dict[str, bytes]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def document() -> Document:
    return import_document(SOURCE.read_bytes(), SOURCE.name, KNOWN).document


def test_the_bundle_holds_the_text_that_the_tests_read() -> None:
    assert members(BUNDLED)[f"original/{SOURCE.name}"] == SOURCE.read_bytes()


def test_a_fresh_import_is_the_bundled_folder(document: Document, tmp_path: Path) -> None:
    write_pack(document, tmp_path / "pack")
    assert members(tmp_path / "pack") == members(BUNDLED)


def test_a_fresh_import_is_the_bundled_folder_in_a_zip(document: Document, tmp_path: Path) -> None:
    write_pack(document, tmp_path / "pack.bilag")
    with zipfile.ZipFile(tmp_path / "pack.bilag") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == members(BUNDLED)


def test_two_imports_are_the_same_zip(document: Document, tmp_path: Path) -> None:
    again = import_document(SOURCE.read_bytes(), SOURCE.name, KNOWN).document
    write_pack(document, tmp_path / "one.bilag")
    write_pack(again, tmp_path / "two.bilag")
    assert (tmp_path / "one.bilag").read_bytes() == (tmp_path / "two.bilag").read_bytes()


def test_the_names_of_things_are_read_back(document: Document) -> None:
    with open_pack(BUNDLED) as reader:
        pack = reader.pack
    assert pack.names == document.pack.names
    assert ("MADE", "Klyngen for Avanceret Produktion (MADE)") in [g.names for g in pack.names]
    assert pack.thing_columns == ("Klynge", "Klyngeorganisation")
    assert pack.words.thing == Word("klynge", "klynger")


def test_every_joined_pair_of_names_is_in_the_report() -> None:
    entries = import_document(SOURCE.read_bytes(), SOURCE.name).report.entries
    told = {entry.reason: entry.text for entry in entries if entry.kind == "guessed"}
    assert "(Life science og velfærdsteknologi)" in told["shared_value"]
    assert told["thing_columns"] == "Klynge, Klyngeorganisation"
    for language in LANGUAGES:
        sentence = text("import.shared_value", language, text=told["shared_value"])
        assert "Danish Life Science Cluster" in sentence
