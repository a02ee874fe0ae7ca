# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Choose between two forms of one thing that a document holds for older and newer programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from bilagviewer.importers.readers.word.names import ALTERNATE, CHOICE, FALLBACK, w

_BOX = w("txbxContent")
Attributes = dict[str, str]
Event = tuple[str, Attributes | None, str] | list["Event"]
"""Start (name and attributes), end (name alone) or text; a list is what was chosen inside."""


@dataclass(slots=True)
class _Form:
    events: list[Event] = field(default_factory=list)
    has_box: bool = False


@dataclass(slots=True)
class _Forms:
    choice: _Form | None = None
    fallback: _Form | None = None
    open: _Form | None = None
    """The one that is being read."""

    def chosen(self) -> _Form:
        """Return the plainer form, or the other where only that has words of its own."""
        choice, fallback = self.choice or _Form(), self.fallback or _Form()
        if not fallback.events or (choice.has_box and not fallback.has_box):
            return choice
        return fallback


class Alternatives:
    """Keeps both forms until the outermost pair ends."""

    def __init__(self, done: Callable[[list[Event]], None]) -> None:
        self._done = done
        self._pairs = [_Forms()]

    def start(self, name: str, attributes: Attributes) -> None:
        """Keep the start of an element."""
        pair = self._pairs[-1]
        if pair.open is None:
            if name == CHOICE and pair.choice is None:
                pair.open = pair.choice = _Form()
            elif name == FALLBACK and pair.fallback is None:
                pair.open = pair.fallback = _Form()
            elif name in (CHOICE, FALLBACK):
                pair.open = _Form()
        elif name == ALTERNATE:
            self._pairs.append(_Forms())
        else:
            pair.open.has_box = pair.open.has_box or name == _BOX
            pair.open.events.append((name, attributes, ""))

    def end(self, name: str) -> None:
        """Keep the end of an element; at the outermost, hand on what was chosen."""
        pair = self._pairs[-1]
        if name == ALTERNATE:
            self._close(pair)
        elif name in (CHOICE, FALLBACK):
            pair.open = None
        elif pair.open is not None:
            pair.open.events.append((name, None, ""))

    def text(self, letters: str) -> None:
        """Keep letters."""
        opened = self._pairs[-1].open
        if opened is not None:
            opened.events.append(("", None, letters))

    def _close(self, pair: _Forms) -> None:
        self._pairs.pop()
        form = pair.chosen()
        if not self._pairs:
            self._done(form.events)
        elif (outer := self._pairs[-1].open) is not None:
            outer.events.append(form.events)
            outer.has_box = outer.has_box or form.has_box


def events(found: list[Event]) -> Iterator[tuple[str, Attributes | None, str]]:
    """Yield what was kept in its order, however deep it stands."""
    todo = [iter(found)]
    while todo:
        for event in todo[-1]:
            if isinstance(event, list):
                todo.append(iter(event))
                break
            yield event
        else:
            todo.pop()
