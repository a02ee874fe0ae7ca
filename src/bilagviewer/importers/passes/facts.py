# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Find the meeting's facts where papers have them: title, body, date and time, at the beginning."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bilagviewer.danish.dates import find_dates
from bilagviewer.danish.fold import letters
from bilagviewer.importers import headline, words
from bilagviewer.importers.draft import Draft
from bilagviewer.importers.passes import fact_words
from bilagviewer.importers.runs import is_all
from bilagviewer.importers.sheet import Facts, Line
from bilagviewer.model.blocks import plain
from bilagviewer.work import Work

_HEAD = 30
"""Lines with words at the beginning in which the facts of a meeting stand."""
_LONGEST_TITLE = 160
_MANY = 3
_FIRST = 6
"""Lines among which the title of a paper without a heading stands."""
_DAY_AT_END = re.compile(r"\b(?:\d{1,2}\.?|den|d\.)$")
"""How a line ends whose date goes on in the next one."""
_PARTS = re.compile(r"\s[-–—|·]\s")
_LEAST_PART = 10
"""Letters of a title's part that two papers share by no chance."""
_SHORT_FORM = re.compile(r"(?:\b[^\W\d_]|\b(?:Chr|Sct|Skt|nr|afd|inkl|m\.v))\.$")
"""What ends in a full stop though no sentence does: "e.V."."""


def run(draft: Draft, work: Work) -> Draft:
    """Return the draft with what its first lines say; what the file told for certain stays."""
    work.check()
    head = head_of(_front(draft))
    found = in_lines(head, draft.told.facts, is_sure=bool(draft.told.punkter))
    if not found.title:
        found = replace(found, title=_property(draft.properties.title, head))
    if found.date == draft.told.facts.date and not (draft.told.punkter or _is_meeting(draft)):
        # A page of rules has the day that it was changed.
        found = replace(found, date="")
    if not found.date:
        found = replace(found, date=_in_name(draft) or _in_property(draft, head))
    return replace(draft, facts=found)


def _front(draft: Draft) -> tuple[Line, ...]:
    """Return the lines before the first punkt; of a paper without punkter all of them."""
    if not draft.punkter:
        return draft.lines
    first = draft.punkter[0]
    if first.number or first.title != words.FRONT:
        return ()
    own = (one for one in draft.chapters if (one.punkt, one.bilag) == (first.key, None))
    return next((one.lines for one in own), ())


def title_of(lines: Sequence[Line]) -> str:
    """Return what some lines say that they are."""
    head = head_of(lines)
    at = _title_line(head)
    return fact_words.without_date(_said(head, at)) if at is not None else ""


def head_of(lines: Sequence[Line]) -> list[Line]:
    """Return the first lines with words, up to the first punkt."""
    result: list[Line] = []
    for line in lines:
        if line.is_blank:
            continue
        if len(result) == _HEAD or (len(result) > 1 and _begins_punkt(line)):
            break
        result.append(line)
    return result


def _begins_punkt(line: Line) -> bool:
    named = headline.read(line.bare)
    return named is not None and bool(named.title) and (named.worded or bool(line.hints.level))


def in_lines(head: Sequence[Line], known: Facts, *, is_sure: bool = True) -> Facts:
    """Return `known` facts and those that the first lines say besides.

    What a text's own fields say of its date is not `is_sure`: a post has the day it was posted.
    """
    head = fact_words.with_values(head)
    title_line = _title_line(head)
    title = _said(head, title_line) if title_line is not None else ""
    at, date = _date(head, title_line)
    time = fact_words.time_near(head, at) if date else ""
    if known.title and not date and (dates := find_dates(known.title)):
        date = dates[0].date
    body = _body(head, title)
    if is_sure and known.date:
        time, date = (time if known.date == date else ""), known.date
    is_better = bool(words.MEETING.search(title)) and _is_date(known.title)
    told = "" if is_better else known.title
    return Facts(
        told or fact_words.without_date(title),
        known.body or body,
        date or known.date,
        known.time or time,
    )


def _is_date(title: str) -> bool:
    """Return whether a title says no more than a day."""
    dates = find_dates(title)
    return bool(dates) and len(dates[0].date) >= len(title.strip()) > 0


def _title_line(head: Sequence[Line]) -> int | None:
    """Return which line says what the paper is: its first heading, or that it is a meeting's."""
    headings = (n for n, line in enumerate(head) if line.hints.level and _is_title(head, n))
    first = next(headings, None)
    if first is not None and words.MEETING.search(head[first].bare):
        before = range(min(_FIRST, first))
        return next((n for n in before if _is_shown_paper(head, n)), first)
    said = words.PAPER if first is not None else words.MEETING
    level = head[first].hints.level if first is not None else 0
    for n, line in enumerate(head[:_FIRST]):
        is_statutes = line.hints.level == level and bool(words.STATUTES.search(line.bare))
        is_paper = bool(said.search(line.bare)) or is_statutes
        if is_paper and _is_one(line) and _is_title(head, n):
            return n
    return first


def _is_shown_paper(head: Sequence[Line], at: int) -> bool:
    """Return whether a bold line before the first heading says what the paper is."""
    line = head[at]
    is_bold = not line.cells and is_all(line.runs, "bold")
    return is_bold and bool(words.PAPER.search(line.bare)) and _is_title(head, at)


def _is_one(line: Line) -> bool:
    """Return whether a line is no row of several cells with words."""
    return sum(bool(plain(cell).strip()) for cell in line.cells) <= 1


def _said(head: Sequence[Line], at: int) -> str:
    """Return the words of a line, with the next one's where a date runs over its end."""
    text = head[at].bare
    after = head[at + 1] if at + 1 < len(head) else None
    if after is None or after.number != head[at].number + 1 or not _DAY_AT_END.search(text):
        return text
    both = f"{text} {after.bare}"
    return (
        both
        if len(find_dates(both)) > len(find_dates(text)) + len(find_dates(after.bare))
        else text
    )


def _is_title(head: Sequence[Line], at: int) -> bool:
    text = fact_words.without_date(_said(head, at))
    # A heading may end in a short form's full stop: "e.V.".
    return _may_be_title(text[:-1] if head[at].hints.level and _SHORT_FORM.search(text) else text)


def _may_be_title(text: str) -> bool:
    if not text or len(text) > _LONGEST_TITLE or text[-1] in ".:;,?":
        return False
    if fact_words.LABEL.match(text) or words.NO_TITLE.match(text) or not text[0].isalnum():
        return False
    if text[0].islower():
        return False
    return headline.read(text) is None


def _date(head: Sequence[Line], title: int | None) -> tuple[int, str]:
    """Return where the meeting's date stands and what it is: -1 and nothing where none does."""
    best = (0, -1, "")
    days: set[str] = set()
    is_mail = any(fact_words.MAIL.match(line.bare) for line in head)
    for n, line in enumerate(head):
        text = _said(head, n) or " ".join(line.text.split())
        dates = find_dates(text) if len(text) < 400 else ()
        if not dates:
            continue
        weight = fact_words.weight(text, dates[0], is_title=n == title, is_mail=is_mail)
        if weight > best[0]:
            best = (weight, n, dates[0].date)
            days.clear()
        if weight == best[0]:
            days.add(dates[0].date)
    # A list of many days is no day of a meeting.
    return (-1, "") if len(days) >= _MANY else best[1:]


def _body(head: Sequence[Line], title: str) -> str:
    for line in head:
        if said := fact_words.labelled_body(line.bare):
            return said
    if said := fact_words.body_in(title):
        return said
    for line in head[:8]:
        if not line.cells and (said := fact_words.body_line(line.bare)):
            return said
    return ""


def _property(title: str, head: Sequence[Line]) -> str:
    """Return a file's own title where its first lines have it too."""
    wanted = letters(title)
    agrees = len(wanted) > 3 and any(wanted in letters(line.bare) for line in head)
    return fact_words.without_date(" ".join(title.split())) if agrees else ""


def _in_name(draft: Draft) -> str:
    """Return the date in the file's name, where the name or its first lines speak of a meeting."""
    name = draft.name.replace("_", " ")
    dates = find_dates(name) or find_dates(re.sub(r"(?<=\d)\.(?=[a-z])", " ", name))
    return dates[0].date if dates and _is_meeting(draft) else ""


def _is_meeting(draft: Draft) -> bool:
    """Return whether a file's name, its title or its first lines speak of a meeting."""
    said = (draft.name.replace("_", " "), draft.told.facts.title)
    head = (line.bare for line in head_of(_front(draft))[:6])
    return any(words.MEETING.search(text) for text in (*said, *head))


def _in_property(draft: Draft, head: Sequence[Line]) -> str:
    """Return the date in a file's own title, where its first lines have a part of it too."""
    title = draft.properties.title
    dates = find_dates(title)
    if len(dates) != 1 or not words.MEETING.search(title):
        return ""
    parts = _PARTS.split(fact_words.without_date(title))
    wanted = [part for part in map(letters, parts) if len(part) > _LEAST_PART]
    agrees = any(part in letters(line.bare) for part in wanted for line in head[:6])
    return dates[0].date if agrees else ""
