# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Runs are joined, cut and asked without losing a word, a look or a mark."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilagviewer.importers import runs
from bilagviewer.model.blocks import FootnoteMark, Inlines, PageMark, Run, plain

_RUNS = st.lists(
    st.builds(Run, st.text("ab ,.\n", max_size=4), st.booleans(), link=st.sampled_from(["", "x"]))
)


def test_runs_of_one_look_become_one() -> None:
    found = runs.tidy((Run(" a"), Run("b"), Run("c", bold=True), Run("d ", bold=True)))
    assert found == (Run("ab"), Run("cd", bold=True))


@pytest.mark.parametrize("mark", [PageMark("2"), FootnoteMark("1")])
def test_a_mark_stays_where_it_stood(mark: PageMark | FootnoteMark) -> None:
    assert runs.tidy((Run("a"), mark, Run("b"))) == (Run("a"), mark, Run("b"))
    assert runs.cut((Run("a"), mark, Run("b")), 1) == ((Run("a"), mark), (Run("b"),))


@given(_RUNS)
def test_tidying_twice_changes_nothing(found: list[Run]) -> None:
    once = runs.tidy(found)
    assert [run.text for run in once if isinstance(run, Run) and not run.text] == []
    assert plain(once).strip() == plain(once)


@given(_RUNS, st.integers(-1, 12))
def test_a_cut_loses_no_letter(found: list[Run], at: int) -> None:
    before, after = runs.cut(tuple(found), at)
    letters = "".join((plain(before) + plain(after)).split())
    assert letters == "".join(plain(found).split())


@given(_RUNS)
def test_lines_are_those_of_the_words(found: list[Run]) -> None:
    lines = runs.lines(tuple(found))
    assert len(lines) == plain(found).count("\n") + 1
    assert all("\n" not in plain(line) for line in lines)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ((Run("a", bold=True), Run(" "), Run("b", bold=True)), True),
        ((Run("a", bold=True), Run("b")), False),
        ((Run(" ", bold=True),), False),
        ((), False),
    ],
)
def test_a_look_holds_where_all_letters_have_it(found: Inlines, expected: bool) -> None:
    assert runs.is_all(found, "bold") is expected


def test_the_space_before_a_lone_sign_goes() -> None:
    assert runs.tidy((Run("a", bold=True), Run(" , b"))) == (Run("a", bold=True), Run(", b"))


def test_what_only_an_address_says_is_told() -> None:
    found = (
        Run("her", link="https://a.example/b"),
        Run("https://c.example", link="https://c.example"),
    )
    assert runs.links(found) == "https://a.example/b"
