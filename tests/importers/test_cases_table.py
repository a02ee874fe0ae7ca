# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The cases as one table: what each is there for and made of, and that all its words are kept."""

from __future__ import annotations

import tomllib

import case_table


def test_the_table_is_up_to_date() -> None:
    kept = case_table.TABLE.read_text("utf-8").splitlines()
    assert kept == list(case_table.lines()), "run tests/support/case_table.py"


def test_every_case_keeps_all_of_its_words() -> None:
    rows = case_table.rows()
    assert [row.case for row in rows if row.kept != row.words] == []
    assert len(rows) >= 25


def test_every_trait_is_of_a_case_and_of_no_other() -> None:
    traits = tomllib.loads((case_table.FOLDER / "traits.toml").read_text("utf-8"))
    assert sorted(traits) == [case.stem for case in case_table.CASES]
    assert len(set(traits.values())) == len(traits)
