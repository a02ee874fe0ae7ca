# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Lines with a number and a title, and which of them are the agenda that runs through a paper.

A numbered list in a text is a list. What decides is the sequence over the whole paper: each number
is the one that is expected after the one before, and between them stands what is said of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from bilagviewer.importers import headline, words
from bilagviewer.importers.headline import Headline
from bilagviewer.importers.passes import listed
from bilagviewer.importers.passes.each_chapter import watched
from bilagviewer.importers.passes.recognise import text_of
from bilagviewer.importers.passes.titles import with_title
from bilagviewer.importers.runs import is_all
from bilagviewer.importers.sheet import TITLE, Line
from bilagviewer.model.blocks import Source
from bilagviewer.work import Work

_LETTERED = re.compile(r"^(?P<letter>[A-ZÆØÅ])\s?[:.)]\s*(?P<title>[^\W\d_]\S.*)$")
_NUMBER_PARTS = re.compile(r"(?P<digits>\d+(?:\.\d+)*)\.?(?P<letter>[a-zA-ZæøåÆØÅ]?)")
LETTERS = 10_000
"""Letters are numbers beyond these: "1" never follows "A"."""
_LONGEST_MARKED = 220
"""As below, where the file itself counts the entry."""
_LONGEST = 110
"""Letters of a title that nothing but its number and place shows as one."""
_SHORT = 50
"""A title of so many letters is one though a full stop follows it."""
_APART = re.compile(r"[^\d§]*[\d./]*\d\s*(?:[:.)]|\s[-–—])")
"""A word and a number with a sign behind: "Punkt 5 blev udsat" has none."""
_SHORT_LETTERED = 80
"""As above, where a letter counts: "C: …" is seldom anything else."""
_FEWEST_WORDS = 4
"""Words after a paragraph sign that are a sentence where a full stop follows them."""
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


class Kind(IntEnum):
    """What shows that a line is a title, the surest first."""

    WORD = 0
    """It says "Punkt", "Sag", "Item" …"""
    HEADING = 1
    BOLD = 2
    SECTION = 3
    """It begins with a paragraph sign."""
    PLAIN = 4
    PARAGRAPH = 5
    """It begins with a paragraph sign, and goes on as a sentence."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be the title of a punkt."""

    at: int
    kind: Kind
    level: int
    named: Headline
    """With its title, which may stand on the next line."""
    number: tuple[int, ...]
    source: Source
    count: int = 1
    """How many lines it takes; 0 where its words are the punkt's text too."""
    place: tuple[int, int] = (0, 0)
    """In how many lists and how far in it stands."""


def candidates(lines: Sequence[Line], work: Work) -> list[Candidate]:
    """Return the lines that may be titles of punkter, in order. Raises as `Work.check`."""
    return list(_candidates(lines, work))


def _candidates(lines: Sequence[Line], work: Work) -> Iterator[Candidate]:
    inside = until = 0
    for at, line in enumerate(watched(lines, work)):
        text = text_of(line) or _long_paragraph(line)
        if at < until:
            continue
        if text and (block := listed.block(lines, at)) is not None:
            until = block.end
            continue
        if not text or not (text[0].isalnum() or text[0] in "§-*•"):
            continue
        named = headline.read(text) or lettered(text) or article(line, text)
        level = line.hints.level
        if level and (not inside or level <= inside):
            # What a bilag counts below its own heading is no punkt of the meeting.
            inside = level if named is not None and named.is_bilag else 0
        if named is None or named.is_bilag or (inside and level > inside):
            continue
        found = _candidate(lines, at, text, named)
        if found is not None:
            yield found


def _long_paragraph(line: Line) -> str:
    """Return the beginning of a line that is too long to be a title, where § begins it."""
    if line.cells or line.hints.quiet or line.hints.table:
        return ""
    text = line.text.lstrip()
    return f"{' '.join(text[:TITLE].split())}." if text.startswith("§") else ""


def _candidate(lines: Sequence[Line], at: int, text: str, named: Headline) -> Candidate | None:
    line = lines[at]
    number = _parts(named.number, roman=bool(words.ARTICLE.match(text)))
    if number is None or (words.TIMED.match(text) and not line.hints.level):
        return None
    kind = _kind(line, text, named)
    is_free = _stands_free(lines, at)
    if kind is Kind.PLAIN and not is_free:
        return None
    title = named.title.rstrip(": ")
    longest = _SHORT_LETTERED if named.number.isalpha() else _SHORT
    is_sentence = kind is Kind.SECTION and title.count(" ") >= _FEWEST_WORDS - 1
    if not is_sentence and (len(title) <= longest or kind in _SHOWN or line.hints.mark):
        title = title.rstrip(". ")
    said = Headline(False, named.number, title, named.worded)
    place = (line.hints.depth, line.hints.indent)
    found = Candidate(at, kind, line.hints.level, said, number, line.source, place=place)
    if not title:
        return _alone(lines, found) if kind in (Kind.WORD, Kind.SECTION) and is_free else None
    if _is_title(lines, found, is_free=is_free):
        return found
    if kind is Kind.SECTION and is_free:
        # The paragraph begins with its sign: the whole of it is text.
        own = replace(said, title=f"§ {named.number}")
        return replace(found, kind=Kind.PARAGRAPH, named=own, count=0)
    return None


def _alone(lines: Sequence[Line], found: Candidate) -> Candidate:
    """Return a number that stands alone, with the title or the text below."""
    below = with_title(lines, found.at, found.named)
    if below is not None:
        return replace(found, named=below, count=2)
    shown = f"§ {found.named.number}" if found.kind is Kind.SECTION else ""
    return replace(found, named=replace(found.named, title=shown))


def _is_title(lines: Sequence[Line], found: Candidate, *, is_free: bool) -> bool:
    title, asked = found.named.title, found.named
    is_apart = found.kind is not Kind.WORD or _APART.match(text_of(lines[found.at]))
    is_apart = is_apart or words.TAKEN_UP.search(title)
    is_short = len(title) <= _SHORT
    if is_free and is_apart and is_short and found.kind not in (Kind.HEADING, Kind.SECTION):
        # After a number of its own a title may begin with a small letter: "Punkt 5: evt.".
        asked = replace(asked, title=title[0].upper() + title[1:])
    if with_title(lines, found.at, asked) is None:
        return False
    longest = _LONGEST_MARKED if lines[found.at].hints.mark else _LONGEST
    return found.kind is not Kind.PLAIN or len(title) <= longest


_SHOWN = (Kind.HEADING, Kind.BOLD, Kind.WORD)
"""What shows by its look or a word that it is a title, though it ends as a sentence does."""


def _kind(line: Line, text: str, named: Headline) -> Kind:
    if named.worded:
        return Kind.WORD
    if text.startswith("§"):
        return Kind.SECTION
    if line.hints.level:
        return Kind.HEADING
    return Kind.BOLD if is_all(line.runs, "bold") else Kind.PLAIN


def lettered(text: str) -> Headline | None:
    """Return what a line names that has a letter for a number: "A: Valg af ordstyrer"."""
    found = _LETTERED.match(text)
    return Headline(False, found["letter"], found["title"], False) if found else None


def article(line: Line, text: str) -> Headline | None:
    """Return what a heading of statutes names: "Article IV: Members"."""
    found = words.ARTICLE.match(text)
    if not found or not (line.hints.level or is_all(line.runs, "bold")):
        return None
    return Headline(False, found["number"].upper(), (found["title"] or "").strip(), True)


def _roman(number: str) -> int:
    """Return the number that Roman letters are."""
    values = [_ROMAN[letter] for letter in number]
    after = [*values[1:], 0]
    return sum(-one if one < next_ else one for one, next_ in zip(values, after, strict=True))


def _parts(number: str, *, roman: bool = False) -> tuple[int, ...] | None:
    """Return a number's parts: 3.1 is (3, 1), and 14/21, the 14th of 2021, is (14,)."""
    if number.isdecimal():
        return (int(number),)
    if roman and number.isalpha():
        return (_roman(number),)
    if len(number) == 1 and number.isalpha():
        return (LETTERS + ord(number) - ord("A") + 1,)
    found = _NUMBER_PARTS.fullmatch(number.split("/", maxsplit=1)[0])
    if not found:
        return None
    parts = tuple(int(digits) for digits in re.findall(r"\d+", found["digits"]))
    # 6a follows 6, and is followed by 7.
    return (*parts, ord(found["letter"].lower()) - ord("a") + 1) if found["letter"] else parts


def _stands_free(lines: Sequence[Line], at: int) -> bool:
    """Return whether nothing stands right above a line, or a heading or another title does."""
    if at == 0 or lines[at - 1].is_blank or lines[at - 1].hints.level:
        return True
    mark, depth = lines[at].hints.mark, lines[at].hints.depth
    if mark and lines[at - 1].hints.depth > depth == 0:
        return True
    before = lines[at - 1].bare
    if before.endswith(":") and words.AGENDA.search(before):
        return True
    if lines[at - 1].hints.indent > lines[at].hints.indent + 1 and not mark:
        return True
    above = headline.read(before)
    return above is not None and not above.is_bilag and bool(above.title)


def bilag_lines(lines: Sequence[Line], work: Work) -> list[tuple[int, Headline]]:
    """Return the lines that name a bilag with a number, and what they name.

    Raises as `Work.check`.
    """
    found = []
    until = 0
    for at, line in enumerate(watched(lines, work)):
        text = text_of(line)
        if not text or at < until:
            continue
        if (block := listed.block(lines, at)) is not None:
            until = block.end
            continue
        named = headline.read(text)
        if named and named.is_bilag and named.number and with_title(lines, at, named):
            found.append((at, named))
    return found
