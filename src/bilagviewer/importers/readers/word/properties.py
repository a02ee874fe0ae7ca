# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""What a document says of itself beside its text: its title, and when it was begun."""

from __future__ import annotations

import re

from bilagviewer.importers.readers.word.element_feed import ElementFeed
from bilagviewer.importers.readers.word.package import Package
from bilagviewer.importers.sheet import Facts
from bilagviewer.work import Work

_PART = "docProps/core.xml"
_TITLE = "http://purl.org/dc/elements/1.1/ title"
_CREATED = "http://purl.org/dc/terms/ created"
_DAY = re.compile(r"^\d{4}-\d\d-\d\d")
_LONGEST = 400


def read_properties(package: Package, work: Work) -> Facts:
    """Return the title and the day that a document's properties have."""
    if _PART not in package.names:
        return Facts()
    title: list[str] = []
    created: list[str] = []
    feed = ElementFeed(work)
    starts = {
        _TITLE: lambda _: feed.take_text(title.append),
        _CREATED: lambda _: feed.take_text(created.append),
    }
    feed.add(starts, dict.fromkeys((_TITLE, _CREATED), lambda: feed.take_text(None)))
    feed.read(package.pieces(_PART))
    day = _DAY.match("".join(created).strip())
    return Facts(title=" ".join("".join(title).split())[:_LONGEST], date=day[0] if day else "")
