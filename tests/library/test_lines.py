# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A line of an imported document leads to what stands there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bilagviewer.library.library import Library
from bilagviewer.library.lines import SourceLines
from bilagviewer.library.locations import resolve
from bilagviewer.library.open_pack import OpenPack
from bilagviewer.model.locate import locate, place_text

TEXT = Path(__file__).parents[1] / "cases" / "bilagssamling-2020.txt"


@pytest.fixture
def imported(library: Library) -> OpenPack:
    return library.packs.open(TEXT)


def words(text: str) -> set[str]:
    """Return the words of a text that are longer than a mark-up's."""
    return {word for word in re.findall(r"\w+", text) if len(word) > 4}


def test_a_line_leads_to_a_place_with_its_words(imported: OpenPack) -> None:
    lines = SourceLines(imported)
    long_lines = found = 0
    for number, line in enumerate(TEXT.read_text(encoding="utf-8").splitlines(), 1):
        if len(words(line)) < 6 or "....." in line:
            continue
        address = lines.nearest(number)
        assert address is not None
        body = imported.body(address)
        _, place = locate(body, address)
        long_lines += 1
        found += len(words(line) & words(place_text(body, place))) >= 5
    assert long_lines > 60
    assert found / long_lines > 0.9


def test_every_place_can_be_gone_to(imported: OpenPack) -> None:
    lines = SourceLines(imported)
    for number in (-1, 0, 1, 100, 400, 10**9):
        address = lines.nearest(number)
        assert resolve(imported, str(address)) == address


def test_a_pack_without_lines_leads_nowhere(meeting: OpenPack) -> None:
    assert SourceLines(meeting).nearest(5) is None
