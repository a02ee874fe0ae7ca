# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Find the bilag that a punkt's own text lists under the word for them: they are its bilag."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.text import headline, words
from bilagviewer.importers.text.chapters import Chapter
from bilagviewer.importers.text.decode import Line
from bilagviewer.importers.text.index import IndexBilag
from bilagviewer.importers.text.recognise import text_of

_ENTRY = re.compile(r"^(?:(?P<number>\d{1,3}|[A-ZÆØÅ])(?:[.)]|\s(?=\S))|[-*•–])\s*(?P<title>\S.*)$")


def find(found: Sequence[Chapter], log: Log) -> None:
    """Give the punkter without bilag those that their texts list; take the lists out."""
    for chapter in found:
        if chapter.bilag is None and not chapter.punkt.bilag:
            _take(chapter, log)


def _take(chapter: Chapter, log: Log) -> None:
    """Take the first list of bilag in a chapter, with the word over it."""
    lines = chapter.lines
    for at, line in enumerate(lines):
        if words.BILAG_LIST.match(text_of(line)):
            end = _end(lines, at)
            chapter.punkt.bilag += [_bilag(one) for one in lines[at + 1 : end] if text_of(one)]
            if not chapter.punkt.bilag:
                continue
            log.note(Did.GUESSED, "listed_bilag", line.number, chapter.punkt.title)
            for one in lines[at:end]:
                log.removed("listed_bilag_line", one.number, text_of(one))
            chapter.lines = [*lines[:at], *lines[end:]]
            return


def _end(lines: Sequence[Line], at: int) -> int:
    """Return where the entries under the word at `at` end; one blank line may come first."""
    end = at + 1
    while end < len(lines) and not lines[end].text.strip() and end < at + 2:
        end += 1
    while end < len(lines) and _is_entry(lines[end]):
        end += 1
    return end


def _is_entry(line: Line) -> bool:
    text = text_of(line)
    named = headline.read(text)
    is_entry = bool(named and named.is_bilag and named.title) or bool(_ENTRY.match(text))
    return is_entry and not text.endswith((".", ":", ";"))


def _bilag(line: Line) -> IndexBilag:
    text = text_of(line)
    named = headline.read(text)
    if named and named.is_bilag and named.title:
        return IndexBilag(named.number, named.title, None, line.number)
    entry = _ENTRY.match(text)
    number, title = (entry["number"] or "", entry["title"]) if entry else ("", text)
    return IndexBilag(number, title, None, line.number)
