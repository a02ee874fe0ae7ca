# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Take from a text or a manifest what no pack may hold, and leave its words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from bilagviewer.model.blocks import (
    Body,
    Figure,
    Paragraph,
    Run,
    TableBlock,
    plain,
)
from bilagviewer.model.locate import block_text
from bilagviewer.model.pack import Bilag, Pack, Section
from bilagviewer.packfile import limits, names, text_limits

T = TypeVar("T")
_SIGNS = limits.PIECE_BRACKETS - 10
"""Signs that are no letters in a paragraph made of plain words; each may be written as two."""
_PARAGRAPHS = limits.TEXT_LINES // 2 - 10
"""Each takes a line, and one that is empty."""
_JOINED = 2_000
"""Letters of a paragraph that others were joined into."""


def without_links(body: Body, shown: Collection[str]) -> Body:
    """Return `body` with the words alone of every link that `names.shown` gives as in `shown`."""

    def change(value: object) -> object:
        if isinstance(value, Run) and value.link and names.shown(value.link) in shown:
            return replace(value, link="")
        return value

    return rewritten(body, change)


def links(body: Body, shown: Collection[str]) -> list[str]:
    """Return the words of those links."""
    found: list[str] = []

    def keep(value: object) -> object:
        if isinstance(value, Run) and value.link and names.shown(value.link) in shown:
            found.append(f"{value.text} ({value.link})")
        return value

    rewritten(body, keep)
    return found


def without_pictures(body: Body, members: Collection[str]) -> Body:
    """Return `body` with the words alone of figures that show one of `members`."""

    def change(value: object) -> object:
        shows = isinstance(value, Figure) and value.file in members
        return replace(cast("Figure", value), file="") if shows else value

    return rewritten(body, change)


def clean(value: T) -> T:
    """Return a body or pack without controls and towers of accents."""
    return rewritten(value, lambda one: text_limits.clean(one) if isinstance(one, str) else one)


def plain_words(body: Body) -> Body:
    """Return a body of paragraphs alone, with every word of `body` and no look, link or table."""
    texts = [piece for text in _texts(body) for piece in _pieces(text_limits.clean(text))]
    if len(texts) > _PARAGRAPHS:
        texts = list(_joined(texts))
    return Body(tuple(Paragraph((Run(text),)) for text in texts))


def mended(pack: Pack, members: Collection[str]) -> Pack:
    """Return a manifest without what it may lack, and with a title wherever one must be."""
    sections = tuple(_section(section, members) for section in clean(pack.sections))
    small = Pack(id=pack.id, title=pack.title, body=pack.body, date=pack.date, time=pack.time)
    return replace(
        clean(small),
        language=pack.language,
        edition=clean(pack.edition),
        original=pack.original,
        importer=pack.importer,
        sections=sections,
    )


def titles_alone(pack: Pack) -> Pack:
    """Return a manifest of one bilag, whose text is in the original file alone."""
    title = pack.title or "Bilag"
    bilag = Bilag("", title, file=pack.original)
    section = Section("", title, bilag=(bilag,))
    small = Pack(id=pack.id, title=title, language=pack.language, edition=pack.edition)
    return replace(small, original=pack.original, importer=pack.importer, sections=(section,))


def _section(section: Section, members: Collection[str]) -> Section:
    bilag = tuple(_bilag(one, members) for one in section.bilag)
    return replace(
        section,
        title=section.title.strip() or f"Punkt {section.number}".strip(),
        page=None,
        last_page=None,
        text=section.text if section.text in members else "",
        cases=tuple(case for case in section.cases if case.strip()),
        bilag=bilag,
        sections=tuple(_section(one, members) for one in section.sections),
    )


def _bilag(bilag: Bilag, members: Collection[str]) -> Bilag:
    return replace(
        bilag,
        title=bilag.title.strip() or f"Bilag {bilag.number}".strip(),
        date=None,
        page=None,
        last_page=None,
        text=bilag.text if bilag.text in members else "",
        file=bilag.file if bilag.file in members else "",
        same_as="",
        bilag=tuple(_bilag(one, members) for one in bilag.bilag),
    )


def _texts(body: Body) -> Iterator[str]:
    for block in body.blocks:
        if isinstance(block, TableBlock):
            yield from _rows(block)
        else:
            yield from block_text(block).split("\n")
    for note in body.footnotes:
        yield f"{note.label}: {plain(note.runs)}"


def _rows(block: TableBlock) -> Iterator[str]:
    yield plain(block.caption)
    yield " · ".join(column.title for column in block.table.columns)
    for row in block.table.rows:
        yield " · ".join(" ".join(plain(cell.runs).split()) for cell in row.cells)


def _pieces(text: str) -> Iterator[str]:
    """Cut a text so that no piece has more signs than a paragraph may have."""
    kept: list[str] = []
    signs = 0
    for word in text.split():
        parts = [word[at : at + _SIGNS] for at in range(0, len(word), _SIGNS)]
        for part in parts:
            own = sum(not char.isalnum() for char in part)
            if kept and signs + own > _SIGNS:
                yield " ".join(kept)
                kept, signs = [], 0
            kept.append(part)
            signs += own
    if kept:
        yield " ".join(kept)


def _joined(texts: list[str]) -> Iterator[str]:
    """Join short paragraphs until there are few enough lines, and none has too many signs."""
    room = max(_JOINED, 2 * sum(map(len, texts)) // _PARAGRAPHS)
    for at in range(0, len(texts), _PARAGRAPHS):
        kept = " / ".join(texts[at : at + _PARAGRAPHS])
        yield from _of_length(kept, room)


def _of_length(text: str, room: int) -> Iterator[str]:
    kept: list[str] = []
    length = signs = 0
    for word in text.split():
        own = sum(not char.isalnum() for char in word)
        if kept and (length + len(word) > room or signs + own > _SIGNS):
            yield " ".join(kept)
            kept, length, signs = [], 0, 0
        kept.append(word)
        length, signs = length + len(word) + 1, signs + own
    if kept:
        yield " ".join(kept)


def rewritten(value: T, change: Callable[[object], object]) -> T:
    """Return `value` with every string and every part of it changed, the innermost first."""
    if isinstance(value, tuple):
        return cast("T", tuple(rewritten(one, change) for one in value))
    if is_dataclass(value) and not isinstance(value, type):
        inner = {one.name: getattr(value, one.name) for one in fields(value)}
        made = {name: rewritten(one, change) for name, one in inner.items()}
        changed = {name: one for name, one in made.items() if one is not inner[name]}
        value = cast("T", replace(value, **changed)) if changed else value
    return cast("T", change(value))
