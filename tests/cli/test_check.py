# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""`bilag check`: what is said of faults and hints, and the exit code."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli_types import BUNDLED, Bilag

MANIFEST = """format: bilag/1
id: x
mystery: 1
sections:
  - number: 1
    title: Sag
    page: tre
    text: mangler.md
"""


def test_a_pack_in_order(bilag: Bilag) -> None:
    ran = bilag("check", BUNDLED)
    assert (ran.code, ran.out, ran.err) == (0, "Fejl: 0. Bemærkninger: 0.\n", "")


def test_every_problem_has_its_file_and_line(bilag: Bilag, tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text(MANIFEST, encoding="utf-8")
    ran = bilag("check", tmp_path)
    assert ran.code == 1
    *lines, last = ran.out.splitlines()
    assert [line for line in lines if "pack.yaml, linje 7: page" in line]
    assert [line for line in lines if "pack.yaml, linje 8: text mangler.md" in line]
    assert [line for line in lines if line.startswith("Bemærk: pack.yaml, linje 3")]
    assert last == "Fejl: 2. Bemærkninger: 1."


def test_a_pack_with_hints_only_is_in_order(bilag: Bilag, tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text("format: bilag/1\nid: x\nmystery: 1\n", encoding="utf-8")
    ran = bilag("check", tmp_path)
    assert ran.code == 0
    assert "Bemærk: " in ran.out


def test_a_damaged_file_is_a_problem(bilag: Bilag, meeting_file: Path) -> None:
    meeting_file.write_bytes(meeting_file.read_bytes()[:200])
    ran = bilag("check", meeting_file)
    assert ran.code == 1
    assert meeting_file.name in ran.out


def test_a_text_is_nothing_to_check(bilag: Bilag, text_file: Path) -> None:
    ran = bilag("check", text_file)
    assert (ran.code, ran.out) == (2, "")
    assert text_file.name in ran.err


def test_a_file_that_is_not_there(bilag: Bilag, tmp_path: Path) -> None:
    ran = bilag("check", tmp_path / "væk.bilag")
    assert (ran.code, ran.out) == (2, "")
    assert "væk.bilag" in ran.err


@pytest.mark.parametrize("name", ["dagsorden.docx", "dagsorden.html", "dagsorden.md"])
def test_a_document_is_to_be_imported_first(bilag: Bilag, tmp_path: Path, name: str) -> None:
    head = b"PK\x03\x04" if name.endswith("docx") else b"Punkt 1: Ny bro\n"
    (tmp_path / name).write_bytes(head)
    ran = bilag("check", tmp_path / name)
    assert (ran.code, ran.out) == (2, "")
    assert f"Import\u00e9r det f\u00f8rst: bilag import {name}" in ran.err
