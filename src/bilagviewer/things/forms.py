# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The forms one name can have: short and long, definite and not, in any case."""

from __future__ import annotations

import re

from bilagviewer.danish.fold import fold_text
from bilagviewer.danish.text import normalise

_WORD = re.compile(r"[^\W_]+")
_DASH = re.compile(r"\s+[-–—]\s+|:\s+")
_BRACKETS = re.compile(r"^(?P<before>.+?)\s*\((?P<inside>[^()]+)\)(?P<after>.*)$")
_ENDING = re.compile(r"(?:(?<=\w{3})(?:en|et)|(?<=\w{4})e)$")
_AND = frozenset(["og", "and"])


def fold(name: str) -> str:
    """Return what two spellings of a name share: its words folded, "&" as "og"."""
    return fold_text(_words(name))


def fold_definite(name: str) -> str:
    """Return `fold` without endings, so that "Foreningen for Byg" and "Forening for Byg" agree."""
    # Endings are told by the letters as written: the e of a folded "ø" is none.
    return fold_text(" ".join(_ENDING.sub("", word) for word in _words(name).split()))


def parts(name: str) -> tuple[str, ...]:
    """Return the names inside a name: in brackets, before a dash or colon, and after it.

    A part that begins with a small letter is a description, not a name.
    """
    found = [part for piece in _DASH.split(name) for part in _bracketed(piece)]
    return tuple(part for part in found if part != name and part[:1].isupper())


def _words(name: str) -> str:
    words = _WORD.findall(normalise(name).casefold().replace("&", " og "))
    return " ".join("og" if word in _AND else word for word in words)


def _bracketed(piece: str) -> list[str]:
    match = _BRACKETS.match(piece)
    if match is None:
        return [piece.strip()]
    return [piece.strip(), (match["before"] + match["after"]).strip(), match["inside"].strip()]
