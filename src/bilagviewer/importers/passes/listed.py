# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Read the list of a punkt's bilag under the word for them, whatever form its entries have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bilagviewer.danish.fold import letters
from bilagviewer.importers import headline, words
from bilagviewer.importers.draft import Chapter, Draft, ListedBilag, Punkt
from bilagviewer.importers.passes import spread_lists
from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.sheet import Line
from bilagviewer.model.blocks import plain
from bilagviewer.work import Work

_ENTRY = re.compile(
    r"^(?:(?P<number>\d{1,3}|[A-ZÆØÅ])(?:[.)]|\s(?=\S))|[-*•–+])\s*(?P<title>\S.*)$"
)
_FILE = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|msg|eml|jpe?g|png|tiff?|txt|html?|rtf|zip)$",
    re.IGNORECASE,
)
_NONE = re.compile(r"^(?:ingen(?: bilag)?|intet|none|-+|–|n/a)\.?$", re.IGNORECASE)
_STATE = re.compile(r"^(?:åben|åbent|open|lukket|closed|fortrolig|ja|nej)$", re.IGNORECASE)
_NOT_OPEN = re.compile(r"^(?:lukket|closed|fortrolig)$", re.IGNORECASE)
_NUMBER = re.compile(r"^\d{1,3}[.)]?$")
_LONGEST = 200
_MOST = 300
_SENTENCE = re.compile(r"[.!?:;,]$")


@dataclass(frozen=True, slots=True)
class Entry:
    """A bilag that a list names."""

    number: str
    title: str
    line: Line
    is_sure: bool = True
    """Whether its form shows that it is an entry: a mark, a number, a file's name, a row."""
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A list of bilag: the word over it, and what it names."""

    entries: tuple[Entry, ...]
    end: int
    """Where in the lines it ends."""


def block(lines: Sequence[Line], at: int) -> Block | None:
    """Return the list of bilag whose word stands in the line at `at`, None where there is none."""
    if not words.BILAG_LIST.match(lines[at].bare):
        return None
    entries: list[Entry] = []
    end = n = at + 1
    is_spread = spread_lists.is_spread(lines, at)
    while n < len(lines) and len(entries) < _MOST:
        line = lines[n]
        if line.is_blank:
            n += 1
            continue
        if words.BILAG_LIST.match(line.bare) and (end > at + 1 or not line.cells):
            # Another list; of a table the first row may be the name over its column.
            break
        apart = n > at + 1 and lines[n - 1].is_blank
        apart = apart and bool(entries)
        if is_spread and apart and not spread_lists.goes_on(entries[-1].line, line):
            break
        found = _entries(line, apart=apart, is_spread=is_spread)
        if found is None:
            break
        entries += found
        n += 1
        end = n
    return Block(tuple(entries), end) if _is_list(lines, entries, at, end) else None


def without_ending(title: str) -> str:
    """Return a title without the ending that says which kind of file it is."""
    return _FILE.sub("", title) or title


def _is_list(lines: Sequence[Line], entries: Sequence[Entry], at: int, end: int) -> bool:
    """Return whether what stands under the word is a list, and not a bilag and its text."""
    if not entries:
        return False
    sure = sum(one.is_sure for one in entries)
    if len(entries) > 1:
        return bool(sure) or lines[at].bare.endswith(":") or bool(lines[at].hints.level)
    if entries[0].line.cells or entries[0].line.hints.mark:
        return True
    after = next((line for line in lines[end:] if not line.is_blank), None)
    named = headline.read(after.bare) if after else None
    ends = after is None or bool(after.hints.level) or bool(named and named.title)
    return bool(sure) and (ends or not headline.read(entries[0].line.bare))


def _entries(line: Line, *, apart: bool, is_spread: bool) -> list[Entry] | None:
    """Return what a line names: nothing for a table's head, None where the list has ended."""
    if line.cells:
        return _of_row(line)
    text = " ".join(line.text.split())
    if line.hints.level or not text or len(text) > _LONGEST or _NONE.match(text):
        return None
    if words.SIDE.match(text) or words.BILAG_LIST.match(text):
        return None
    part = words.PART.match(text) if apart and not _FILE.search(text) else None
    if part and (not is_spread or part.end() == len(text)):
        return None
    found = _of_text(line, text)
    if found is None or (apart and not is_spread and not _is_strong(found, text)):
        return None
    return [found]


def _is_strong(found: Entry, text: str) -> bool:
    """Return whether an entry goes on with a list after a blank line: a number alone does not."""
    named = headline.read(text)
    is_named = named is not None and named.is_bilag
    return is_named or bool(found.line.hints.mark) or bool(_FILE.search(text))


def _of_text(line: Line, text: str) -> Entry | None:
    named = headline.read(text)
    if named and named.is_bilag and named.title:
        return None if _ends_sentence(named.title) else _entry(named.number, named.title, line)
    if named and named.worded:
        return None
    if line.hints.mark:
        number = line.hints.mark.rstrip(".)")
        return _entry(number if number.isalnum() else "", text, line)
    return _of_words(line, text)


def _of_words(line: Line, text: str) -> Entry | None:
    """Return what a line without a mark of the file's own names, None where it is a sentence."""
    entry = _ENTRY.match(text)
    if _FILE.search(text):
        return _entry("", entry["title"] if entry and not entry["number"] else text, line)
    if _ends_sentence(text):
        return None
    if entry:
        return _entry(entry["number"] or "", entry["title"], line)
    return None if text[0].islower() else replace(_entry("", text, line), is_sure=False)


def _ends_sentence(text: str) -> bool:
    return bool(_SENTENCE.search(text)) and not _FILE.search(text)


def _entry(number: str, title: str, line: Line) -> Entry:
    return Entry(number, title, line, closed=bool(words.CLOSED.search(title)))


def _of_row(line: Line) -> list[Entry] | None:
    """Return what a row names: 1 | Åben | Plan for broen | 222359/12."""
    cells = [" ".join(plain(cell).split()) for cell in line.cells]
    filled = [cell for cell in cells if cell]
    if line.hints.header or all(words.COLUMNS.match(cell) for cell in filled):
        return []
    titles = [c for c in filled if any(map(str.isalpha, c)) and not _STATE.match(c)]
    if not titles:
        return None
    number = filled[0].rstrip(".)") if _NUMBER.match(filled[0]) else ""
    named = headline.read(titles[0])
    if named and named.is_bilag and named.title:
        return [_entry(named.number, named.title, line)]
    if named and named.is_bilag and named.number and len(titles) > 1:
        return [_entry(named.number, titles[1], line)]
    closed = any(map(_NOT_OPEN.match, filled))
    return [replace(_entry(number, titles[0], line), closed=closed)]


def merged(
    bilag: Sequence[ListedBilag], entries: Sequence[Entry], key: int
) -> tuple[list[ListedBilag], int]:
    """Return a punkt's bilag with those that a list names, in the list's order; and the next key.

    A bilag that is known already, by its title or by its number alone, is not there twice.
    """
    rest, result = _Found(), _Found()
    for one in bilag:
        rest.add(one)
    for entry in entries:
        wanted = letters(entry.title)
        known = rest.take(entry, wanted)
        if known is not None:
            result.add(known)
        elif result.find(entry, wanted) is None:
            new = ListedBilag(
                key, entry.number, entry.title, source=entry.line.source, closed=entry.closed
            )
            result.add(new)
            key += 1
    left, listed = rest.left(), result.left()
    return [*left, *listed] if not bilag or len(left) == len(bilag) else [*listed, *left], key


class _Found:
    """Bilag in order, found by title and by number."""

    def __init__(self) -> None:
        self._all: dict[int, tuple[ListedBilag, str]] = {}
        self._by_title: dict[str, list[int]] = {}
        self._by_number: dict[str, list[int]] = {}
        self._next = 0

    def add(self, one: ListedBilag) -> None:
        """Put a bilag last."""
        title = letters(one.title)
        self._all[self._next] = one, title
        self._by_title.setdefault(title, []).append(self._next)
        if one.number:
            self._by_number.setdefault(one.number, []).append(self._next)
        self._next += 1

    def find(self, entry: Entry, wanted: str) -> int | None:
        """Return the first bilag that an entry with the letters `wanted` means."""
        places: set[int] = set(self._by_title.get(wanted, ()))
        places.update(self._by_number.get(entry.number, ()))
        for place in sorted(places):
            found = self._all.get(place)
            if found is not None and _is_same(*found, entry, wanted):
                return place
        return None

    def take(self, entry: Entry, wanted: str) -> ListedBilag | None:
        """Return as `find`, and let go of what was found."""
        place = self.find(entry, wanted)
        return None if place is None else self._all.pop(place)[0]

    def left(self) -> list[ListedBilag]:
        """Return what nobody has taken."""
        return [one for one, _ in self._all.values()]


def _is_same(one: ListedBilag, title: str, entry: Entry, wanted: str) -> bool:
    if one.number and entry.number and one.number != entry.number:
        return False
    is_cut = bool(one.number) and one.number == entry.number
    return title == wanted or (is_cut and headline.is_cut(entry.title, one.title))


def tell(found: Block, lines: Sequence[Line], at: int, title: str, log: Log) -> None:
    """Keep in the report that a list was taken out of a punkt's text."""
    log.note(Did.GUESSED, "listed_bilag", lines[at].source, title)
    for line in lines[at : found.end]:
        log.removed("listed_bilag_line", line.source, " ".join(line.text.split()))


def run(draft: Draft, work: Work) -> Draft:
    """Return the draft with the lists that still stand in punkter's own texts as bilag."""
    work.check()
    log = Log()
    punkter = {punkt.key: punkt for punkt in draft.punkter}
    chapters: list[Chapter] = []
    key = draft.next_key
    for chapter in draft.chapters:
        work.check()
        punkt = punkter.get(chapter.punkt) if chapter.bilag is None else None
        if punkt is None or not punkt.number or chapter.bilag is not None:
            chapters.append(chapter)
            continue
        lines, punkter[punkt.key], key = _taken(list(chapter.lines), punkt, key, log)
        chapters.append(replace(chapter, lines=tuple(lines)))
    return draft.noted(
        log,
        punkter=tuple(punkter.values()),
        chapters=tuple(chapters),
        next_key=key,
    )


def _taken(lines: list[Line], punkt: Punkt, key: int, log: Log) -> tuple[list[Line], Punkt, int]:
    for at in range(len(lines)):
        found = block(lines, at)
        if found is not None:
            tell(found, lines, at, punkt.title, log)
            bilag, key = merged(punkt.bilag, found.entries, key)
            rest = [*lines[:at], *lines[found.end :]]
            return rest, replace(punkt, bilag=tuple(bilag)), key
    return lines, punkt, key
