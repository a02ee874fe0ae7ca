# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Parse one part of a document in small pieces, and hand its elements to those who ask for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from xml.parsers import expat

from bilagviewer.importers.readers.word.alternatives import Alternatives, Event, events
from bilagviewer.importers.readers.word.names import ALTERNATE, SEPARATOR, STRICT
from bilagviewer.work import Work

Attributes = dict[str, str]
Start = Callable[[Attributes], None]
End = Callable[[], None]
_OF_STRICT = {said.encode(): usual.encode() for said, usual in STRICT.items()}


class ElementFeed:
    """Calls a handler at the start and the end of each element that has one.

    Elements without a handler count for nothing, and what is inside them is read.
    """

    def __init__(self, work: Work) -> None:
        self._work = work
        self._starts: dict[str, Start] = {}
        self._ends: dict[str, End] = {}
        self._parser = expat.ParserCreate(None, SEPARATOR)
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = _refuse
        self._on_text: Callable[[str], None] | None = None
        self._deep = 0
        self._use(self._start, self._end)

    def add(self, starts: Mapping[str, Start], ends: Mapping[str, End]) -> None:
        """Ask for elements by their names."""
        self._starts |= starts
        self._ends |= ends

    def take_text(self, take: Callable[[str], None] | None) -> None:
        """Hand the letters that follow to `take`; None where nobody asks for them."""
        self._on_text = take
        self._parser.CharacterDataHandler = take

    def read(self, pieces: Iterable[bytes]) -> None:
        """Read a part to its end.

        Raises `expat.ExpatError` where it is no XML, and `ValueError` where it has a document
        type, which could name entities.
        """
        parser, fed, waiting = self._parser, 0, b""
        for n, piece in enumerate(pieces):
            self._work.check()
            waiting += _usual(piece) if n == 0 else piece
            # The parser reads a tag that has not ended from its beginning with each piece.
            if len(waiting) >= fed - max(parser.CurrentByteIndex, 0):
                parser.Parse(waiting, False)
                fed += len(waiting)
                waiting = b""
        parser.Parse(waiting, True)

    def skip(self) -> None:
        """Leave out the element that has just begun, with all that is in it."""
        self._deep = 1
        self.take_text(None)
        self._use(self._skip_start, self._skip_end)

    def divert(self, start: Callable[[str, Attributes], None], end: Callable[[str], None]) -> None:
        """Hand all elements to others until `resume`."""
        self._use(start, end)

    def resume(self) -> None:
        """Hand elements to their own handlers again."""
        self.take_text(None)
        self._use(self._start, self._end)

    def _use(self, start: Callable[[str, Attributes], None], end: Callable[[str], None]) -> None:
        self._now = start, end
        self._parser.StartElementHandler = start
        self._parser.EndElementHandler = end

    def _start(self, name: str, attributes: Attributes) -> None:
        act = self._starts.get(name)
        if act is not None:
            act(attributes)
        elif name == ALTERNATE:
            found = Alternatives(self._chosen)
            self.take_text(found.text)
            self._use(found.start, found.end)

    def _end(self, name: str) -> None:
        act = self._ends.get(name)
        if act is not None:
            act()

    def _skip_start(self, _name: str, _attributes: Attributes) -> None:
        self._deep += 1

    def _skip_end(self, _name: str) -> None:
        self._deep -= 1
        if not self._deep:
            self.resume()

    def _chosen(self, found: list[Event]) -> None:
        """Hand on the form of a thing that was chosen of two."""
        self.resume()
        for n, (name, attributes, text) in enumerate(events(found)):
            if not n % 1000:
                self._work.check()
            start, end = self._now
            if attributes is not None:
                start(name, attributes)
            elif name:
                end(name)
            elif self._on_text is not None:
                self._on_text(text)


def _usual(piece: bytes) -> bytes:
    """Return the beginning of a part, where its names are declared, with the usual ones."""
    for said, usual in _OF_STRICT.items():
        piece = piece.replace(said, usual)
    return piece


def _refuse(name: str, *_: object) -> None:
    raise ValueError(f"a part of a Word document has no document type: {name}")
