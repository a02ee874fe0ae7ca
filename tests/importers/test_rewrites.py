# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A bilagssamling written another way is the same pack."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import rewriting
from bilagviewer.importers.build import import_document

TEXT = (Path(__file__).parents[1] / "cases" / "bilagssamling-2020.txt").read_text("utf-8")
NAME = "bilagssamling-2020.txt"


def imported(data: bytes) -> dict[str, Any]:
    result: dict[str, Any] = rewriting.shape(import_document(data, NAME).document)
    return result


@pytest.fixture(scope="module")
def original() -> dict[str, Any]:
    return imported(TEXT.encode())


SAME = [
    "index last",
    "pages on the next line",
    "pages in a column of their own",
    "leaders of any length",
    "tables as pipes",
    "tables as html",
    "stars as tags",
    "carriage returns",
    "windows-1252",
    "byte order mark and decomposed letters",
    "punkt written out",
    "form feeds",
]


@pytest.mark.parametrize("name", SAME)
def test_the_pack_is_the_same(name: str, original: dict[str, Any]) -> None:
    data = rewriting.REWRITES[name](TEXT)
    assert data != TEXT.encode()
    assert imported(data) == original


def test_latin_1_changes_only_the_dash(original: dict[str, Any]) -> None:
    def hyphens(text: str) -> str:
        return text.replace("–", "-")

    found = imported(rewriting.REWRITES["latin-1"](TEXT))
    assert rewriting.mapped(found, hyphens) == rewriting.mapped(original, hyphens)


def test_other_heading_levels_change_only_the_levels(original: dict[str, Any]) -> None:
    found = imported(rewriting.REWRITES["other heading levels"](TEXT))
    assert rewriting.without(found, "level") == rewriting.without(original, "level")


def test_without_bold_only_the_bold_is_gone(original: dict[str, Any]) -> None:
    found = imported(rewriting.REWRITES["no bold"](TEXT))

    def plainer(value: Any) -> Any:
        return rewriting.joined_runs(rewriting.without(value, "bold", "level"))

    assert plainer(found) == plainer(original)


def test_turned_round_every_bilag_has_its_own_text(original: dict[str, Any]) -> None:
    found = imported(rewriting.REWRITES["turned round"](TEXT))
    assert found["bodies"] == original["bodies"]
    assert titles(found) == {key: titles(original)[key] for key in reversed(titles(original))}
    assert list(titles(found)) == list(reversed(titles(original)))


def titles(shape: dict[str, Any]) -> dict[str, str]:
    return {
        bilag["text"]: bilag["title"]
        for section in shape["pack"]["sections"]
        for bilag in section["bilag"]
    }


@pytest.mark.parametrize("seed", range(4))
def test_other_names_amounts_and_numbers_change_only_themselves(
    seed: int, original: dict[str, Any]
) -> None:
    rename = rewriting.Renaming.drawn(seed)
    found = imported(rename(TEXT).encode())
    bodies = [rewriting.mapped(body, rename) for body in original["bodies"].values()]
    assert list(found["bodies"].values()) == bodies
    assert rewriting.without(found["pack"], "text") == rewriting.mapped(
        rewriting.without(original["pack"], "text"), rename
    )
