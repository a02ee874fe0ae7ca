# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The marks of lists: those typed before the words, and those that the file keeps apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bilagviewer.importers import words
from bilagviewer.model.blocks import Inlines, Run

_WORDS = r"\D|\d[\d.,]*(?:\s?%|\s(?!\d)\w{2})"
"""What an entry of a list begins with: words, or so and so many of something."""
_TYPED = re.compile(
    rf"(?P<indent>\s*)(?:(?P<number>\d{{1,3}})[.)]\s+(?={_WORDS})|[-*•–·▪◦‣\uf0b7]\s+(?=\S)"
    r"|\+\s+(?=[^\W\d_]))"
)
_SIGNS = frozenset("0123456789-*•–·▪◦‣\uf0b7+")
_NUMBER = re.compile(r"\(?(\d{1,9})[.)]?")
_OTHER = re.compile(r"[(\[]?(?:\d{1,9}|[^\W\d_]{1,8})(?:[.):\]-]+(?:\d{1,9}|[^\W\d_]{1,3})?)*")


@dataclass(frozen=True, slots=True)
class TypedMark:
    """A mark that stands in the words of a line."""

    number: int | None
    """None for a bullet."""
    end: int
    """Where in the line's text the entry's own words begin."""


def typed(found: Inlines, text: str, stripped: str) -> TypedMark | None:
    """Return the mark that a line's words begin with, None where they begin no entry."""
    if stripped[:1] not in _SIGNS:
        return None
    match = _TYPED.match(text)
    if not match or _has_look(found) or words.DAY.match(text):
        return None
    number = match["number"]
    return TypedMark(int(number) if number else None, match.end())


def _has_look(found: Inlines) -> bool:
    """Return whether the first words have a look: a mark of a list has none."""
    first = found[0] if found else None
    if not isinstance(first, Run) or not first.text.strip():
        first = next((run for run in found if isinstance(run, Run) and run.text.strip()), Run(""))
    return first.bold or first.italic or first.underline or bool(first.link)


def is_bullet(mark: str) -> bool:
    """Return whether a mark that the file keeps apart is a sign, and counts nothing."""
    return not any(map(str.isalnum, mark)) and "§" not in mark


def number_of(mark: str) -> int | None:
    """Return the number that "9.", "9)" or "9" counts; None for every other mark."""
    match = _NUMBER.fullmatch(mark)
    return int(match[1]) if match else None


def is_of_list(mark: str) -> bool:
    """Return whether a mark can stand in a list: "§ 4" and "Artikel 2" begin a paragraph."""
    return is_bullet(mark) or _OTHER.fullmatch(mark) is not None
