# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the names of punkter and bilag in a portal say: a bilag's number, and what is closed."""

from __future__ import annotations

import re

_NUMBERED = re.compile(
    r"(?:bilag|vedlegg|bilaga|appendix)\s+(?:nr\.?\s*)?"
    r"(?P<number>\d{1,3}(?:\.\d{1,3})*[a-zæøå]?|[a-zæøå](?=\s*[:.)–—-]))"
    r"\s*(?:[:.)–—-]\s*|\s)(?P<title>\S.*)",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"[(\[]?(?:lukket|lukkede|fortrolig|fortroligt|unntatt offentlighet)\b", re.IGNORECASE
)
_CASE_PARTS = re.compile(r"\s*[;,]\s*|\s+og\s+|\s*\n\s*")


def number_and_title(name: str) -> tuple[str, str]:
    """Return "1" and "Kort" for "Bilag 1: Kort", and no number for a name without one."""
    match = _NUMBERED.fullmatch(name)
    return (match["number"], match["title"]) if match else ("", name)


def is_closed(title: str) -> bool:
    """Return whether a title says itself that the public may not read what it names."""
    return bool(_CLOSED.match(title))


def case_numbers(words: str) -> tuple[str, ...]:
    """Return the numbers of the cases that `words` name, each once."""
    return tuple(dict.fromkeys(one for one in _CASE_PARTS.split(words) if one))
