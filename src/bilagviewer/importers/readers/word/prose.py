# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read the paragraphs of a document, each with its style, its number and its words."""

from __future__ import annotations

from dataclasses import dataclass, field

from bilagviewer.importers.readers.word.element_feed import Attributes, ElementFeed
from bilagviewer.importers.readers.word.flow import Para, ParaFlow
from bilagviewer.importers.readers.word.names import VAL, w
from bilagviewer.importers.readers.word.numbering import BULLET
from bilagviewer.importers.readers.word.run_looks import RunLooks
from bilagviewer.importers.readers.word.run_parts import BREAK, PLAIN, Part, cut, runs_of
from bilagviewer.importers.readers.word.styles import Style, heading_level, whole
from bilagviewer.importers.readers.word.surroundings import Surroundings
from bilagviewer.model.blocks import Inlines, plain

_MOST_DEEP = 8


@dataclass(slots=True)
class OpenParagraph:
    """A paragraph that is being read."""

    parts: list[Part] = field(default_factory=list)
    style_name: str = ""
    style: Style = field(default_factory=Style)
    level: int = 0
    outline: int | None = None
    list_name: str | None = None
    list_level: int | None = None
    has_no_end: bool = False
    """Whether its end was deleted, so that the next paragraph goes on with it."""
    joined: int = 0
    """The parts that it has from the paragraph before it."""
    notes: list[int] = field(default_factory=list)
    before: list[Para] = field(default_factory=list)
    """Pictures that stand before its words."""
    after: ParaFlow = field(default_factory=ParaFlow)
    """Pictures and boxes that stand in or after its words."""


@dataclass(slots=True)
class _Writing:
    """A flow that is written to."""

    flow: ParaFlow = field(default_factory=ParaFlow)
    waiting: OpenParagraph | None = None
    """A paragraph without an end, with which the next one begins."""


class Paragraphs:
    """Puts paragraphs into the flow that is open: the document's, a cell's or a box's."""

    def __init__(self, feed: ElementFeed, looks: RunLooks, known: Surroundings) -> None:
        self._styles, self._numbering = known.styles, known.numbering
        self._looks, self._telling = looks, known.telling
        self._flows = [_Writing()]
        self.count = 0
        """Paragraphs that have begun."""
        self.open: list[OpenParagraph] = []
        self.is_in_properties = False
        self._default = known.styles.of("")
        starts = {
            w("p"): self._begin,
            w("pPr"): self._begin_properties,
            w("pStyle"): self._style,
            w("outlineLvl"): self._outline,
            w("ilvl"): self._list_level,
            w("numId"): self._list,
            w("pPrChange"): lambda _: feed.skip(),
            w("rPrChange"): lambda _: feed.skip(),
            w("numberingChange"): lambda _: feed.skip(),
            w("sectPr"): lambda _: feed.skip(),
        }
        feed.add(starts, {w("p"): self._end, w("pPr"): self._end_properties})

    @property
    def flow(self) -> ParaFlow:
        """Return what is written to."""
        return self._flows[-1].flow

    def begin_flow(self) -> None:
        """Begin a cell or a box."""
        self._flows.append(_Writing())

    def end_flow(self) -> ParaFlow:
        """Return the cell or box that ends here."""
        ended = self._flows.pop() if len(self._flows) > 1 else self._flows[0]
        if ended.waiting is not None:
            self._put(ended.flow, ended.waiting)
        return ended.flow

    def say(self, text: str) -> None:
        """Add words of our own to the paragraph that is open."""
        if self.open:
            self.open[-1].parts.append((text, PLAIN))

    def place(self, picture: Para) -> None:
        """Put a picture where it stands."""
        if not self.open:
            self.flow.add(picture)
        elif self.open[-1].parts:
            self.open[-1].after.add(picture)
        else:
            self.open[-1].before.append(picture)

    def place_box(self, box: ParaFlow) -> None:
        """Put what stands in a box after the paragraph that it hangs on."""
        (self.open[-1].after if self.open else self.flow).take(box)

    def _begin(self, _said: Attributes) -> None:
        self.count += 1
        made = OpenParagraph(style=self._default)
        writing = self._flows[-1]
        if writing.waiting is not None:
            made.parts, made.notes = writing.waiting.parts, writing.waiting.notes
            made.joined = len(made.parts)
            writing.waiting = None
        self.open.append(made)
        self._looks.within(self._default)

    def _begin_properties(self, _said: Attributes) -> None:
        self.is_in_properties = True

    def _end_properties(self) -> None:
        self.is_in_properties = False
        if self.open:
            made = self.open[-1]
            made.style = self._styles.of(made.style_name)
            made.level = heading_level(made.outline, made.style)
            # How all words of a heading look says nothing of one of them.
            self._looks.within(Style() if made.level else made.style)

    def _style(self, said: Attributes) -> None:
        if self.open:
            self.open[-1].style_name = said.get(VAL, "")

    def _outline(self, said: Attributes) -> None:
        if self.open:
            self.open[-1].outline = whole(said.get(VAL, ""), 9)

    def _list(self, said: Attributes) -> None:
        if self.open:
            self.open[-1].list_name = said.get(VAL, "")

    def _list_level(self, said: Attributes) -> None:
        if self.open:
            self.open[-1].list_level = whole(said.get(VAL, ""), 0)

    def _end(self) -> None:
        if not self.open:
            return
        made = self.open.pop()
        self._telling.end()
        self._telling.spend()
        writing = self._flows[-1]
        flow = writing.flow
        for picture in made.before:
            flow.add(picture)
        if made.has_no_end:
            writing.waiting = made
        else:
            self._put(flow, made)
        flow.take(made.after)
        self._looks.within(self.open[-1].style if self.open else self._default)

    def _put(self, flow: ParaFlow, made: OpenParagraph) -> None:
        runs = runs_of(made.parts)
        mark, depth = self._mark(made, has_words=bool(runs))
        if not runs:
            return
        if made.joined and len(made.parts) > made.joined:
            self._telling.repaired("deleted_mark", plain(runs))
        is_entry = bool(mark) and not made.level
        if made.level or is_entry or not any(BREAK in part[0] for part in made.parts):
            para = Para(runs, made.level, mark, depth if is_entry else 0)
            para.notes = tuple(made.notes)
            flow.add(para)
        else:
            _put_lines(flow, runs, made.notes, mark)

    def _mark(self, made: OpenParagraph, *, has_words: bool) -> tuple[str, int]:
        """Return what stands before a paragraph, counted with or without words, and its level."""
        name, level = made.list_name, made.list_level
        if name is None:
            name = made.style.list_name
            if level is None:
                level = made.style.list_level
        if not name or name == "0":
            return "", 0
        if level is None:
            level = self._numbering.level_of(name, made.style_name)
        mark = self._numbering.mark(name, level)
        if not has_words or (made.level and mark == BULLET):
            return "", 0
        return mark, min(level, _MOST_DEEP)


def _put_lines(flow: ParaFlow, runs: Inlines, notes: list[int], mark: str) -> None:
    """Add each line that a paragraph's writer broke, as one that goes on."""
    goes_on = False
    last = None
    for line in cut(runs, BREAK):
        if line:
            last = Para(line, mark=mark if last is None else "", goes_on=goes_on)
            flow.add(last)
        goes_on = bool(line)
    if last is not None:
        last.notes = tuple(notes)
