# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A finished draft becomes sections, bodies and the pack that holds them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import PurePath

from bilagviewer.danish.fold import letters
from bilagviewer.danish.slugs import slug
from bilagviewer.importers import headline
from bilagviewer.importers.draft import Chapter, Draft, ListedBilag, Punkt
from bilagviewer.importers.passes import each_chapter
from bilagviewer.importers.report import Did, Log
from bilagviewer.model.blocks import Body, Heading, PageMark, plain
from bilagviewer.model.pack import Bilag, Section
from bilagviewer.work import Work

_Key = tuple[int, int | None]


@dataclass(slots=True)
class Texts:
    """What the chapters have become so far, each under a name of its own."""

    chapters: Mapping[_Key, Chapter]
    files: Mapping[int, str]
    pages: tuple[int, ...]
    """Every page that the index names."""
    log: Log
    bodies: dict[str, Body] = field(default_factory=dict)
    taken: dict[str, int] = field(default_factory=dict)
    """How many texts were given a name that begins like this."""


def sections_of(draft: Draft, log: Log, work: Work) -> tuple[tuple[Section, ...], dict[str, Body]]:
    """Return the punkter with their bilag, and the texts by member. Raises as `Work.check`."""
    chapters = {(one.punkt, one.bilag): one for one in draft.chapters}
    texts = Texts(chapters, draft.files, _pages(draft.punkter), log)
    flat = [_section(punkt, texts) for punkt in each_chapter.watched(draft.punkter, work)]
    return _nested(flat), texts.bodies


def _pages(punkter: Sequence[Punkt]) -> tuple[int, ...]:
    entries = [page for punkt in punkter for page in (punkt.page, *(b.page for b in punkt.bilag))]
    return tuple(sorted({page for page in entries if page is not None}))


def _section(punkt: Punkt, texts: Texts) -> Section:
    member = ""
    chapter = texts.chapters.get((punkt.key, None))
    if chapter is not None and chapter.blocks:
        member = _member(punkt.number, "", texts)
        texts.bodies[member] = Body(chapter.blocks)
    times = Counter(one.number for one in punkt.bilag)
    bilag = tuple(
        _bilag(punkt, one, one.number if times[one.number] == 1 else f"x{place}", texts)
        for place, one in enumerate(punkt.bilag, 1)
    )
    title = punkt.title or (f"Punkt {punkt.number}" if punkt.number else "Bilag")
    return Section(
        number=punkt.number,
        title=title,
        page=punkt.page,
        text=member,
        closed=punkt.closed,
        bilag=bilag,
        cases=punkt.cases,
        unplaced=punkt.unplaced,
    )


def _nested(flat: Sequence[Section]) -> tuple[Section, ...]:
    """Put "3.1.a" under "3.1" where both are there, at any depth."""
    result: list[Section] = []
    open_: list[list[Section]] = []

    def close(until: int) -> None:
        while len(open_) > until:
            done = open_.pop()
            whole = replace(done[0], sections=tuple(done[1:]))
            (open_[-1] if open_ else result).append(whole)

    for section in flat:
        depth = len(open_)
        while depth and not _is_below(open_[depth - 1][0].number, section.number):
            depth -= 1
        close(depth)
        open_.append([section])
    close(0)
    return tuple(result)


def _is_below(parent: str, number: str) -> bool:
    # Under case 8 of 2026, "8/26", stands 8.1.
    return bool(parent) and number.startswith(parent.partition("/")[0] + ".")


def _bilag(punkt: Punkt, entry: ListedBilag, name: str, texts: Texts) -> Bilag:
    title, date, member = entry.whole or entry.title, None, ""
    chapter = texts.chapters.get((punkt.key, entry.key))
    if chapter is not None:
        body, title = _body_and_title(title, chapter, texts.log)
        date = chapter.date or None
        if body.blocks:
            member = _member(punkt.number, name, texts)
            texts.bodies[member] = body
    file = texts.files.get(entry.key, "")
    title = title or (f"Bilag {entry.number}" if entry.number else PurePath(file).stem or "Bilag")
    return Bilag(
        number=entry.number,
        title=title,
        index_title=entry.title if entry.title != title else "",
        date=date,
        page=entry.page,
        last_page=_last_page(entry.page, texts.pages),
        text=member,
        file=file,
        closed=entry.closed,
    )


def _last_page(page: int | None, pages: Sequence[int]) -> int | None:
    at = len(pages) if page is None else bisect_right(pages, page)
    return pages[at] - 1 if at < len(pages) else None


def _member(punkt: str, bilag: str, texts: Texts) -> str:
    """Return a name for a text that no other text has: 1 may be a punkt and a bilag of none."""
    stem = "-".join(part for part in (_slug_number(punkt), _slug_number(bilag)) if part) or "tekst"
    numbers = count(texts.taken.get(stem, 0) + 1)
    names = ((n, f"{stem}{'' if n == 1 else f'_{n}'}.md") for n in numbers)
    texts.taken[stem], name = next(both for both in names if both[1] not in texts.bodies)
    return name


def _slug_number(number: str) -> str:
    return ".".join(slug(part) for part in number.split("."))


def _body_and_title(title: str, chapter: Chapter, log: Log) -> tuple[Body, str]:
    """Return a bilag's text without the heading that only repeats its title."""
    blocks = chapter.blocks
    first = next((block for block in blocks if not isinstance(block, PageMark)), None)
    if not isinstance(first, Heading):
        return Body(blocks), title
    text = plain(first.runs)
    if headline.is_file_name(title) or not title:
        log.note(Did.REPAIRED, "file_name_title", first.source, title)
        title = text
    if letters(text) != letters(title):
        return Body(blocks), title
    log.removed("repeated_title", first.source, text)
    return Body(tuple(block for block in blocks if block is not first)), title


_LONGEST_NAME, _LONGEST_SUFFIX = 100, 20
_DEVICE = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
"""What Windows does not let a file be called, whatever its ending."""


def originals(given: Iterable[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """Return the files under the names that they have in the pack, no two the same."""
    taken: dict[str, bytes] = {}
    for name, data in given:
        path = PurePath(name)
        suffix = slug(path.suffix)[:_LONGEST_SUFFIX]
        stem = slug(path.stem)[:_LONGEST_NAME].rstrip("-") or "tekst"
        if _DEVICE.fullmatch(stem):
            stem = f"tekst-{stem}"
        ending = f".{suffix}" if suffix else ".txt"
        names = (f"original/{stem}{'' if n == 1 else f'-{n}'}{ending}" for n in count(1))
        taken[next(name for name in names if name not in taken)] = data
    return list(taken.items())
