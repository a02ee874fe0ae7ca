# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Papers as others write them, each beside what it is read as."""

from __future__ import annotations

from pathlib import Path

import pytest

import accounting
import golden_cases
from bilagviewer.packfile.checks import check_pack
from bilagviewer.packfile.writer import write_pack
from golden_cases import GoldenCase

each_case = pytest.mark.parametrize("case", golden_cases.ALL, ids=lambda case: case.name)
each_text = pytest.mark.parametrize("case", golden_cases.TEXTS, ids=lambda case: case.name)


@each_case
def test_a_case_is_read_as_expected(case: GoldenCase) -> None:
    assert case.found() == list(case.expected)


@each_text
def test_no_word_of_a_case_is_lost(case: GoldenCase) -> None:
    out, into = accounting.came_out(case.imported()), accounting.put_in(case.text)
    assert (into - out, out - into) == ({}, {})


@each_case
def test_what_was_taken_out_stands_elsewhere(case: GoldenCase) -> None:
    assert accounting.gone(case.imported()) == {}


@each_case
def test_no_pack_of_a_case_is_refused(case: GoldenCase, tmp_path: Path) -> None:
    write_pack(case.imported().document, tmp_path / "moede.bilag")
    found = check_pack(tmp_path / "moede.bilag")
    assert [problem for problem in found if not problem.hint] == []


def test_there_are_cases() -> None:
    assert len(golden_cases.ALL) >= 150
