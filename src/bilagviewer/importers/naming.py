# SPDX-FileCopyrightText: 2026 The Bilagviewer developers
# SPDX-License-Identifier: MIT
"""The last pass: write into the pack which names mean the same thing, and report each guess."""

from __future__ import annotations

from dataclasses import replace

from bilagviewer.importers.report import Did, Log
from bilagviewer.model.pack import Document
from bilagviewer.things.groups import Reason
from bilagviewer.things.names import propose


def name_things(document: Document, log: Log) -> Document:
    """Return `document` with the names, columns and word of the things it names."""
    found = propose(document)
    if not found.things:
        return document
    for reason in found.reasons:
        log.note(Did.GUESSED, reason.why.value, None, _told(reason))
    if found.thing_columns:
        log.note(Did.GUESSED, "thing_columns", None, ", ".join(found.thing_columns))
    pack = document.pack
    words = replace(pack.words, thing=found.word)
    return replace(
        document,
        pack=replace(pack, names=found.names, thing_columns=found.thing_columns, words=words),
    )


def _told(reason: Reason) -> str:
    both = f"{reason.first} = {reason.second}"
    return f"{both} ({reason.value})" if reason.value else both
