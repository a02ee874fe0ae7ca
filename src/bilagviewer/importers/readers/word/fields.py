# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Fields and links: where words lead, and what a form's fields show."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from bilagviewer.importers.readers.word.element_feed import Attributes, ElementFeed
from bilagviewer.importers.readers.word.names import VAL, r, w
from bilagviewer.importers.readers.word.prose import Paragraphs
from bilagviewer.importers.readers.word.styles import is_on, whole
from bilagviewer.importers.readers.word.surroundings import Surroundings

TICKED, EMPTY = "☒", "☐"
_WEB = re.compile(r"^(?:https://|mailto:)[^\s<>]+$", re.IGNORECASE)
_HYPERLINK = re.compile(
    r'^\s*HYPERLINK\s+(?P<inside>\\l\s+)?(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\\\s]\S*))'
)
_LONGEST = 4000
"""Letters of what a field says that is looked at."""


@dataclass(slots=True)
class _Field:
    said: list[str] = field(default_factory=list)
    paragraph: int = 0
    """The paragraph that it begins in; a link leads no further."""
    link: str = ""
    is_shown: bool = False
    """Whether what it stands for has begun."""
    is_box: bool = False
    is_ticked: bool = False
    choices: list[str] = field(default_factory=list)
    choice: int = 0
    is_chosen: bool = False
    """Whether the reader of the form chose, so that what it offers first counts no more."""


class Fields:
    """Knows the fields and links that are open at a place of the document."""

    def __init__(
        self,
        feed: ElementFeed,
        paragraphs: Paragraphs,
        known: Surroundings,
        say: Callable[[str], None],
    ) -> None:
        self._paragraphs, self._say = paragraphs, say
        self._relations, self._telling = known.relations, known.telling
        self._open: list[_Field] = []
        self._links: list[str] = []
        starts = {
            w("hyperlink"): self._begin_link,
            w("fldSimple"): self._begin_simple,
            w("fldChar"): self._sign,
            w("instrText"): lambda _: feed.take_text(self._take),
            w("delInstrText"): lambda _: feed.take_text(None),
            w("checkBox"): self._box,
            w("checked"): self._tick,
            w("default"): self._default,
            w("result"): self._choose,
            w("listEntry"): self._choice,
        }
        ends = {
            w("hyperlink"): self._end_link,
            w("fldSimple"): self._end_link,
            w("instrText"): lambda: feed.take_text(None),
        }
        feed.add(starts, ends)

    @property
    def link(self) -> str:
        """Return where the words lead that are read now.

        What a field began leads no further than its paragraph.
        """
        if self._links and self._links[-1]:
            return self._links[-1]
        last = self._open[-1] if self._open else None
        return last.link if last and last.paragraph == self._paragraphs.count else ""

    def _begin_link(self, said: Attributes) -> None:
        relation = self._relations.get(said.get(r("id"), ""))
        target = relation.target if relation and relation.is_outside else ""
        anchor = said.get(w("anchor"), "")
        if target and anchor:
            target = f"{target.partition('#')[0]}#{anchor}"
        self._links.append(self._known(target))

    def _begin_simple(self, said: Attributes) -> None:
        self._links.append(self._target(said.get(w("instr"), "")))

    def _end_link(self) -> None:
        if self._links:
            self._links.pop()

    def _sign(self, said: Attributes) -> None:
        kind = said.get(w("fldCharType"), "")
        if kind == "begin":
            self._open.append(_Field(paragraph=self._paragraphs.count))
        elif self._open and kind == "separate":
            self._open[-1].link = self._target("".join(self._open[-1].said))
            self._open[-1].is_shown = True
        elif self._open and kind == "end":
            self._end(self._open.pop())

    def _end(self, ended: _Field) -> None:
        kind = "".join(ended.said).strip().partition(" ")[0].upper()
        if kind == "FORMCHECKBOX":
            self._say(TICKED if ended.is_ticked else EMPTY)
        elif kind == "FORMDROPDOWN" and ended.choice < len(ended.choices):
            self._say(ended.choices[ended.choice])

    def _take(self, letters: str) -> None:
        if self._open and len(self._open[-1].said) < _LONGEST:
            self._open[-1].said.append(letters[:_LONGEST])

    def _target(self, said: str) -> str:
        found = _HYPERLINK.match(said[:_LONGEST])
        if not found or found["inside"]:
            return ""
        return self._known(found["quoted"] or found["bare"] or "")

    def _known(self, target: str) -> str:
        """Return an address that may be opened; another is told, and nothing is returned."""
        target = target.strip()
        if not target or target.startswith("#"):
            return ""
        if _WEB.match(target):
            return target
        self._telling.end()
        self._telling.log.removed("link", None, target)
        return ""

    def _box(self, _said: Attributes) -> None:
        if self._open:
            self._open[-1].is_box = True

    def _tick(self, said: Attributes) -> None:
        if self._open:
            self._open[-1].is_ticked = is_on(said)

    def _default(self, said: Attributes) -> None:
        if self._open and self._open[-1].is_box:
            self._tick(said)
        elif self._open and not self._open[-1].is_chosen:
            self._open[-1].choice = whole(said.get(VAL, ""), 0)

    def _choose(self, said: Attributes) -> None:
        if self._open:
            self._open[-1].choice = whole(said.get(VAL, ""), 0)
            self._open[-1].is_chosen = True

    def _choice(self, said: Attributes) -> None:
        if self._open:
            self._open[-1].choices.append(said.get(VAL, ""))
