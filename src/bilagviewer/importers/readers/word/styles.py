# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What the styles of a document say of paragraphs and words, each with those it builds on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from bilagviewer.importers.readers.word.element_feed import Attributes, ElementFeed
from bilagviewer.importers.readers.word.names import TYPE, VAL, w
from bilagviewer.importers.readers.word.package import Package
from bilagviewer.work import Work

_MOST_BASES = 20
"""Styles that build on each other."""
_OFF = frozenset(("0", "false", "off", "none"))
_HEADING = re.compile(r"^(?:heading|overskrift|rubrik|überschrift) ?([1-6])$", re.IGNORECASE)
_BODY = 9
"""The outline level of what is no heading."""
_MOST_LEVELS = 6
_LINKS = ("hyperlink", "followedhyperlink", "internet link")


def is_on(attributes: Attributes) -> bool:
    """Return whether a look that stands there is turned on."""
    return attributes.get(VAL, "1") not in _OFF


def whole(said: str, otherwise: int) -> int:
    """Return a number of the document, `otherwise` where it is none."""
    return int(said) if said.isascii() and said.isdigit() and len(said) < 9 else otherwise


@dataclass(slots=True)
class Style:
    """What one style says itself; None where it says nothing."""

    kind: str = "paragraph"
    name: str = ""
    based_on: str = ""
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    strike: bool | None = None
    hidden: bool | None = None
    outline: int | None = None
    list_name: str = ""
    list_level: int | None = None


@dataclass(slots=True)
class Styles:
    """The styles of a document, resolved."""

    own: dict[str, Style] = field(default_factory=dict)
    default: str = ""
    """The style of a paragraph that names none."""
    _resolved: dict[str, Style] = field(default_factory=dict)

    def of(self, name: str) -> Style:
        """Return what a style says with those that it builds on."""
        name = name or self.default
        found = self._resolved.get(name)
        if found is None:
            found = self._resolved[name] = self._resolve(name)
        return found

    def list_of(self, name: str) -> str:
        """Return the list that a style of lists names."""
        style = self.own.get(name)
        return style.list_name if style else ""

    def _resolve(self, name: str) -> Style:
        first = self.own.get(name, Style(name=name))
        made = Style(first.kind, first.name)
        for _ in range(_MOST_BASES):
            style = self.own.get(name)
            if style is None:
                break
            _fill(made, style)
            name = style.based_on
        if made.outline is None:
            made.outline = _outline_by_name(first.name)
        return made


def _fill(made: Style, style: Style) -> None:
    for look in ("bold", "italic", "underline", "strike", "hidden", "outline"):
        if getattr(made, look) is None:
            setattr(made, look, getattr(style, look))
    if not made.list_name and style.list_name:
        made.list_name, made.list_level = style.list_name, style.list_level
    if style.name.lower() == "title" and made.outline is None:
        made.outline = 0
    if style.name.lower() in _LINKS:
        # A link is underlined since it is one; that says nothing of its words.
        made.underline = False


def _outline_by_name(name: str) -> int | None:
    found = _HEADING.match(name)
    return int(found[1]) - 1 if found else None


def heading_level(own: int | None, style: Style) -> int:
    """Return the level of a paragraph that is a heading, 0 of others."""
    said = style.outline if own is None else own
    return said + 1 if said is not None and said < _MOST_LEVELS else 0


class _StyleReader:
    def __init__(self, feed: ElementFeed, styles: Styles) -> None:
        self._feed, self._styles = feed, styles
        self._style = Style()
        looks = {"b": "bold", "i": "italic", "strike": "strike", "dstrike": "strike"}
        looks |= {"vanish": "hidden", "u": "underline"}
        starts = {w(tag): self._look(name) for tag, name in looks.items()}
        starts |= {
            w("style"): self._begin,
            w("name"): self._name,
            w("basedOn"): lambda said: self._set("based_on", said),
            w("numId"): lambda said: self._set("list_name", said),
            w("ilvl"): self._level,
            w("outlineLvl"): self._outline,
            w("docDefaults"): lambda _: feed.skip(),
            w("tblStylePr"): lambda _: feed.skip(),
            w("latentStyles"): lambda _: feed.skip(),
        }
        feed.add(starts, {})

    def _begin(self, said: Attributes) -> None:
        name = said.get(w("styleId"), "")
        self._style = Style(said.get(TYPE, "paragraph"))
        self._styles.own[name] = self._style
        if self._style.kind == "paragraph" and is_on({VAL: said.get(w("default"), "0")}):
            self._styles.default = name

    def _name(self, said: Attributes) -> None:
        self._style.name = said.get(VAL, "")

    def _set(self, name: str, said: Attributes) -> None:
        setattr(self._style, name, said.get(VAL, ""))

    def _level(self, said: Attributes) -> None:
        self._style.list_level = whole(said.get(VAL, ""), 0)

    def _outline(self, said: Attributes) -> None:
        self._style.outline = whole(said.get(VAL, ""), _BODY)

    def _look(self, name: str) -> Callable[[Attributes], None]:
        def take(said: Attributes) -> None:
            setattr(self._style, name, is_on(said))

        return take


def read_styles(package: Package, work: Work) -> Styles:
    """Return the styles of a document; none where it has no part for them."""
    styles = Styles()
    if (part := package.of_kind("styles")) in package.names:
        feed = ElementFeed(work)
        _StyleReader(feed, styles)
        feed.read(package.pieces(part))
    return styles
