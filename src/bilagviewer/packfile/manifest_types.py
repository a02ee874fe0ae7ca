# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The typed layer of the manifest: each key, what it holds, and in which order it is written."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec

Text = str
Page = Annotated[int, msgspec.Meta(ge=0, le=999_999)]
Number = Annotated[int, msgspec.Meta(ge=1, le=999_999)]
Day = date
Clock = Annotated[str, msgspec.Meta(pattern=r"\A([01][0-9]|2[0-3]):[0-5][0-9]\Z")]
Flag = bool
Latitude = Annotated[float, msgspec.Meta(ge=-90, le=90)]
Longitude = Annotated[float, msgspec.Meta(ge=-180, le=180)]


class EditionKeys(msgspec.Struct):
    """The keys of `edition`."""

    number: Number = 1
    date: Day | None = None
    note: Text = ""


class WordKeys(msgspec.Struct):
    """The keys of one of the pack's own words."""

    one: Text = ""
    many: Text = ""


class NameKeys(msgspec.Struct):
    """The keys of a group of names, beside its list."""


class PlaceKeys(msgspec.Struct):
    """The keys of a place with a position of its own."""

    name: Text = ""
    latitude: Latitude | None = None
    longitude: Longitude | None = None
    region: Text = ""


class BilagKeys(msgspec.Struct):
    """The keys of a bilag, beside its own bilag."""

    number: Text = ""
    title: Text = ""
    index_title: Text = ""
    date: Day | None = None
    page: Page | None = None
    last_page: Page | None = None
    text: Text = ""
    file: Text = ""
    same_as: Text = ""
    to_follow: Flag = False
    closed: Flag = False


class SectionKeys(msgspec.Struct):
    """The keys of a punkt, beside its bilag and the punkter inside it."""

    number: Text = ""
    title: Text = ""
    page: Page | None = None
    last_page: Page | None = None
    text: Text = ""
    closed: Flag = False
    unplaced: Flag = False


class PackKeys(msgspec.Struct):
    """The keys of the manifest that hold one value."""

    id: Text = ""
    title: Text = ""
    body: Text = ""
    date: Day | None = None
    time: Clock | None = None
    language: Text = "da"
    supplement_to: Text = ""
    original: Text = ""
    importer: Text = ""


# Working out the types of a struct's fields takes longer than reading an entry.
FIELDS = {
    kind: msgspec.structs.fields(kind)
    for kind in (BilagKeys, EditionKeys, NameKeys, PackKeys, PlaceKeys, SectionKeys, WordKeys)
}
