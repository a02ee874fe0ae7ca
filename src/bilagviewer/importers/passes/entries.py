# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read the entries of an index, in whichever form its maker or a program left them."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bilagviewer.importers import headline, leader, words
from bilagviewer.importers.passes.each_chapter import watched
from bilagviewer.importers.passes.known import Known
from bilagviewer.importers.sheet import TITLE, Line
from bilagviewer.model.blocks import Source
from bilagviewer.work import Work

MOST_ENTRIES = 2_000
"""More than a meeting can take up: a register in the text, not its index."""
_BULLETS = frozenset("•-–*◦▪·")
_BULLET = re.compile(r"^\s*[-*•–·▪◦+]\s+\S")
_FULL = 44
"""Letters of an entry whose title may go on in the next line."""
_MOST_BETWEEN = 14
"""Lines with words that may stand between two entries and say more of the first."""
_MOST_LINES = 3
"""Lines that one title takes, and lines between the word over an index and its entries."""


@dataclass(slots=True)
class Row:
    """One entry: its words, its page where it has one, and where it stands."""

    title: str
    page: int | None
    source: Source
    at: int
    """Where in the lines it stands."""
    closed: bool = False
    """Whether it stands in the part of the index that is closed."""
    below: list[int] = field(default_factory=list)
    """Where the lines stand that say more of it: they are its text."""


@dataclass(slots=True)
class Rows:
    """The entries, and which lines they took."""

    rows: list[Row] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)

    numbers: set[str] = field(default_factory=set)
    """Those of the entries."""

    is_closed: bool = False
    """Whether the part that is read now is the closed one."""

    @property
    def is_register(self) -> bool:
        """Return whether there are more entries than an index has."""
        return len(self.rows) > MOST_ENTRIES

    def add(self, row: Row, *at: int) -> None:
        """Take one entry that stands in the lines `at`."""
        row.closed = self.is_closed
        self.rows.append(row)
        self.taken.update(at)
        if named := headline.read(row.title):
            self.numbers.add(named.number)

    def takes_part(self, line: Line, at: int) -> bool:
        """Take the word over the open or the closed part; return whether a line is one."""
        text = line.bare
        is_part = bool(words.CLOSED_PART.match(text) or words.OPEN_PART.match(text))
        if is_part:
            self.is_closed = bool(words.CLOSED_PART.match(text))
            self.taken.add(at)
        return is_part


def places(lines: Sequence[Line], work: Work) -> list[int]:
    """Return where lines stand that may be of an index. Raises as `Work.check`."""
    return [n for n, line in enumerate(watched(lines, work)) if _is_filled(line)]


def read(lines: Sequence[Line], filled: list[int], *, paged: bool) -> Rows:
    """Return the entries among the lines `filled`, which tell which of the forms they have."""
    found = Rows()
    if filled and words.INDEX.match(lines[filled[0]].bare):
        found.taken.add(filled.pop(0))
        filled = _without_heads(lines, filled, found)
    if not filled:
        return Rows()
    first = filled[0]
    if not paged:
        _without_pages(lines, filled, found)
    elif leader.read(lines[first]) or _wrapped(lines, first) or _has_no_page(lines, first):
        _with_pages(lines, filled, found)
    else:
        _with_pages_apart(lines, filled, found)
    return found


def _is_filled(line: Line) -> bool:
    """Return whether a line may be of an index: it has words, and not those of a page's end."""
    side = words.SIDE.match(line.bare)
    return not line.is_blank and not (side and side["total"])


def _without_heads(lines: Sequence[Line], filled: list[int], found: Rows) -> list[int]:
    """Pass over the names of an index's columns, and a line or two before its entries."""
    words_over = {leader.clean(lines[at].bare) for at in found.taken}
    for n, at in enumerate(filled[: _MOST_LINES + 1]):
        text = leader.words_of(lines[at])
        is_word = bool(words.INDEX.match(leader.clean(text)))
        if words.COLUMNS.match(text) or (is_word and leader.clean(text) not in words_over):
            found.taken.add(at)
        elif is_word or headline.read(text) or leader.read(lines[at]) or leader.alone(text):
            # An index may list itself.
            return filled[n:]
    return [at for at in filled if at not in found.taken]


def _with_pages(lines: Sequence[Line], filled: list[int], found: Rows) -> None:
    skip, known = 0, Known()
    for at in filled:
        if found.is_register:
            break
        if skip:
            skip -= 1
            continue
        if found.takes_part(lines[at], at):
            continue
        led = leader.read(lines[at])
        named = None if led else _named(lines[at])
        if named and known.has(named):
            break
        more = 0 if led else _wrapped(lines, at)
        if led:
            found.add(Row(led.title, led.page, lines[at].source, at), at)
            known.add(headline.read(led.title))
        elif more:
            _take_wrapped(lines, at, more, found)
            known.add(headline.read(found.rows[-1].title))
            skip = more
        elif _has_no_page(lines, at) or _is_listed(lines, at, found):
            found.add(Row(leader.clean(lines[at].bare), None, lines[at].source, at), at)
        else:
            break


def _take_wrapped(lines: Sequence[Line], at: int, more: int, found: Rows) -> None:
    last = leader.read(lines[at + more])
    before = [lines[n].bare for n in range(at, at + more)]
    if last:
        title = leader.clean(" ".join([*before, last.title]))
        found.add(Row(title, last.page, lines[at + more].source, at), *range(at, at + more + 1))


def _wrapped(lines: Sequence[Line], at: int) -> int:
    """Return in how many further lines an entry's title goes on; the last has the page."""
    named = _named(lines[at])
    if not named or (named.is_bilag and not named.title):
        return 0
    for more in range(1, min(_MOST_LINES, len(lines) - at)):
        line = lines[at + more]
        last = leader.read(line)
        if headline.read(last.title if last else line.bare) or line.is_blank:
            return 0
        if last:
            return more
        if line.cells or line.hints.level:
            return 0
    return 0


def _named(line: Line) -> headline.Headline | None:
    """Return what a line names if it can be the beginning of an entry."""
    if line.cells or line.hints.level:
        return None
    return headline.read(line.bare)


def _has_no_page(lines: Sequence[Line], at: int) -> bool:
    """Return whether a punkt's entry has no page of its own: its first bilag's line has one."""
    if at + 1 == len(lines):
        return False
    named, last = _named(lines[at]), leader.read(lines[at + 1])
    under = headline.read(last.title) if last else None
    return bool(named and not named.is_bilag and under and under.is_bilag)


def _is_listed(lines: Sequence[Line], at: int, found: Rows) -> bool:
    """Return whether a bilag without a page is an entry: it stands close among others."""
    named = _named(lines[at])
    if not named or not named.is_bilag or not named.title or at - 1 not in found.taken:
        return False
    after = lines[at + 1] if at + 1 < len(lines) else None
    return after is None or after.is_blank or bool(headline.read(leader.words_of(after)))


def _with_pages_apart(lines: Sequence[Line], filled: list[int], found: Rows) -> None:
    waiting: deque[tuple[Row, list[int]]] = deque()
    known = Known()
    n = 0
    while n < len(filled) and not found.is_register:
        at, text = filled[n], leader.words_of(lines[filled[n]])
        both = _with_title(lines, filled[n : n + 3], has_waiting=bool(waiting))
        page = None if both else leader.alone(text)
        text, took = both or text, filled[n : n + (2 if both else 1)]
        if page is not None and waiting:
            waiting.popleft()[0].page = page
        elif page is not None or lines[at].hints.level or _ended(found, waiting, text, known):
            break
        else:
            known.add(headline.read(text))
            waiting.append((Row(leader.clean(text), None, lines[at].source, at), took))
            found.rows.append(waiting[-1][0])
        found.taken.update(took)
        n += len(took)
    del found.rows[len(found.rows) - len(waiting) :]
    for _, took in waiting:
        found.taken.difference_update(took)


def _with_title(lines: Sequence[Line], rest: Sequence[int], *, has_waiting: bool) -> str:
    """Return number and title as one, where a line is only a number and the next one its title."""
    if len(rest) < 2 or lines[rest[0]].cells:
        return ""
    text, title = lines[rest[0]].bare, leader.words_of(lines[rest[1]])
    named = headline.read(text)
    if not named or named.title or (leader.alone(text) is not None and has_waiting):
        return ""
    if leader.alone(title) is not None or len(title) > TITLE:
        return ""
    after = leader.words_of(lines[rest[2]]) if len(rest) > 2 else ""
    if headline.read(title) and leader.alone(after) is None:
        return ""
    return f"{text} {title}"


def _ended(found: Rows, waiting: Sequence[object], text: str, known: Known) -> bool:
    """Return whether a title stands after the index: it is no entry, or all have their page."""
    named = headline.read(text) if len(text) <= TITLE else None
    if named and not named.is_bilag and known.has(named):
        return True
    if len(text) > TITLE or not (named or words.INDEX.match(leader.clean(text))):
        return True
    return len(found.rows) - len(waiting) > 1 and not waiting and _came_together(found.rows)


def _came_together(rows: list[Row]) -> bool:
    return all(second.at - first.at <= 1 for first, second in pairwise(rows))


def _without_pages(lines: Sequence[Line], filled: list[int], found: Rows) -> None:
    """Read entries that have no pages, until one that names a punkt comes again."""
    known = Known()
    resume = 0
    for n, at in enumerate(filled):
        if found.is_register:
            break
        if at < resume:
            continue
        text = leader.clean(leader.words_of(lines[at]).replace("\t", " "))
        named = headline.read(text)
        if found.rows and _is_point(lines, at, found):
            found.rows[-1].below.append(at)
            found.taken.add(at)
            continue
        if found.rows and not named and _goes_on(lines, at, found):
            found.rows[-1].title += f" {text}"
            found.taken.add(at)
            continue
        if found.takes_part(lines[at], at):
            continue
        if not named or not named.title or lines[at].hints.level:
            resume = _until_next(lines, filled[n:], found)
            if not resume:
                break
            found.rows[-1].below += range(at, resume)
            found.taken.update(range(at, resume))
            continue
        comes_again = not named.is_bilag and (known.has(named) or _goes_back(found, named))
        if comes_again or _is_after(lines, filled[n : n + 2], named, found):
            break
        known.add(named)
        found.add(Row(text, None, lines[at].source, at), at)


def _until_next(lines: Sequence[Line], rest: Sequence[int], found: Rows) -> int:
    """Return where the entry with the next number stands, close below what is said of the last.

    0 where the list has ended: a heading, a table or the list's own numbers come again before it.
    """
    last = headline.read(found.rows[-1].title) if found.rows else None
    if last is None or last.is_bilag or not last.number.isdecimal():
        return 0
    indent = lines[found.rows[0].at].hints.indent
    for at in rest[:_MOST_BETWEEN]:
        line = lines[at]
        named = headline.read(line.bare)
        if line.hints.level or line.cells:
            return 0
        if named is None or named.is_bilag or named.worded or not named.number.isdecimal():
            continue
        is_next = int(named.number) == int(last.number) + 1 and line.hints.indent == indent
        return at if is_next and words.TAKEN_UP.search(named.title) else 0
    return 0


def _goes_back(found: Rows, named: headline.Headline) -> bool:
    """Return whether a punkt's number is not beyond those before: another list begins."""
    last = headline.read(found.rows[-1].title) if found.rows else None
    if last is None or last.is_bilag or not (last.number + named.number).isdecimal():
        return False
    return int(named.number) <= int(last.number) and not named.worded


def _is_after(
    lines: Sequence[Line], rest: Sequence[int], named: headline.Headline, found: Rows
) -> bool:
    """Return whether a bilag stands below the index: apart from it, and with its text."""
    if not found.rows or not named.is_bilag or rest[0] - 1 in found.taken:
        return False
    after = leader.words_of(lines[rest[1]]) if len(rest) > 1 else ""
    return _came_together(found.rows) or not headline.read(after)


def _is_point(lines: Sequence[Line], at: int, found: Rows) -> bool:
    """Return whether a line right under an entry says more of it.

    That is a bullet, what stands further in than the entries, and what goes on with such a line.
    """
    if at - 1 not in found.taken or lines[at].cells:
        return False
    line, hints = lines[at], lines[at].hints
    first = lines[found.rows[0].at].hints
    named = headline.read(line.bare)
    if hints.depth > first.depth:
        return True
    is_further = hints.indent > first.indent + 1
    if is_further and named and (named.is_bilag or _is_below(found, named)):
        return False
    if is_further and (named or not _was_full(lines, found)):
        return True
    is_bullet = hints.mark in _BULLETS or bool(_BULLET.match(line.text))
    if named is None and at - 1 in found.rows[-1].below and not is_bullet:
        return True
    return is_bullet and not (named and named.title)


def _is_below(found: Rows, named: headline.Headline) -> bool:
    """Return whether a number is one below those read: 4.1 after 4."""
    parts = named.number.split(".")
    return any(".".join(parts[:n]) in found.numbers for n in range(1, len(parts)))


def _was_full(lines: Sequence[Line], found: Rows) -> bool:
    """Return whether the last entry's title had no more room on its line, and goes on below."""
    return len(lines[found.rows[-1].at].text) >= _FULL


def _goes_on(lines: Sequence[Line], at: int, found: Rows) -> bool:
    """Return whether the last title goes on in a line that stands further in than it."""
    if len(found.rows[-1].title) > TITLE:
        return False
    further = lines[at].hints.indent - lines[found.rows[-1].at].hints.indent
    return at - 1 in found.taken and further > 1 and not lines[at].cells
