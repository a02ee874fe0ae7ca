# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The forms one name can have, and what they share."""

from __future__ import annotations

import pytest

from bilagviewer.things.forms import fold, fold_definite, parts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Copenhagen Fintech", "COPENHAGEN FinTech"),
        ("Mad & Bio", "Mad og Bio"),
        ("A – B", "A - B"),
        ("sund\u00adhed", "Sundhed"),
        ("Ålborg Klynge", "Aalborg klynge"),
    ],
)
def test_equal_names(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Klyngen for Byg", "Klynge for byg"),
        ("Fondet", "Fond"),
        ("Rådet for Miljø", "Råd for Miljø"),
    ],
)
def test_definite_forms(one: str, other: str) -> None:
    assert fold_definite(one) == fold_definite(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Ben", "B"), ("Design", "Desig"), ("Nord", "Nordisk"), ("Fanø", "Fano")]
)
def test_other_names(one: str, other: str) -> None:
    assert fold_definite(one) != fold_definite(other)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("CLEAN - Danmarks klynge", ("CLEAN", "Danmarks klynge")),
        ("Maritim Innovation – MARI", ("Maritim Innovation", "MARI")),
        ("Klyngen for Produktion (MADE)", ("Klyngen for Produktion", "MADE")),
        ("Vision - klyngen for film", ("Vision",)),
        ("Robot- og droneteknologi", ()),
        ("Mad & Bio", ()),
    ],
)
def test_parts_of_a_name(name: str, expected: tuple[str, ...]) -> None:
    assert parts(name) == expected
