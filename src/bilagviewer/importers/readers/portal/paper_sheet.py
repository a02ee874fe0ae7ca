# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From a portal's meeting to lines and an outline that is certain."""

from __future__ import annotations

import html
import re

from bilagviewer.errors import UserError
from bilagviewer.importers import limits
from bilagviewer.importers.readers.portal.bilag_names import number_and_title
from bilagviewer.importers.readers.portal.meeting_paper import (
    NamedBilag,
    Passage,
    PortalPaper,
    PortalPunkt,
)
from bilagviewer.importers.readers.sheet_joiner import SheetJoiner
from bilagviewer.importers.sheet import Hints, Outline, Sheet, ToldBilag, ToldPunkt
from bilagviewer.work import Work

_TITLE = re.compile(r"<title[^>]{0,200}>([^<]{0,400})</title\s*>", re.IGNORECASE)
_OPENING = re.compile(r"(?:\s|<[^>]*+>)*(?P<words>[^<]*)")
_LOOKED_AT = 1000


def sheet_of(paper: PortalPaper, name: str, work: Work) -> Sheet:
    """Return the sheet of a meeting.

    Titles stand in the outline, not in the lines. Raises as `read_markup`, and
    `UserError("import.too_many_parts")`.
    """
    _check_size(paper, name)
    joiner = SheetJoiner(name, work)
    _add_passages(joiner, paper.front)
    _tell_left_out(joiner, paper.left_out)
    work.begin(name, len(paper.punkter))
    punkter = []
    for punkt in paper.punkter:
        punkter.append(_add_punkt(joiner, punkt))
        work.step()
    end = len(joiner.lines)
    _add_passages(joiner, paper.back)
    told = Outline(tuple(punkter), end, paper.facts, paper.is_supplement)
    return Sheet(tuple(joiner.lines), joiner.pictures, told, joiner.entries)


def _check_size(paper: PortalPaper, name: str) -> None:
    check_count(len(paper.punkter), limits.PUNKTER, name)
    check_count(sum(len(punkt.bilag) for punkt in paper.punkter), limits.BILAG, name)
    check_count(sum(len(punkt.passages) for punkt in paper.punkter), limits.TEXTS, name)


def check_count(count: int, limit: int, name: str) -> None:
    """Raise `UserError("import.too_many_parts")` where there are more than the limit."""
    if count > limit:
        raise UserError("import.too_many_parts", file=name, limit=limit)


def _add_punkt(joiner: SheetJoiner, punkt: PortalPunkt) -> ToldPunkt:
    at = len(joiner.lines)
    for case in punkt.cases:
        joiner.add_text(case)
    _add_passages(joiner, punkt.passages)
    bilag = tuple(_told(one, len(joiner.lines)) for one in punkt.bilag)
    _tell_left_out(joiner, punkt.left_out)
    return ToldPunkt(punkt.number, punkt.title, at, punkt.closed, punkt.cases, bilag)


def _told(bilag: NamedBilag, line: int) -> ToldBilag:
    number, title = number_and_title(bilag.name)
    return ToldBilag(number, title, None, bilag.closed, line or None)


def _add_passages(joiner: SheetJoiner, passages: tuple[Passage, ...]) -> None:
    for passage in passages:
        markup = _without_titles(joiner, passage.markup)
        if _first_words(markup) != passage.heading:
            joiner.add_text(passage.heading, Hints(level=passage.level))
        for paragraph in passage.text.split("\n"):
            joiner.add_text(" ".join(paragraph.split()))
        joiner.add_markup(markup)


def _without_titles(joiner: SheetJoiner, markup: str) -> str:
    """Return a text without the titles of the documents that it was pasted from."""
    if titles := _TITLE.findall(markup):
        joiner.log.removed("front_matter", joiner.place, html.unescape(" ".join(titles)))
        return _TITLE.sub("", markup)
    return markup


def _first_words(markup: str) -> str:
    """Return the words before the second tag with any, to tell whether they repeat a heading."""
    match = _OPENING.match(markup[:_LOOKED_AT])
    return " ".join(html.unescape(match["words"]).split()) if match else ""


def _tell_left_out(joiner: SheetJoiner, left_out: tuple[tuple[str, str], ...]) -> None:
    for reason, words in left_out:
        joiner.log.removed(reason, joiner.place, words)
