# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The numbers that Word writes before paragraphs, which stand in no text of the document."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bilagviewer.importers.readers.word.element_feed import Attributes, ElementFeed
from bilagviewer.importers.readers.word.names import VAL, w
from bilagviewer.importers.readers.word.package import Package
from bilagviewer.importers.readers.word.styles import Styles, is_on, whole
from bilagviewer.work import Work

BULLET = "•"
_PLACE = re.compile(r"%([1-9])")
_MOST = 5_000
"""Numbers in letters or Roman signs go no higher."""
_LONGEST = 100
"""Letters of what stands before a paragraph."""
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


@dataclass(slots=True)
class _Level:
    format: str = "decimal"
    text: str = ""
    start: int = 1
    is_legal: bool = False
    restart: int | None = None
    """The level (from 1) after which it begins anew, 0 for never, None for each above it."""
    style: str = ""


@dataclass(slots=True)
class _List:
    levels: dict[int, _Level] = field(default_factory=dict)
    style: str = ""
    """The style of lists whose levels it has instead of its own."""
    last: dict[int, int] = field(default_factory=dict)
    """The number given last on each level that is counted."""


@dataclass(slots=True)
class _Use:
    of: str = ""
    levels: dict[int, _Level] = field(default_factory=dict)
    """Levels that it has of its own."""
    starts: dict[int, int] = field(default_factory=dict)
    """Levels that it begins anew, and with what."""


class Numbering:
    """Counts the numbered paragraphs of a document, from what its `numbering` part says."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self.lists: dict[str, _List] = {}
        self.uses: dict[str, _Use] = {}
        self._by_style: dict[str, dict[str, int]] = {}

    def level_of(self, name: str, style: str) -> int:
        """Return the level of the list `name` that a paragraph `style` is tied to, else the first.

        A style names its list and, in the list, the list its level.
        """
        if name not in self._by_style:
            levels = self._levels(name)
            self._by_style[name] = {one.style: n for n, one in levels.items() if one.style}
        return self._by_style[name].get(style, 0)

    def mark(self, name: str, level: int) -> str:
        """Count on in the list `name`, and return what stands before its next paragraph.

        Nothing where the list has nothing on that level, or is not in the document.
        """
        levels = self._levels(name)
        said = levels.get(level)
        if said is None:
            return ""
        if said.format == "bullet":
            return BULLET
        if said.format == "none" and not said.text.strip():
            return ""
        return self._counted(name, level, said, levels)

    def _counted(self, name: str, level: int, said: _Level, levels: dict[int, _Level]) -> str:
        use, last = self.uses[name], self._list(name).last
        for deeper in [n for n in last if n > level and _begins_anew(levels.get(n), level)]:
            del last[deeper]
        anew, before = use.starts.pop(level, None), last.get(level)
        last[level] = anew if anew is not None else said.start if before is None else before + 1

        def filled(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            shown = levels.get(at) or _Level()
            number = last.get(at, shown.start)
            return str(number) if said.is_legal else _written(number, shown.format)

        return _PLACE.sub(filled, said.text[:_LONGEST]).strip()

    def _list(self, name: str) -> _List:
        """Return the list that counts for `name`."""
        found = self.lists.get(self.uses[name].of) or _List()
        if found.style and not found.levels:
            use = self.uses.get(self._styles.list_of(found.style))
            found = (self.lists.get(use.of) if use else None) or found
        return found

    def _levels(self, name: str) -> dict[int, _Level]:
        use = self.uses.get(name)
        if use is None:
            return {}
        levels = self._list(name).levels
        return levels | use.levels if use.levels else levels


def _begins_anew(deeper: _Level | None, level: int) -> bool:
    restart = None if deeper is None else deeper.restart
    return restart is None or (restart > 0 and level < restart)


class _NumberingReader:
    def __init__(self, feed: ElementFeed, made: Numbering) -> None:
        self._made = made
        self._levels: dict[int, _Level] = {}
        self._level, self._list, self._use = _Level(), _List(), _Use()
        self._override = 0
        starts = {
            w("abstractNum"): self._begin_list,
            w("num"): self._begin_use,
            w("lvlOverride"): self._begin_override,
            w("lvl"): self._begin_level,
            w("abstractNumId"): lambda said: setattr(self._use, "of", said.get(VAL, "")),
            w("numStyleLink"): lambda said: setattr(self._list, "style", said.get(VAL, "")),
            w("startOverride"): self._start_anew,
            w("numFmt"): lambda said: self._say("format", said.get(VAL, "decimal")),
            w("lvlText"): lambda said: self._say("text", said.get(VAL, "")),
            w("pStyle"): lambda said: self._say("style", said.get(VAL, "")),
            w("isLgl"): lambda said: self._say("is_legal", is_on(said)),
            w("start"): lambda said: self._say("start", whole(said.get(VAL, ""), 1)),
            w("lvlRestart"): lambda said: self._say("restart", whole(said.get(VAL, ""), 0)),
            w("rPr"): lambda _: feed.skip(),
            w("numPicBullet"): lambda _: feed.skip(),
        }
        feed.add(starts, {})

    def _say(self, name: str, said: object) -> None:
        setattr(self._level, name, said)

    def _begin_list(self, said: Attributes) -> None:
        self._list = self._made.lists[said.get(w("abstractNumId"), "")] = _List()
        self._levels = self._list.levels

    def _begin_use(self, said: Attributes) -> None:
        self._use = self._made.uses[said.get(w("numId"), "")] = _Use()
        self._levels = self._use.levels

    def _begin_override(self, said: Attributes) -> None:
        self._override = whole(said.get(w("ilvl"), ""), 0)

    def _start_anew(self, said: Attributes) -> None:
        self._use.starts[self._override] = whole(said.get(VAL, ""), 1)

    def _begin_level(self, said: Attributes) -> None:
        self._level = self._levels[whole(said.get(w("ilvl"), ""), 0)] = _Level()


def read_numbering(package: Package, styles: Styles, work: Work) -> Numbering:
    """Return what counts a document's paragraphs."""
    made = Numbering(styles)
    if (part := package.of_kind("numbering")) in package.names:
        feed = ElementFeed(work)
        _NumberingReader(feed, made)
        feed.read(package.pieces(part))
    return made


def _written(number: int, style: str) -> str:
    if style in ("lowerLetter", "upperLetter") and 0 < number <= _MOST:
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters if style == "lowerLetter" else letters.upper()
    if style in ("lowerRoman", "upperRoman") and 0 < number <= _MOST:
        roman = _roman(number)
        return roman if style == "lowerRoman" else roman.upper()
    if style == "none":
        return ""
    return f"{number:02}" if style == "decimalZero" else str(number)


def _roman(number: int) -> str:
    made = ""
    for worth, sign in _ROMAN:
        made += sign * (number // worth)
        number %= worth
    return made
