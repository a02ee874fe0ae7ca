# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Go through a paper once, and begin a chapter at each heading of a punkt or bilag."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bilagviewer.danish.fold import letters
from bilagviewer.importers import headline, words
from bilagviewer.importers.draft import Chapter, Draft, ListedBilag, Punkt
from bilagviewer.importers.headline import Headline
from bilagviewer.importers.limits import BILAG
from bilagviewer.importers.passes import endings, listed, recognise
from bilagviewer.importers.passes.open_bilag import OpenBilag, OpenList
from bilagviewer.importers.passes.recognise import text_of
from bilagviewer.importers.passes.titles import with_title
from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.sheet import Line
from bilagviewer.model.blocks import Source

_MOST_LISTS = 100
"""Lists of bilag of one punkt; what more there are stay text."""


@dataclass(slots=True)
class Part:
    """Lines that stand together, while they are read."""

    punkt: int
    bilag: int | None = None
    lines: list[Line] = field(default_factory=list)
    is_own: bool = False
    """Whether the text is certainly the punkt's own."""

    @property
    def is_empty(self) -> bool:
        """Return whether nothing but blank lines stands here."""
        return all(line.is_blank for line in self.lines)


class ChapterReader:
    """Takes lines in order; its `parts` are what they belong to."""

    def __init__(self, draft: Draft, log: Log, *, is_alone: bool = False) -> None:
        self.key = draft.next_key + 3
        self.front_key, self.back_key, self._loose_key = (draft.next_key + n for n in range(3))
        self.back_title = words.BACK
        self._log = log
        self._punkter = {punkt.key: punkt for punkt in draft.punkter}
        self._last = draft.punkter[-1].key
        self._by_number = {
            punkt.number: punkt.key for punkt in draft.punkter if punkt.number and not punkt.heads
        }
        self._heads = {
            at: (punkt.key, count) for punkt in draft.punkter for at, count in punkt.heads
        }
        self._by_title = {
            letters(punkt.title): punkt.key
            for punkt in draft.punkter
            if not punkt.number and not draft.has_index
        }
        self._bilag = OpenList(draft.punkter)
        self._lists_bilag = len(self._bilag) > 0
        self._lists: Counter[int] = Counter()
        """How many lists of bilag each punkt had."""
        self._mentioned: dict[str, int] | None = None
        """The first punkt whose title names a bilag of each number, once somebody has asked."""
        self._counted = endings.page_headers(draft.lines)
        self._endings = endings.Endings(draft.lines)
        self._level = 0
        self._is_alone = is_alone
        self.headed = False
        """Whether the text has a heading of any punkt."""
        first = draft.punkter[0].key
        self._is_only = len(draft.punkter) == 1
        self._loose = first if self._is_only else self._loose_key
        self.parts = [Part(first if is_alone else self.front_key)]
        self._first = first
        self.begun: set[int] = set()
        self._with_text: set[int] = set()
        """The keys of the bilag under whose heading a text stands."""
        self._named_below: set[int] = set()
        """The keys of the bilag that no index names."""

    def punkter(self) -> tuple[Punkt, ...]:
        """Return the punkter with all that the text says of them and of their bilag."""
        known = [replace(punkt, bilag=self._own(key)) for key, punkt in self._punkter.items()]
        loose = self._own(self._loose_key)
        if loose:
            known.append(Punkt(self._loose_key, "", "Bilag", bilag=loose))
        return tuple(known)

    def _own(self, punkt: int) -> tuple[ListedBilag, ...]:
        return tuple(one.bilag for one in self._bilag.of(punkt))

    def before(self, chapters: Sequence[Chapter]) -> tuple[Punkt, ...]:
        """Return the part in front of the first punkt, if it has any text."""
        first = next((one for one in chapters if one.punkt == self.front_key), None)
        source = first.lines[0].source if first else Source()
        return (Punkt(self.front_key, "", words.FRONT, source=source),) if first else ()

    def after(self, chapters: Sequence[Chapter]) -> tuple[Punkt, ...]:
        """Return the part after the last punkt, if it has any text."""
        last = next((one for one in chapters if one.punkt == self.back_key), None)
        source = last.lines[0].source if last else Source()
        return (Punkt(self.back_key, "", self.back_title, source=source),) if last else ()

    def settle(self) -> None:
        """Give a text in which no punkt has a heading to the only punkt that there is."""
        for part in self.parts:
            if part.punkt == self.front_key and self._is_only and not self.headed:
                part.punkt = self._first
        front = self.parts[0]
        filled = [line for line in front.lines if not line.is_blank]
        if len(self.parts) > 1 and all(words.SIDE.match(line.bare) for line in filled):
            self.parts[1].lines[:0] = front.lines
            front.lines = []

    def take(self, lines: Sequence[Line], at: int) -> int:
        """Take the line at `at`, and those that belong to it; return how many that was."""
        if at in self._heads and not self._is_alone:
            return self._begin_punkt(lines, at, *self._heads[at])
        text = recognise.text_of(lines[at])
        named = headline.read(text) if text else None
        count = self._listed(lines, at)
        if count:
            return count
        if named:
            find = self._find_bilag if named.is_bilag else self._find_punkt
            count = find(lines, at, named)
        elif text and not self._is_alone:
            count = self._unnumbered(lines, at, text)
        if not count and self._is_header(lines[at]):
            self._remove(lines[at : at + 1], "running_header")
        elif not count:
            self._keep(lines[at])
        return count or 1

    def _keep(self, line: Line) -> None:
        """Put a line under the heading that was last."""
        here = self.parts[-1]
        here.lines.append(line)
        if here.bilag is not None and here.bilag not in self._with_text and not line.is_blank:
            self._with_text.add(here.bilag)

    def _is_header(self, line: Line) -> bool:
        """Return whether a line stands above every count of the paper's pages."""
        may_be = bool(self._counted) and not line.cells
        is_header = may_be and letters(line.bare) in self._counted
        return is_header and not words.DATED.match(line.bare)

    def _listed(self, lines: Sequence[Line], at: int) -> int:
        """Take the list of bilag that begins in a line; return how many lines it has."""
        key = self._current
        if self._is_alone or key not in self._punkter or self.parts[-1].bilag is not None:
            return 0
        found = listed.block(lines, at)
        if found is None or len(self._bilag) >= BILAG or self._lists[key] >= _MOST_LISTS:
            return 0
        self._lists[key] += 1
        bilag, self.key = listed.merged(self._own(key), found.entries, self.key)
        self._bilag.change(key, bilag)
        listed.tell(found, lines, at, self._punkter[key].title, self._log)
        self.parts[-1].is_own = True
        return found.end - at

    def _unnumbered(self, lines: Sequence[Line], at: int, text: str) -> int:
        """Begin the part without a number that a line is the heading of; return its lines."""
        line = lines[at]
        if words.CLOSED_PART.match(text) or words.OPEN_PART.match(text):
            self._remove(lines[at : at + 1], "punkt_heading")
            return 1
        key = self._by_title.get(letters(text)) if line.hints.level else None
        if key is not None:
            self._remove(lines[at : at + 1], "punkt_heading")
            self.parts.append(Part(key, is_own=True))
            self.headed = True
            return 1
        here = self.parts[-1]
        if here.punkt != self._last or not self.headed or self._bilag.of(self._last):
            return 0
        if not self._endings.begins(lines, at, self._level):
            return 0
        self.parts.append(Part(self.back_key, is_own=True))
        if line.hints.level:
            self.back_title = text
            self._remove(lines[at : at + 1], "punkt_heading")
            return 1
        return 0

    def _find_punkt(self, lines: Sequence[Line], at: int, named: Headline) -> int:
        """Begin the punkt that a line is the heading of; return how many lines that took."""
        key = self._by_number.get(named.number)
        if key is None or (self._is_alone and not lines[at].hints.level):
            return 0
        punkt = self._punkter[key]
        if not (named.title or punkt.title):
            return 0
        title = named.title or _below(lines, at)
        if title and headline.is_cut(punkt.title, title):
            self._log.note(Did.REPAIRED, "cut_title", lines[at].source, title)
            punkt = self._punkter[key] = replace(punkt, title=title)
            self._mentioned = None
        count = recognise.count(lines, at, named, punkt.title)
        return self._begin_punkt(lines, at, key, count) if count else 0

    def _begin_punkt(self, lines: Sequence[Line], at: int, key: int, count: int) -> int:
        self._remove(lines[at : at + count], "punkt_heading")
        self.parts.append(Part(key))
        self.headed = True
        self._level = lines[at].hints.level
        if not count:
            self._keep(lines[at])
        return count or 1

    @property
    def _current(self) -> int:
        """Return the punkt whose bilag a line may name: before the first heading, the first's."""
        here = self.parts[-1].punkt
        return self._first if here == self.front_key and not self.headed else here

    def _find_bilag(self, lines: Sequence[Line], at: int, named: Headline) -> int:
        """Begin the bilag that a line is the heading of; return how many lines that took."""
        own = self._bilag.named(self._current, named.number)
        said = letters(named.title)
        for one in own:
            count = recognise.count_of(lines, at, said, one.wanted)
            if count and (one.bilag.title or named.number):
                return self._begin(one, lines[at : at + count])
        whole = named if named.title else replace(named, title=_below(lines, at))
        found = self._cut(lines[at], whole, own)
        if found:
            return self._begin(found, lines[at : at + (1 if named.title else 2)])
        count = self._elsewhere(lines, at, named, whole.title)
        found = None if count else self._numbered(own, lines[at], named)
        if found:
            return self._begin(found, lines[at : at + 1])
        return count or self._alone(lines, at, named) or self._unlisted(lines, at, named)

    def _numbered(self, own: Sequence[OpenBilag], line: Line, named: Headline) -> OpenBilag | None:
        """Return the only bilag with the number that a line names, and nothing else."""
        if not named.number or len(own) != 1:
            return None
        is_own_line = not named.title or bool(line.hints.level)
        in_header = letters(recognise.without_page(named.title)) == own[0].wanted
        return own[0] if is_own_line or in_header else None

    def _cut(self, line: Line, named: Headline, own: Sequence[OpenBilag]) -> OpenBilag | None:
        """Return the bilag of this punkt whose title the index cuts short."""
        for one in own:
            is_free = bool(one.bilag.whole) or one.bilag.key not in self.begun
            if is_free and one.bilag.number == named.number and self._is_whole(line, named, one):
                return one
        return None

    def _is_whole(self, line: Line, named: Headline, one: OpenBilag) -> bool:
        """Return whether a line has the whole of a title that the index cuts short; keep it."""
        without_page = letters(recognise.without_page(named.title))
        if one.bilag.whole:
            return letters(one.bilag.whole) in (letters(named.title), without_page)
        if one.wanted == without_page or not headline.is_cut(one.bilag.title, named.title):
            return False
        self._log.note(Did.REPAIRED, "cut_title", line.source, named.title)
        one.call(named.title)
        return True

    def _elsewhere(self, lines: Sequence[Line], at: int, named: Headline, whole: str) -> int:
        """Begin a bilag of another punkt: the text has all bilag after the last punkt.

        Its `whole` title may stand on the next line.
        """
        same = self._bilag.with_number(named.number)
        if not self._is_after_all(lines, at):
            # Each punkt may list a "Bilag 1: Kort" of its own.
            same = [one for one in same if one.bilag.key not in self._named_below]
        said = letters(named.title)
        for one in same:
            if one.bilag.key in self._with_text:
                continue
            count = recognise.count_of(lines, at, said, one.wanted) if one.bilag.title else 0
            if not count and self._is_whole(lines[at], replace(named, title=whole), one):
                count = 1 if named.title else 2
            if count:
                return self._begin(one, lines[at : at + count])
        return 0

    def _is_after_all(self, lines: Sequence[Line], at: int) -> bool:
        """Return whether a bilag's text may stand below, in or after the last punkt."""
        if self.parts[-1].punkt not in (self._last, self._loose, self.back_key):
            return False
        below = next((text for n in range(at + 1, len(lines)) if (text := text_of(lines[n]))), "")
        named = headline.read(below)
        return bool(below) and not (named and named.is_bilag)

    def _alone(self, lines: Sequence[Line], at: int, named: Headline) -> int:
        """Begin the only bilag of all punkter with the number that stands alone on a line."""
        same = self._bilag.with_number(named.number)
        stands_alone = not named.title and (at == 0 or lines[at - 1].is_blank)
        if len(same) == 1 and stands_alone and same[0].bilag.key not in self._with_text:
            return self._begin(same[0], lines[at : at + 1])
        return 0

    def _unlisted(self, lines: Sequence[Line], at: int, named: Headline) -> int:
        """Begin a bilag that only its heading names, where the index names none at all."""
        if letters(lines[at].bare) in self._counted:
            self._remove(lines[at : at + 1], "running_header")
            return 1
        whole = None if self._lists_bilag else with_title(lines, at, named)
        if not whole or not whole.number or self._is_alone or len(self._bilag) >= BILAG:
            return 0
        punkt = self._current
        if not self.headed or punkt == self.back_key:
            punkt = self._mentions().get(named.number.casefold(), self._loose)
        bilag = ListedBilag(
            *(self.key, whole.number, whole.title, None, lines[at].source, whole.title),
            is_new=True,
        )
        self.key += 1
        one = OpenBilag(bilag, punkt)
        self._bilag.add(one)
        self._named_below.add(bilag.key)
        self._log.note(Did.GUESSED, "unlisted_bilag", bilag.source, text_of(lines[at]))
        return self._begin(one, lines[at : at + (1 if named.title else 2)])

    def _mentions(self) -> dict[str, int]:
        """Return the first punkt whose title names a bilag, by the bilag's number."""
        if self._mentioned is None:
            self._mentioned = {}
            for key, one in self._punkter.items():
                for number in recognise.mentioned(one.title):
                    self._mentioned.setdefault(number, key)
        return self._mentioned

    def _begin(self, one: OpenBilag, lines: Sequence[Line]) -> int:
        last, key = self.parts[-1], one.bilag.key
        again = key in self.begun
        self.begun.add(key)
        self._remove(lines, "page_header" if again else "bilag_heading")
        if last.punkt == one.punkt and last.bilag is None and last.is_empty and not last.is_own:
            last.bilag = key
        elif last.bilag != key:
            self.parts.append(Part(one.punkt, key))
        return len(lines)

    def _remove(self, lines: Sequence[Line], reason: str) -> None:
        for line in lines:
            self._log.removed(reason, line.source, text_of(line))


def _below(lines: Sequence[Line], at: int) -> str:
    """Return what stands on the next line, which may be the title of a number."""
    return text_of(lines[at + 1]) if at + 1 < len(lines) else ""
