# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read the words of a document: letters, tabs, breaks, signs, notes and what was changed."""

from __future__ import annotations

from collections.abc import Callable

from bilagviewer.importers.readers.word.controls import WordControls
from bilagviewer.importers.readers.word.element_feed import Attributes, ElementFeed
from bilagviewer.importers.readers.word.fields import Fields
from bilagviewer.importers.readers.word.names import ID, TYPE, w
from bilagviewer.importers.readers.word.notes import WordNotes
from bilagviewer.importers.readers.word.page_count import PageCount
from bilagviewer.importers.readers.word.prose import Paragraphs
from bilagviewer.importers.readers.word.run_looks import RunLooks
from bilagviewer.importers.readers.word.run_parts import BREAK, PLAIN, TAB, letters
from bilagviewer.importers.readers.word.surroundings import Surroundings
from bilagviewer.importers.readers.word.symbols import has_private, symbol, without_private

_HYPHEN = "-"


class WordText:
    """Adds words to the paragraph that is open, or tells why they stand in none."""

    def __init__(
        self, feed: ElementFeed, paragraphs: Paragraphs, looks: RunLooks, known: Surroundings
    ) -> None:
        self._feed, self._paragraphs, self._looks = feed, paragraphs, looks
        self._telling = known.telling
        self._fields = Fields(feed, paragraphs, known, self.say)
        self._controls = WordControls(feed, self.say)
        self._changes: list[str] = []
        """Why the words that are read now were taken out, by each element that says so."""
        self.is_in_row = False
        """Whether what a row says of itself is read."""
        self._delete_row: Callable[[], None] = lambda: None
        self._notes: WordNotes | None = None
        self.pages = PageCount()
        done = lambda: feed.take_text(None)  # noqa: E731
        starts = {
            w("r"): lambda _: looks.begin(),
            w("t"): lambda _: feed.take_text(self.take),
            w("delText"): lambda _: feed.take_text(self._deleted),
            w("tab"): self._tab,
            w("ptab"): self._aligned,
            w("br"): self._break,
            w("cr"): lambda _: self._sign(BREAK),
            w("noBreakHyphen"): lambda _: self._sign(_HYPHEN),
            w("sym"): self._symbol,
            w("lastRenderedPageBreak"): lambda _: self.pages.laid(),
            w("del"): lambda _: self._begin_change("deleted"),
            w("moveFrom"): lambda _: self._begin_change("moved"),
        }
        ends = {
            w("t"): done,
            w("delText"): done,
            w("del"): self._end_change,
            w("moveFrom"): self._end_change,
        }
        feed.add(starts, ends)

    @property
    def is_out(self) -> bool:
        """Return whether what stands here was taken out, or is hidden."""
        return bool(self._changes or self._looks.reason())

    def ask_of_rows(self, delete: Callable[[], None]) -> None:
        """Call `delete` where a row says that it was deleted."""
        self._delete_row = delete

    def refer_to(self, notes: WordNotes) -> None:
        """Read the places that refer to notes."""
        self._notes = notes
        starts = {w(f"{kind}Reference"): self._reference(kind) for kind in ("footnote", "endnote")}
        self._feed.add(starts, {})

    def take(self, text: str) -> None:
        """Add words."""
        reason = self._changes[-1] if self._changes else self._looks.reason()
        if reason:
            self._telling.out(reason, text)
            return
        if not text.isascii() and has_private(text):
            text = without_private(text, self._looks.font)
        if self._controls.is_waiting:
            text = self._controls.instead_of(text)
        if not self._paragraphs.open:
            return
        self._telling.end()
        parts = self._paragraphs.open[-1].parts
        parts.append((letters(text), self._looks.look(self._fields.link)))
        if not text.isspace():
            self.pages.has_words = True
        if not len(parts) % 1000:
            self._telling.work.check()

    def say(self, sign: str) -> None:
        """Add a sign that the document shows and has no letter for."""
        if not self.is_out:
            self._paragraphs.say(sign)

    def _deleted(self, text: str) -> None:
        self._telling.out(self._changes[-1] if self._changes else "deleted", text)

    def _sign(self, sign: str) -> None:
        if not self.is_out and self._paragraphs.open:
            self._paragraphs.open[-1].parts.append((sign, PLAIN))

    def _tab(self, _said: Attributes) -> None:
        # The stops of a paragraph have the same name.
        if not self._paragraphs.is_in_properties:
            self._sign(TAB)

    def _aligned(self, said: Attributes) -> None:
        """Add what sets words at an edge: with leaders, as in an index, it is a tab."""
        has_leader = said.get(w("leader"), "none") not in ("none", "")
        self._sign(TAB if has_leader else " ")

    def _break(self, said: Attributes) -> None:
        if said.get(TYPE) == "page":
            self.pages.ended()
        self._sign(BREAK)

    def _symbol(self, said: Attributes) -> None:
        sign = symbol(said.get(w("font"), ""), said.get(w("char"), ""))
        if sign:
            self.take(sign)

    def _begin_change(self, reason: str) -> None:
        if self.is_in_row:
            self._delete_row()
        elif not self._paragraphs.is_in_properties:
            self._changes.append(reason)
        elif self._paragraphs.open:
            self._paragraphs.open[-1].has_no_end = True

    def _end_change(self) -> None:
        if self._changes and not (self.is_in_row or self._paragraphs.is_in_properties):
            self._changes.pop()
            self._telling.end()

    def _reference(self, kind: str) -> Callable[[Attributes], None]:
        def refer(said: Attributes) -> None:
            notes, opened = self._notes, self._paragraphs.open
            if notes is None or not opened or self.is_out:
                return
            number = notes.number(kind, said.get(ID, ""))
            if number:
                opened[-1].parts.append((f"[{number}]", PLAIN))
                opened[-1].notes.append(number)

        return refer
