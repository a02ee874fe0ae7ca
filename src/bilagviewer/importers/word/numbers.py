# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The numbers that Word writes before paragraphs, which stand in no text of the document."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACE = re.compile(r"%([1-9])")
_MOST = 5_000
"""Numbers in letters or Roman signs go no higher."""
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


@dataclass(frozen=True, slots=True)
class _Level:
    format: str = "decimal"
    text: str = "%1."
    start: int = 1
    is_legal: bool = False


@dataclass(slots=True)
class _List:
    levels: dict[int, _Level]
    last: dict[int, int] = field(default_factory=dict)
    """The number given last on each level that is counted."""


def value(element: Element | None, name: str) -> str:
    """Return what the child `name` of an element says, or nothing."""
    child = None if element is None else element.find(SPACE + name)
    return "" if child is None else child.get(SPACE + "val", "")


def whole(said: str, otherwise: int) -> int:
    """Return a number of the document, `otherwise` where it is none."""
    return int(said) if said.isascii() and said.isdigit() and len(said) < 9 else otherwise


class Numbers:
    """Counts the numbered paragraphs of a document, from what its `numbering` part says."""

    def __init__(self, numbering: Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._list_of: dict[str, str] = {}
        self._starts: dict[str, dict[int, int]] = {}
        """List as used → levels that it begins anew, and with what."""
        for abstract in [] if numbering is None else numbering.iter(SPACE + "abstractNum"):
            self._lists[abstract.get(SPACE + "abstractNumId", "")] = _List(_levels(abstract))
        for used in [] if numbering is None else numbering.findall(SPACE + "num"):
            name = used.get(SPACE + "numId", "")
            self._list_of[name] = value(used, "abstractNumId")
            self._starts[name] = _restarts(used)

    def is_counted(self, name: str, level: int) -> bool:
        """Return whether the list `name` has numbers or letters on `level`, and no bullets."""
        said = self._level(name, level)
        return said is not None and said.format not in ("bullet", "none")

    def is_bullet(self, name: str, level: int) -> bool:
        """Return whether the list `name` has bullets on `level`."""
        said = self._level(name, level)
        return said is not None and said.format == "bullet"

    def following(self, name: str, level: int) -> str:
        """Count on in the list `name`, and return what stands before its next paragraph."""
        used, said = self._lists[self._list_of[name]], self._level(name, level) or _Level()
        for deeper in [other for other in used.last if other > level]:
            del used.last[deeper]
        anew = self._starts[name].pop(level, None)
        last = used.last.get(level)
        used.last[level] = anew if anew is not None else said.start if last is None else last + 1

        def filled(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            shown = self._level(name, at) or _Level()
            number = used.last.get(at, shown.start)
            return str(number) if said.is_legal else _written(number, shown.format)

        return _PLACE.sub(filled, said.text).strip()

    def _level(self, name: str, level: int) -> _Level | None:
        used = self._lists.get(self._list_of.get(name, ""))
        return used.levels.get(level) if used else None


def _levels(abstract: Element) -> dict[int, _Level]:
    return {
        whole(level.get(SPACE + "ilvl", ""), 0): _Level(
            value(level, "numFmt") or "decimal",
            value(level, "lvlText"),
            whole(value(level, "start"), 1),
            level.find(SPACE + "isLgl") is not None,
        )
        for level in abstract.findall(SPACE + "lvl")
    }


def _restarts(used: Element) -> dict[int, int]:
    return {
        whole(one.get(SPACE + "ilvl", ""), 0): whole(value(one, "startOverride"), 1)
        for one in used.findall(SPACE + "lvlOverride")
        if one.find(SPACE + "startOverride") is not None
    }


def _written(number: int, style: str) -> str:
    if style in ("lowerLetter", "upperLetter") and 0 < number <= _MOST:
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters if style == "lowerLetter" else letters.upper()
    if style in ("lowerRoman", "upperRoman") and 0 < number <= _MOST:
        roman = _roman(number)
        return roman if style == "lowerRoman" else roman.upper()
    return f"{number:02}" if style == "decimalZero" else str(number)


def _roman(number: int) -> str:
    made = ""
    for worth, sign in _ROMAN:
        made += sign * (number // worth)
        number %= worth
    return made
