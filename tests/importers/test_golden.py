# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Bilagssamlinger as other secretariats write them, each beside what it is read as."""

from __future__ import annotations

from pathlib import Path

import pytest

import accounting
import import_outline
from bilagviewer.importers.build import import_document

FOLDER = Path(__file__).parents[1] / "cases" / "import"
CASES = sorted(FOLDER.glob("*.txt"))


def read(case: Path) -> tuple[str, list[str]]:
    text, _, expected = case.read_text("utf-8").partition("=== expected\n")
    return text, expected.splitlines()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_case_is_read_as_expected(case: Path) -> None:
    text, expected = read(case)
    imported = import_document(text.encode(), case.name)
    assert list(import_outline.lines(imported.document)) == expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_no_word_of_a_case_is_lost(case: Path) -> None:
    text, _ = read(case)
    out, into = (
        accounting.came_out(import_document(text.encode(), case.name)),
        accounting.put_in(text),
    )
    assert (into - out, out - into) == ({}, {})


def test_there_are_cases() -> None:
    assert len(CASES) >= 8
