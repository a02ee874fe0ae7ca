# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a line is, when it is a heading of the collection rather than of a bilag."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bilagviewer.danish.fold import letters
from bilagviewer.importers import words

CUT = 20
"""Letters that two titles share by no chance."""
_SENTENCE = re.compile(r"[.!?;,:]$")
_FILE_NAME = re.compile(r"^\S+$")


def is_cut(short: str, whole: str) -> bool:
    """Return whether a title in the index is the beginning of `whole`, which is no sentence."""
    if _SENTENCE.search(whole):
        return False
    begun, all_letters = letters(short), letters(whole)
    return CUT <= len(begun) < len(all_letters) and all_letters.startswith(begun)


def is_title(title: str) -> bool:
    """Return whether words can be a title: they do not end as a sentence does."""
    return not _SENTENCE.search(title) and not title[:1].islower()


def is_file_name(title: str) -> bool:
    """Return whether a title is the name of a file: one word, held together by hyphens or dots."""
    return bool(_FILE_NAME.match(title)) and (
        len(re.findall(r"[-_]", title)) >= 2
        or bool(re.search(r"\.(pdf|docx?|xlsx?|pptx?)$", title))
    )


def _without_zero(number: str) -> str:
    """Return a plain number without zeros before it: "01." is punkt 1."""
    return number.lstrip("0") or "0" if number.isdecimal() else number


@dataclass(frozen=True, slots=True)
class Headline:
    """The number and title that a line names; either may be empty."""

    is_bilag: bool
    number: str
    title: str
    worded: bool = False
    """Whether it says "Punkt" or "Bilag" and is not just a number."""


def read(text: str) -> Headline | None:
    """Return what a bare line names, if it has the form of a punkt or a bilag."""
    return _read(text) if words.MAY_NAME.match(text) else None


@lru_cache(maxsize=4096)
def _read(text: str) -> Headline | None:
    # A pass asks of a line, of the one above it and of the one below.
    bilag = words.BILAG.match(text)
    if bilag and (bilag["number"] or bilag["title"]):
        return Headline(True, bilag["number"] or "", bilag["title"].strip(" :"), True)
    punkt = None if words.DATE_LINE.match(text) else words.PUNKT.match(text)
    if punkt:
        number = _without_zero(punkt["number"].rstrip("."))
        # A paragraph sign alone says no more than a number: laws are full of them.
        worded = bool(punkt["word"]) and not text.lstrip("-*• ").startswith("§")
        return Headline(False, number, (punkt["title"] or "").strip(), worded)
    return None
