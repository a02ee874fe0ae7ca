# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read what is drawn in a document: pictures, charts, and boxes with text of their own."""

from __future__ import annotations

from dataclasses import dataclass, field

from bilagviewer.importers.readers.word.element_feed import Attributes, ElementFeed, Start
from bilagviewer.importers.readers.word.flow import Para
from bilagviewer.importers.readers.word.names import (
    BLIP,
    DECORATIVE,
    DRAWN_PROPERTIES,
    GRAPHIC_DATA,
    IMAGE_DATA,
    PICTURE,
    SHAPES,
    r,
    w,
)
from bilagviewer.importers.readers.word.prose import Paragraphs
from bilagviewer.importers.readers.word.surroundings import Surroundings
from bilagviewer.importers.readers.word.word_text import WordText
from bilagviewer.model.blocks import Run

_DATA = ("picture", "chart", "diagram", "chartex")
_LONGEST = 2000


@dataclass(slots=True)
class _Drawn:
    words: str = ""
    """Its alternative text."""
    relations: list[str] = field(default_factory=list)
    """What its pictures name."""
    pictures: int = 0
    is_decoration: bool = False
    holds_data: bool = False
    has_box: bool = False
    has_properties: bool = False


class Drawings:
    """Puts what is drawn beside the words of its paragraph."""

    def __init__(
        self, feed: ElementFeed, paragraphs: Paragraphs, words: WordText, known: Surroundings
    ) -> None:
        self._paragraphs, self._words = paragraphs, words
        self._pictures, self._telling = known.pictures, known.telling
        self._open: list[_Drawn] = []
        starts: dict[str, Start] = {w(name): self._begin for name in ("drawing", "pict", "object")}
        starts |= dict.fromkeys(SHAPES, self._shape)
        starts |= {
            DRAWN_PROPERTIES: self._named,
            DECORATIVE: self._decoration,
            GRAPHIC_DATA: self._data,
            PICTURE: self._picture,
            BLIP: self._blip,
            IMAGE_DATA: self._old_picture,
            w("txbxContent"): self._begin_box,
        }
        ends = {w(name): self._end for name in ("drawing", "pict", "object")}
        feed.add(starts, ends | {w("txbxContent"): self._end_box})

    def _begin(self, _said: Attributes) -> None:
        self._open.append(_Drawn())
        self._words.pages.picture()

    def _begin_box(self, _said: Attributes) -> None:
        if self._open:
            self._open[-1].has_box = True
        self._paragraphs.begin_flow()

    def _end_box(self) -> None:
        self._paragraphs.place_box(self._paragraphs.end_flow())

    def _end(self) -> None:
        if not self._open:
            return
        drawn = self._open.pop()
        count = max(drawn.pictures, drawn.holds_data, bool(drawn.words and not drawn.has_box))
        if drawn.is_decoration or self._words.is_out:
            return
        named = [*drawn.relations, *[""] * (count - len(drawn.relations))]
        for n, relation in enumerate(named[:count]):
            self._show(relation, "" if n else drawn.words)

    def _show(self, relation: str, words: str) -> None:
        found = self._pictures.take(relation)
        if found is None:
            return
        if not found:
            self._telling.left("image" if words else "picture", words)
            if not words:
                return
        runs = (Run(words),) if words else ()
        self._paragraphs.place(Para(runs, picture=found or "-"))

    def _named(self, said: Attributes) -> None:
        if self._open and not self._open[-1].has_properties:
            self._open[-1].has_properties = True
            self._open[-1].words = _single(said.get("descr", "")) or _single(said.get("title", ""))

    def _shape(self, said: Attributes) -> None:
        if self._open and not self._open[-1].has_properties and not self._open[-1].words:
            self._open[-1].words = _single(said.get("alt", ""))

    def _decoration(self, said: Attributes) -> None:
        if self._open:
            self._open[-1].is_decoration = said.get("val", "") in ("1", "true")

    def _data(self, said: Attributes) -> None:
        if self._open and said.get("uri", "").rsplit("/", 1)[-1] in _DATA:
            self._open[-1].holds_data = True

    def _picture(self, _said: Attributes) -> None:
        if self._open:
            self._open[-1].pictures += 1

    def _blip(self, said: Attributes) -> None:
        if self._open and len(self._open[-1].relations) < self._open[-1].pictures:
            self._open[-1].relations.append(said.get(r("embed"), ""))

    def _old_picture(self, said: Attributes) -> None:
        if self._open:
            self._open[-1].pictures += 1
            self._open[-1].relations.append(said.get(r("id"), ""))


def _single(words: str) -> str:
    return " ".join(words[:_LONGEST].split())
