# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""How the words of a run look, and whether they are to be seen at all."""

from __future__ import annotations

from collections.abc import Callable

from bilagviewer.importers.readers.word.element_feed import Attributes, ElementFeed
from bilagviewer.importers.readers.word.names import VAL, w
from bilagviewer.importers.readers.word.run_parts import PLAIN, RunLook
from bilagviewer.importers.readers.word.styles import Style, Styles, is_on

_RAISED = ("superscript", "subscript")


class RunLooks:
    """Gathers what a run says of itself, and resolves it with its styles when it is asked."""

    def __init__(self, feed: ElementFeed, styles: Styles) -> None:
        self._styles = styles
        self._paragraph = Style()
        self._is_plain = True
        """Whether the paragraph that the run stands in gives its words no look."""
        self._said: dict[str, bool] = {}
        self._raised = self._style = self.font = ""
        self._look: RunLook | None = None
        self._reason: str | None = None
        self._known: dict[tuple[bool, bool, bool, str, str], RunLook] = {}
        looks = {"b": "bold", "i": "italic", "u": "underline", "vanish": "hidden"}
        looks |= {"strike": "strike", "dstrike": "strike"}
        starts = {w(tag): self._taker(name) for tag, name in looks.items()}
        starts[w("vertAlign")] = self._take_raised
        starts[w("rStyle")] = self._take_style
        starts[w("rFonts")] = self._take_font
        feed.add(starts, {})

    def within(self, style: Style) -> None:
        """Enter a paragraph of a `style`."""
        self._paragraph = style
        self._is_plain = not (
            style.bold or style.italic or style.underline or style.strike or style.hidden
        )

    def begin(self) -> None:
        """Begin a run, of which nothing is known yet."""
        if self._said:
            self._said = {}
        self._raised = self._style = self.font = ""
        self._look = self._reason = None

    def look(self, link: str) -> RunLook:
        """Return how the words of the run look inside a `link`."""
        if self._is_plain and not (link or self._said or self._style or self._raised):
            return PLAIN
        found = self._look
        if found is None or found.link != link:
            said = (self._is("bold"), self._is("italic"), self._is("underline"), link, self._raised)
            found = self._known.get(said)
            if found is None:
                found = self._known[said] = RunLook(*said)
            self._look = found
        return found

    def reason(self) -> str:
        """Return why the words of the run are not shown; nothing where they are."""
        if self._is_plain and not (self._said or self._style):
            return ""
        found = self._reason
        if found is None:
            found = "hidden" if self._is("hidden") else "struck" if self._is("strike") else ""
            self._reason = found
        return found

    def _is(self, name: str) -> bool:
        said = self._said.get(name)
        if said is not None:
            return said
        of_paragraph = bool(getattr(self._paragraph, name))
        if not self._style:
            return of_paragraph
        # A look that both styles have is turned off again, as Word does.
        of_words = getattr(self._styles.of(self._style), name)
        if name in ("underline", "hidden"):
            return of_paragraph if of_words is None else of_words
        return of_paragraph != bool(of_words)

    def _taker(self, name: str) -> Callable[[Attributes], None]:
        def take(said: Attributes) -> None:
            if name == "strike" and self._said.get(name):
                return
            self._said[name] = is_on(said)

        return take

    def _take_raised(self, said: Attributes) -> None:
        place = said.get(VAL, "")
        self._raised = place if place in _RAISED else ""

    def _take_style(self, said: Attributes) -> None:
        self._style = said.get(VAL, "")

    def _take_font(self, said: Attributes) -> None:
        self.font = said.get(w("ascii"), "") or said.get(w("hAnsi"), "")
