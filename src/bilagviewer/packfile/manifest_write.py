# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""From a `Pack` to the text of its manifest, keys in a fixed order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bilagviewer.model.pack import (
    Bilag,
    Edition,
    NameGroup,
    Pack,
    PlainValue,
    Section,
    StatedPlace,
    Word,
    Words,
)
from bilagviewer.packfile import yaml_writer
from bilagviewer.packfile.manifest_read import FORMAT
from bilagviewer.packfile.plain_values import Items, Pairs

_Pair = tuple[str, PlainValue]


def write(pack: Pack) -> str:
    """Return the whole of `pack.yaml`."""
    return yaml_writer.write(_pack(pack))


def _pack(pack: Pack) -> Iterator[_Pair]:
    yield "format", FORMAT
    yield "id", pack.id
    yield from _texts(title=pack.title, body=pack.body, date=pack.date, time=pack.time)
    yield "language", pack.language
    yield from _edition(pack.edition)
    yield from _texts(
        supplement_to=pack.supplement_to, original=pack.original, importer=pack.importer
    )
    yield from _words(pack.words)
    yield from _list("thing_columns", pack.thing_columns)
    yield from _list("names", map(_names, pack.names))
    yield from _list("places", map(_place, pack.places))
    yield from _list("sections", map(_section, pack.sections))
    yield from pack.extra


def _section(section: Section) -> PlainValue:
    return Pairs(_section_pairs(section)) or Pairs([("title", "")])


def _section_pairs(section: Section) -> Iterator[_Pair]:
    yield from _texts(number=section.number, title=section.title)
    yield from _list("cases", section.cases)
    yield from _pages(section.page, section.last_page)
    yield from _texts(text=section.text)
    yield from _flags(closed=section.closed, unplaced=section.unplaced)
    yield from _list("bilag", map(_bilag, section.bilag))
    yield from _list("sections", map(_section, section.sections))
    yield from section.extra


def _bilag(bilag: Bilag) -> PlainValue:
    return Pairs(_bilag_pairs(bilag)) or Pairs([("title", "")])


def _bilag_pairs(bilag: Bilag) -> Iterator[_Pair]:
    yield from _texts(
        number=bilag.number, title=bilag.title, index_title=bilag.index_title, date=bilag.date
    )
    yield from _pages(bilag.page, bilag.last_page)
    yield from _texts(text=bilag.text, file=bilag.file, same_as=bilag.same_as)
    yield from _flags(to_follow=bilag.to_follow, closed=bilag.closed)
    yield from _list("bilag", map(_bilag, bilag.bilag))
    yield from bilag.extra


def _edition(edition: Edition) -> Iterator[_Pair]:
    if edition == Edition():
        return
    if edition == Edition(edition.number):
        yield "edition", str(edition.number)
        return
    pairs: list[_Pair] = [("number", str(edition.number))]
    pairs += _texts(date=edition.date, note=edition.note)
    yield "edition", Pairs([*pairs, *edition.extra])


def _words(words: Words) -> Iterator[_Pair]:
    pairs: list[_Pair] = []
    for key, word in (("statement", words.statement), ("thing", words.thing)):
        if word is not None:
            pairs.append((key, _word(word)))
    pairs += words.extra
    if pairs:
        yield "words", Pairs(pairs)


def _word(word: Word) -> PlainValue:
    return Pairs([("one", word.one), ("many", word.many), *word.extra])


def _names(group: NameGroup) -> PlainValue:
    return Pairs([("names", Items(group.names)), *group.extra])


def _place(place: StatedPlace) -> PlainValue:
    pairs = [("name", place.name)]
    pairs += [("latitude", repr(place.latitude)), ("longitude", repr(place.longitude))]
    return Pairs([*pairs, *_texts(region=place.region), *place.extra])


def _list(key: str, items: Iterable[PlainValue]) -> Iterator[_Pair]:
    found = Items(items)
    if found:
        yield key, found


def _texts(**values: str | None) -> Iterator[_Pair]:
    for key, value in values.items():
        if value:
            yield key, value


def _pages(first: int | None, last: int | None) -> Iterator[_Pair]:
    for key, value in (("page", first), ("last_page", last)):
        if value is not None:
            yield key, str(value)


def _flags(**values: bool) -> Iterator[_Pair]:
    for key, value in values.items():
        if value:
            yield key, "true"
