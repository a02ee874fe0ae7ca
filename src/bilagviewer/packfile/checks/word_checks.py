# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""Check the pack's own words, its names and the columns of its things."""

from __future__ import annotations

import re

from bilagviewer.model.blocks import TableBlock
from bilagviewer.packfile import names
from bilagviewer.packfile.checks.look import Look

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def check(look: Look) -> None:
    """Look at `language`, `supplement_to`, `words`, `names` and `thing_columns`."""
    if look.pack.language and not _LANGUAGE.fullmatch(look.pack.language):
        look.manifest("language", "language", text=names.shown(look.pack.language))
    if look.pack.supplement_to and look.pack.supplement_to == look.pack.id:
        look.manifest("supplement_to", "supplement_self")
    for key, word in (("statement", look.pack.words.statement), ("thing", look.pack.words.thing)):
        if word is not None and not (word.one.strip() and word.many.strip()):
            look.manifest(f"words.{key}", "word_half", key=key)
    _names(look)
    titles = {
        column.title
        for text in look.texts.values()
        for block in text.body.blocks
        if isinstance(block, TableBlock)
        for column in block.table.columns
    }
    for title in look.pack.thing_columns:
        if title not in titles:
            look.manifest("thing_columns", "thing_column", hint=True, title=title)


def _names(look: Look) -> None:
    owner: dict[str, int] = {}
    for place, group in enumerate(look.pack.names):
        path = f"names.{place}"
        if len(set(group.names)) < 2:
            look.manifest(path, "names_few")
        for name in set(group.names):
            if owner.setdefault(name, place) != place:
                look.manifest(path, "name_twice", name=name)
