# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From a text's letters to typed lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bilagviewer.importers import runs
from bilagviewer.importers.readers.text import html_tables, setext, signs
from bilagviewer.importers.readers.text.carried_looks import carried
from bilagviewer.importers.readers.text.embedded import Pictures
from bilagviewer.importers.readers.text.inline import Markup
from bilagviewer.importers.readers.text.quotations import unquoted
from bilagviewer.importers.readers.text.rows import Tables
from bilagviewer.importers.report import Log
from bilagviewer.importers.sheet import NO_HINTS, Hints, Line
from bilagviewer.model.blocks import Inlines, Run, Source
from bilagviewer.work import Work

_ANY = re.compile(r"[<\[*&_~`\\{|\t\f]")
"""A line without any of these, and without a sign at its start, is plain words."""
_LISTED = re.compile(r"(?:[-*•–·▪◦‣\uf0b7]|\d{1,3}[.)]|[a-zæøå][.)])\t\s*")
"""The mark of a list's entry that a tab sets apart."""
_CLOSING_HASHES = re.compile(r"(?:\s#+|(?<=[^#])#{2,})$")
_BROKEN = re.compile(r"\S  $")
_OFTEN = 100
_TAB = " " * 4
_QUIET = Hints(quiet=True, solid=True)
_PAGE = Hints(page=True)


class Reading:
    """Makes the lines of one text, in order."""

    def __init__(self, markup: Markup, log: Log, work: Work) -> None:
        self._markup = markup
        self._log = log
        self._work = work
        self.lines: list[Line] = []
        self.pictures = Pictures()
        self._tables = Tables(self.lines, markup)
        self._hints: dict[tuple[int, bool], Hints] = {(0, False): NO_HINTS}
        self._spent = 0
        self._hashes = signs.HASHES

    def read(self, text: str, first: int) -> None:
        """Make the lines of a text that begins on the line `first`."""
        self._hashes = signs.hashes(text)
        position, number = 0, first
        for start, end in html_tables.tables(text) if "<" in text else ():
            before, table = text[position:start], text[start:end]
            self._plain(before, number)
            number += before.count("\n")
            self._table(table, number)
            number += table.count("\n")
            position = end
        self._plain(text[position:] if position else text, number)
        self._spend()

    def _table(self, table: str, first: int) -> None:
        self._tables.begin()
        for made, row in enumerate(html_tables.rows(table, first)):
            if not made % _OFTEN:
                self._spend()
            if row.cells:
                self._tables.add(row.number, row.cells, header=row.header)
            else:
                self._add(self._markup.runs(row.words), row.number)
            self._tell(row.number)
        self._tables.begin()

    def _plain(self, text: str, first: int) -> None:
        found = text.split("\n")
        found, borders = unquoted(found) if ">" in text else (found, frozenset())
        if "*" in text or "_" in text:
            found = carried(found, borders)
        fences = signs.Fences(found) if "```" in text or "~~~" in text else None
        for at, raw in enumerate(found):
            number = first + at
            if at in borders and self.lines and not self.lines[-1].is_blank:
                self.lines.append(Line((), Source("", number)))
            if not at % _OFTEN:
                self._spend()
            if fences is not None and self._fenced(fences, at, raw, number):
                continue
            if not _ANY.search(raw):
                words = raw.strip()
                if words and words[0] not in signs.STARTS:
                    self._words(raw, words, number)
                elif words:
                    self._signs(raw, number)
                else:
                    self.lines.append(Line((), Source("", number)))
            elif "\f" in raw:
                self._pages(raw, number)
            else:
                self._marked(raw, number)

    def _words(self, raw: str, words: str, number: int) -> None:
        indent = 0 if raw[0] == words[0] else raw.index(words[0])
        hints = self._hinted(indent, is_broken=_BROKEN.search(raw) is not None)
        self.lines.append(Line((Run(words),), Source("", number), (), hints))

    def _hinted(self, indent: int, *, is_broken: bool) -> Hints:
        found = self._hints.get((indent, is_broken))
        if found is None:
            found = self._hints[indent, is_broken] = Hints(indent=indent, solid=is_broken)
        return found

    def _pages(self, raw: str, number: int) -> None:
        for part in _parts(raw):
            if part is None:
                self.lines.append(Line((), Source("", number), (), _PAGE))
            else:
                self._marked(part, number)

    def _marked(self, raw: str, number: int) -> None:
        line = raw.rstrip()
        words = line.lstrip()
        if not words:
            self.lines.append(Line((), Source("", number)))
        elif self._tables.takes(words, number):
            self._tell(number)
        elif "\t" in words and not _is_listed(words) and not self._hashes.match(words):
            cells = tuple(cell.strip() for cell in line.split("\t"))
            self._tables.add_tabbed(number, cells)
            self._tell(number)
        elif words[0] in signs.STARTS:
            self._signs(_without_tabs(raw, words), number)
        else:
            self._text(_without_tabs(raw, words), number)

    def _signs(self, raw: str, number: int) -> None:
        line = raw.rstrip()
        words = line.lstrip()
        if setext.is_under_heading(self.lines, line):
            setext.make_heading(self.lines, line)
        elif signs.BLANK.fullmatch(words):
            if signs.CONTENTS.fullmatch(words):
                self._log.removed("mark", Source(line=number), words.strip("[]"))
            self.lines.append(Line((), Source("", number)))
        elif words[0] == "#" and (hashes := self._hashes.match(words)):
            self._heading(words[hashes.end() :], len(hashes[1]), number)
        elif words[0] == "+" and signs.BORDER.fullmatch(words):
            self._tables.border(is_header="=" in words)
        elif not self._is_taken(line, words, number):
            if words.startswith("+ "):
                raw = raw.replace("+", "-", 1)
            self._text(raw, number)

    def _is_taken(self, line: str, words: str, number: int) -> bool:
        place = Source(line=number)
        container = signs.CONTAINER.fullmatch(words) if words[0] == ":" else None
        if container:
            self._log.removed("mark", place, container["said"])
            self.lines.append(Line((), place))
            return True
        if words[0] == "!" and (picture := signs.PICTURE.fullmatch(words)):
            self._picture(picture, place)
            return True
        if words[0] != "[":
            return False
        if signs.REFERENCE.fullmatch(line):
            # What no link keeps is told when all lines are read.
            self.lines.append(Line((), place))
            return True
        footnote = signs.FOOTNOTE.match(words)
        if footnote:
            self._text(f"\\[{footnote['id']}\\] {words[footnote.end() :]}", number)
        return bool(footnote)

    def _picture(self, picture: re.Match[str], place: Source) -> None:
        alt = self._markup.runs(picture["alt"])
        kept = self.pictures.take(picture["file"].strip())
        if not kept:
            said = picture["file"] + (picture["marks"] or "")
            self._log.removed("image" if alt else "picture", place, said[:200])
        hints = Hints(picture=kept or "-") if kept or alt else NO_HINTS
        self.lines.append(Line(alt, place, (), hints))
        self._tell(place.line or 0)

    def _heading(self, words: str, level: int, number: int) -> None:
        found = self._markup.runs(_CLOSING_HASHES.sub("", words).strip())
        hints = Hints(level=level) if found else NO_HINTS
        self.lines.append(Line(runs.plainer(found), Source("", number), (), hints))
        self._tell(number)

    def _text(self, raw: str, number: int) -> None:
        line = raw.rstrip()
        is_broken = _BROKEN.search(raw) is not None
        if line.endswith("\\") and not line.endswith("\\\\"):
            line, is_broken = line[:-1], True
        indent = len(line) - len(line.lstrip())
        self._add(self._markup.runs(line), number, self._hinted(indent, is_broken=is_broken))
        self._tell(number)

    def _add(self, found: Inlines, number: int, hints: Hints = NO_HINTS) -> None:
        self.lines.append(Line(found, Source("", number), (), hints if found else NO_HINTS))

    def _fenced(self, fences: signs.Fences, at: int, raw: str, number: int) -> bool:
        """Return whether a line is one of a stretch that is shown as it is, and make it."""
        was_open = fences.is_open
        said = fences.turns(at, raw)
        if said is not None:
            self._log.removed("mark", Source(line=number), said)
            self.lines.append(Line((), Source("", number)))
            return True
        if was_open:
            for part in _parts(raw):
                self._kept(part, number)
        return was_open

    def _kept(self, part: str | None, number: int) -> None:
        if part is None:
            self.lines.append(Line((), Source("", number), (), _PAGE))
            return
        line = part.expandtabs(4).rstrip()
        words = line.lstrip()
        indent = len(line) - len(words)
        hints = Hints(indent=indent, quiet=True, solid=True) if indent else _QUIET
        self._add((Run(words),) if words else (), number, hints)

    def _tell(self, number: int) -> None:
        """Report what the markup of a line had beside its words, each reason once."""
        told = self._markup.told
        if told:
            for reason in dict.fromkeys(reason for reason, _ in told):
                said = " ".join(words for why, words in told if why == reason)
                self._log.removed(reason, Source(line=number), said)
            told.clear()

    def _spend(self) -> None:
        """Count what was made since the last time."""
        made = len(self.lines) + self._tables.cells
        self._work.spend(made - self._spent)
        self._spent = made


def _without_tabs(raw: str, words: str) -> str:
    """Return a line with spaces for its tabs, as far in as most programs show them."""
    if "\t" not in raw:
        return raw
    start = raw.index(words[0])
    return raw[:start].replace("\t", _TAB) + raw[start:].replace("\t", " ")


def _is_listed(words: str) -> bool:
    """Return whether a line is an entry of a list, and only its mark is set apart by a tab."""
    mark = _LISTED.match(words)
    return mark is not None and mark.end() < len(words) and "\t" not in words[mark.end() :]


def _parts(raw: str) -> Iterator[str | None]:
    """Yield the parts of a line, and None where a form feed between them ends a page."""
    start, *others = raw.split("\f")
    if start or not others:
        yield start
    for part in others:
        yield None
        if part:
            yield part
