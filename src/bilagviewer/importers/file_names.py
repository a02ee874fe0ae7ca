# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the name of a file says of the bilag in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath

from bilagviewer.importers import headline

_SIGNS = re.compile(r"[\s_]+")
_SORTED = re.compile(r"^(?:\d{2,3}[ .\-–]+|\d[ ]?[-–] ?)(?=\D)")
"""A number that only keeps files in order: "01 ", "007-", "3 - "."""
_PUNKT_FIRST = re.compile(
    r"^(?:punkt |pkt\.? |sag |sak |item )?(?P<punkt>\d{1,3}(?:\.\d{1,3})*(?:\.?[a-z])?)[ .,:\-–]+"
    r"(?P<rest>(?:bilag|vedlegg|bilaga|appendix|annex|enclosure)\b.*)$",
    re.IGNORECASE,
)
_NUMBERS_ONLY = re.compile(
    r"^(?P<punkt>\d{1,3}(?:\.\d{1,3})*)[-–](?P<bilag>\d{1,3})(?P<rest>\D.*)?$"
)


@dataclass(frozen=True, slots=True)
class FileName:
    """The numbers and the title in a file's name; each may be empty."""

    punkt: str
    number: str
    title: str


def read_name(name: str) -> FileName:
    """Return what `name` says: "3.2 bilag 1 Kort.docx" is bilag 1 of 3.2, "Kort"."""
    text = _SIGNS.sub(" ", PurePath(name).stem).strip()
    apart = _PUNKT_FIRST.match(text)
    numbers = None if apart else _NUMBERS_ONLY.match(text)
    if numbers:
        return FileName(numbers["punkt"], numbers["bilag"], _title(numbers["rest"] or ""))
    named = headline.read(apart["rest"] if apart else _SORTED.sub("", text))
    if named is not None and named.is_bilag:
        return FileName(apart["punkt"] if apart else "", named.number, _title(named.title))
    if named is not None and named.worded:
        return FileName(named.number, "", _title(named.title))
    return FileName("", "", _title(_SORTED.sub("", text)))


def _title(text: str) -> str:
    return text.strip(" -–.,:")
