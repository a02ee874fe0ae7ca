# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The chapters of a text become sections, bodies and the pack that holds them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import PurePath

from bilagviewer.importers.report import Did, Log
from bilagviewer.importers.text import (
    blocks,
    columns,
    decode,
    furniture,
    headline,
    items,
    sheet,
    words,
)
from bilagviewer.importers.text.chapters import Chapter
from bilagviewer.importers.text.headline import letters
from bilagviewer.importers.text.identity import make_id, slug
from bilagviewer.importers.text.index import IndexBilag, IndexPunkt
from bilagviewer.model.blocks import Block, Body, Heading, PageMark, plain
from bilagviewer.model.pack import Bilag, Document, Edition, Pack, PackId, Section, Word, Words

IMPORTER = "text/1"


@dataclass(slots=True)
class Told:
    """What the caller knows about the meeting; empty where it does not."""

    title: str = ""
    body: str = ""
    date: str = ""
    pack_id: str = ""
    previous: Pack | None = None


@dataclass(slots=True)
class Made:
    """What the chapters have become so far."""

    log: Log
    bodies: dict[str, Body] = field(default_factory=dict)
    word: str = ""
    pages: tuple[int, ...] = ()
    """Every page that the index names."""
    files: dict[int, str] = field(default_factory=dict)
    """`id` of a bilag in the index that is only a file → its member."""


def pages(punkter: Sequence[IndexPunkt]) -> tuple[int, ...]:
    """Return every page that the index names."""
    entries = [page for punkt in punkter for page in (punkt.page, *(b.page for b in punkt.bilag))]
    return tuple(page for page in entries if page is not None)


def sections(
    punkter: Sequence[IndexPunkt], found: Sequence[Chapter], made: Made
) -> tuple[Section, ...]:
    """Return the punkter with their bilag; the texts of the chapters are kept in `made`."""
    flat = []
    by_punkt: dict[int, list[Chapter]] = {}
    for chapter in found:
        by_punkt.setdefault(id(chapter.punkt), []).append(chapter)
    for punkt in punkter:
        own = by_punkt.get(id(punkt), [])
        bilag = tuple(_bilag(punkt, entry, own, made) for entry in punkt.bilag)
        text = ""
        for chapter in own:
            if chapter.bilag is None:
                text = _member(punkt.number, "", made)
                made.bodies[text] = _body(punkt.title, chapter, made)[0]
        closed = bool(words.CLOSED.search(punkt.title))
        flat.append(Section(punkt.number, punkt.title, punkt.page, None, text, closed, bilag))
    return _nested(flat)


def _nested(flat: Sequence[Section]) -> tuple[Section, ...]:
    """Put "3.1.a" under "3.1" where both are there."""
    result: list[Section] = []
    for section in flat:
        parent = result[-1] if result else None
        if parent and parent.number and section.number.startswith(parent.number + "."):
            result[-1] = replace(parent, sections=(*parent.sections, section))
        else:
            result.append(section)
    return tuple(result)


def _bilag(punkt: IndexPunkt, entry: IndexBilag, own: Sequence[Chapter], made: Made) -> Bilag:
    title, date, member = entry.whole or entry.title, None, ""
    chapter = next((one for one in own if one.bilag is entry), None)
    if chapter:
        body, date, title = _body_and_title(title, chapter, made)
        same = [one for one in punkt.bilag if one.number == entry.number]
        order = f"x{punkt.bilag.index(entry) + 1}"
        member = _member(punkt.number, entry.number if len(same) == 1 else order, made)
        made.bodies[member] = body
    index_title = entry.title if entry.title != title else ""
    last = _last_page(entry.page, made.pages)
    file = made.files.get(id(entry), "")
    return Bilag(entry.number, title, index_title, date, entry.page, last, member, file)


def _last_page(page: int | None, pages: Sequence[int]) -> int | None:
    later = [other for other in pages if page is not None and other > page]
    return min(later) - 1 if later else None


def _member(punkt: str, bilag: str, made: Made) -> str:
    """Return a name for a text that no other text has: 1 may be a punkt and a bilag of none."""
    stem = "-".join(part for part in (slug_number(punkt), slug_number(bilag)) if part) or "tekst"
    names = (f"{stem}{'' if n == 1 else f'_{n}'}.md" for n in count(1))
    return next(name for name in names if name not in made.bodies)


def slug_number(number: str) -> str:
    """Return a number as part of a file's name."""
    return ".".join(slug(part) for part in number.split("."))


def _body(title: str, chapter: Chapter, made: Made) -> tuple[Body, str | None]:
    lines, date = furniture.strip(columns.rows(chapter.lines, made.log), made.log)
    maker = blocks.Maker(title, made.log)
    body = Body(tuple(maker.make(items.read(lines))))
    made.word = made.word or maker.word
    return body, date


def _body_and_title(title: str, chapter: Chapter, made: Made) -> tuple[Body, str | None, str]:
    body, date = _body(title, chapter, made)
    first = next((block for block in body.blocks if not isinstance(block, PageMark)), None)
    if isinstance(first, Heading):
        text = plain(first.runs)
        if headline.is_file_name(title):
            made.log.note(Did.REPAIRED, "file_name_title", _line(first), title)
            title = text
        if letters(text) == letters(title):
            made.log.removed("repeated_title", _line(first), text)
            body = Body(tuple(block for block in body.blocks if block is not first))
    return body, date, title


def _line(block: Block) -> int | None:
    return block.source.line if block.source else None


def one_bilag(lines: Sequence[decode.Line], name: str, made: Made) -> Section:
    """Return the only punkt of a text that is no bilagssamling: one bilag of all its lines."""
    punkt = IndexPunkt("", "", None, 1)
    title = PurePath(name).stem
    lines = sheet.rows(lines, made.log) or lines
    body, date = _body(title, Chapter(punkt, None, list(lines)), made)
    first = next(iter(body.blocks), None)
    if isinstance(first, Heading):
        title = plain(first.runs)
        made.log.removed("repeated_title", _line(first), title)
        body = Body(body.blocks[1:])
    made.bodies["tekst.md"] = body
    return Section("", title, bilag=(Bilag("", title, date=date, text="tekst.md"),))


def document(
    told: Told, sections: tuple[Section, ...], made: Made, files: Mapping[str, bytes]
) -> Document:
    """Return the pack of `sections`, with the files it was made from: member → bytes, in order."""
    previous = told.previous
    pack_id = (
        PackId(told.pack_id)
        if told.pack_id
        else (previous.id if previous else make_id(told.title, told.body, told.date, sections))
    )
    edition = Edition(previous.edition.number + 1) if previous else Edition()
    one = words.STATEMENTS.get(made.word)
    pack = Pack(
        pack_id,
        told.title or (previous.title if previous else ""),
        told.body or (previous.body if previous else ""),
        told.date or None,
        edition=edition,
        sections=sections,
        words=Words(statement=Word(one, made.word) if one else None),
        original=next(iter(files), ""),
        importer=IMPORTER,
    )
    return Document(pack, made.bodies, files)


def originals(given: Iterable[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """Return the files under the names that they have in the pack, no two the same."""
    taken: dict[str, bytes] = {}
    for name, data in given:
        path = PurePath(name)
        stem, suffix = slug(path.stem) or "tekst", path.suffix or ".txt"
        names = (f"original/{stem}{'' if n == 1 else f'-{n}'}{suffix}" for n in count(1))
        taken[next(name for name in names if name not in taken)] = data
    return list(taken.items())
