# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""`bilag show --things` and `--dates`, and that the format's document names their fields."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from cli_types import BUNDLED, Bilag

FORMAT = Path(__file__).resolve().parents[2] / "docs" / "bilag-json.md"
NAMED = set(re.findall(r"`\"?([a-z_]+)\"?`", FORMAT.read_text("utf-8")))


def test_the_things_with_names_fields_and_places(bilag: Bilag) -> None:
    found = bilag("show", BUNDLED, "--things", "klynge", "--json").json
    assert len(found) == 14
    [made] = [thing for thing in found if thing["name"] == "MADE"]
    assert made["names"] == ["MADE", "Klyngen for Avanceret Produktion (MADE)"]
    assert [one["where"] for one in made["places"]] == ["legend", "row", "heading", "row"]
    grants = [one["value"] for one in made["fields"] if one["title"] == "Tilsagnsbeløb"]
    assert grants == [4_000_000]


def test_every_address_of_a_thing_can_be_shown(bilag: Bilag) -> None:
    found = bilag("show", BUNDLED, "--things", "Klynger", "--json").json
    for place in found[3]["places"]:
        shown = bilag("show", BUNDLED, place["address"])
        assert place["name"] in shown.out


def test_the_dates_in_order(bilag: Bilag) -> None:
    found = bilag("show", BUNDLED, "--dates", "--json").json
    assert [(one["date"], one["type"]) for one in found] == [
        ("2020-11-02", "deadline"),
        ("2020-11-24", "event"),
        ("2020-12-11", "event"),
    ]
    lines = bilag("show", BUNDLED, "--dates").out.splitlines()
    assert lines[0].startswith("2020-11-02\t\t3.1/2#p11\tTilmelding til")


@pytest.mark.parametrize("option", [("--things", "klynge"), ("--dates",)])
def test_every_field_stands_in_the_document(bilag: Bilag, option: tuple[str, ...]) -> None:
    def fields(value: Any) -> set[str]:
        if isinstance(value, dict):
            return set(value) | fields(list(value.values()))
        return set().union(*map(fields, value)) if isinstance(value, list) else set()

    found = fields(bilag("show", BUNDLED, *option, "--json").json)
    assert len(found) >= 5
    assert found - NAMED == set()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--things", "bro"), "klynge, klynger"),
        (("--things", "klynge", "--dates"), "--dates"),
        (("2.4/1", "--dates"), "2.4/1"),
        (("--dates=1",), "--dates"),
    ],
)
def test_what_cannot_be_asked_is_said(bilag: Bilag, arguments: tuple[str, ...], said: str) -> None:
    ran = bilag("show", BUNDLED, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
