# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""A bilagssamling: what its manifest says. The texts are read one at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NewType

from bilagviewer.model.blocks import Body

PackId = NewType("PackId", str)
EditionHash = NewType("EditionHash", str)
"""The hash of the whole normalised text of a pack."""

PlainValue = str | tuple["PlainValue", ...] | tuple[tuple[str, "PlainValue"], ...]
"""A YAML value as we keep it: a string, a sequence, or a mapping as ordered pairs."""
Extra = tuple[tuple[str, PlainValue], ...]
"""Keys of a manifest that this version does not know: kept and written back."""


@dataclass(frozen=True, slots=True)
class Bilag:
    """An appendix to a punkt, as the index has it; where it is only named it is a title alone."""

    number: str
    """"1", "A", or empty where the document gives none."""
    title: str
    index_title: str = ""
    """The title as the index prints it, where it differs from `title`."""
    date: str | None = None
    """ISO date, "2020-09-21"."""
    page: int | None = None
    last_page: int | None = None
    text: str = ""
    """The member that holds the text ("2.4-1.md"), or empty where there is none."""
    file: str = ""
    """The member that is a file of its own (a spreadsheet, a scan), opened by the system."""
    same_as: str = ""
    """The address of the bilag that this one repeats under another punkt."""
    to_follow: bool = False
    """Listed in the index as "eftersendes"."""
    closed: bool = False
    """Lukket: the title only."""
    bilag: tuple[Bilag, ...] = ()
    """Bilag of its own."""
    extra: Extra = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A punkt on the agenda."""

    number: str
    title: str
    page: int | None = None
    last_page: int | None = None
    text: str = ""
    """The member that holds the punkt's own text, or empty."""
    closed: bool = False
    bilag: tuple[Bilag, ...] = ()
    sections: tuple[Section, ...] = ()
    cases: tuple[str, ...] = ()
    """The numbers of the cases it is about ("24/10057"), as its head gives them."""
    unplaced: bool = False
    """Whether it is no punkt of the agenda: it holds the bilag that nothing places."""
    extra: Extra = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """Which edition of the bilagssamling this is, and what was corrected in it."""

    number: int = 1
    date: str | None = None
    note: str = ""
    """The secretary's sentence about what was corrected."""
    extra: Extra = ()


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the pack's own, in singular and plural."""

    one: str
    many: str
    extra: Extra = ()


@dataclass(frozen=True, slots=True)
class Words:
    """What this pack calls its statements and its things."""

    statement: Word | None = None
    thing: Word | None = None
    extra: Extra = ()


@dataclass(frozen=True, slots=True)
class NameGroup:
    """Names that mean the same thing; the first one is shown."""

    names: tuple[str, ...]
    extra: Extra = ()


@dataclass(frozen=True, slots=True)
class StatedPlace:
    """A place in the pack's tables whose position the pack says itself."""

    name: str
    """As the tables print it."""
    latitude: float
    """Degrees, WGS 84."""
    longitude: float
    region: str = ""
    """The region it counts in; empty for that of the nearest town."""
    extra: Extra = ()


@dataclass(frozen=True, slots=True)
class Pack:
    """A bilagssamling's manifest, in the document's order."""

    id: PackId
    title: str = ""
    body: str = ""
    """The council or committee that meets."""
    date: str | None = None
    """The day of the meeting, ISO."""
    time: str | None = None
    """The time of day that it begins, "16:00"."""
    language: str = "da"
    edition: Edition = Edition()
    supplement_to: str = ""
    """The id of the meeting that this is a supplementary agenda to."""
    sections: tuple[Section, ...] = ()
    names: tuple[NameGroup, ...] = ()
    words: Words = Words()
    thing_columns: tuple[str, ...] = ()
    """Titles of the table columns that name the pack's things ("Navn")."""
    places: tuple[StatedPlace, ...] = ()
    """Places that are not known otherwise, or that are another one of their name."""
    original: str = ""
    """The member that is the document the pack was made from."""
    importer: str = ""
    """Which importer made it ("text/1"), so that a better one can read it again."""
    extra: Extra = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A pack with all its texts and files, as an importer makes it and a writer takes it."""

    pack: Pack
    bodies: Mapping[str, Body] = field(default_factory=dict)
    """Member name → text, for every `Bilag.text` and `Section.text`."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Member name → bytes: pictures, bilag that are only a file, the original."""
